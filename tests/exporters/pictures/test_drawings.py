"""Every picture, drawn: nothing leaves the page, all that is printed can be read, and each part leads somewhere."""

import pytest

from qualcode.analysis.pictures.choice import PictureChoice, PictureKind
from qualcode.colours import contrast, luminance
from qualcode.exporters.pictures.drawing import Box, Drawing, Stroke, Words
from qualcode.exporters.pictures.looks import DARK, LIGHT, Look
from qualcode.exporters.pictures.measure import fitted, lines_of, width_of
from qualcode.exporters.pictures.picture import Picture, picture
from qualcode.model.study import Study
from tests.exporters.pictures.studies import full_study

EDGE = 0.02


@pytest.fixture(scope="module")
def study() -> Study:
    return full_study()


@pytest.fixture(params=list(PictureKind), ids=lambda kind: kind.value)
def drawn(request: pytest.FixtureRequest, study: Study) -> Picture:
    return picture(study, request.param, PictureChoice(), "nb")


def _points(drawing: Drawing) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    for mark in drawing.marks:
        if isinstance(mark, Box):
            points += [(mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height)]
        elif isinstance(mark, Stroke):
            points += [] if mark.curved else mark.points
        else:
            wide = width_of(mark.text, mark.size, mark.bold)
            left = {"left": mark.x, "center": mark.x - wide / 2, "right": mark.x - wide}[mark.align]
            points += [(left, mark.y), (left + wide, mark.y)]
    return points


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_that_nothing_leaves_the_page(drawn: Picture, look: Look) -> None:
    drawing = drawn.drawing(look)
    assert not drawn.is_empty
    outside = [
        (x, y)
        for x, y in _points(drawing)
        if not (-EDGE <= x <= drawing.width + EDGE and -EDGE <= y <= drawing.height + EDGE)
    ]
    assert outside == []


def test_that_title_unit_and_notes_are_printed(drawn: Picture) -> None:
    printed = " ".join(mark.text for mark in drawn.drawing().marks if isinstance(mark, Words))
    for text in (drawn.frame.title, drawn.frame.unit, *drawn.frame.notes):
        assert text.split()[0] in printed
    assert drawn.frame.title in drawn.frame.told


def test_that_every_part_leads_to_codings_and_says_what_it_is(drawn: Picture) -> None:
    drawing = drawn.drawing()
    assert drawing.regions
    for region in drawing.regions:
        assert region.told
    behind = {region.key: drawn.behind(region.key) for region in drawing.regions}
    # A theme without quotes may stand in a picture of how the study is built.
    empty = [key for key, codings in behind.items() if not codings]
    assert empty == [] or drawn.kind in (PictureKind.STRUCTURE, PictureKind.MAP)


def test_that_every_number_of_the_table_leads_to_codings(drawn: Picture) -> None:
    for row in drawn.table.rows:
        assert len(row.values) == len(row.keys) == len(drawn.table.columns)
        if drawn.kind is not PictureKind.STRUCTURE:
            assert all(drawn.behind(key) for key in row.keys if key is not None)


def test_that_the_same_study_gives_the_same_drawing(drawn: Picture, study: Study) -> None:
    assert picture(study, drawn.kind, PictureChoice(), "nb").drawing() == drawn.drawing()


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_that_more_is_always_further_from_the_paper(look: Look) -> None:
    steps = [look.shade(part / 10) for part in range(11)]
    away = [abs(luminance(step) - luminance(look.paper)) for step in steps]
    assert away == sorted(away)
    assert len(set(away)) == len(away)


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_that_stances_and_neighbours_differ_in_lightness_or_pattern(look: Look) -> None:
    stances = [look.hinders, look.both, look.helps]
    assert len({fill.hatch for fill in stances}) == 3
    for one, other in zip(look.series, look.series[1:], strict=False):
        assert one.hatch != other.hatch
        assert contrast(one.colour, other.colour) > 1.4


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])
def test_that_words_can_be_read_on_what_is_behind_them(look: Look) -> None:
    assert contrast(look.ink, look.paper) >= 7
    assert contrast(look.quiet, look.paper) >= 4.5
    for part in range(11):
        shade = look.shade(part / 10)
        assert contrast(look.on(shade), shade) >= 4.5


def test_that_words_are_made_to_fit() -> None:
    assert fitted("Møter", 5, 8) == "Møter"
    short = fitted("Manglende samarbeid mellom tjenester", 1, 8)
    assert short.endswith("…")
    assert width_of(short, 8) <= 1
    assert fitted("Møter", 0.01, 8) == ""
    lines = lines_of("Manglende samarbeid mellom to tjenester", 1, 8, 2)
    assert len(lines) == 2
    assert all(width_of(line, 8) <= 1 for line in lines)


def test_that_a_study_without_themes_or_pairs_has_nothing_to_draw_there() -> None:
    from tests.builders import Builder

    study = Builder().study()
    assert all(picture(study, kind).is_empty for kind in PictureKind)
    for kind in PictureKind:
        picture(study, kind).drawing()


def test_that_the_first_piece_of_each_look_lies_above_the_bars_of_the_wall(study: Study) -> None:
    drawing = picture(study, PictureKind.WALL).drawing()
    boxes = [mark for mark in drawing.marks if isinstance(mark, Box)]
    frames = [at for at, box in enumerate(boxes) if box.fill == drawing.paper]
    assert min(at for at, box in enumerate(boxes) if box.hatch) > frames[0]
