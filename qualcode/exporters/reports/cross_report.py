"""Anything against anything, such as codes by roles: a table per unit, rows with nothing in them kept."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qualcode.analysis.crosstab import FEWEST_FOR_SHARES, CrossTable, ShareOf, cross_table
from qualcode.analysis.dimensions import Axis, Dimension, Heading, axis_of
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.query import Query
from qualcode.analysis.units import Unit
from qualcode.exporters.report import (
    Cell,
    Column,
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
from qualcode.i18n import Language, Translator, translator
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.names import axis_name, heading_name
from qualcode.wording.query import query_sentence
from qualcode.wording.units import (
    across,
    caption,
    counting_rule,
    not_asked,
    not_asked_rule,
    note,
    unit_name,
)
from qualcode.wording.words import heading_path

NOBODY_HEARD = "–"
"""Stands where nobody has been interviewed, which is not the number 0."""

UNITS = (Unit.QUOTES, Unit.INFORMANTS)
"""What is counted when nothing else is asked for."""


@dataclass(frozen=True, slots=True)
class _Context:
    study: Study
    table: CrossTable
    words: Translator


def cross_report(
    study: Study,
    rows: Dimension | Axis = Dimension.CODE,
    columns: Dimension | Axis = Dimension.ROLE,
    units: Sequence[Unit] = UNITS,
    where: QuoteFilter | Query = EVERYTHING,
    language: Language | None = None,
    shares: ShareOf | None = None,
) -> Report:
    """Return a table of rows by columns for each unit, with distinct totals; ``shares`` adds one of percentages.

    The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    words = translator(language)
    down, across_it = axis_of(rows), axis_of(columns)
    counted = [_Context(study, cross_table(study, down, across_it, unit, where), words) for unit in units]
    tables = [_block(each) for each in counted]
    tables += [_shares(each, shares) for each in counted if shares is not None]
    title = words.gettext("{rows} by {columns}").format(
        rows=axis_name(study, down, words), columns=across(study, across_it, words)
    )
    apart = words.gettext("Unit of counting")
    asked = where if isinstance(where, Query) else Query(where)
    told = () if asked == Query() else (Paragraph(query_sentence(study, asked, words), Tone.QUIET),)
    return Report(title, study.info.title, language, (Section("", (*told, *tables)),), apart)


def _block(context: _Context) -> TableBlock:
    table, words = context.table, context.words
    name = unit_name(table.unit, words)
    total = Row((*_total_label(words), *_counts(context, None)))
    return TableBlock(
        name=name,
        caption=caption(table, words),
        columns=_columns(context),
        rows=tuple(Row((*_label(context, row), *_counts(context, row))) for row in table.rows),
        total=total,
        unit=name,
        notes=(" ".join(_notes(context)),),
    )


def _columns(context: _Context, kind: Kind = Kind.INTEGER) -> tuple[Column, ...]:
    table, words = context.table, context.words
    first = table.rows[0] if table.rows else None
    name = axis_name(context.study, Axis(first.dimension, first.attribute), words) if first is not None else ""
    return (
        Column(name, width=4, stretch=1, medium=Medium.PAPER),
        Column(name, width=7, medium=Medium.GRID),
        *(Column(header, kind, 1.2) for header in _headers(context)),
        Column(words.gettext("Total"), kind, 1.4),
    )


def _headers(context: _Context) -> list[str]:
    """Return the columns' names; where two have the same, their paths."""
    names = [heading_name(heading, context.words) for heading in context.table.columns]
    times = Counter(names)
    return [
        heading_path(context.study, heading, context.words) if times[name] > 1 else name
        for heading, name in zip(context.table.columns, names, strict=True)
    ]


def _label(context: _Context, row: Heading) -> tuple[Value, Value]:
    """Return a row's name as it stands in the tree, and as it stands alone."""
    is_top = row.depth == 0 and row.dimension is Dimension.CODE
    line = Line(heading_name(row, context.words), Tone.STRONG if is_top else Tone.PLAIN)
    return Cell((line,), row.depth), heading_path(context.study, row, context.words)


def _total_label(words: Translator) -> tuple[Value, Value]:
    return words.gettext("Total"), words.gettext("Total")


def _counts(context: _Context, row: Heading | None) -> Iterator[Value]:
    table = context.table
    for column in (*table.columns, None):
        yield _silence(context, row, column) or table.count(row, column)


def _silence(context: _Context, row: Heading | None, column: Heading | None) -> str:
    """Return what stands where nobody was heard, or nobody was asked; empty where there is a number."""
    if context.table.is_unheard(row, column):
        return NOBODY_HEARD
    return not_asked(context.words) if context.table.is_unasked(row, column) else ""


def _shares(context: _Context, of: ShareOf) -> TableBlock:
    """Return the table of percentages; where they would be of too few, nothing stands."""
    table, words = context.table, context.words
    unit = unit_name(table.unit, words)
    whole = words.gettext("its row’s total") if of is ShareOf.ROW else words.gettext("its column’s total")
    note_below = words.gettext(
        "Percent of {whole}, which is distinct; nothing stands where fewer than {n} are behind it."
    ).format(whole=whole, n=FEWEST_FOR_SHARES)
    return TableBlock(
        name=words.gettext("{unit}, percent").format(unit=unit),
        caption=words.gettext("{caption}: percent of {whole}").format(caption=caption(table, words), whole=whole),
        columns=_columns(context, Kind.NUMBER),
        rows=tuple(Row((*_label(context, row), *_percents(context, row, of))) for row in table.rows),
        total=Row((*_total_label(words), *_percents(context, None, of))),
        unit=unit,
        notes=(note_below,),
        derived=True,
    )


def _percents(context: _Context, row: Heading | None, of: ShareOf) -> Iterator[Value]:
    table = context.table
    for column in (*table.columns, None):
        part = table.part(row, column, of)
        yield _silence(context, row, column) or (None if part is None else round(part * 100, 1))


def _notes(context: _Context) -> Iterator[str]:
    table, words = context.table, context.words
    yield counting_rule(table.unit, words)
    yield from (note(each, words) for each in table.notes)
    if table.unheard:
        yield words.gettext("{dash} means that nobody there has been interviewed.").format(dash=NOBODY_HEARD)
    if table.has_unasked:
        yield not_asked_rule(words)
