"""Quotes, grouped by code, role or whatever tells them apart: who said what, as what, and where it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.quotes import Group, find_quotations, grouped
from qualcode.analysis.units import Unit
from qualcode.exporters.report import Column, Paragraph, Quote, Report, Row, Section, TableBlock, Tone
from qualcode.exporters.reports import quote_parts
from qualcode.exporters.reports.quote_columns import quote_columns, quote_fields, quote_rows
from qualcode.i18n import Language, Translator, translator
from qualcode.model.quotations import Quotation
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.names import dimension_name, heading_name
from qualcode.wording.units import counted, counting_rule

_MOST_NAMED = 8
"""So many without quotes are named in one sentence."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """The quotes asked for, in their groups, and the words to tell of them."""

    study: Study
    quotations: Sequence[Quotation]
    by: Dimension
    groups: tuple[Group, ...]
    empty: tuple[Heading, ...]
    """Headings that could have had quotes and have none."""
    language: Language
    words: Translator


def quotes_report(
    study: Study,
    quotations: Sequence[Quotation] | None = None,
    by: Dimension = Dimension.CODE,
    where: QuoteFilter = EVERYTHING,
    language: Language | None = None,
) -> Report:
    """Return a table of quotes: those given, else all that the filter lets through, under the headings of ``by``.

    A quote that several headings apply to stands under each. What has no quote is named below the table, or where
    there is much of it in a table of its own, unless the quotes were picked by hand. The language is the study's
    report language unless another is given.
    """
    asked = _asked(study, quotations, by, where, language)
    title = asked.words.gettext("Quotes")
    tables = (_table(asked), _empty_table(asked)) if _has_many_empty(asked) else (_table(asked),)
    return Report(title, study.info.title, asked.language, (Section("", tables),))


def quotes_text(
    study: Study,
    quotations: Sequence[Quotation] | None = None,
    by: Dimension = Dimension.CODE,
    where: QuoteFilter = EVERYTHING,
    language: Language | None = None,
) -> Report:
    """Return the same quotes as running text, ready for a chapter: long ones as indented blocks."""
    asked = _asked(study, quotations, by, where, language)
    sections = (
        Section(_label(asked, group.heading), tuple(_blocks(asked, group)))
        for group in asked.groups
        if group.quotations
    )
    return Report(asked.words.gettext("Quotes"), study.info.title, asked.language, tuple(sections))


def _asked(
    study: Study,
    quotations: Sequence[Quotation] | None,
    by: Dimension,
    where: QuoteFilter,
    language: Language | None,
) -> _Asked:
    language = language or report_language(study)
    found = find_quotations(study, where, by) if quotations is None else quotations
    every = grouped(study, found, by, empty=quotations is None, where=where)
    return _Asked(
        study=study,
        quotations=found,
        by=by,
        groups=tuple(group for group in every if group.quotations),
        empty=_silent(study, every),
        language=language,
        words=translator(language),
    )


def _silent(study: Study, groups: Sequence[Group]) -> tuple[Heading, ...]:
    """Return the headings without quotes; not codes that have some below them, and no mere headings."""
    spoken: set[str | None] = set()
    for group in groups:
        if group.quotations and group.heading.dimension is Dimension.CODE:
            spoken.update(code.id for code in study.codebook.lineage(group.heading.key))  # type: ignore[arg-type]
    return tuple(
        group.heading
        for group in groups
        if not group.quotations and group.heading.key not in spoken and _can_speak(study, group.heading)
    )


def _can_speak(study: Study, heading: Heading) -> bool:
    return heading.dimension is not Dimension.CODE or study.codes[heading.key].codable  # type: ignore[index]


def _table(asked: _Asked) -> TableBlock:
    fields = quote_fields(asked.study, asked.by, asked.words, asked.language)
    rows = (
        row
        for group in asked.groups
        for row in quote_rows(group, fields, _label(asked, group.heading), _counts(asked, group))
    )
    caption = asked.words.gettext("{quotes} by {dimension}").format(
        quotes=counted(len(asked.quotations), Unit.QUOTES, asked.words),
        dimension=dimension_name(asked.by, asked.words).lower(),
    )
    return TableBlock(
        name=asked.words.gettext("Quotes"),
        caption=caption,
        columns=quote_columns(asked.by, fields, asked.words),
        rows=tuple(rows),
        notes=tuple(_notes(asked)),
        banded=True,
    )


def _notes(asked: _Asked) -> Iterator[str]:
    yield counting_rule(Unit.QUOTES, asked.words)
    if sum(len(group.quotations) for group in asked.groups) > len(asked.quotations):
        yield asked.words.gettext("A quote that belongs in several groups stands in each of them.")
    if _has_many_empty(asked):
        yield asked.words.gettext("Without quotes here: {n}. They stand in a table of their own.").format(
            n=len(asked.empty)
        )
    elif asked.empty:
        names = "; ".join(_label(asked, heading) for heading in asked.empty)
        yield asked.words.gettext("Without quotes here: {names}.").format(names=names)


def _has_many_empty(asked: _Asked) -> bool:
    return len(asked.empty) > _MOST_NAMED


def _empty_table(asked: _Asked) -> TableBlock:
    """Return the list of what has no quote; it comes last, so that quotes are what one sees first."""
    return TableBlock(
        name=asked.words.gettext("Without quotes"),
        caption=asked.words.gettext("Without quotes here ({n})").format(n=len(asked.empty)),
        columns=(Column(dimension_name(asked.by, asked.words), width=8, stretch=1),),
        rows=tuple(Row((_label(asked, heading),)) for heading in asked.empty),
        derived=True,
    )


def _label(asked: _Asked, heading: Heading) -> str:
    if heading.dimension is Dimension.CODE and heading.key is not None:
        return asked.study.codebook.path(heading.key)  # type: ignore[arg-type]
    return heading_name(heading, asked.words)


def _counts(asked: _Asked, group: Group) -> str:
    """Return such as ``20 sitater fra 5 informanter; fremmer 3, hemmer 17``."""
    words = asked.words
    informants = {informant.id for quotation in group.quotations for informant in quotation.informants}
    known = words.gettext("{quotes} from {informants}")
    line = (known if informants else words.gettext("{quotes} without a known informant")).format(
        quotes=counted(len(group.quotations), Unit.QUOTES, words),
        informants=counted(len(informants), Unit.INFORMANTS, words),
    )
    stances = quote_parts.stances_counted(
        (quote_parts.codings_under(group.heading, quotation) for quotation in group.quotations), words
    )
    return f"{line}; {stances}" if stances else line


def _blocks(asked: _Asked, group: Group) -> Iterator[Paragraph | Quote]:
    yield Paragraph(_counts(asked, group), Tone.QUIET)
    for quotation in group.quotations:
        yield quote_parts.quote_block(asked.study, quotation, asked.words, asked.language)
