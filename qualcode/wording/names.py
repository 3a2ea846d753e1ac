"""What the model's kinds are called. Names that stand alone have a capital; those inside sentences have none."""

from collections.abc import Mapping
from typing import TypeVar

from qualcode.analysis.dimensions import Axis, Dimension, Heading
from qualcode.i18n import N_, Translator
from qualcode.model.codes import Origin
from qualcode.model.codings import Stance, Voice
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.memos import MemoType
from qualcode.model.people import AttributeType, Certainty
from qualcode.model.study import Study

K = TypeVar("K")

_KINDS = {
    DocumentKind.TRANSCRIPT: N_("Transcript"),
    DocumentKind.NOTES: N_("Notes"),
    DocumentKind.DOCUMENT: N_("Document"),
    DocumentKind.ANSWER: N_("Answer"),
}
_SPEAKERS = {
    Speaker.INTERVIEWER: N_("Interviewer"),
    Speaker.INFORMANT: N_("Informant"),
    Speaker.GROUP: N_("Group of people"),
    Speaker.NOBODY: N_("Nobody"),
}
_ORIGINS = {
    Origin.THEORY: N_("Theory"),
    Origin.IN_VIVO: N_("In vivo"),
    Origin.GUIDE: N_("Interview guide"),
    Origin.DATA: N_("Data"),
}
_TYPES = {
    AttributeType.TEXT: N_("Text"),
    AttributeType.NUMBER: N_("Number"),
    AttributeType.DATE: N_("Date"),
    AttributeType.CHOICE: N_("Choice"),
    AttributeType.YES_NO: N_("Yes or no"),
}
_MEMO_TYPES = {
    MemoType.METHOD: N_("Method"),
    MemoType.THEORY: N_("Theory"),
    MemoType.REFLECTION: N_("Reflection"),
    MemoType.CODE: N_("Code"),
    MemoType.FREE: N_("Free"),
}
_DIMENSIONS = {
    Dimension.CODE: N_("Code"),
    Dimension.ROLE: N_("Role"),
    Dimension.INFORMANT: N_("Informant"),
    Dimension.DOCUMENT: N_("Document"),
    Dimension.CASE: N_("Case"),
    Dimension.CODER: N_("Coded by"),
    Dimension.STANCE: N_("Stance"),
    Dimension.ATTRIBUTE: N_("Attribute"),
    Dimension.GUIDE_QUESTION: N_("Guide question"),
    Dimension.RESEARCH_QUESTION: N_("Research question"),
    Dimension.KIND: N_("Kind of document"),
    Dimension.WAVE: N_("Wave"),
}
_WITHOUT = {
    Dimension.ROLE: N_("Without a role"),
    Dimension.INFORMANT: N_("Nobody in particular"),
    Dimension.CASE: N_("Without a case"),
    Dimension.STANCE: N_("Without a stance"),
    Dimension.ATTRIBUTE: N_("Not known"),
    Dimension.GUIDE_QUESTION: N_("In no answer to the guide"),
    Dimension.RESEARCH_QUESTION: N_("Without a research question"),
    Dimension.WAVE: N_("Without a wave"),
}
_WITHOUT_ANY = N_("Without any")
_STANCES = {Stance.HELPS: N_("helps"), Stance.HINDERS: N_("hinders"), Stance.BOTH: N_("both")}
_VOICES = {
    Voice.QUOTE: N_("quote"),
    Voice.PARAPHRASE: N_("paraphrase"),
    Voice.OBSERVATION: N_("observation"),
    Voice.DOCUMENT: N_("from a document"),
}
_CERTAINTIES = {
    Certainty.STATED: N_("stated"),
    Certainty.INFERRED: N_("inferred"),
    Certainty.UNKNOWN: N_("unknown"),
}


def kind_name(kind: DocumentKind, words: Translator) -> str:
    """Return what a kind of document is called, such as ``Transkripsjon``."""
    return _named(_KINDS, kind, words)


def speaker_name(speaker: Speaker, words: Translator) -> str:
    """Return what a kind of speaker is called, such as ``Intervjuer``."""
    return _named(_SPEAKERS, speaker, words)


def origin_name(origin: Origin, words: Translator) -> str:
    """Return where a code came from, such as ``Intervjuguide``."""
    return _named(_ORIGINS, origin, words)


def type_name(kind: AttributeType, words: Translator) -> str:
    """Return what a type of attribute is called, such as ``Tall``."""
    return _named(_TYPES, kind, words)


def memo_type_name(kind: MemoType, words: Translator) -> str:
    """Return what a type of memo is called, such as ``Refleksjon``."""
    return _named(_MEMO_TYPES, kind, words)


def dimension_name(dimension: Dimension, words: Translator) -> str:
    """Return what a dimension is called above a column, such as ``Rolle``."""
    return _named(_DIMENSIONS, dimension, words)


def axis_name(study: Study, axis: Axis, words: Translator) -> str:
    """Return what stands above one side of a table: a dimension's name, or that of the attribute."""
    if axis.attribute is not None and axis.attribute in study.attributes:
        return study.attributes[axis.attribute].name
    return dimension_name(axis.dimension, words)


def stance_name(stance: Stance, words: Translator) -> str:
    """Return what a stance is called inside a sentence, such as ``hemmer``."""
    return _named(_STANCES, stance, words)


def voice_name(voice: Voice, words: Translator) -> str:
    """Return what sort of words it is, inside a sentence, such as ``gjengitt``."""
    return _named(_VOICES, voice, words)


def certainty_name(certainty: Certainty, words: Translator) -> str:
    """Return how a value is known, inside a sentence, such as ``ukjent``."""
    return _named(_CERTAINTIES, certainty, words)


def heading_name(heading: Heading, words: Translator) -> str:
    """Return what a heading of a table or a group says, also one for what has no role, case or stance."""
    if heading.key is None:
        return words.gettext(_WITHOUT.get(heading.dimension, _WITHOUT_ANY))
    if heading.dimension is Dimension.STANCE:
        name = stance_name(Stance(heading.key), words)
        return name[:1].upper() + name[1:]
    if heading.dimension is Dimension.KIND:
        return kind_name(DocumentKind(heading.key), words)
    if heading.dimension is Dimension.WAVE:
        return words.gettext("Wave {n}").format(n=heading.label)
    return heading.label


def _named(names: Mapping[K, str], value: K, words: Translator) -> str:
    return words.gettext(names[value])
