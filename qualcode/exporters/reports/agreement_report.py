"""Agreement between coders: per code and overall, coder by coder, and which codes stand against which."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qualcode.analysis.agreement.against_consensus import AgainstConsensus
from qualcode.analysis.agreement.choice import UnitKind
from qualcode.analysis.agreement.coefficients import Coefficient
from qualcode.analysis.agreement.confusions import sorted_confusions
from qualcode.analysis.agreement.remarks import report_remarks, row_remarks
from qualcode.analysis.agreement.report import AgreementReport, Estimate
from qualcode.analysis.agreement.report import Row as CodeRow
from qualcode.exporters.report import (
    Block,
    Cell,
    Column,
    Heading,
    Kind,
    Line,
    Medium,
    Paragraph,
    Report,
    Row,
    Section,
    TableBlock,
    Tone,
    Value,
)
from qualcode.i18n import N_, Language, Translator, translator
from qualcode.model.study import Study
from qualcode.wording.agreement import (
    below_value,
    coefficient_meaning,
    coefficient_name,
    coefficient_value,
    remark,
)
from qualcode.wording.agreement_methods import methods_paragraph
from qualcode.wording.agreement_units import agreement_unit
from qualcode.wording.language import report_language
from qualcode.wording.numbers import number

_ON_PAPER = {
    False: (Coefficient.PERCENT, Coefficient.COHEN, Coefficient.ALPHA, Coefficient.F1),
    True: (Coefficient.U, Coefficient.U_VALUE, Coefficient.F1, Coefficient.JACCARD),
}
"""The coefficients per code that there is room for on paper, for fixed units and for free segments."""


_OF_CONSENSUS = (*_ON_PAPER[False], Coefficient.U, Coefficient.U_CODED, Coefficient.U_MEANT)
"""The coefficients of a coder and the consensus that there is room for on paper."""

_COUNTS = (N_("Both"), N_("Only the first"), N_("Only the second"), N_("Neither"))

_DECIMALS = 4
"""More would say more than any sample of interviews knows."""


@dataclass(frozen=True, slots=True)
class _Context:
    study: Study
    found: AgreementReport
    language: Language
    words: Translator
    consensus: AgainstConsensus | None

    @property
    def units(self) -> str:
        """What the units are called."""
        is_free = self.found.choice.unit is UnitKind.SEGMENTS
        return agreement_unit(UnitKind.CHARACTERS if is_free else self.found.choice.unit, self.words)

    def coders(self) -> list[str]:
        """The names of those who are compared."""
        return [self.study.coders[coder].name for coder in self.found.choice.coders]


def agreement_report(
    study: Study,
    found: AgreementReport,
    language: Language | None = None,
    consensus: AgainstConsensus | None = None,
) -> Report:
    """Return a comparison as tables: overall, per code, coder by coder, code against code.

    The language is the study's report language unless another is given. With ``consensus``, and something settled,
    each coder's agreement with it is a table too.
    """
    language = language or report_language(study)
    context = _Context(study, found, language, translator(language), consensus)
    words = context.words
    methods = methods_paragraph(found, consensus, words, language)
    blocks: list[Block] = [Paragraph(_about(context)), Paragraph(methods), _overall(context), _by_code(context)]
    blocks += [*_remarks(context), _by_pair(context), _confused(context)]
    if consensus is not None and consensus.rows:
        blocks.append(_of_consensus(context, consensus))
    title = words.gettext("Agreement between coders")
    return Report(title, study.info.title, language, (Section("", tuple(blocks)),), words.gettext("Table"))


def _about(context: _Context) -> str:
    words, choice = context.words, context.found.choice
    sentence = words.gettext(
        "{coders} are compared in {documents} documents on {codes} codes, by {unit}, {whose}. {children}"
    )
    whose = (
        words.gettext("interviewers' words included")
        if choice.include_interviewer
        else words.gettext("informants' words only")
    )
    with_children = words.gettext("A code under a chosen code counts as that code.")
    return sentence.format(
        coders=", ".join(context.coders()),
        documents=number(len(choice.documents), context.language),
        codes=number(len(choice.codes), context.language),
        unit=agreement_unit(choice.unit, words),
        whose=whose,
        children=with_children if choice.with_children else "",
    ).rstrip()


def _overall(context: _Context) -> TableBlock:
    words, found = context.words, context.found
    name = words.gettext("All codes pooled")
    return TableBlock(
        name=name,
        caption=name,
        columns=(
            Column(words.gettext("Coefficient"), width=4),
            Column(words.gettext("Value"), Kind.COEFFICIENT, 1.6),
            Column(words.gettext("Low, 95 %"), Kind.COEFFICIENT, 1.6),
            Column(words.gettext("High, 95 %"), Kind.COEFFICIENT, 1.6),
            Column(words.gettext("What it says"), width=6, stretch=1),
        ),
        rows=tuple(
            Row(
                (
                    coefficient_name(coefficient, words),
                    *_numbers(context, estimate),
                    coefficient_meaning(coefficient, words),
                )
            )
            for coefficient, estimate in found.overall.estimates.items()
        ),
        unit=context.units,
        notes=tuple(remark(noted, words, context.language) for noted in report_remarks(found)),
    )


def _by_code(context: _Context) -> TableBlock:
    words, found = context.words, context.found
    code, name = words.gettext("Code"), words.gettext("Code by code")
    shown = _shown(found)
    return TableBlock(
        name=name,
        caption=words.gettext("Agreement code by code, units: {unit}").format(unit=context.units),
        columns=(
            Column(code, width=4, stretch=1),
            Column(words.gettext("Units"), Kind.INTEGER, 1.4),
            *(Column(coder, Kind.INTEGER, 1.4) for coder in context.coders()),
            *(column for coefficient in shown for column in _columns(coefficient, context)),
        ),
        rows=tuple(_code_row(context, row, shown) for row in found.rows),
        unit=context.units,
        notes=(words.gettext("The columns of coders tell in how many units each used the code."),),
    )


def _shown(found: AgreementReport) -> list[Coefficient]:
    return list(found.rows[0].estimates)


def _columns(coefficient: Coefficient, context: _Context) -> Iterator[Column]:
    """Yield one column for paper, where there is room for it, and three for a grid: value, low and high."""
    name = coefficient_name(coefficient, context.words)
    if coefficient in _ON_PAPER[context.found.choice.unit is UnitKind.SEGMENTS]:
        yield Column(name, Kind.COEFFICIENT, 2.2, medium=Medium.PAPER)
    yield Column(name, Kind.COEFFICIENT, 2, medium=Medium.GRID)
    for bound in (context.words.gettext("low"), context.words.gettext("high")):
        yield Column(f"{name}, {bound}", Kind.COEFFICIENT, 2, medium=Medium.GRID)


def _code_row(context: _Context, row: CodeRow, shown: list[Coefficient]) -> Row:
    assert row.code is not None
    values: list[Value] = [context.study.codebook.path(row.code), round(row.units), *map(round, row.used)]
    for coefficient in shown:
        estimate = row.estimates[coefficient]
        if coefficient in _ON_PAPER[context.found.choice.unit is UnitKind.SEGMENTS]:
            values.append(_set(context, estimate))
        values.extend(_numbers(context, estimate))
    return Row(tuple(values))


def _set(context: _Context, estimate: Estimate) -> Cell:
    """Return a value as it stands on paper, its interval, or why it has none, on a line below."""
    lines = [Line(coefficient_value(estimate.value, context.words, context.language))]
    below = below_value(estimate, context.words, context.language)
    return Cell((*lines, Line(below, Tone.QUIET)) if below else tuple(lines))


def _numbers(context: _Context, estimate: Estimate) -> tuple[Value, Value, Value]:
    """Return value, low and high; a word where the value is undefined, nothing where there is no interval."""
    value = context.words.gettext("undefined") if estimate.value is None else round(estimate.value, _DECIMALS)
    if estimate.interval is None:
        return value, None, None
    return value, round(estimate.interval.low, _DECIMALS), round(estimate.interval.high, _DECIMALS)


def _remarks(context: _Context) -> Iterator[Block]:
    words = context.words
    rows = context.found.rows if context.found.overall.units else ()
    told = [(row, noted) for row in rows for noted in row_remarks(row)]
    if told:
        yield Heading(words.gettext("How to read the numbers"))
    for row, noted in told:
        assert row.code is not None
        yield Paragraph(f"{context.study.codebook.path(row.code)}: {remark(noted, words, context.language)}")


def _by_pair(context: _Context) -> TableBlock:
    words, found, coders = context.words, context.found, context.study.coders
    name = words.gettext("Coder by coder")
    shown = list(found.pairs[0].estimates)

    def medium(one: Coefficient) -> Medium:
        return Medium.BOTH if one in _OF_CONSENSUS or one is Coefficient.JACCARD else Medium.GRID

    return TableBlock(
        name=name,
        caption=words.gettext("Agreement coder by coder, all codes pooled"),
        columns=(
            Column(words.gettext("First coder"), width=3, stretch=1),
            Column(words.gettext("Second coder"), width=3, stretch=1),
            *(Column(words.gettext(count), Kind.INTEGER, 1.6) for count in _COUNTS),
            *(Column(coefficient_name(one, words), Kind.COEFFICIENT, 1.8, medium=medium(one)) for one in shown),
        ),
        rows=tuple(
            Row(
                (
                    coders[pair.first].name,
                    coders[pair.second].name,
                    *map(round, pair.counts),
                    *_values(context, pair.estimates, shown),
                )
            )
            for pair in found.pairs
        ),
        unit=context.units,
        notes=(words.gettext("The counts tell in how many units a code was used, once for every code."),),
    )


def _of_consensus(context: _Context, consensus: AgainstConsensus) -> TableBlock:
    words, coders = context.words, context.study.coders
    name = words.gettext("Against the consensus")
    caption = words.gettext("Agreement of each coder with the consensus, all codes pooled, {documents} documents")
    shown = list(consensus.rows[0][1].estimates)
    paper = [one for one in shown if one in _OF_CONSENSUS]
    return TableBlock(
        name=name,
        caption=caption.format(documents=number(len(consensus.documents), context.language)),
        columns=(
            Column(words.gettext("Coder"), width=3, stretch=1),
            *(Column(coefficient_name(one, words), Kind.COEFFICIENT, 2.2, medium=Medium.PAPER) for one in paper),
            *(Column(coefficient_name(one, words), Kind.COEFFICIENT, 2, medium=Medium.GRID) for one in shown),
        ),
        rows=tuple(
            Row(
                (
                    coders[coder].name,
                    *(_set(context, row.estimates[one]) for one in paper),
                    *_values(context, row.estimates, shown),
                )
            )
            for coder, row in consensus.rows
        ),
        unit=context.units,
        notes=(
            words.gettext(
                "The consensus holds what the coders agreed on and what they settled on. A coder whose proposals"
                " were often followed has high values here; that is no measure of quality."
            ),
        ),
    )


def _values(
    context: _Context, estimates: Mapping[Coefficient, Estimate], shown: list[Coefficient]
) -> Iterator[Value]:
    for coefficient in shown:
        yield _numbers(context, estimates[coefficient])[0]


def _sides(context: _Context) -> list[str]:
    """Return who stands against whom: two coders by name."""
    several = len(context.found.choice.coders) > 2
    words = context.words
    return [words.gettext("One coder"), words.gettext("The other coder")] if several else context.coders()


def _confused(context: _Context) -> TableBlock:
    words, codes = context.words, context.found.choice.codes
    name = words.gettext("Code against code")
    paths = [context.study.codebook.path(code) for code in codes] + [words.gettext("No code")]
    return TableBlock(
        name=name,
        caption=words.gettext("Which codes stand against which, the most frequent first"),
        columns=(
            *(Column(side, width=4, stretch=1) for side in _sides(context)),
            Column(context.units.capitalize(), Kind.INTEGER, 1.6),
        ),
        rows=tuple(Row((paths[i], paths[j], round(n))) for i, j, n in sorted_confusions(context.found.confused)),
        unit=context.units,
        notes=(
            words.gettext(
                "A code stands against another where the one coder used only the first and the other only the"
                " second. The same code twice: both used it."
            ),
        ),
    )
