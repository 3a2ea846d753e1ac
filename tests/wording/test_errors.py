import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.i18n import set_language
from qualcode.importers.formats import ENDINGS
from qualcode.model.errors import (
    FileProblem,
    FileReason,
    Missing,
    QualcodeError,
    Rule,
    RuleBroken,
    SomethingMissing,
)
from qualcode.wording.errors import explain

REASONS: list[Rule | FileReason | Missing] = [*Rule, *FileReason, *Missing]
FIELDS = [
    *("name", "code", "attribute", "value", "type", "n", "codings", "detail", "size", "limit", "most", "formats"),
    *("format", "line", "column", "found", "rows", "title", "near", "hits", "quote", "document", "occurrence"),
]


def _error(reason: Rule | FileReason | Missing, **fields: object) -> QualcodeError:
    if isinstance(reason, FileReason):
        return FileProblem(Path("/hjem/kari/masteroppgave/intervju 1.docx"), reason, **fields)
    return RuleBroken(reason, **fields) if isinstance(reason, Rule) else SomethingMissing(reason, **fields)


def _all(error: QualcodeError) -> str:
    told = explain(error)
    return f"{told.headline}\n{told.explanation}\n{told.what_to_do}"


@pytest.fixture
def norwegian() -> Iterator[None]:
    """Speak Norwegian during the test."""
    set_language("nb")
    yield
    set_language(None)


# --- All of them


@pytest.mark.parametrize("reason", REASONS)
def test_that_every_error_says_what_happened_what_was_spared_and_what_to_do(
    reason: Rule | FileReason | Missing,
) -> None:
    told = explain(_error(reason))
    for part in (told.headline, told.explanation, told.what_to_do):
        assert part.endswith(".")
        assert "{" not in part
    spared = ("Nothing was", "not ", "untouched", "left as it is")
    assert any(words in told.explanation for words in spared)


@pytest.mark.parametrize("reason", REASONS)
def test_that_every_error_speaks_norwegian(reason: Rule | FileReason | Missing) -> None:
    english = explain(_error(reason))
    set_language("nb")
    norwegian = explain(_error(reason))
    assert norwegian.headline != english.headline
    assert norwegian.explanation != english.explanation
    assert norwegian.what_to_do != english.what_to_do


@given(st.sampled_from(REASONS), st.data())
def test_that_an_error_is_told_whatever_its_fields_hold(
    reason: Rule | FileReason | Missing, data: st.DataObject
) -> None:
    values: st.SearchStrategy[Any] = st.one_of(
        st.none(), st.integers(0, 3), st.text(max_size=5), st.lists(st.text(max_size=3), max_size=3)
    )
    chosen = data.draw(st.lists(st.sampled_from(FIELDS), unique=True))
    told = explain(_error(reason, **{name: data.draw(values) for name in chosen}))
    assert told.headline
    assert told.what_to_do


# --- Files


def test_that_a_file_is_named_without_its_folders() -> None:
    told = explain(_error(FileReason.EMPTY))
    assert told.headline == "“intervju 1.docx” is empty."
    assert "kari" not in _all(_error(FileReason.EMPTY))


def test_that_a_long_name_keeps_its_ending() -> None:
    told = explain(FileProblem(Path("a" * 150 + ".docx"), FileReason.EMPTY))
    assert told.headline.endswith("aaa.docx” is empty.")
    assert len(told.headline) < 100


def test_that_a_missing_file_says_where_it_was_looked_for() -> None:
    assert "/hjem/kari/masteroppgave" in explain(_error(FileReason.MISSING)).explanation.replace("\\", "/")


def test_that_a_table_without_a_file_is_called_the_table() -> None:
    told = explain(FileProblem("", FileReason.BAD_ROWS, rows=[(2, "x")]))
    assert told.headline == "One row of “the table” cannot be used."


