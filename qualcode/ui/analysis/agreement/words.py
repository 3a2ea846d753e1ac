"""Coders compared, and the comparison in words; imported when coders are first compared, as numpy comes with it."""

from collections.abc import Iterable, Iterator

from qualcode.analysis.agreement.agreed import agreed, each_once, in_what_is_compared
from qualcode.analysis.agreement.choice import AgreementChoice, UnitKind
from qualcode.analysis.agreement.coefficients import Coefficient
from qualcode.analysis.agreement.disagreements import Disagreement
from qualcode.analysis.agreement.remarks import Noted, Remark, report_remarks, row_remarks
from qualcode.analysis.agreement.report import AgreementReport, Estimate, Row, agreement
from qualcode.i18n import _, language
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, CoderId, CodingId
from qualcode.model.people import initials_of
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.analysis.agreement.numbers import confusion_numbers, pair_numbers
from qualcode.ui.analysis.agreement.shown import Cell, CodeLine, Heading, PlaceLine, Shown
from qualcode.wording.agreement import (
    below_value,
    coefficient_meaning,
    coefficient_name,
    coefficient_value,
    difference_name,
    remark,
)
from qualcode.wording.agreement_units import agreement_unit
from qualcode.wording.language import interface_words
from qualcode.wording.numbers import number

_NONE = "–"
_LONGEST = 300
"""So many code points of a place are shown."""
_FIXED = (
    Coefficient.PERCENT,
    Coefficient.COHEN,
    Coefficient.ALPHA,
    Coefficient.AC1,
    Coefficient.F1,
    Coefficient.JACCARD,
    Coefficient.FLEISS,
    Coefficient.SCOTT,
    Coefficient.BRENNAN_PREDIGER,
    Coefficient.HOLSTI,
)
_FREE = (
    Coefficient.U,
    Coefficient.U_VALUE,
    Coefficient.U_CODED,
    Coefficient.U_MEANT,
    Coefficient.U_POOLED,
    Coefficient.F1,
    Coefficient.JACCARD,
)
_ONLY_ONE = {Coefficient.U_VALUE}
"""Said of one code, never of all of them."""
_ONLY_ALL = {Coefficient.U_CODED, Coefficient.U_MEANT, Coefficient.U_POOLED}
_ONLY_TWO = {Coefficient.SCOTT}
"""Said of two coders, never of more."""


def compare(study: Study, choice: AgreementChoice, samples: int, progress: Progress) -> Shown:
    """Return the comparison in words, with intervals where there are ``samples``; for a job."""
    found = agreement(study, choice, samples, progress)
    shown = [one for one in _columns(choice) if len(choice.coders) == 2 or one not in _ONLY_TWO]
    found_places = in_what_is_compared(study, choice)
    levels = _levels(found_places)
    places = {each: _place(study, choice, each, levels[_key(each)]) for each in found_places}
    return Shown(
        study,
        found,
        tuple(_headings(study, choice, shown)),
        tuple(_line(study, choice, row, shown) for row in (*found.rows, found.overall)),
        tuple((_initials(study, coder), study.coders[coder].name) for coder in choice.coders),
        tuple(places.values()),
        tuple(places[each] for each in each_once(study, places)),
        tuple(agreed(study, choice)),
        tuple(_remark(noted) for noted in _of_all(found)),
        pair_numbers(study, found),
        confusion_numbers(study, found),
    )


def _key(one: Disagreement) -> frozenset[CodingId]:
    return frozenset(coding.id for coding in one.codings)


def _levels(found: Iterable[Disagreement]) -> dict[frozenset[CodingId], frozenset[CodeId]]:
    """Return the codes under which each set of codings is disagreed about."""
    levels: dict[frozenset[CodingId], frozenset[CodeId]] = {}
    for one in found:
        levels[_key(one)] = levels.get(_key(one), frozenset()) | set(one.codes)
    return levels


def _columns(choice: AgreementChoice) -> tuple[Coefficient, ...]:
    return _FREE if choice.unit is UnitKind.SEGMENTS else _FIXED


def _headings(study: Study, choice: AgreementChoice, shown: Iterable[Coefficient]) -> Iterator[Heading]:
    words = interface_words()
    yield Heading(_("Code"), _("Codes in the order of the codebook; last all of them pooled"))
    unit = UnitKind.CHARACTERS if choice.unit is UnitKind.SEGMENTS else choice.unit
    name = agreement_unit(unit, words)
    says = _("How many {units} were compared; for all codes pooled, once for every code").format(units=name)
    yield Heading(name.capitalize(), says)
    for coder in choice.coders:
        used = _("In how many {units} {name} used the code").format(units=name, name=study.coders[coder].name)
        yield Heading(_initials(study, coder), used)
    for one in shown:
        title = coefficient_name(one, words)
        yield Heading(title, f"{title}: {coefficient_meaning(one, words)}")


def _line(study: Study, choice: AgreementChoice, row: Row, shown: Iterable[Coefficient]) -> CodeLine:
    counts = (Cell(number(round(count), language())) for count in (row.units, *row.used))
    cells = (*counts, *(_cell(row, one) for one in shown))
    if row.code is None:
        name = _("All codes pooled")
        return CodeLine(None, name, 0, name, cells, ())
    remarks = tuple(_remark(noted) for noted in row_remarks(row))
    depth = sum(code.id in choice.codes for code in study.codebook.lineage(row.code)) - 1
    return CodeLine(row.code, study.codes[row.code].name, depth, study.codebook.path(row.code), cells, remarks)


def _cell(row: Row, coefficient: Coefficient) -> Cell:
    """Return a value; a dash where the coefficient is not meant for such a row."""
    if coefficient in (_ONLY_ONE if row.code is None else _ONLY_ALL):
        return Cell(_NONE)
    estimate = row.estimates.get(coefficient, Estimate(None))
    value = coefficient_value(estimate.value, interface_words(), language())
    return Cell(value, below_value(estimate, interface_words(), language()))


def _of_all(found: AgreementReport) -> list[Noted]:
    """Return the remarks on the whole, beginning with whether such numbers are wanted at all."""
    return sorted(report_remarks(found), key=lambda noted: noted.remark is not Remark.REFLEXIVE)


def _remark(noted: Noted) -> str:
    return remark(noted, interface_words(), language())


def _place(
    study: Study, choice: AgreementChoice, each: Disagreement, levels: frozenset[CodeId]
) -> PlaceLine:
    words = study.text(each.document)[each.span.start : min(each.span.stop, each.span.start + _LONGEST)]
    return PlaceLine(
        each.document,
        each.span,
        each.codes,
        difference_name(each.difference, interface_words()),
        study.documents[each.document].title,
        " ".join(words.split()),
        tuple(_coded(study, each.of(coder)) for coder in choice.coders),
        each,
        levels,
    )


def _coded(study: Study, codings: Iterable[Coding]) -> str:
    """Return the names of the codes, each once, with the words where they are."""
    return ", ".join(dict.fromkeys(study.codes[coding.code].name for coding in codings)) or _NONE


def _initials(study: Study, coder: CoderId) -> str:
    found = study.coders[coder]
    return found.initials or initials_of(found.name)
