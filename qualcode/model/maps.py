"""The thematic map: themes and codes where the user has put them, and lines between them."""

from dataclasses import dataclass

from qualcode.model.ids import CodeId, MapLinkId, MapPlaceId, ThemeId
from qualcode.model.sharing import derived_id


@dataclass(frozen=True, slots=True)
class MapPlace:
    """A theme or a code on the map; its middle is at ``x`` and ``y``, in hundredths of the map's unit."""

    id: MapPlaceId
    x: int
    y: int
    theme: ThemeId | None = None
    code: CodeId | None = None


@dataclass(frozen=True, slots=True)
class MapLink:
    """A line between two places, with what it says."""

    id: MapLinkId
    first: MapPlaceId
    second: MapPlaceId
    label: str = ""


def map_place_id(subject: ThemeId | CodeId) -> MapPlaceId:
    """Return the id of a theme's or code's place on the map: the same in every copy."""
    return MapPlaceId(derived_id("map place", subject))
