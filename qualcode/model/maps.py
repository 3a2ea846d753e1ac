"""The thematic map: themes and codes where the user has put them, and lines between them."""

from dataclasses import dataclass

from qualcode.model.ids import CodeId, MapLinkId, MapNodeId, ThemeId
from qualcode.model.sharing import derived_id


@dataclass(frozen=True, slots=True)
class MapNode:
    """A theme or a code on the map; its middle is at ``x`` and ``y``, in hundredths of the map's unit."""

    id: MapNodeId
    x: int
    y: int
    theme: ThemeId | None = None
    code: CodeId | None = None


@dataclass(frozen=True, slots=True)
class MapLink:
    """A line between two nodes, with what it says."""

    id: MapLinkId
    first: MapNodeId
    second: MapNodeId
    label: str = ""


def map_node_id(subject: ThemeId | CodeId) -> MapNodeId:
    """Return the id of a theme's or code's place on the map: the same in every copy."""
    return MapNodeId(derived_id("map node", subject))
