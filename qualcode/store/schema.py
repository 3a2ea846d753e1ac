"""The tables of the project file, as migration steps that never change once released.

A new step goes last and raises ``version.VERSION``. Imported only when a file is made or brought up to date:
sqlite-utils takes a quarter of a second to load.
"""

from uuid import uuid4

from sqlite_utils import Database
from sqlite_utils.db import Table
from sqlite_utils.migrations import Migrations

from qualcode.store import word_index_tables

steps = Migrations("qualcode")


@steps(name="01_first")
def _first(db: Database) -> None:
    _people(db)
    _documents(db)
    _codes(db)
    _findings(db)
    _untracked(db)


@steps(name="02_memo_quotes")
def _memo_quotes(db: Database) -> None:
    _create(db, "memo_quotes", "memo>memos document>documents start# stop#")


@steps(name="03_sorting_codes")
def _sorting_codes(db: Database) -> None:
    _table(db, "codes").add_column("sorting", int)


@steps(name="04_search")
def _search(db: Database) -> None:
    _create(db, "synonyms", "words wanted#")
    _create(db, "form_choices", "query form included#")
    _create(db, "stop_words", "word wanted#")
    _create(db, "cue_words", "code>codes word")
    _create(db, "dismissed", "document>documents start# stop# code>codes")
    _table(db, "turns").add_column("language", str)
    for statement in word_index_tables.STATEMENTS:
        db.execute(statement)


@steps(name="05_sharing")
def _sharing(db: Database) -> None:
    _create(db, "statuses", "document>documents coder>coders status")
    _create(db, "copies", "coder?>coders handed_out base merged? documents locked#")
    _create(db, "conflicts", "kind subject value field kept other document?>documents")
    _table(db, "project").add_column("blind", int, not_null_default=0)
    db.execute("CREATE TABLE bases (id TEXT PRIMARY KEY, documents TEXT NOT NULL, data BLOB NOT NULL) STRICT")
    db.execute("CREATE TABLE this_copy (id TEXT PRIMARY KEY) STRICT")
    db.execute("INSERT INTO this_copy VALUES (?)", (str(uuid4()),))


@steps(name="06_results")
def _results(db: Database) -> None:
    _table(db, "project").add_column("quantifiers", str, not_null_default="")
    _table(db, "coders").add_column("round", int, not_null_default=1)
    _table(db, "informants").add_column("interviewed", int, not_null_default=1)
    _table(db, "informants").add_column("reason", str, not_null_default="")
    _table(db, "roles_held").add_column("certainty", str, not_null_default="stated")
    _table(db, "documents").add_column("wave", int)
    _table(db, "findings").add_column("concluded", int, not_null_default=0)
    for table, column, target in (
        ("coders", "person", "coders"),
        ("themes", "parent", "themes"),
        ("findings", "coder", "coders"),
    ):
        db.execute(f"ALTER TABLE {table} ADD COLUMN {column} TEXT REFERENCES {target} (id)")
        _table(db, table).create_index([column])
    _create(db, "earlier_wordings", "question>questions text replaced")
    _create(db, "theme_codes", "theme>themes code>codes position#")
    _create(db, "theories", "finding>findings concept source year page verdict? position#")
    _guides(db)
    _create(db, "saved_queries", "name query position#")
    _create(
        db, "summaries", "text theme?>themes code?>codes informant?>informants case?>cases role?>roles checked#"
    )
    _create(db, "summary_quotes", "summary>summaries coding>codings position#")
    _create(db, "condensations", "coding>codings text")
    _create(db, "map_places", "x# y# theme?>themes code?>codes")
    _create(db, "map_links", "first>map_places second>map_places label")


def _guides(db: Database) -> None:
    _create(db, "guides", "title kind position# columns")
    _create(
        db,
        "guide_questions",
        "guide>guides text label parent?>guide_questions position# question?>questions same_as?>guide_questions",
    )
    _create(db, "question_codes", "guide_question>guide_questions code>codes")
    _create(db, "guides_used", "document>documents guide>guides")
    _create(db, "questions_put", "turn>turns guide_question>guide_questions")
    _create(db, "replies", "guide_question>guide_questions informant>informants state document?>documents")
    _create(db, "survey_rows", "guide>guides informant>informants key pair")


def _people(db: Database) -> None:
    _create(
        db,
        "project",
        "title created delete_by? report_language attribution omission",
    )
    _create(db, "coders", "name position# initials colour?")
    _create(db, "cases", "name parent?>cases position#")
    _create(db, "roles", "name position#")
    _create(db, "informants", "label position# case?>cases")
    _create(db, "roles_held", "informant>informants role>roles position#")


def _documents(db: Database) -> None:
    _create(
        db,
        "documents",
        "title kind position# imported source_sha256 text_sha256 language? held? case?>cases",
    )
    _create(db, "texts", "text")
    _create(
        db,
        "turns",
        "document>documents start# stop# speaker label? informant?>informants started_ms?# stopped_ms?#",
    )
    _create(db, "attributes", "name owner type position# choices")
    _create(
        db,
        "attribute_values",
        "attribute>attributes value informant?>informants document?>documents case?>cases certainty",
    )


def _codes(db: Database) -> None:
    _create(
        db,
        "codes",
        "name parent?>codes position# codable# colour? definition include exclude example origin? gloss pin?#",
    )
    _create(db, "code_sets", "name position#")
    _create(db, "code_set_members", "code_set>code_sets code>codes")
    _create(
        db,
        "codings",
        "document>documents start# stop# code>codes coder>coders made informant?>informants stance? voice?",
    )


def _findings(db: Database) -> None:
    _create(db, "questions", "text position#")
    _create(db, "themes", "name question?>questions idea position#")
    _create(db, "findings", "question>questions claim position# theme?>themes concept")
    _create(db, "evidence", "finding>findings coding>codings position# against#")
    _create(
        db,
        "memos",
        "text coder>coders made changed type document?>documents start?# stop?# turn?>turns code?>codes"
        " coding?>codings informant?>informants finding?>findings",
    )


def _untracked(db: Database) -> None:
    _table(db, "originals").create(
        {"sha256": str, "text": str, "bytes": bytes}, pk="sha256", not_null={"text", "bytes"},
        strict=True,
    )
    _table(db, "journal").create(
        {"id": int, "label": str, "verb": str, "coder": str, "made": str, "counts": str, "touched": str},
        pk="id",
        not_null={"label", "verb", "made", "counts", "touched"},
        strict=True,
    )


def _create(db: Database, name: str, spec: str) -> None:
    """Create a STRICT table with a text ``id`` from words like ``case?>cases`` and ``position#``.

    ``?`` lets a column be empty, ``#`` makes it a whole number, ``>table`` makes it point to a row of that
    table and indexes it.
    """
    columns: dict[str, type] = {"id": str}
    points_to: list[tuple[str, str, str]] = []
    filled = {"id"}
    for word in spec.split():
        name_and_marks, _, target = word.partition(">")
        column = name_and_marks.rstrip("?#")
        columns[column] = int if "#" in name_and_marks else str
        if "?" not in name_and_marks:
            filled.add(column)
        if target:
            points_to.append((column, target, "id"))
    table = _table(db, name)
    table.create(columns, pk="id", foreign_keys=points_to, not_null=filled, strict=True)
    for column, _target, _id in points_to:
        table.create_index([column])


def _table(db: Database, name: str) -> Table:
    return db.table(name)
