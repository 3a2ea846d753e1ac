"""The numbers of each picture as a table, with the key of the part that each number is."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from qualcode.analysis.dimensions import Heading
from qualcode.analysis.pictures.choice import Key
from qualcode.analysis.pictures.heat import HeatMap, part
from qualcode.analysis.pictures.saturation import Saturation
from qualcode.analysis.pictures.stances import NONE, StanceBars
from qualcode.analysis.pictures.structure import Structure
from qualcode.analysis.pictures.thematic import Line as MapLine
from qualcode.analysis.pictures.thematic import ThematicMap
from qualcode.analysis.pictures.together import Together
from qualcode.analysis.pictures.treemap import CodeAreas
from qualcode.analysis.pictures.wall import OTHER, Wall
from qualcode.exporters.report import Cell, Column, Kind, Line, Value
from qualcode.i18n import Translator
from qualcode.model.codings import Stance
from qualcode.model.ids import MapPlaceId
from qualcode.model.study import Study
from qualcode.wording.names import heading_name, stance_name
from qualcode.wording.numbers import NO_VALUE
from qualcode.wording.pictures import Numbers, other_codes


@dataclass(frozen=True, slots=True)
class NumberRow:
    """Values, and beside each the key of the part that it counts, None where it counts nothing."""

    values: tuple[Value, ...]
    keys: tuple[Key | None, ...]


@dataclass(frozen=True, slots=True)
class NumberTable:
    """The numbers of a picture, all rows of what is drawn."""

    columns: tuple[Column, ...]
    rows: tuple[NumberRow, ...]


def numbers_of(study: Study, found: Numbers, words: Translator) -> NumberTable:
    """Return the numbers that a picture shows, in the order in which it shows them."""
    return _MAKERS[type(found)](study, found, words)


def _heat(_study: Study, found: HeatMap, words: Translator) -> NumberTable:
    heads = [heading_name(column, words) for column in found.columns]
    rows = []
    for row in found.rows:
        counts = [found.count(row, column) for column in found.columns]
        values = [NO_VALUE if count is None else count for count in counts]
        keys = [part(row, column) if count else None for column, count in zip(found.columns, counts, strict=True)]
        rows.append(NumberRow((_tree(row, words), *values), (None, *keys)))
    return NumberTable(_columns((words.gettext("Code"),), heads), tuple(rows))


def _stances(_study: Study, found: StanceBars, words: Translator) -> NumberTable:
    stances = (Stance.HINDERS, Stance.BOTH, Stance.HELPS)
    heads = [*(_capital(stance_name(stance, words)) for stance in stances), words.gettext("Without a stance")]
    rows = []
    for row in found.rows:
        counts = (row.hinders, row.both, row.helps, row.none)
        keys = [
            (row.heading.key or "", name) if count else None
            for name, count in zip((*(stance.value for stance in stances), NONE), counts, strict=True)
        ]
        rows.append(NumberRow((_tree(row.heading, words), *counts), (None, *keys)))
    return NumberTable(_columns((words.gettext("Code"),), heads), tuple(rows))


def _together(_study: Study, found: Together, words: Translator) -> NumberTable:
    times = Counter(group.name for group in found.codes)
    names = {group.code: group.name if times[group.name] == 1 else group.path for group in found.codes}
    columns = (
        Column(words.gettext("Code"), width=3, stretch=1),
        Column(words.gettext("Other code"), width=3, stretch=1),
        Column("c", Kind.COEFFICIENT),
        *(Column(name, Kind.INTEGER) for name in ("n12", "n1", "n2")),
    )
    rows = []
    for pair in found.pairs:
        first, second = pair.first, pair.second
        counts = pair.count, found.quotes[first], found.quotes[second]
        values = (names[first], names[second], round(pair.coefficient, 4), *counts)
        rows.append(NumberRow(values, (None, None, pair.key, pair.key, (first,), (second,))))
    return NumberTable(columns, tuple(rows))


def _wall(_study: Study, found: Wall, words: Translator) -> NumberTable:
    keys = [*(str(group.code) for group in found.codes), *([OTHER] if found.others else [])]
    heads = [group.name for group in found.codes] + ([other_codes(found.others, words)] if found.others else [])
    rows = []
    for bar in found.bars:
        counts = [len({each.span for each in found.behind((bar.document.id, key))}) for key in keys]
        parts = [(bar.document.id, key) if count else None for key, count in zip(keys, counts, strict=True)]
        coded = round(100 * bar.coded, 1)
        rows.append(NumberRow((bar.document.title, *counts, coded), (None, *parts, None)))
    share = Column(words.gettext("Coded, percent"), Kind.NUMBER)
    return NumberTable((*_columns((words.gettext("Document"),), heads), share), tuple(rows))


def _saturation(study: Study, found: Saturation, words: Translator) -> NumberTable:
    heads = (words.gettext("New codes"), words.gettext("Codes so far"))
    columns = (*_columns((words.gettext("Document"),), heads), Column(words.gettext("Which are new"), stretch=2))
    rows = []
    for step in found.steps:
        names = ", ".join(study.codes[code].name for code in step.codes)
        key = (step.document.id,) if step.new else None
        rows.append(NumberRow((step.document.title, step.new, step.so_far, names), (None, key, None, None)))
    return NumberTable(columns, tuple(rows))


def _areas(_study: Study, found: CodeAreas, words: Translator) -> NumberTable:
    rows = []
    for branch, depth in found.walk():
        keys = (None, (branch.code,) if branch.own else None, None)
        rows.append(NumberRow((Cell((Line(branch.name),), depth), branch.own, branch.area), keys))
    return NumberTable(
        _columns((words.gettext("Code"),), (words.gettext("Quotes"), words.gettext("Area"))), tuple(rows)
    )


def _structure(_study: Study, found: Structure, words: Translator) -> NumberTable:
    names = (words.gettext("Dimension"), _capital(words.gettext("theme")), words.gettext("Concept"))
    rows = []
    for dimension in found.dimensions:
        above = dimension.theme.name if dimension.theme else ""
        for box in dimension.themes:
            concepts = [(each.name, each.quotes, str(each.code)) for each in box.concepts]
            for name, quotes, code in concepts or [("", 0, "")]:
                values = (above, box.theme.name, name, quotes)
                rows.append(NumberRow(values, (None, (box.theme.id,), None, (code,) if quotes else None)))
    return NumberTable(_columns(names, (words.gettext("Quotes"),)), tuple(rows))


def _map(_study: Study, found: ThematicMap, words: Translator) -> NumberTable:
    names = {box.place: box.name for box in found.boxes}
    rows = []
    for box in found.boxes:
        told = "; ".join(_end(line, box.place, names) for line in found.lines if box.place in line.ends)
        kind = _capital(words.gettext("theme")) if box.is_theme else words.gettext("Code")
        key = (box.subject,) if box.quotes else None
        rows.append(NumberRow((box.name, kind, box.quotes, told), (None, None, key, None)))
    columns = (
        *_columns((words.gettext("Name"), words.gettext("Kind")), (words.gettext("Quotes"),)),
        Column(words.gettext("Joined to"), stretch=2),
    )
    return NumberTable(columns, tuple(rows))


def _end(line: MapLine, place: MapPlaceId, names: dict[MapPlaceId, str]) -> str:
    other = names[line.second if line.first == place else line.first]
    return f"{other} ({line.label})" if line.label else other


def _columns(names: Sequence[str], heads: Sequence[str]) -> tuple[Column, ...]:
    return (
        *(Column(name, width=3.5, stretch=1) for name in names),
        *(Column(head, Kind.INTEGER, _width(head)) for head in heads),
    )


def _width(head: str) -> float:
    """Return the centimetres that the longest word of a heading needs, within bounds."""
    longest = max(map(len, head.split()), default=0)
    return max(1.2, min(2.6, 0.2 * longest + 0.4))


def _tree(heading: Heading, words: Translator) -> Cell:
    return Cell((Line(heading_name(heading, words)),), heading.depth)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


_MAKERS: dict[type[Any], Callable[[Study, Any, Translator], NumberTable]] = {
    HeatMap: _heat,
    StanceBars: _stances,
    Together: _together,
    Wall: _wall,
    Saturation: _saturation,
    CodeAreas: _areas,
    Structure: _structure,
    ThematicMap: _map,
}
