"""The two versions of what copies do not agree on, in words that stand side by side, and how to settle it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from json import loads
from typing import Any

from qualcode.i18n import N_, _, _n
from qualcode.model.ids import DocumentId
from qualcode.model.rows import to_row
from qualcode.model.settling import Settling
from qualcode.model.sharing import Conflict, ConflictKind
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.wording.fields import NOTHING, cell_told, field_name
from qualcode.wording.merging import thing_name

Fact = tuple[str, str]
"""What it is called, empty where the words say so themselves, and the words."""


@dataclass(frozen=True, slots=True)
class Version:
    """One of two versions: whose it is or what became of it, and what it says."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Versions:
    """What stands now, and what is in the other version."""

    standing: Version
    other: Version


_VERBS: dict[ConflictKind, dict[Settling, str]] = {
    ConflictKind.DELETED: {Settling.KEEP: N_("Keep it"), Settling.OTHER: N_("Remove it")},
    ConflictKind.CODING: {Settling.BOTH: N_("Keep both")},
    ConflictKind.PLACE: {Settling.KEEP: N_("Keep it where it stands"), Settling.OTHER: N_("Remove it")},
    ConflictKind.NAME: {Settling.KEEP: N_("Keep both"), Settling.OTHER: N_("Make them one")},
    ConflictKind.PROPOSED: {Settling.KEEP: N_("Accept the code"), Settling.OTHER: N_("Refuse the code")},
}
_PLAIN = {
    Settling.KEEP: N_("Keep what stands"),
    Settling.OTHER: N_("Take the other"),
    Settling.BOTH: N_("Keep both"),
}

_KINDS = {
    ConflictKind.VALUE: N_("Changed in both"),
    ConflictKind.DELETED: N_("Removed in one, used in the other"),
    ConflictKind.CODING: N_("Coding changed in both"),
    ConflictKind.TEXT: N_("Same lines corrected in both"),
    ConflictKind.TURNS: N_("Turns changed in both"),
    ConflictKind.PLACE: N_("Words corrected away"),
    ConflictKind.NAME: N_("Two with one name"),
    ConflictKind.PROPOSED: N_("Proposed code"),
}


def kind_of_conflict(mark: Conflict) -> str:
    """Return in a few words what sort of disagreement it is."""
    return _(_KINDS[mark.kind])


def way_verb(mark: Conflict, way: Settling) -> str:
    """Return what the button says that settles a conflict in that way."""
    return _(_VERBS.get(mark.kind, {}).get(way) or _PLAIN[way])


def subject_of(study: Study, mark: Conflict) -> str:
    """Return what a conflict is about, as a list names it."""
    if mark.kind in (ConflictKind.TEXT, ConflictKind.TURNS):
        return thing_name(study, "documents", mark.value)
    return thing_name(study, mark.subject, mark.value)


def versions(study: Study, mark: Conflict) -> Versions:
    """Return both versions; where the value is gone since, what stands says so."""
    if getattr(study, mark.subject).get(mark.value) is None:
        gone = Version(_("Stands now"), (("", _("It has been removed since. There is nothing left to choose.")),))
        return Versions(gone, Version(_("The other"), (("", NOTHING),)))
    return _VERSIONS[mark.kind](study, mark)


def facts_of(study: Study, table: str, id: str) -> tuple[Fact, ...]:
    """Return what there is to say about a value, its words first: what people look at to know which one it is."""
    value = getattr(study, table).get(id)
    if value is None:
        return (("", _("something that is gone")),)
    facts = tuple(_told(study, table, to_row(value), _TELLING.get(table, ())))
    count = len(study.codings_of(value.id)) if table == "codes" else 0
    return (*facts, ("", _n("%d coding", "%d codings", count) % count)) if table == "codes" else facts


_TELLING: dict[str, tuple[str, ...]] = {
    "codes": ("name", "parent", "definition", "include", "exclude"),
    "codings": ("start", "code", "coder", "informant", "stance", "voice"),
    "memos": ("text", "coder"),
    "memo_quotes": ("start",),
    "findings": ("claim", "question", "concept"),
    "evidence": ("coding", "finding"),
    "informants": ("label", "case"),
    "documents": ("title", "kind"),
    "questions": ("text",),
    "themes": ("name", "idea"),
    "attribute_values": ("attribute", "value"),
    "cases": ("name", "parent"),
}


