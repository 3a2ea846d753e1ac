"""The other tables of a comparison in words: coder by coder, code against code, coders against the consensus.

Imported when coders are first compared, as numpy comes with it.
"""

from collections.abc import Iterable, Mapping

from qualcode.analysis.agreement.against_consensus import AgainstConsensus, against_consensus
from qualcode.analysis.agreement.choice import AgreementChoice, UnitKind
from qualcode.analysis.agreement.coefficients import Coefficient
from qualcode.analysis.agreement.confusions import sorted_confusions, units_behind
from qualcode.analysis.agreement.disagreements import Difference
from qualcode.analysis.agreement.report import AgreementReport, Estimate
from qualcode.i18n import _, language
from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.ui.analysis.agreement.shown import Heading, NumberLine, Numbers, PlaceFilter
from qualcode.wording.agreement import coefficient_meaning, coefficient_name, coefficient_value
from qualcode.wording.agreement_units import agreement_unit
from qualcode.wording.language import interface_words
from qualcode.wording.numbers import number


def pair_numbers(study: Study, found: AgreementReport) -> Numbers:
    """Return the agreement of each two coders on all codes pooled, with what they differ about behind it."""
    shown = list(found.pairs[0].estimates)
    lines = (
        NumberLine(
            (
                study.coders[pair.first].name,
                study.coders[pair.second].name,
                *(number(round(count), language()) for count in pair.counts),
                *_values(pair.estimates, shown),
            ),
            PlaceFilter(pair=(pair.first, pair.second)),
        )
        for pair in found.pairs
    )
    who = (Heading(_("First coder"), ""), Heading(_("Second coder"), ""))
    says = _("Units with a code, once for every code")
    names = (_("Both"), _("Only the first"), _("Only the second"), _("Neither"))
    counts = (Heading(title, says) for title in names)
    return Numbers((*who, *counts, *_coefficients(shown)), tuple(lines), 2)


def confusion_numbers(study: Study, found: AgreementReport) -> Numbers:
    """Return which codes stand against which, in how many units, with the places behind it."""
    codes, units = found.choice.codes, units_behind(study, found.choice)
    paths = [study.codebook.path(code) for code in codes] + [_("No code")]
    several = len(found.choice.coders) > 2
    names = [study.coders[coder].name for coder in found.choice.coders]
    sides = (_("One coder"), _("The other coder")) if several else (names[0], names[1])
    lines = (
        NumberLine((paths[i], paths[j], number(round(n), language())), _behind(codes, units.get((i, j), ()), i, j))
        for i, j, n in sorted_confusions(found.confused)
    )
    by_length = found.choice.unit in (UnitKind.SEGMENTS, UnitKind.CHARACTERS)
    unit = agreement_unit(UnitKind.CHARACTERS if by_length else found.choice.unit, interface_words())
    says = _("The same code twice: both used it")
    headings = (Heading(sides[0], says), Heading(sides[1], says), Heading(unit.capitalize(), ""))
    return Numbers(headings, tuple(lines), 2)


def consensus_numbers(study: Study, choice: AgreementChoice, progress: Progress) -> Numbers:
    """Return each coder's agreement with the consensus on all codes pooled; no lines where nothing is settled."""
    return _of_consensus(study, against_consensus(study, choice, progress=progress))


def _of_consensus(study: Study, found: AgainstConsensus) -> Numbers:
    shown = list(found.rows[0][1].estimates) if found.rows else []
    lines = (
        NumberLine(
            (study.coders[coder].name, number(len(found.documents), language()), *_values(row.estimates, shown)),
            None,
            coder,
        )
        for coder, row in found.rows
    )
    documents = Heading(_("Documents"), _("Documents of the comparison in which nothing is left to settle"))
    return Numbers((Heading(_("Coder"), ""), documents, *_coefficients(shown)), tuple(lines), 1)


def _behind(codes: tuple[CodeId, ...], units: Iterable[Segment], *sides: int) -> PlaceFilter:
    """Return what lies behind a line: what the coders differ about under its codes in the units that it counts.

    Where both used the code, it is where they drew it differently.
    """
    found = frozenset(codes[side] for side in sides if side < len(codes))
    is_same = sides[0] == sides[1]
    return PlaceFilter(Difference.BOUNDARIES if is_same else None, found, units=tuple(units))


def _coefficients(shown: Iterable[Coefficient]) -> tuple[Heading, ...]:
    words = interface_words()
    return tuple(Heading(coefficient_name(one, words), coefficient_meaning(one, words)) for one in shown)


def _values(estimates: Mapping[Coefficient, Estimate], shown: Iterable[Coefficient]) -> list[str]:
    return [coefficient_value(estimates[one].value, interface_words(), language()) for one in shown]
