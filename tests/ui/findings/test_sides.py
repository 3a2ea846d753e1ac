from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.ids import CodingId
from qualcode.ui.cards.rows import CardRow, HeadingRow, NoteRow
from qualcode.ui.findings.sides import AGAINST, FOR, Sides, rows_of
from tests.builders import Builder

ids = st.lists(st.sampled_from([CodingId(letter) for letter in "abcdefgh"]), max_size=8, unique=True)


@st.composite
def sides(draw: st.DrawFn) -> Sides:
    every = draw(ids)
    cut = draw(st.integers(0, len(every)))
    return Sides(tuple(every[:cut]), tuple(every[cut:]))


@given(sides(), ids, st.booleans(), st.sampled_from([None, *"abcdefgh"]))
def test_that_placing_keeps_everything_once_and_in_order(
    old: Sides, moving: list[CodingId], against: bool, before: CodingId | None
) -> None:
    new = old.placed(moving, against, before)
    every = [*new.carrying, *new.against]
    assert sorted(every) == sorted({*old.carrying, *old.against, *moving})
    side = new.against if against else new.carrying
    start = side.index(moving[0]) if moving else 0
    assert list(side[start : start + len(moving)]) == moving
    if before in side and before not in moving:
        assert side.index(before) == start + len(moving) or not moving
    assert new.without(moving) == old.without(moving)


def test_that_each_side_has_its_heading_and_its_quotes() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Intervju 1", "R1: Vi har aldri tid. Vi snakker ikke.")
    tid = make.coding("Tidspress", "aldri tid")
    twice = make.coding("Ressurser", "aldri tid")
    finding = make.finding("Tiden strekker ikke til.", tid, twice)
    study = make.study()
    rows = rows_of(study, finding.id)
    assert [type(row) for row in rows] == [HeadingRow, CardRow, HeadingRow, NoteRow]
    assert [row.group for row in rows] == [FOR, FOR, AGAINST, AGAINST]
    assert rows[0].count == "1 quote"
    assert rows[1].codings == (tid, twice)
