"""How a table fits an A4 page: upright or on its side, how wide each column is, and in how many parts.

Word and LibreOffice lay a table out alike only when every width is given, so all widths are worked out here, from
what the columns hold: no word is broken where there is room for it.
"""

from dataclasses import dataclass
from itertools import islice

from qualcode.exporters.paper import paper_columns
from qualcode.exporters.report import Column, Section, TableBlock, Value, as_cell, as_text

UPRIGHT_CM = 16.0
"""Width of the text on an upright page: A4 less margins of 2.5 cm."""
SIDEWAYS_CM = 25.7
"""Width of the text on a page on its side: A4 less margins of 2 cm."""

_LETTER_CM = 0.172
"""Width of a letter of the tables' 9.5 pt type, a little generous; headers are bold."""
_PADDING_CM = 0.35
_LEVEL_CM = 0.35
_WIDEST_WORD_CM = 4.2
_STEP_CM = 0.5
_SPARE = 1.25
_LOOKED_AT = 3_000
"""So many rows are measured; a longer word further down is broken rather than searched for."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some columns of a table that stand side by side."""

    columns: tuple[int, ...]
    """The places of the columns in the table."""
    widths: tuple[float, ...]
    """Their widths in centimetres."""


def needs_sideways(section: Section) -> bool:
    """Tell whether a table of the section is too wide for an upright page."""
    tables = (block for block in section.blocks if isinstance(block, TableBlock))
    return any(sum(least_widths(table)) > UPRIGHT_CM for table in tables)


def parts(table: TableBlock, room: float) -> list[Part]:
    """Return the table's columns as one part of ``room`` centimetres, or as several that each begin with the first.

    A part whose columns need more than the room, which one single column can do, is squeezed into it.
    """
    shown, least = paper_columns(table), least_widths(table)
    groups = _groups(least, room)
    return [
        Part(
            tuple(shown[at] for at in group),
            _stretched([least[at] for at in group], [table.columns[shown[at]] for at in group], room),
        )
        for group in groups
    ]


def least_widths(table: TableBlock) -> list[float]:
    """Return what each column on paper needs in centimetres: its hint, or its longest word where that is more."""
    return [_least_width(table, place) for place in paper_columns(table)]


def _least_width(table: TableBlock, place: int) -> float:
    column = table.columns[place]
    wanted = max(column.width, _longest_word(column.header))
    if wanted >= _WIDEST_WORD_CM:
        return wanted
    rows = [*islice(table.rows, _LOOKED_AT), *([table.total] if table.total else [])]
    # The same labels and roles stand in row after row.
    return max([wanted, *map(_needed, {row.values[place] for row in rows})])


def _needed(value: Value) -> float:
    cell = as_cell(value)
    if cell is None:
        return len(str(value)) * _LETTER_CM + _PADDING_CM if value is not None else 0.0
    return _longest_word(as_text(cell)) + cell.level * _LEVEL_CM


def _longest_word(text: str) -> float:
    longest = max((len(word) for part in text.split() for word in part.replace("-", "- ").split()), default=0)
    return min(_WIDEST_WORD_CM, longest * _LETTER_CM + _PADDING_CM)


def _groups(least: list[float], room: float) -> list[list[int]]:
    """Return places of columns, group by group; all groups after the first repeat the first column."""
    greedy = _filled(least, room)
    if len(greedy) == 1:
        return greedy
    # As many parts as there must be, but about equally wide: no last part of one lonely column.
    even = least[0] + sum(least[1:]) / len(greedy)
    while even < room and len(_filled(least, even)) > len(greedy):
        even += _STEP_CM
    return _filled(least, min(even, room))


def _filled(least: list[float], room: float) -> list[list[int]]:
    groups: list[list[int]] = [[0]]
    taken = least[0]
    for place, width in enumerate(least[1:], 1):
        if taken + width > room and groups[-1] != [0]:
            groups.append([0])
            taken = least[0]
        groups[-1].append(place)
        taken += width
    return groups


def _stretched(least: list[float], columns: list[Column], room: float) -> tuple[float, ...]:
    """Return widths that fill the room: what is left over goes to the columns that stretch, else to the first.

    As far as there is room, those that do not stretch first get some to spare: a machine without our font has a
    wider one.
    """
    rigid = sum(width for width, column in zip(least, columns, strict=True) if not column.stretch)
    more = max(1.0, min(_SPARE, 1 + (room - sum(least)) / rigid)) if rigid else 1.0
    least = [width if column.stretch else width * more for width, column in zip(least, columns, strict=True)]
    left = room - sum(least)
    if left < 0:
        return tuple(round(width * room / sum(least), 3) for width in least)
    shares = [column.stretch for column in columns]
    if not any(shares):
        shares[0] = 1
    return tuple(round(width + left * share / sum(shares), 3) for width, share in zip(least, shares, strict=True))
