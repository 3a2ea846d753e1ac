"""Two sides of a study as a table of two columns: under each code what one says, beside what the other says."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from qualcode.analysis.quotes import quotation_of
from qualcode.analysis.side_by_side import Shelf, Side, SideBySide, quotes_of
from qualcode.analysis.units import Unit
from qualcode.exporters.report import Cell, Column, Line, Medium, Report, Row, Section, TableBlock, Tone, Value
from qualcode.exporters.reports import quote_parts
from qualcode.i18n import Language, Translator, translator
from qualcode.model.codings import Coding
from qualcode.wording.language import report_language
from qualcode.wording.side_by_side import side_told
from qualcode.wording.units import counting_rule
from qualcode.wording.words import heading_path

_SAME_IN_CODE = 2
"""The leading values that the quotes of a code share: the band on paper, and its name in a grid."""


@dataclass(frozen=True, slots=True)
class _Context:
    both: SideBySide
    language: Language
    words: Translator


def side_report(both: SideBySide, language: Language | None = None) -> Report:
    """Return two columns of quotes under their codes; the language is the report language unless one is given."""
    study = both.study
    language = language or report_language(study)
    context = _Context(both, language, translator(language))
    words = context.words
    names = [heading_path(study, heading, words) for heading in both.headings]
    title = words.gettext("{left} and {right} side by side").format(left=names[0], right=names[1])
    heads = [f"{name}: {side_told(side, heard, words)}" for name, side, heard in _sides(both, names)]
    code = words.gettext("Code")
    table = TableBlock(
        name=title,
        caption=title,
        columns=(
            Column(code, medium=Medium.PAPER),
            Column(code, width=5, medium=Medium.GRID),
            *(Column(head, width=7, stretch=1) for head in heads),
        ),
        rows=tuple(row for shelf in both.shelves for row in _rows(context, shelf)),
        unit=words.gettext("quotes"),
        notes=(counting_rule(Unit.QUOTES, words),),
        banded=True,
    )
    return Report(title, study.info.title, language, (Section("", (table,)),))


def _sides(both: SideBySide, names: list[str]) -> Iterator[tuple[str, Side, bool]]:
    return zip(names, both.whole, both.heard, strict=True)


def _rows(context: _Context, shelf: Shelf) -> Iterator[Row]:
    """Yield the rows of a code, the sides' quotes next to one another; one row where neither has any."""
    words = context.words
    path = context.both.study.codebook.path(shelf.code)
    counts = " | ".join(
        side_told(side, heard, words) for side, heard in zip(shelf.sides, context.both.heard, strict=True)
    )
    band = Cell((Line(path, Tone.STRONG), Line(counts, Tone.QUIET)))
    quotes = (quotes_of(side.codings) for side in shelf.sides)
    pairs = list(zip_longest(*quotes)) or [(None, None)]
    for place, pair in enumerate(pairs):
        cells = (_cell(context, codings) for codings in pair)
        yield Row((band, path, *cells), repeated=_SAME_IN_CODE if place else 0)


def _cell(context: _Context, codings: tuple[Coding, ...] | None) -> Value:
    if codings is None:
        return None
    study, words = context.both.study, context.words
    quotation = quotation_of(study, codings)
    line = quote_parts.quote_line(study, quotation, context.language)
    source = f"{quote_parts.source(study, quotation, words)}, {quote_parts.place(quotation, words)}"
    return quote_parts.sourced(line, source.removeprefix(", "))
