"""What a merge would do, or what has happened since a version, as a tree of words; no Qt in it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

from qualcode.i18n import N_, _
from qualcode.model.codings import Coding
from qualcode.model.ids import DocumentId
from qualcode.model.merging.plan import Happening, MergePlan, TextDifference
from qualcode.model.study import TABLES, Study
from qualcode.text.excerpt import shorten
from qualcode.wording.merging import THINGS, conflict_sentence, text_sentence, thing_name

_LONGEST = 140
"""Code points of a thing's words that are shown."""
_ONLY_COUNTED = frozenset({"turns", "texts", "conflicts", "map_places", "map_links", "questions_put", "replies"})
"""Tables whose single rows say nothing to people."""
_WORDS = {
    Happening.NEW_THERE: N_("New in the copy"),
    Happening.CHANGED_THERE: N_("Changed in the copy"),
    Happening.DELETED_THERE: N_("Removed in the copy"),
    Happening.CHANGED_BOTH: N_("Changed in both"),
    Happening.DELETED_HERE_CHANGED_THERE: N_("Removed here, changed in the copy"),
    Happening.DELETED_THERE_CHANGED_HERE: N_("Removed in the copy, changed here"),
    Happening.NEW_HERE: N_("Only here"),
    Happening.CHANGED_HERE: N_("Changed here only"),
    Happening.DELETED_HERE: N_("Removed here only"),
}
_SINCE = {
    Happening.NEW_HERE: N_("New since then"),
    Happening.CHANGED_HERE: N_("Changed since then"),
    Happening.DELETED_HERE: N_("Gone since then"),
}


@dataclass(frozen=True)
class Told:
    """A plan, as it may be seen, and the studies that its rows are looked up in."""

    plan: MergePlan
    others: tuple[Study, ...]
    """Where rows are that are not in the plan's result: removed on one side."""
    is_since: bool = False
    """Whether it tells what has happened since a version, and not what a copy brings."""

    @property
    def words(self) -> Mapping[Happening, str]:
        """What each sort of happening is called, in the order in which they are told."""
        return _SINCE if self.is_since else _WORDS

    def study_of(self, table: str, id: str) -> Study:
        """Return the study in which a row is."""
        for study in (self.plan.result, *self.others):
            if id in getattr(study, table):
                return study
        return self.plan.result


@dataclass(frozen=True)
class Node:
    """A line of the tree; its words, and what is below it, are made when they are looked at."""

    say: Callable[[], str]
    below: Callable[[], list["Node"]] = field(default=list)
    count: int | None = None
    key: str = ""

    @cached_property
    def text(self) -> str:
        """What the line says."""
        return self.say()

    @cached_property
    def children(self) -> list["Node"]:
        """The lines below it."""
        return self.below()


def by_kind(told: Told) -> list[Node]:
    """Return what happens by sort of happening, then by sort of thing, then by document."""
    return [*_marks(told), *_texts(told), *(_happening(told, each) for each in told.words if told.plan.count(each))]


def by_document(told: Told) -> list[Node]:
    """Return what happens in each document, in the order of the documents, and then what belongs to none."""
    places: dict[DocumentId | None, list[tuple[Happening, str, str]]] = {}
    for happening in told.words:
        for table in _tables(told, happening):
            for id in told.plan.ids(happening, table):
                places.setdefault(_document(told, table, id), []).append((happening, table, id))
    order: list[DocumentId | None] = [each.id for each in told.plan.result.documents.ordered()]
    order += [each for each in places if each is not None and each not in order]
    return [_place(told, each, places[each]) for each in (*order, None) if each in places]


def _place(told: Told, document: DocumentId | None, rows: Sequence[tuple[Happening, str, str]]) -> Node:
    def below() -> list[Node]:
        sorts: dict[tuple[Happening, str], list[str]] = {}
        for happening, table, id in rows:
            sorts.setdefault((happening, table), []).append(id)
        return [
            Node(
                partial("{}: {}".format, _(told.words[happening]), _(THINGS[table])),
                partial(_things, told, table, ids),
                len(ids),
                f"{happening}-{table}",
            )
            for (happening, table), ids in sorts.items()
        ]

    return Node(partial(_document_name, told, document), below, len(rows), str(document))


def _happening(told: Told, happening: Happening) -> Node:
    def below() -> list[Node]:
        return [_sort(told, happening, table) for table in _tables(told, happening)]

    return Node(lambda: _(told.words[happening]), below, told.plan.count(happening), happening.value)


def _tables(told: Told, happening: Happening) -> Iterator[str]:
    there = told.plan.happenings.get(happening, {})
    return (table for table in TABLES if there.get(table))


def _sort(told: Told, happening: Happening, table: str) -> Node:
    ids = told.plan.ids(happening, table)

    def below() -> list[Node]:
        places: dict[DocumentId | None, list[str]] = {}
        for id in ids:
            places.setdefault(_document(told, table, id), []).append(id)
        if set(places) == {None}:
            return _things(told, table, ids)
        return [
            Node(partial(_document_name, told, each), partial(_things, told, table, of), len(of), str(each))
            for each, of in places.items()
        ]

    return Node(lambda: _capital(_(THINGS[table])), below, len(ids), table)


def _things(told: Told, table: str, ids: Iterable[str]) -> list[Node]:
    if table in _ONLY_COUNTED:
        return []
    return [Node(partial(thing_line, told.study_of(table, id), table, id), key=id) for id in ids]


def thing_line(study: Study, table: str, id: str) -> str:
    """Return one line that tells people which thing it is: a coding by its code, words and coder."""
    value = getattr(study, table).get(id)
    if not isinstance(value, Coding):
        return thing_name(study, table, id)
    told = {
        "code": study.codebook.path(value.code),
        "words": shorten(" ".join(study.words(value).split()), _LONGEST),
        "coder": study.coders[value.coder].name,
    }
    return _("{code}: «{words}» – {coder}").format(**told)


def _document(told: Told, table: str, id: str) -> DocumentId | None:
    """Return the document that a row belongs to; None where it belongs to none."""
    value: Any = getattr(told.study_of(table, id), table).get(id)
    if table in ("documents", "texts"):
        return DocumentId(id)
    return getattr(value, "document", None)


def _document_name(told: Told, document: DocumentId | None) -> str:
    if document is None:
        return _("In no document")
    return told.study_of("documents", document).documents[document].title


def _texts(told: Told) -> list[Node]:
    texts = told.plan.texts
    if not texts:
        return []

    def below() -> list[Node]:
        return [_text(told, each) for each in texts]

    return [Node(lambda: _("Texts that were corrected"), below, len(texts), "texts")]


def _text(told: Told, difference: TextDifference) -> Node:
    def below() -> list[Node]:
        clashes = (
            _("«{kept}» stands, «{other}» gave way").format(kept=each.kept, other=each.other)
            for each in difference.clashes
        )
        gone = (_("Gone: «{words}»").format(words=words) for words in difference.misplaced)
        return [Node(partial(str, line), key=line) for line in (*clashes, *gone)]

    def say() -> str:
        if told.is_since:
            return told.plan.result.documents[difference.document].title
        return text_sentence(told.plan.result, difference)

    return Node(say, below, key=difference.document)


def _marks(told: Told) -> list[Node]:
    marks = told.plan.conflicts
    if not marks:
        return []

    def below() -> list[Node]:
        return [Node(partial(conflict_sentence, told.plan.result, mark), key=mark.id) for mark in marks]

    return [Node(lambda: _("To settle afterwards: both are kept"), below, len(marks), "marks")]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
