"""The framework matrix: who or where down, themes or codes across, the summaries in the cells; quotes if wanted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.matrix import Column as Across
from qualcode.analysis.matrix import Matrix, MatrixCell, column_name, matrix, usual_columns
from qualcode.analysis.quotes import SegmentKey, quotation_of
from qualcode.analysis.units import Unit
from qualcode.exporters.report import (
    Block,
    Cell,
    Column,
    Line,
    Paragraph,
    Report,
    Row,
    Section,
    TableBlock,
    Tone,
)
from qualcode.exporters.report import Heading as Title
from qualcode.exporters.reports import quote_parts
from qualcode.i18n import Language, Translator, translator
from qualcode.model.codings import Coding
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.matrix import cell_note, progress_sentence, rows_name
from qualcode.wording.names import dimension_name, heading_name
from qualcode.wording.units import counting_rule

_FIRST, _CELL = 2.6, 3.8
"""Centimetres of the row's name and of a cell, at least."""
_SIDEWAYS = 17.0
"""So wide a table stands on a page on its side: a summary matrix is read across."""


@dataclass(frozen=True, slots=True)
class _Context:
    study: Study
    table: Matrix
    language: Language
    words: Translator


def matrix_report(
    study: Study,
    rows: Dimension = Dimension.INFORMANT,
    columns: Sequence[Across] = (),
    with_quotes: bool = False,
    where: QuoteFilter = EVERYTHING,
    language: Language | None = None,
) -> Report:
    """Return the summary matrix of ``rows`` by themes and codes (the usual ones when none are given).

    ``with_quotes`` adds, after the table, the quotes that the summaries rest on, or all of a cell where none were
    linked. The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    words = translator(language)
    table = matrix(study, rows, columns or usual_columns(study), where)
    context = _Context(study, table, language, words)
    sections = [Section("", (_table(context, rows),))]
    if with_quotes:
        sections.append(Section(words.gettext("Quotes behind the summaries"), tuple(_appendix(context))))
    return Report(words.gettext("Summary matrix"), study.info.title, language, tuple(sections))


def _table(context: _Context, rows: Dimension) -> TableBlock:
    words, table = context.words, context.table
    names = [column_name(context.study, column) for column in table.columns]
    width = max(_CELL, (_SIDEWAYS - _FIRST) / max(1, len(names)))
    caption = words.gettext("Summary matrix, {rows} by themes and codes").format(
        rows=rows_name(rows, words).lower()
    )
    return TableBlock(
        name=words.gettext("Summary matrix"),
        caption=caption,
        columns=(
            Column(dimension_name(rows, words), width=_FIRST),
            *(Column(name, width=width, stretch=1) for name in names),
        ),
        rows=tuple(_row(context, row) for row in table.rows),
        notes=(f"{progress_sentence(table, words)}. {counting_rule(Unit.QUOTES, words)}",),
    )


def _row(context: _Context, row: Heading) -> Row:
    name = Cell((Line(heading_name(row, context.words), Tone.STRONG),), row.depth)
    cells = (context.table.cell(row, column) for column in context.table.columns)
    return Row((name, *(_cell(cell, context.words) for cell in cells)))


def _cell(cell: MatrixCell, words: Translator) -> Cell:
    written = tuple(Line(text) for text in cell.text.split("\n") if text.strip())
    return Cell((*written, Line(cell_note(cell, words), Tone.QUIET)))


def _appendix(context: _Context) -> Iterator[Block]:
    is_empty = True
    for row in context.table.rows:
        for column in context.table.columns:
            quotes = list(_quotes(context, context.table.cell(row, column)))
            if quotes:
                is_empty = False
                name = column_name(context.study, column)
                yield Title(f"{heading_name(row, context.words)} · {name}", 2)
                yield from quotes
    if is_empty:
        yield Paragraph(context.words.gettext("No quotes."), Tone.QUIET)


def _quotes(context: _Context, cell: MatrixCell) -> Iterator[Block]:
    study = context.study
    codings = [study.codings[each] for each in cell.linked] or list(cell.codings)
    found: dict[SegmentKey, list[Coding]] = {}
    for coding in codings:
        found.setdefault((coding.document, coding.start, coding.stop), []).append(coding)
    for group in found.values():
        quotation = quotation_of(study, tuple(group))
        yield quote_parts.quote_block(study, quotation, context.words, context.language)