def _told(study: Study, table: str, row: Mapping[str, Any], fields: Iterable[str]) -> Iterable[Fact]:
    """Give the fields that say something; where something stands in a text is told by its words."""
    told_words = False
    for field in fields:
        if field in ("start", "stop") and row.get("document") in study.documents:
            if not told_words and row.get("start") is not None:
                told_words = True
                yield _("Words"), f"«{_words(study, row)}»"
        elif row.get(field) not in (None, ""):
            yield field_name(table, field), cell_told(study, table, field, row[field])


def _words(study: Study, row: Mapping[str, Any]) -> str:
    return Span(row["start"], row["stop"]).of(study.text(DocumentId(row["document"])))


def _value(study: Study, mark: Conflict) -> Versions:
    row = to_row(getattr(study, mark.subject)[mark.value])
    other = {**row, **loads(mark.other)}
    fields = [name for name in loads(mark.other) if name not in ("changed", "id")]
    return Versions(
        *(
            Version(title, _fields(study, mark.subject, cells, fields))
            for title, cells in ((_("Stands now"), row), (_("The other"), other))
        )
    )


def _fields(study: Study, table: str, row: Mapping[str, Any], fields: list[str]) -> tuple[Fact, ...]:
    """Return all the fields, empty ones too: that something was emptied is what differs."""
    places = [name for name in fields if name in ("start", "stop")]
    told = tuple(_told(study, table, row, places))
    return (
        *told,
        *(
            (field_name(table, name), cell_told(study, table, name, row[name]))
            for name in fields
            if name not in places
        ),
    )


def _deleted(study: Study, mark: Conflict) -> Versions:
    kept = Version(_("Stands now"), facts_of(study, mark.subject, mark.value))
    return Versions(kept, Version(_("In the one copy"), (("", _("Removed")),)))


def _coding(study: Study, mark: Conflict) -> Versions:
    first = Version(_("The first version"), facts_of(study, "codings", mark.value))
    return Versions(first, Version(_("The second version"), facts_of(study, "codings", mark.other)))


def _text(study: Study, mark: Conflict) -> Versions:
    return Versions(Version(_("Stands now"), (("", mark.kept),)), Version(_("The other"), (("", mark.other),)))


def _turns(study: Study, mark: Conflict) -> Versions:
    here, there = len(study.turns_of(DocumentId(mark.value))), len(loads(mark.other) if mark.other else ())
    return Versions(
        Version(_("Stands now"), (("", _n("%d turn", "%d turns", here) % here),)),
        Version(_("The other"), (("", _n("%d turn", "%d turns", there) % there),)),
    )


def _place(study: Study, mark: Conflict) -> Versions:
    before = Version(_("The words it stood on"), (("", f"«{mark.other}»"),))
    return Versions(Version(_("Where it stands now"), facts_of(study, mark.subject, mark.value)), before)


def _name(study: Study, mark: Conflict) -> Versions:
    namesake = facts_of(study, mark.subject, mark.kept)
    return Versions(
        Version(_("Came with the name “%s”") % mark.other, facts_of(study, mark.subject, mark.value)),
        Version(_("Had the name already"), namesake),
    )


def _proposed(study: Study, mark: Conflict) -> Versions:
    n = len(study.codings_of(study.codes[mark.value].id))  # type: ignore[index]
    lines = [("", _("The code goes."))]
    if n:
        lines = [("", _n("The code goes, and %d coding with it.", "The code goes, and %d codings with it.", n) % n)]
        lines.append(("", _("To keep them under another code, merge the codes in the codebook instead.")))
    return Versions(
        Version(_("The proposal"), facts_of(study, "codes", mark.value)),
        Version(_("If it is refused"), tuple(lines)),
    )


_VERSIONS: dict[ConflictKind, Callable[[Study, Conflict], Versions]] = {
    ConflictKind.VALUE: _value,
    ConflictKind.DELETED: _deleted,
    ConflictKind.CODING: _coding,
    ConflictKind.TEXT: _text,
    ConflictKind.TURNS: _turns,
    ConflictKind.PLACE: _place,
    ConflictKind.NAME: _name,
    ConflictKind.PROPOSED: _proposed,
}