def test_that_every_bad_row_is_named_with_its_reason() -> None:
    rows = [
        (3, SomethingMissing(Missing.CODE, name="Tidspres", near=["Barrierer / Tidspress"])),
        (7, SomethingMissing(Missing.QUOTE, quote="aldri tid", document="Intervju 1", near=[("aldri tida", 95)])),
        (8, SomethingMissing(Missing.QUOTE_AMBIGUOUS, quote="vi har", hits=[("at vi har", 3), ("vi har", 9)])),
        (9, SomethingMissing(Missing.NAME_AMBIGUOUS, name="Tid", hits=["Drivere / Tid", "Barrierer / Tid"])),
        (10, "no quote"),
    ]
    told = explain(FileProblem("koder.csv", FileReason.BAD_ROWS, rows=rows))
    assert told.headline == "5 rows of “koder.csv” cannot be used."
    assert told.explanation.split("\n") == [
        "Line 3: There is no code “Tidspres”. Perhaps you mean “Barrierer / Tidspress”.",
        "Line 7: The words “aldri tid” were not found in “Intervju 1”. Perhaps you mean “aldri tida”.",
        "Line 8: The words “vi har” stand in 2 places. 1. “at vi har” (paragraph 3); 2. “vi har” (paragraph 9).",
        "Line 9: “Tid” can mean several things. It can be “Drivere / Tid”, “Barrierer / Tid”.",
        "Line 10: no quote",
        "None of its rows was used. Nothing was changed.",
    ]


def test_that_a_broken_file_gives_the_line_and_what_is_wrong() -> None:
    told = explain(_error(FileReason.BROKEN, line=12, detail="the quotation mark is never closed"))
    assert told.headline == "Line 12 of “intervju 1.docx” cannot be understood."
    assert told.explanation == "What is wrong: the quotation mark is never closed. Nothing was changed."


def test_that_a_foreign_format_gets_the_kinds_that_can_be_used() -> None:
    told = explain(_error(FileReason.UNKNOWN_FORMAT, formats=("vtt", ".txt", ".docx"), format="pdf"))
    assert told.explanation == "The kinds that can be used here are .docx, .txt, .vtt. Nothing was changed."
    assert told.what_to_do == "Open it in Word or LibreOffice, save it as .docx, and import that."


def test_that_a_table_among_texts_is_told_where_it_belongs() -> None:
    where = "Import informants under Informants, survey answers under Answers and a codebook under Codebook."
    for kind in ("csv", "tsv", "xlsx"):
        told = explain(FileProblem(Path("people." + kind), FileReason.UNKNOWN_FORMAT, formats=ENDINGS, format=kind))
        assert (told.headline, told.what_to_do) == (f"“people.{kind}” is a table, not a text.", where)


def test_that_a_large_file_gets_its_size_and_the_limit() -> None:
    told = explain(_error(FileReason.TOO_LARGE, size=300_000_000, limit=50_000_000))
    assert told.explanation.startswith("It takes 300\u00a0MB, and 50\u00a0MB is the most")
    assert "50\u00a0MB" in explain(_error(FileReason.TOO_LARGE, size=300_000_000, most=50_000_000)).explanation


def test_that_a_missing_column_comes_with_the_columns_there_are() -> None:
    told = explain(_error(FileReason.MISSING_COLUMN, columns=["code"], found=["sitat", "kode"]))
    assert told.headline == "“intervju 1.docx” lacks the column “code”."
    assert told.explanation == "It has these columns: “sitat”, “kode”. Nothing was changed."


def test_that_the_top_of_a_disk_is_named_as_it_is_written() -> None:
    assert explain(FileProblem("/", FileReason.IS_FOLDER)).headline == "“/” is a folder."


def test_that_all_missing_columns_are_named_at_once() -> None:
    told = explain(_error(FileReason.MISSING_COLUMN, columns=["label", "speaker"], found=["navn"]))
    assert told.headline == "“intervju 1.docx” lacks the columns “label”, “speaker”."


