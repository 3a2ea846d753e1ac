"""The thematic map: what stands on it can be moved, joined and taken away, and all of it taken back."""

import pytest

from qualcode.edits.history import redo, undo
from qualcode.edits.maps import (
    label_link,
    link_on_map,
    move_on_map,
    place_of,
    place_on_map,
    take_off_map,
    unlink_on_map,
)
from qualcode.edits.themes import add_theme, remove_theme
from qualcode.model.ids import MapPlaceId, ThemeId
from qualcode.store.project import Project


@pytest.fixture
def themes(project: Project) -> tuple[ThemeId, ThemeId]:
    return add_theme(project, "Tid"), add_theme(project, "Nærhet")


def _place(project: Project, theme: ThemeId) -> MapPlaceId:
    place = place_of(project, theme)
    assert place is not None
    return place.id


def test_that_what_stands_on_the_map_already_moves(project: Project, themes: tuple[ThemeId, ThemeId]) -> None:
    place_on_map(project, {themes[0]: (0, 0)})
    place_on_map(project, {themes[0]: (300, 50), themes[1]: (0, 0)})
    places = [(place.theme, place.x, place.y) for place in project.study.map_places.values()]
    assert sorted(places) == sorted([(themes[0], 300, 50), (themes[1], 0, 0)])


def test_that_a_move_is_taken_back_and_done_again(project: Project, themes: tuple[ThemeId, ThemeId]) -> None:
    place_on_map(project, {themes[0]: (0, 0)})
    place = _place(project, themes[0])
    move_on_map(project, {place: (50, 0)})
    undo(project)
    assert project.study.map_places[place].x == 0
    redo(project)
    assert project.study.map_places[place].x == 50


def test_that_a_line_has_words_and_is_drawn_once(project: Project, themes: tuple[ThemeId, ThemeId]) -> None:
    place_on_map(project, {themes[0]: (0, 0), themes[1]: (500, 0)})
    first, second = _place(project, themes[0]), _place(project, themes[1])
    link = link_on_map(project, first, second)
    label_link(project, link, " hindrer ")
    assert link_on_map(project, second, first, "hjelper") == link
    assert [each.label for each in project.study.map_links.values()] == ["hjelper"]
    unlink_on_map(project, link)
    assert not project.study.map_links
    with pytest.raises(ValueError, match="one place to another"):
        link_on_map(project, first, first)


def test_that_taking_a_theme_off_the_map_takes_its_lines_and_leaves_the_theme(
    project: Project, themes: tuple[ThemeId, ThemeId]
) -> None:
    place_on_map(project, {themes[0]: (0, 0), themes[1]: (500, 0)})
    link_on_map(project, _place(project, themes[0]), _place(project, themes[1]))
    take_off_map(project, _place(project, themes[0]))
    assert themes[0] in project.study.themes
    assert (len(project.study.map_places), len(project.study.map_links)) == (1, 0)
    undo(project)
    assert (len(project.study.map_places), len(project.study.map_links)) == (2, 1)


def test_that_a_theme_that_goes_goes_from_the_map_and_comes_back_with_undo(
    project: Project, themes: tuple[ThemeId, ThemeId]
) -> None:
    place_on_map(project, {themes[0]: (0, 0)})
    remove_theme(project, themes[0])
    assert not project.study.map_places
    undo(project)
    place_on_map(project, {themes[0]: (10, 10)})
    assert [place.x for place in project.study.map_places.values()] == [10]
