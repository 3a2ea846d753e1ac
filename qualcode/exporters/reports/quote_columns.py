"""The columns of a table of quotes, and its rows."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.analysis.quotes import Group
from qualcode.exporters.report import Cell, Column, Kind, Line, Medium, Row, Tone, Value
from qualcode.exporters.reports import quote_parts
from qualcode.i18n import Language, Translator
from qualcode.model.codings import Voice
from qualcode.model.quotations import Quotation
from qualcode.model.study import Study
from qualcode.wording.names import dimension_name, voice_name

_SAME_IN_GROUP = 2
"""The leading values that a group's quotes share: the band on paper, and its name in a grid."""

_ValueOf = Callable[[Quotation, Heading], Value]


@dataclass(frozen=True, slots=True)
class QuoteField:
    """A column, and what stands in it for a quote under a heading."""

    column: Column
    value: _ValueOf


def quote_fields(study: Study, by: Dimension, words: Translator, language: Language) -> tuple[QuoteField, ...]:
    """Return what is told of each quote, except what its heading tells already."""

    def column(dimension: Dimension, width: float, medium: Medium = Medium.BOTH) -> Column:
        return Column(dimension_name(dimension, words), width=width, medium=medium)

    has_stances = any(coding.stance for coding in study.codings.values())
    fields: list[tuple[Dimension | None, Column, _ValueOf]] = [
        (None, _code_column(by, words), lambda quote, _: quote_parts.paths(study, quote.codings)),
        (None, _words_column(words, Medium.PAPER), lambda quote, _: _words_cell(study, quote, words, language)),
        (None, _words_column(words, Medium.GRID), lambda quote, _: quote_parts.quoted(quote)),
        (Dimension.INFORMANT, column(Dimension.INFORMANT, 1.8), lambda quote, _: quote_parts.labels(quote)),
        (Dimension.ROLE, column(Dimension.ROLE, 2.4), lambda quote, _: quote_parts.roles(quote)),
        (
            Dimension.STANCE,
            column(Dimension.STANCE, 1.6, Medium.BOTH if has_stances else Medium.GRID),
            lambda quote, heading: quote_parts.stances(quote_parts.codings_under(heading, quote), words),
        ),
        (
            None,
            Column(words.gettext("Rendering"), width=2.4, medium=Medium.GRID),
            lambda quote, _: voice_name(quote.voice, words),
        ),
        (Dimension.DOCUMENT, column(Dimension.DOCUMENT, 3), lambda quote, _: quote.document.title),
        (None, Column(words.gettext("Paragraph"), Kind.INTEGER, 1.4), lambda quote, _: quote.paragraph),
    ]
    return tuple(QuoteField(column, value) for told, column, value in fields if told is not by)


def quote_columns(by: Dimension, fields: Iterable[QuoteField], words: Translator) -> tuple[Column, ...]:
    """Return the columns; what groups the quotes stands above them on paper, and in a column of a grid."""
    name = dimension_name(by, words)
    band = (Column(name, medium=Medium.PAPER), Column(name, width=5, medium=Medium.GRID))
    return (*band, *(field.column for field in fields))


def quote_rows(group: Group, fields: Iterable[QuoteField], label: str, counts: str) -> Iterator[Row]:
    """Yield a row per quote of the group; ``counts`` is said below the group's ``label``."""
    band = Cell((Line(label, Tone.STRONG), Line(counts, Tone.QUIET)))
    for place, quotation in enumerate(group.quotations):
        values = (field.value(quotation, group.heading) for field in fields)
        yield Row((band, label, *values), repeated=_SAME_IN_GROUP if place else 0)


def _code_column(by: Dimension, words: Translator) -> Column:
    """Under a code's heading, the other codes that the words have are for a grid alone."""
    if by is Dimension.CODE:
        return Column(words.gettext("All codes"), width=5, medium=Medium.GRID)
    return Column(dimension_name(Dimension.CODE, words), width=4)


def _words_column(words: Translator, medium: Medium) -> Column:
    return Column(words.gettext("Quote"), width=8, stretch=1, medium=medium)


def _words_cell(study: Study, quotation: Quotation, words: Translator, language: Language) -> Cell:
    line = quote_parts.quote_line(study, quotation, language)
    if quotation.voice is Voice.QUOTE:
        return Cell((line,))
    return Cell((line, Line(voice_name(quotation.voice, words), Tone.SOURCE)))