def test_that_what_is_in_the_project_already_is_named_by_its_title() -> None:
    told = explain(_error(FileReason.ALREADY_IMPORTED, title="Intervju 1"))
    assert told.explanation == "It is in the project as “Intervju 1”. It was not imported again."


def test_that_a_damaged_project_points_to_the_newest_backup_where_there_is_one() -> None:
    fields = {"backup": "studie 2026-03-01 10.00.00.qualcode", "backups": "studie backups"}
    told = explain(FileProblem("studie.qualcode", FileReason.DAMAGED, **fields))
    assert "“studie 2026-03-01 10.00.00.qualcode”, in “studie backups”" in told.what_to_do
    assert "no backups" in explain(FileProblem("studie.qualcode", FileReason.DAMAGED)).what_to_do


# --- Rules


def test_that_a_code_in_use_says_by_how_much() -> None:
    assert explain(_error(Rule.NOT_CODABLE, code="Tid", n=0)).headline.startswith("“Tid” is a heading")
    assert explain(_error(Rule.NOT_CODABLE, code="Tid", n=1)).explanation.startswith("1 coding carries it.")
    assert explain(_error(Rule.NOT_CODABLE, code="Tid", n=2)).explanation.startswith("2 codings carry it.")


def test_that_codings_that_would_be_swallowed_are_named() -> None:
    told = explain(_error(Rule.WOULD_SWALLOW, n=2, codings=["aldri tid", "for sent"]))
    assert told.explanation == (
        "These codings would lose all their words: “aldri tid”, “for sent”. Nothing was changed."
    )


def test_that_quotes_in_memos_that_would_be_swallowed_are_named() -> None:
    told = explain(_error(Rule.WOULD_SWALLOW, n=0, codings=[], quotes=["for sent"]))
    assert told.headline == "The correction would swallow words that a memo quotes."
    assert told.explanation == "This quote in a memo would go: “for sent”. Nothing was changed."


@pytest.mark.parametrize(("kind", "words"), [("number", "numbers"), ("date", "dates"), ("yes-no", "yes or no")])
def test_that_a_value_of_the_wrong_type_says_what_fits(kind: str, words: str) -> None:
    told = explain(_error(Rule.WRONG_TYPE, value="mange", attribute="alder", type=kind))
    assert told.headline == "“mange” does not fit “alder”."
    assert words in told.explanation


# --- What is missing


def test_that_a_missing_name_comes_with_near_ones() -> None:
    told = explain(_error(Missing.CODE, name="Tidspres", near=["Tidspress", "Tid"]))
    assert told.explanation == "Perhaps you mean “Tidspress”, “Tid”. Nothing was changed."


def test_that_near_words_are_listed_whole_and_scored() -> None:
    long = "vi har " * 30
    told = explain(_error(Missing.QUOTE, quote="vi har", document="Intervju 1", near=[(long, 93), ("vi tar", 83)]))
    assert told.headline == "The words “vi har” were not found in “Intervju 1”."
    assert told.explanation.split("\n") == [
        "These words are near:",
        f"“{long.strip()}” (93 % alike)",
        "“vi tar” (83 % alike)",
        "Nothing was changed.",
    ]


def test_that_several_places_are_numbered_with_paragraph_and_document() -> None:
    hits = [("at vi har tid", 3), ("vi har nok", 9, "Intervju 2")]
    told = explain(_error(Missing.QUOTE_AMBIGUOUS, quote="vi har", hits=hits))
    assert told.headline == "The words “vi har” stand in 2 places."
    assert told.explanation.split("\n")[:2] == [
        "1. “at vi har tid” (paragraph 3)",
        "2. “vi har nok” (Intervju 2, paragraph 9)",
    ]


def test_that_the_reason_why_a_line_is_wrong_is_never_cut_short() -> None:
    detail = "the indentation does not fit the lines above, or a colon, or perhaps a hyphen, is missing"
    assert detail in explain(_error(FileReason.BROKEN, line=3, detail=detail)).explanation


