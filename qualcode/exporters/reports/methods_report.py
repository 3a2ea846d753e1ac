"""The methods appendix: coders and dates, codes over time, agreement, and what COREQ asks of the analysis."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qualcode.analysis.agreement.choice import top_codes
from qualcode.analysis.methods import (
    CodebookDay,
    ThemeReach,
    agreement_there_is,
    codes_by_origin,
    findings_by_support,
    reach_of_themes,
    work_of_coders,
)
from qualcode.analysis.people import heard_as
from qualcode.analysis.units import Unit
from qualcode.exporters.report import (
    Block,
    Cell,
    Column,
    Kind,
    Line,
    Paragraph,
    Report,
    Row,
    Section,
    TableBlock,
    Tone,
)
from qualcode.i18n import Language, Translator, translator
from qualcode.model.study import Study
from qualcode.wording import methods
from qualcode.wording.agreement_methods import methods_paragraph
from qualcode.wording.language import report_language
from qualcode.wording.methods import Item
from qualcode.wording.numbers import NO_VALUE, day
from qualcode.wording.units import unit_name

_MOST_DAYS = 40
"""Of more days than this the first and the latest are told, and those with most codes made between."""


@dataclass(frozen=True, slots=True)
class _Context:
    study: Study
    days: Sequence[CodebookDay]
    language: Language
    words: Translator


def methods_report(study: Study, days: Sequence[CodebookDay] = (), language: Language | None = None) -> Report:
    """Return the appendix; ``days`` is how the codebook grew, oldest first, as the journal tells.

    What only the author knows stands in capitals in square brackets. The language is the study's report language
    unless another is given.
    """
    language = language or report_language(study)
    context = _Context(study, days, language, translator(language))
    words = context.words
    blocks: list[Block] = [Paragraph(_intro(context)), _coders(context)]
    if days:
        blocks.append(_growth(context))
    found = agreement_there_is(study)
    if found is not None:
        blocks.append(Paragraph(methods_paragraph(found, None, words, language)))
    blocks.append(_items(context, found is not None))
    title = words.gettext("Methods appendix")
    return Report(title, study.info.title, language, (Section("", tuple(blocks)),), words.gettext("Table"))


def _intro(context: _Context) -> str:
    words, language = context.words, context.language
    parts = (
        methods.coders_sentence(work_of_coders(context.study), words, language),
        methods.growth_sentence(context.days, words, language),
    )
    return " ".join(part for part in parts if part)


def _coders(context: _Context) -> TableBlock:
    words, language = context.words, context.language
    rows = (
        Row(
            (
                one.coder.name,
                one.codings,
                one.documents,
                day(one.first, language) if one.first else NO_VALUE,
                day(one.last, language) if one.last else NO_VALUE,
            )
        )
        for one in work_of_coders(context.study)
    )
    return TableBlock(
        name=words.gettext("Coders"),
        caption=words.gettext("Who has coded how much, and when"),
        columns=(
            Column(words.gettext("Coder"), width=3, stretch=1),
            Column(unit_name(Unit.CODINGS, words).capitalize(), Kind.INTEGER, 2),
            Column(unit_name(Unit.DOCUMENTS, words).capitalize(), Kind.INTEGER, 2.6),
            Column(words.gettext("First coding"), width=3.2),
            Column(words.gettext("Last coding"), width=3.2),
        ),
        rows=tuple(rows),
        unit=unit_name(Unit.CODINGS, words),
    )


def _growth(context: _Context) -> TableBlock:
    words, language = context.words, context.language
    shown = _told_days(context.days)
    notes = [words.gettext("Read from the project's journal. Codes are counted with headings.")]
    if len(shown) < len(context.days):
        left = len(context.days) - len(shown)
        notes.append(
            words.ngettext("%d day with few changes is left out.", "%d days with few changes are left out.", left)
            % left
        )
    return TableBlock(
        name=words.gettext("Codes over time"),
        caption=words.gettext("Number of codes at the end of each day on which codes were made or went"),
        columns=(
            Column(words.gettext("Day"), width=4, stretch=1),
            Column(words.gettext("Made"), Kind.INTEGER, 2),
            Column(words.gettext("Gone"), Kind.INTEGER, 2),
            Column(words.gettext("Codes then"), Kind.INTEGER, 2.4),
        ),
        rows=tuple(Row((day(each.day, language), each.made, each.gone, each.codes)) for each in shown),
        notes=tuple(notes),
    )


def _told_days(days: Sequence[CodebookDay]) -> list[CodebookDay]:
    if len(days) <= _MOST_DAYS:
        return list(days)
    between = sorted(days[1:-1], key=lambda each: -(each.made + each.gone))[: _MOST_DAYS - 2]
    return [days[0], *sorted(between, key=lambda each: each.day), days[-1]]


def _items(context: _Context, has_agreement: bool) -> TableBlock:
    words = context.words
    told = dict(_told(context, has_agreement))
    rows = (
        Row((int(item), methods.item_name(item, words), _cell(told.get(item, ""), item, words))) for item in Item
    )
    return TableBlock(
        name=words.gettext("COREQ 24-32"),
        caption=words.gettext("What COREQ asks of analysis and findings (items 24–32)"),
        columns=(
            Column(words.gettext("No."), Kind.INTEGER, 1.1),
            Column(words.gettext("Item"), width=3.6),
            Column(words.gettext("In this study"), width=8, stretch=1),
        ),
        rows=tuple(rows),
        notes=(
            words.gettext("COREQ: Tong, Sainsbury and Craig (2007). Lines in square brackets are for the author."),
        ),
    )


def _cell(told: str, item: Item, words: Translator) -> Cell:
    lines = [Line(told)] if told else []
    to_fill_in = methods.to_fill_in(item, words)
    if to_fill_in:
        lines.append(Line(to_fill_in, Tone.STRONG))
    return Cell(tuple(lines))


def _told(context: _Context, has_agreement: bool) -> Iterator[tuple[Item, str]]:
    study, words, language = context.study, context.words, context.language
    present = heard_as(study, frozenset())
    findings, bare, against = findings_by_support(study)
    reach = reach_of_themes(study, present)
    coders = methods.coders_sentence(work_of_coders(study), words, language)
    if has_agreement:
        coders += " " + words.gettext("How far they agree is told above.")
    yield Item.DATA_CODERS, coders
    origins = codes_by_origin(study)
    tree = methods.tree_sentence(len(study.codes), len(top_codes(study)), origins, words, language)
    yield Item.CODING_TREE, f"{tree} " + words.gettext("The codebook is an appendix of its own.")
    yield Item.SOFTWARE, methods.software_sentence(words)
    template = study.info.attribution
    yield Item.QUOTATIONS, methods.quotations_sentence(findings, bare, template, words, language)
    yield Item.CONSISTENCY, methods.consistency_sentence(against, words, language)
    for item, is_minor in ((Item.MAJOR_THEMES, False), (Item.MINOR_THEMES, True)):
        yield item, _themes(context, reach, is_minor, len(present))


def _themes(context: _Context, reach: Sequence[ThemeReach], is_minor: bool, present: int) -> str:
    words = context.words
    if not reach:
        return words.gettext("The study has no themes yet.")
    rule = (
        words.gettext("Fewer than half of those interviewed speak in it:")
        if is_minor
        else words.gettext("At least half of those interviewed speak in it:")
    )
    of_kind = [one for one in reach if one.is_minor is is_minor]
    return f"{rule} {methods.themes_sentence(of_kind, present, words, context.language)}"
