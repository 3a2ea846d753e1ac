"""The units of agreement in words; beside ``agreement``, with which numpy comes."""

from qualcode.analysis.agreement.choice import UnitKind
from qualcode.i18n import N_, Translator

_UNITS = {
    UnitKind.TURNS: N_("turns"),
    UnitKind.SENTENCES: N_("sentences"),
    UnitKind.PARAGRAPHS: N_("paragraphs"),
    UnitKind.ANSWERS: N_("survey answers"),
    UnitKind.DOCUMENTS: N_("documents"),
    UnitKind.CHARACTERS: N_("characters"),
    UnitKind.SEGMENTS: N_("free segments"),
}


def agreement_unit(unit: UnitKind, words: Translator) -> str:
    """Return what the units of a comparison are called in the plural, such as ``replikker``."""
    return words.gettext(_UNITS[unit])