def test_that_an_ambiguous_name_gives_the_paths() -> None:
    told = explain(_error(Missing.NAME_AMBIGUOUS, name="Tid", hits=["Drivere / Tid", "Barrierer / Tid"]))
    assert told.explanation.startswith("It can be “Drivere / Tid”, “Barrierer / Tid”.")


def test_that_an_occurrence_that_is_not_there_says_how_many_are() -> None:
    told = explain(_error(Missing.OCCURRENCE, quote="vi har", occurrence=3, n=1))
    assert told.explanation.startswith("They stand in 1 place.")
    assert explain(_error(Missing.OCCURRENCE, quote="", occurrence="to", n=0)).headline.startswith("“to” is not")


def test_that_words_in_a_document_that_nobody_coded_are_told_so() -> None:
    told = explain(_error(Missing.CODING, name="vi har", document="Intervju 1"))
    assert told.headline == "The words “vi har” in “Intervju 1” are not coded."


def test_that_braces_in_a_name_are_only_letters() -> None:
    assert explain(_error(Rule.NAME_TAKEN, name="{folder} {0}")).headline == "The name “{folder} {0}” is taken."


@pytest.mark.usefixtures("norwegian")
def test_that_norwegian_uses_its_own_marks_and_numbers() -> None:
    told = explain(_error(FileReason.TOO_LARGE, size=1_500_000_000, limit=50_000_000))
    assert told.headline == "«intervju 1.docx» er for stor."
    assert "1,5\u00a0GB" in told.explanation


# --- What the system, an empty table and an empty quote are


def test_that_what_the_system_refuses_is_told_in_words_of_ours() -> None:
    told = explain(_error(FileReason.READ_ONLY, errno=errno.EROFS, detail="Read-only file system"))
    assert told.explanation.startswith("The disk can only be read, not written to. ")
    for number in (errno.EACCES, errno.EIO, errno.ENAMETOOLONG, errno.ETIMEDOUT):
        said = _all(_error(FileReason.UNREADABLE, errno=number, detail=os.strerror(number)))
        assert (os.strerror(number) in said, "The system says" in said) == (False, False)


def test_that_what_nobody_thought_of_is_told_in_the_system_s_words() -> None:
    told = explain(_error(FileReason.UNREADABLE, errno=errno.EDOM, detail="Numerical argument out of domain"))
    assert "The system says: Numerical argument out of domain." in told.explanation


def test_that_denied_access_is_told_once() -> None:
    denied = explain(_error(FileReason.READ_ONLY, errno=errno.EACCES, detail="Permission denied"))
    assert denied == explain(_error(FileReason.READ_ONLY))


def test_that_an_empty_table_is_not_taken_for_a_scanned_page() -> None:
    told = explain(FileProblem(Path("tom.xlsx"), FileReason.NO_WORDS))
    assert ("All its cells are empty" in told.explanation, "scanned" in told.what_to_do) == (True, False)
    assert "scanned" in explain(FileProblem(Path("tom.docx"), FileReason.NO_WORDS)).what_to_do


def test_that_an_empty_quote_is_said_to_be_empty() -> None:
    told = explain(_error(Missing.QUOTE, quote=" ", document="Intervju 1", near=[]))
    assert told.headline == "The quote is empty."


def test_that_a_file_imported_before_is_told_the_one_way_to_import_it_again() -> None:
    told = explain(_error(FileReason.ALREADY_IMPORTED, title="Intervju 1", option="--again"))
    assert told.what_to_do == "There is nothing you need to do. With --again it is imported once more."


def test_that_a_row_with_two_faults_is_one_row() -> None:
    told = explain(_error(FileReason.BAD_ROWS, rows=[(3, "No such code."), (3, "No such informant.")]))
    assert told.headline.startswith("One row of")
    assert told.explanation.count("Line 3:") == 2
