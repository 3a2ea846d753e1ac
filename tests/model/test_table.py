"""A table that is patched, against one that is built anew."""

from dataclasses import dataclass, replace

from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.moves import Moved
from qualcode.model.table import Table


@dataclass(frozen=True)
class _Thing:
    id: str
    position: int
    colour: str | None


def _place(thing: _Thing) -> int:
    return thing.position


_THINGS = st.builds(
    _Thing, st.sampled_from("abcdefghij"), st.integers(0, 3), st.sampled_from([None, "red", "blue", "green"])
)
_ROWS = st.lists(_THINGS, max_size=12).map(lambda things: {thing.id: thing for thing in things})
_PATCHES = st.lists(st.tuples(st.sets(st.sampled_from("abcdefghij")), _ROWS), max_size=4)


def _everything(table: "Table[str, _Thing]") -> object:
    return (
        table.ordered(),
        {colour: table.by("colour", colour) for colour in (None, "red", "blue", "green", "nobody's")},
        dict(table.groups("position")),
    )


@given(_ROWS, _PATCHES, st.booleans())
def test_that_a_patched_table_is_the_table_built_anew(
    rows: dict[str, _Thing], patches: list[tuple[set[str], dict[str, _Thing]]], indexed_before: bool
) -> None:
    table: Table[str, _Thing] = Table(dict(rows), _place)
    for removed, added in patches:
        if indexed_before:
            _everything(table)
        table = table.patched(removed, added)
        rows = {**{key: value for key, value in rows.items() if key not in removed}, **added}
    anew: Table[str, _Thing] = Table(dict(rows), _place)
    assert table == anew
    assert _everything(table) == _everything(anew)


@given(_ROWS, st.integers(0, 3), st.integers(-4, 4), _ROWS)
def test_that_what_moved_along_is_where_it_would_be_in_a_table_built_anew(
    rows: dict[str, _Thing], place: int, by: int, added: dict[str, _Thing]
) -> None:
    table: Table[str, _Thing] = Table(dict(rows), _place)
    _everything(table)
    rest = tuple(thing for thing in table.by("colour", "red") if thing.position >= place)
    moved = tuple(replace(thing, position=thing.position + by) for thing in rest)
    others = {id: thing for id, thing in added.items() if id not in {thing.id for thing in rest}}
    patched = table.patched([], others, [Moved(rest, moved)])
    anew: Table[str, _Thing] = Table({**rows, **{thing.id: thing for thing in moved}, **others}, _place)
    assert patched == anew
    assert _everything(patched) == _everything(anew)


@given(_ROWS, st.sets(st.sampled_from("abcdefghij")), _ROWS)
def test_that_the_table_before_a_patch_stays_as_it_was(
    rows: dict[str, _Thing], removed: set[str], added: dict[str, _Thing]
) -> None:
    table: Table[str, _Thing] = Table(dict(rows), _place)
    before = _everything(table)
    table.patched(removed, added)
    assert _everything(table) == before
    assert dict(table) == rows


@given(_ROWS)
def test_that_values_come_by_their_order_and_ties_by_their_ids(rows: dict[str, _Thing]) -> None:
    table: Table[str, _Thing] = Table(dict(rows), _place)
    brute = tuple(sorted(rows.values(), key=lambda thing: (thing.position, thing.id)))
    assert table.ordered() == brute
    for colour in (None, "red", "blue", "green"):
        assert table.by("colour", colour) == tuple(thing for thing in brute if thing.colour == colour)


def test_that_many_changes_in_one_bucket_sort_as_few_do() -> None:
    rows = {f"{n:03}": _Thing(f"{n:03}", n % 7, "red") for n in range(200)}
    table: Table[str, _Thing] = Table(dict(rows), _place)
    table.ordered()
    moved = {key: _Thing(key, 9 - thing.position, "red") for key, thing in list(rows.items())[:100]}
    patched = table.patched([], moved)
    assert patched.ordered() == Table({**rows, **moved}, _place).ordered()


@given(
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from([None, "red", "blue"])), min_size=20, max_size=60),
    st.integers(0, 40),
    st.integers(-30, 30),
    st.sets(st.integers(0, 59), max_size=20),
)
def test_that_what_moves_together_stands_where_sorting_would_put_it(
    things: list[tuple[int, str | None]], after: int, by: int, gone: set[int]
) -> None:
    rows = {f"{n:03}": _Thing(f"{n:03}", *thing) for n, thing in enumerate(things)}
    table: Table[str, _Thing] = Table(dict(rows), _place)
    _everything(table)
    moved = {
        key: _Thing(key, thing.position + by, thing.colour) for key, thing in rows.items() if thing.position > after
    }
    removed = {f"{n:03}" for n in gone} - moved.keys()
    kept = {key: thing for key, thing in rows.items() if key not in removed}
    anew: Table[str, _Thing] = Table({**kept, **moved}, _place)
    assert _everything(table.patched(removed, moved)) == _everything(anew)
