"""What the fields of values are called, and what stands in them, in words of the interface's language."""

from collections.abc import Callable, Mapping
from typing import Any

from qualcode.i18n import N_, _, translator
from qualcode.i18n import language as interface_language
from qualcode.model.codes import Origin
from qualcode.model.codings import Stance, Voice
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.memos import MemoType
from qualcode.model.pointers import POINTERS
from qualcode.model.sharing import CodingStatus
from qualcode.model.study import Study
from qualcode.wording import names
from qualcode.wording.merging import status_name, thing_name

NOTHING = "–"
"""What is shown where a field is empty."""

_FIELDS = {
    "name": N_("Name"),
    "title": N_("Title"),
    "label": N_("Label"),
    "text": N_("Text"),
    "claim": N_("Claim"),
    "concept": N_("Speaks to"),
    "idea": N_("Idea"),
    "definition": N_("Definition"),
    "include": N_("Include when"),
    "exclude": N_("Exclude when"),
    "example": N_("Example"),
    "origin": N_("Origin"),
    "gloss": N_("Name in English"),
    "colour": N_("Colour"),
    "pin": N_("Number key"),
    "sorting": N_("Could have been made before the interviews"),
    "codable": N_("Can be coded with"),
    "parent": N_("Lies under"),
    "position": N_("Place in the order"),
    "code": N_("Code"),
    "coder": N_("Coded by"),
    "informant": N_("Informant"),
    "stance": N_("Stance"),
    "voice": N_("Sort of words"),
    "document": N_("Document"),
    "case": N_("Case"),
    "role": N_("Role"),
    "kind": N_("Kind"),
    "type": N_("Type"),
    "language": N_("Language"),
    "held": N_("Date"),
    "speaker": N_("Who speaks"),
    "question": N_("Research question"),
    "theme": N_("Theme"),
    "finding": N_("Finding"),
    "coding": N_("Coding"),
    "against": N_("Speaks against"),
    "attribute": N_("Attribute"),
    "value": N_("Value"),
    "choices": N_("Choices"),
    "status": N_("Status"),
    "words": N_("Words"),
    "word": N_("Word"),
    "initials": N_("Initials"),
    "memo": N_("Memo"),
    "turn": N_("Turn"),
}
_OF_TABLE = {("memos", "coder"): N_("Written by"), ("findings", "text"): N_("Claim")}
_YES_OR_NO = frozenset({"codable", "against", "sorting", "wanted", "included", "blind", "locked"})


def field_name(table: str, field: str) -> str:
    """Return what people call a field of a table; one without such a name is called as the table calls it."""
    known = _OF_TABLE.get((table, field)) or _FIELDS.get(field)
    return _(known) if known is not None else field.replace("_", " ").capitalize()


def cell_told(study: Study, table: str, field: str, cell: object) -> str:
    """Return what stands in a cell, as people read it: things by their names, an empty cell as a dash."""
    if cell in (None, ""):
        return NOTHING
    target = dict(POINTERS.get(table, ())).get(field)
    if target is not None:
        return thing_name(study, target, str(cell))
    if field in _YES_OR_NO:
        return _("Yes") if cell else _("No")
    told = _ENUMS.get((table, field)) or _ENUMS.get(("", field))
    return told(cell) if told is not None else str(cell)


def _by(kind: Callable[[Any], Any], name: Callable[..., str]) -> Callable[[Any], str]:
    def told(cell: Any) -> str:  # noqa: ANN401 - a cell of any sort
        try:
            return name(kind(cell), translator(interface_language()))
        except ValueError:
            return str(cell)

    return told


_ENUMS: Mapping[tuple[str, str], Callable[[Any], str]] = {
    ("", "stance"): _by(Stance, names.stance_name),
    ("", "voice"): _by(Voice, names.voice_name),
    ("codes", "origin"): _by(Origin, names.origin_name),
    ("documents", "kind"): _by(DocumentKind, names.kind_name),
    ("turns", "speaker"): _by(Speaker, names.speaker_name),
    ("memos", "type"): _by(MemoType, names.memo_type_name),
    ("statuses", "status"): _by(CodingStatus, lambda status, _words: status_name(status)),
    ("codes", "colour"): lambda cell: str(cell) if str(cell).startswith("#") else _("number {n}").format(n=cell),
}
