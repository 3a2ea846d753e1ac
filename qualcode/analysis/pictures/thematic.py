"""The thematic map: themes and codes where the user has put them, and what the lines between them say."""

from dataclasses import dataclass

from qualcode.analysis.counting import code_counts
from qualcode.analysis.filters import EVERYTHING
from qualcode.analysis.pictures.choice import Key, once
from qualcode.analysis.sayings import spoken
from qualcode.analysis.themes import codes_of_theme
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, MapLinkId, MapPlaceId, ThemeId
from qualcode.model.maps import MapPlace
from qualcode.model.study import Study

UNIT = 100
"""So many steps of ``MapPlace.x`` are one unit of the map, which is a centimetre on paper."""

_IN_A_ROW, _ACROSS, _DOWN = 3, 5 * UNIT, 5 * UNIT // 2


@dataclass(frozen=True, slots=True)
class MapBox:
    """A theme or a code on the map; its middle is at ``x``, ``y``, in units."""

    place: MapPlaceId
    subject: ThemeId | CodeId
    name: str
    is_theme: bool
    x: float
    y: float
    quotes: int
    """Distinct quotes, those of the codes that it holds among them."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two boxes."""

    link: MapLinkId
    first: MapPlaceId
    second: MapPlaceId
    label: str

    @property
    def ends(self) -> tuple[MapPlaceId, MapPlaceId]:
        """The places that it joins."""
        return self.first, self.second


@dataclass(frozen=True)
class ThematicMap:
    """What is on the map."""

    study: Study
    boxes: tuple[MapBox, ...]
    """By place: from the top down, from left to right."""
    lines: tuple[Line, ...]

    def box(self, place: MapPlaceId) -> MapBox:
        """Return the box at a place; KeyError when there is none."""
        return {box.place: box for box in self.boxes}[place]

    def behind(self, key: Key) -> tuple[Coding, ...]:
        """Return the codings of a theme or a code; the key is its id."""
        codes = _codes(self.study, key[0])
        return once(coding for coding, _speakers in spoken(self.study) if coding.code in codes)


def thematic_map(study: Study) -> ThematicMap:
    """Return the themes and codes that have a place, and the lines between them."""
    counts = code_counts(study, EVERYTHING)
    themes = _theme_quotes(study)
    boxes = []
    for place in study.map_places.values():
        if place.theme is not None:
            theme = study.themes[place.theme]
            boxes.append(_box(place, theme.id, theme.name, themes.get(theme.id, 0)))
        elif place.code is not None:
            code = study.codes[place.code]
            boxes.append(_box(place, code.id, code.name, counts[code.id].branch.quotes))
    ordered = sorted(boxes, key=lambda box: (box.y, box.x, box.name))
    lines = sorted(study.map_links.values(), key=lambda link: link.id)
    return ThematicMap(
        study, tuple(ordered), tuple(Line(link.id, link.first, link.second, link.label) for link in lines)
    )


def free_spots(study: Study, n: int) -> list[tuple[int, int]]:
    """Return so many places, in steps, in rows below all that stands on the map."""
    taken = [place.y for place in study.map_places.values()]
    top = max(taken) + _DOWN if taken else 0
    left = min((place.x for place in study.map_places.values()), default=0)
    return [(left + at % _IN_A_ROW * _ACROSS, top + at // _IN_A_ROW * _DOWN) for at in range(n)]


def _box(place: MapPlace, subject: ThemeId | CodeId, name: str, quotes: int) -> MapBox:
    return MapBox(place.id, subject, name, place.theme is not None, place.x / UNIT, place.y / UNIT, quotes)


def _codes(study: Study, id: str) -> frozenset[CodeId]:
    if id in study.themes:
        return codes_of_theme(study, ThemeId(id))
    return study.codebook.branch(CodeId(id)) if id in study.codes else frozenset()


def _theme_quotes(study: Study) -> dict[ThemeId, int]:
    on_map = [place.theme for place in study.map_places.values() if place.theme is not None]
    codes = {theme: codes_of_theme(study, theme) for theme in on_map}
    found: dict[ThemeId, set[object]] = {theme: set() for theme in on_map}
    for coding, _speakers in spoken(study) if on_map else ():
        for theme, inside in codes.items():
            if coding.code in inside:
                found[theme].add((coding.document, coding.start, coding.stop))
    return {theme: len(quotes) for theme, quotes in found.items()}
