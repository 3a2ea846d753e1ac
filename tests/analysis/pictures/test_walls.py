"""The numbers of the pictures that follow the texts, and of those that show how a study is built."""

from dataclasses import replace

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.pictures.choice import PictureChoice
from qualcode.analysis.pictures.saturation import saturation
from qualcode.analysis.pictures.structure import structure
from qualcode.analysis.pictures.thematic import free_spots, thematic_map
from qualcode.analysis.pictures.treemap import code_areas
from qualcode.analysis.pictures.wall import OTHER, wall
from qualcode.model.findings import ThemeCode
from qualcode.model.ids import MapLinkId, ThemeCodeId, ThemeId
from qualcode.model.maps import MapLink, MapPlace, map_place_id
from qualcode.model.study import Study
from tests.analysis.pictures.test_counts import ALL, voiced
from tests.builders import Builder


def test_that_a_bar_is_cut_where_codes_begin_and_end() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Intervju 1", "R1: 0123456789")
    make.coding_at("A", make.tables["documents"][0].id, 0, 6, "Anna")
    make.coding_at("B", make.tables["documents"][0].id, 4, 8, "Anna")
    bar = wall(make.study(), ALL).bars[0]
    assert [(piece.start, piece.stop, piece.lane, piece.lanes) for piece in bar.pieces] == [
        (0, 4, 0, 1),
        (4, 6, 0, 2),
        (4, 6, 1, 2),
        (6, 8, 0, 1),
    ]
    assert bar.coded == 0.8


def test_that_the_wall_keeps_interviews_without_codings_and_leads_to_quotes() -> None:
    study = voiced()
    leader = study.roles.ordered()[0].id
    found = wall(study, PictureChoice(QuoteFilter(roles=frozenset({leader}))))
    assert [len(bar.pieces) > 0 for bar in found.bars] == [True, False]
    key = found.bars[0].document.id, found.bars[0].pieces[0].code
    assert found.behind(key)


def test_that_codes_beyond_the_colours_are_drawn_as_one() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Intervju 1", "R1: " + " ".join(f"ord{n:02}" for n in range(15)))
    for n in range(15):
        make.coding(f"Kode {n}", f"ord{n:02}")
    found = wall(make.study(), ALL)
    assert (len(found.codes), found.others) == (11, 4)
    assert len(found.behind((found.bars[0].document.id, OTHER))) == 4


def test_that_a_code_is_new_in_the_first_interview_alone() -> None:
    study = voiced()
    steps = saturation(study, ALL).steps
    assert [(step.new, step.so_far) for step in steps] == [(3, 3), (0, 3)]
    assert {study.codes[code].name for code in steps[0].codes} == {"Tid", "Møter", "Nærhet"}
    assert len(saturation(study, ALL).behind((steps[0].document.id,))) == 3


def test_that_areas_add_up_and_a_code_without_quotes_has_none() -> None:
    study = voiced()
    found = code_areas(study, ALL)
    assert found.area == 5
    assert [branch.name for branch, depth in found.walk() if depth == 0] == ["Barrierer", "Drivere"]
    assert found.empty == 3  # both headings and the code that is not used
    assert code_areas(study, PictureChoice(level=1)).roots[0].own == 3


def _themed() -> Study:
    make = Builder()
    make.informant("R1")
    make.document("Intervju 1", "R1: Vi har aldri tid til å møtes. Huset hjelper.")
    tid = make.coding("Tid", "aldri tid")
    make.coding("Møter", "møtes")
    make.coding("Huset", "Huset hjelper")
    wide, close = make.theme("Rammer"), make.theme("Hverdagen")
    make.tables["themes"] = [wide, replace(close, parent=wide.id)]
    code = tid.code
    make.tables["theme_codes"] = [ThemeCode(ThemeCodeId("00000000-0000-4000-8000-0000000000a1"), close.id, code)]
    places = [
        MapPlace(map_place_id(close.id), 0, 0, theme=ThemeId(close.id)),
        MapPlace(map_place_id(code), 300, -200, code=code),
    ]
    make.tables["map_places"] = places
    make.tables["map_links"] = [
        MapLink(MapLinkId("00000000-0000-4000-8000-0000000000a2"), places[0].id, places[1].id, "rommer")
    ]
    return make.study()


def test_that_concepts_stand_in_their_themes_and_themes_in_their_dimensions() -> None:
    study = _themed()
    found = structure(study)
    assert [(box.theme.name if box.theme else "") for box in found.dimensions] == ["Rammer"]
    theme = found.dimensions[0].themes[0]
    assert (theme.theme.name, [each.name for each in theme.concepts]) == ("Hverdagen", ["Tid"])
    assert found.loose == 2
    assert len(found.behind((found.dimensions[0].themes[0].theme.id,))) == 1


def test_that_the_map_counts_the_quotes_of_what_stands_on_it() -> None:
    found = thematic_map(_themed())
    assert [(box.name, box.is_theme, box.x, box.y, box.quotes) for box in found.boxes] == [
        ("Tid", False, 3.0, -2.0, 1),
        ("Hverdagen", True, 0.0, 0.0, 1),
    ]
    assert [line.label for line in found.lines] == ["rommer"]
    assert len(found.behind((found.boxes[1].subject,))) == 1


def test_that_what_comes_onto_the_map_stands_below_what_is_there() -> None:
    spots = free_spots(_themed(), 4)
    assert len(set(spots)) == 4
    assert min(y for _x, y in spots) > 0
