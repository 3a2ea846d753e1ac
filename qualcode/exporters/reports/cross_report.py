"""Anything against anything, such as codes by roles: a table per unit, rows with nothing in them kept."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qualcode.analysis.crosstab import CrossTable, cross_table
from qualcode.analysis.dimensions import Dimension, Heading, case_path
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.units import Unit
from qualcode.exporters.report import (
    Cell,
    Column,
    Kind,
    Line,
    Medium,
    Report,
    Row,
    Section,
    TableBlock,
    Tone,
    Value,
)
from qualcode.i18n import Language, Translator, translator
from qualcode.model.ids import CaseId, CodeId
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.names import dimension_name, heading_name
from qualcode.wording.units import caption, counting_rule, note, unit_name

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
    rows: Dimension = Dimension.CODE,
    columns: Dimension = Dimension.ROLE,
    units: Sequence[Unit] = UNITS,
    where: QuoteFilter = EVERYTHING,
    language: Language | None = None,
) -> Report:
    """Return a table of rows by columns for each unit, with distinct totals.

    The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    words = translator(language)
    counted = (cross_table(study, rows, columns, unit, where) for unit in units)
    tables = (_block(_Context(study, table, words)) for table in counted)
    title = words.gettext("{rows} by {columns}").format(
        rows=dimension_name(rows, words), columns=dimension_name(columns, words).lower()
    )
    apart = words.gettext("Unit of counting")
    return Report(title, study.info.title, language, (Section("", tuple(tables)),), apart)


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


def _columns(context: _Context) -> tuple[Column, ...]:
    table, words = context.table, context.words
    name = dimension_name(table.rows[0].dimension, words) if table.rows else ""
    return (
        Column(name, width=4, stretch=1, medium=Medium.PAPER),
        Column(name, width=7, medium=Medium.GRID),
        *(Column(header, Kind.INTEGER, 1.2) for header in _headers(context)),
        Column(words.gettext("Total"), Kind.INTEGER, 1.4),
    )


def _headers(context: _Context) -> list[str]:
    """Return the columns' names; where two have the same, their paths."""
    names = [heading_name(heading, context.words) for heading in context.table.columns]
    times = Counter(names)
    return [
        _path(context, heading) if times[name] > 1 else name
        for heading, name in zip(context.table.columns, names, strict=True)
    ]


def _label(context: _Context, row: Heading) -> tuple[Value, Value]:
    """Return a row's name as it stands in the tree, and as it stands alone."""
    is_top = row.depth == 0 and row.dimension is Dimension.CODE
    line = Line(heading_name(row, context.words), Tone.STRONG if is_top else Tone.PLAIN)
    return Cell((line,), row.depth), _path(context, row)


def _path(context: _Context, heading: Heading) -> str:
    if heading.key is not None and heading.dimension is Dimension.CODE:
        return context.study.codebook.path(CodeId(heading.key))
    if heading.key is not None and heading.dimension is Dimension.CASE:
        return case_path(context.study, CaseId(heading.key))
    return heading_name(heading, context.words)


def _total_label(words: Translator) -> tuple[Value, Value]:
    return words.gettext("Total"), words.gettext("Total")


def _counts(context: _Context, row: Heading | None) -> Iterator[Value]:
    table = context.table
    for column in (*table.columns, None):
        silent = row in table.unheard or column in table.unheard
        yield NOBODY_HEARD if silent else table.count(row, column)


def _notes(context: _Context) -> Iterator[str]:
    table, words = context.table, context.words
    yield counting_rule(table.unit, words)
    yield from (note(each, words) for each in table.notes)
    if table.unheard:
        yield words.gettext("{dash} means that nobody there has been interviewed.").format(dash=NOBODY_HEARD)
