"""What is counted, and the rules of counting, in words."""

from typing import TYPE_CHECKING

from qualcode.analysis.dimensions import Axis, Dimension, Heading
from qualcode.analysis.units import Note, Unit
from qualcode.i18n import N_, Translator
from qualcode.model.study import Study
from qualcode.wording.names import axis_name

if TYPE_CHECKING:
    from qualcode.analysis.crosstab import CrossTable

_NAMES = {
    Unit.QUOTES: N_("quotes"),
    Unit.INFORMANTS: N_("informants"),
    Unit.CODINGS: N_("codings"),
    Unit.DOCUMENTS: N_("documents"),
    Unit.CASES: N_("cases"),
    Unit.WORDS: N_("words"),
}
_RULES = {
    Unit.QUOTES: N_("Distinct quotes: a passage is one quote, however many codes and coders are on it."),
    Unit.INFORMANTS: N_("Informants: each counts once in a cell, however much they say."),
    Unit.CODINGS: N_("Codings: a passage counts once for every code and every coder on it."),
    Unit.DOCUMENTS: N_("Documents: each counts once in a cell, however often it is coded."),
    Unit.CASES: N_("Cases: each counts once in a cell, however much is said there."),
    Unit.WORDS: N_(
        "Words of quotes: each counts once in a cell, however many quotes and codes lie over it. "
        "Transcribers’ notes are left out."
    ),
}
_NOTES = {
    Note.TOTALS_DISTINCT: N_("Totals are distinct too, and therefore not always the sum of the cells."),
    Note.PARENTS_INCLUDE: N_("A parent row or column includes those under it, counting nothing twice."),
    Note.SEVERAL_ROLES: N_("People with several roles count at each of them."),
    Note.SEVERAL_SPEAKERS: N_("A quote in which several people speak counts at each of them."),
    Note.TOGETHER: N_("A cell holds the quotes that both the row and the column apply to."),
    Note.WITH_INTERVIEWER: N_("Interviewers' words are included."),
}


def unit_name(unit: Unit, words: Translator) -> str:
    """Return what the unit is called in the plural, such as ``sitater``."""
    return words.gettext(_NAMES[unit])


def counted(n: int, unit: Unit, words: Translator) -> str:
    """Return a number of units, such as ``1 sitat`` or ``7 sitater``."""
    _n = words.ngettext
    forms = {
        Unit.QUOTES: _n("%d quote", "%d quotes", n),
        Unit.INFORMANTS: _n("%d informant", "%d informants", n),
        Unit.CODINGS: _n("%d coding", "%d codings", n),
        Unit.DOCUMENTS: _n("%d document", "%d documents", n),
        Unit.CASES: _n("%d case", "%d cases", n),
        Unit.WORDS: _n("%d word", "%d words", n),
    }
    return forms[unit] % n


def counting_rule(unit: Unit, words: Translator) -> str:
    """Return, as sentences for below a table, what was counted and how."""
    return words.gettext(_RULES[unit])


def note(of_table: Note, words: Translator) -> str:
    """Return, as a sentence for below a table, what a reader must know of its numbers."""
    return words.gettext(_NOTES[of_table])


def not_asked(words: Translator) -> str:
    """Return what stands in a table where a question was not put: ``ikke spurt``."""
    return words.gettext("not asked")


def not_asked_rule(words: Translator) -> str:
    """Return, as a sentence for below a table, what that means."""
    rule = words.gettext("“{name}” means that the guide’s question was not put there.")
    return rule.format(name=not_asked(words))


def caption(table: "CrossTable", words: Translator) -> str:
    """Return a table's caption with its unit, such as ``Antall sitater, kode etter rolle``."""
    _ = words.gettext
    unit = unit_name(table.unit, words)
    if not table.rows or not table.columns:
        return _("Number of {unit}").format(unit=unit)
    rows, columns = (across(table.study, side[0], words) for side in (table.rows, table.columns))
    return _("Number of {unit}, {rows} by {columns}").format(unit=unit, rows=rows, columns=columns)


def across(study: Study, side: Heading | Axis, words: Translator) -> str:
    """Return what a side of a table is called inside a sentence, such as ``rolle``; an attribute as it is."""
    if side.dimension is Dimension.CODER:
        return words.gettext("coder")
    name = axis_name(study, Axis(side.dimension, side.attribute), words)
    return name if side.attribute is not None else name.lower()
