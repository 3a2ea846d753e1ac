"""Two sides of a study as a table of two columns: under each code what one says, beside what the other says."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from qualcode.analysis.quotes import quotation_of
from qualcode.analysis.side_by_side import Shelf, Side, SideBySide, quotes_of
from qualcode.analysis.units import Unit
from qualcode.exporters.report import (
    Cell,
    Column,
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
    code = words.gettext("Code")
    table = TableBlock(
        name=title,
        caption=title,
        columns=(
            Column(code, medium=Medium.PAPER),
            Column(code, width=5, medium=Medium.GRID),
            *(Column(name, width=7, stretch=1) for name in names),
        ),
        rows=tuple(row for shelf in both.shelves for row in _rows(context, shelf)),
        unit=words.gettext("quotes"),
        notes=(counting_rule(Unit.QUOTES, words),),
        banded=True,
    )
    whole = Paragraph(_counts(context, both.whole), Tone.QUIET)
    return Report(title, study.info.title, language, (Section("", (whole, table)),))


def _counts(context: _Context, sides: tuple[Side, Side]) -> str:
    """Return such as ``Leder: 7 sitater fra 3 informanter. Lærer: ingen intervjuet.``"""
    both, words = context.both, context.words
    told = (
        f"{heading_path(both.study, heading, words)}: {side_told(side, heard, words)}."
        for heading, side, heard in zip(both.headings, sides, both.heard, strict=True)
    )
    return " ".join(told)


def _rows(context: _Context, shelf: Shelf) -> Iterator[Row]:
    """Yield the rows of a code, the sides' quotes next to one another; one row where neither has any."""
    words = context.words
    path = context.both.study.codebook.path(shelf.code)
    band = Cell((Line(path, Tone.STRONG), Line(_counts(context, shelf.sides), Tone.QUIET)))
    quotes = (quotes_of(side.codings) for side in shelf.sides)
    pairs = list(zip_longest(*quotes)) or [(None, None)]
    for place, pair in enumerate(pairs):
        cells = (
            _cell(context, codings) if codings else _silence(heard, words) if place == 0 else None
            for codings, heard in zip(pair, context.both.heard, strict=True)
        )
        yield Row((band, path, *cells), repeated=_SAME_IN_CODE if place else 0)


def _silence(heard: bool, words: Translator) -> Cell:
    """Return what stands where a side has no quotes at all under a code."""
    told = words.gettext("No quotes here") if heard else words.gettext("Nobody here was interviewed")
    return Cell((Line(told, Tone.QUIET),))


def _cell(context: _Context, codings: tuple[Coding, ...]) -> Value:
    study, words = context.both.study, context.words
    quotation = quotation_of(study, codings)
    line = quote_parts.quote_line(study, quotation, context.language)
    source = f"{quote_parts.source(study, quotation, words)}, {quote_parts.place(quotation, words)}"
    return quote_parts.sourced(line, source.removeprefix(", "))
