"""What a report is made of, free of any format: one definition serves Word, Excel, CSV, HTML and clipboard."""

from dataclasses import dataclass
from enum import StrEnum

from qualcode.i18n import Language


class Tone(StrEnum):
    """What a line of text is to the reader; each format has its own way to show it."""

    PLAIN = "plain"
    STRONG = "strong"
    """What names the row: a code, a claim."""
    QUIET = "quiet"
    """What stands below the main thing: a line of counts, a gloss."""
    QUOTE = "quote"
    """An informant's words; their marks are in the text already."""
    SOURCE = "source"
    """Whose words stand above."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a cell."""

    text: str
    tone: Tone = Tone.PLAIN
    language: str | None = None
    """``nb``, ``nn`` or ``en`` when the words are not in the report's language; for the spell checker."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Text of one or several paragraphs; ``level`` is the depth in a tree, from 0."""

    lines: tuple[Line, ...]
    level: int = 0


Value = str | int | float | Cell | None
"""What stands in a table: plain text, a number, set text, or nothing."""


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    """Decimal numbers, one place shown."""
    COEFFICIENT = "coefficient"
    """Decimal numbers up to 1, two places shown."""


class Medium(StrEnum):
    """Where a column is shown: people read on paper (Word, HTML), and sort and filter a grid (Excel, CSV)."""

    BOTH = "both"
    PAPER = "paper"
    GRID = "grid"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    header: str
    kind: Kind = Kind.TEXT
    width: float = 1.5
    """Centimetres that it needs on paper, at least."""
    stretch: int = 0
    """Its share of the width that is left over, relative to the other columns."""
    medium: Medium = Medium.BOTH


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table, one value per column."""

    values: tuple[Value, ...]
    repeated: int = 0
    """So many leading values are those of the row above; paper shows them once, a grid in every row."""


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with its caption."""

    name: str
    """What tells it from the other tables of the report; a sheet's name in Excel."""
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: Row | None = None
    unit: str = ""
    """What its numbers count, such as ``sitater``; empty when it counts nothing."""
    notes: tuple[str, ...] = ()
    """Sentences below the table, the counting rule first."""
    derived: bool = False
    """It follows from the tables above it, and so is left out where there is room for one table only."""
    banded: bool = False
    """On paper the first column stands as a heading row above the rows that share it."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; ``level`` is 2 or 3."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote in running text: in its marks on a line of its own, or as an indented block without marks."""

    text: str
    source: str
    is_block: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """A picture with its caption; formats that hold numbers alone leave it out, its table stands beside it."""

    caption: str
    png: bytes
    width: float
    """Centimetres that it would like to be wide; narrower where the page is."""
    height: float
    """Centimetres at that width."""
    told: str
    """The picture in words, for those who do not see it."""
    notes: tuple[str, ...] = ()
    """Sentences below the picture."""


Block = Heading | Paragraph | Quote | TableBlock | PictureBlock


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a report under a heading of level 1; without heading when that is empty."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report in one language."""

    title: str
    subtitle: str
    language: Language
    sections: tuple[Section, ...]
    apart: str = ""
    """Header of the column that tells the tables apart where they become one, as in CSV; empty for one table."""

    @property
    def tables(self) -> tuple[TableBlock, ...]:
        """All tables, in order."""
        blocks = (block for section in self.sections for block in section.blocks)
        return tuple(block for block in blocks if isinstance(block, TableBlock))


def as_cell(value: Value) -> Cell | None:
    """Return text as a cell, paragraph by paragraph; None for numbers and nothing."""
    if isinstance(value, str):
        return Cell(tuple(Line(text) for text in value.split("\n"))) if value else None
    return value if isinstance(value, Cell) else None


def as_text(value: Cell) -> str:
    """Return a cell's words, a line break between paragraphs."""
    return "\n".join(line.text for line in value.lines)
