"""Changing the thematic map: what stands on it, where, and the lines between."""

from collections.abc import Mapping
from dataclasses import replace

from qualcode.i18n import N_
from qualcode.model.ids import CodeId, MapLinkId, MapPlaceId, ThemeId, new_id
from qualcode.model.maps import MapLink, MapPlace, map_place_id
from qualcode.model.removal import removal
from qualcode.store.editing import editing
from qualcode.store.project import Project

Spot = tuple[int, int]
"""x and y in hundredths of the map's unit; y grows downwards."""


def place_on_map(project: Project, spots: Mapping[ThemeId | CodeId, Spot]) -> None:
    """Put themes and codes on the map; what stands there already moves."""
    with editing(project, N_("Put on the map")) as edit:
        for subject, (x, y) in spots.items():
            known = place_of(project, subject)
            if known is None:
                is_theme = subject in project.study.themes
                theme = ThemeId(subject) if is_theme else None
                edit.add(MapPlace(map_place_id(subject), x, y, theme, None if is_theme else CodeId(subject)))
            elif (known.x, known.y) != (x, y):
                edit.replace(replace(known, x=x, y=y))


def move_on_map(project: Project, spots: Mapping[MapPlaceId, Spot]) -> None:
    """Move what stands on the map; several moves of the same things in a row are one step."""
    moved = [
        replace(place, x=x, y=y)
        for id, (x, y) in spots.items()
        if ((place := project.study.map_places[id]).x, place.y) != (x, y)
    ]
    with editing(project, N_("Move on the map"), f"map {' '.join(sorted(spots))}") as edit:
        edit.replace(*moved)


def take_off_map(project: Project, *places: MapPlaceId) -> None:
    """Take things off the map with their lines; the themes and codes themselves stay."""
    plan = removal(project.study, [project.study.map_places[place] for place in places])
    with editing(project, N_("Take off the map")) as edit:
        edit.carry_out(plan)


def link_on_map(project: Project, first: MapPlaceId, second: MapPlaceId, label: str = "") -> MapLinkId:
    """Draw a line between two places, or say something else on the line that there is; return the line.

    ValueError when both are the same place.
    """
    if first == second:
        raise ValueError("a line goes from one place to another")
    known = _link_between(project, first, second)
    if known is not None:
        label_link(project, known.id, label)
        return known.id
    link = MapLink(MapLinkId(new_id()), first, second, label.strip())
    with editing(project, N_("Draw line on the map")) as edit:
        edit.add(link)
    return link.id


def label_link(project: Project, link: MapLinkId, label: str) -> None:
    """Say what a line means; empty for a line without words."""
    with editing(project, N_("Name line on the map"), f"map link {link}") as edit:
        edit.replace(replace(project.study.map_links[link], label=label.strip()))


def unlink_on_map(project: Project, *links: MapLinkId) -> None:
    """Remove lines from the map."""
    with editing(project, N_("Remove line from the map")) as edit:
        edit.remove(*(project.study.map_links[link] for link in links))


def place_of(project: Project, subject: ThemeId | CodeId) -> MapPlace | None:
    """Return where a theme or a code stands, None when it is not on the map.

    Its id may be another than the derived one where codes were merged.
    """
    field = "theme" if subject in project.study.themes else "code"
    return next(iter(project.study.map_places.by(field, subject)), None)


def _link_between(project: Project, first: MapPlaceId, second: MapPlaceId) -> MapLink | None:
    ends = {first, second}
    return next((link for link in project.study.map_links.values() if {link.first, link.second} == ends), None)
