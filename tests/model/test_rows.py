"""Values as rows of cells and back."""

from datetime import UTC, date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.ids import InformantId, RoleHeldId, RoleId
from qualcode.model.kinds import CLASS_OF, TABLE_OF
from qualcode.model.people import Role, RoleHeld
from qualcode.model.rows import columns, from_cells, from_row, to_cells, to_row

_BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=20),
    int: st.integers(-(2**62), 2**62),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


def _cell(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, UnionType):
        (inner,) = [part for part in get_args(hint) if part is not NoneType]
        return st.none() | _cell(inner)
    hint = getattr(hint, "__supertype__", hint)
    return st.sampled_from(list(hint)) if isinstance(hint, type) and issubclass(hint, Enum) else _BY_TYPE[hint]


def _values(cls: type[Any]) -> st.SearchStrategy[Any]:
    hints = get_type_hints(cls)
    return st.builds(cls, **{name: _cell(hints[name]) for name in columns(cls)})


_ANY = st.sampled_from(list(CLASS_OF.values())).flatmap(_values)


@given(_ANY)
def test_that_every_value_comes_back_from_its_row_as_it_was(value: Any) -> None:
    assert from_row(TABLE_OF[type(value)], to_row(value)) == value
    assert from_cells(type(value), list(to_cells(value))) == value


@given(_ANY)
def test_that_cells_are_what_a_database_and_json_can_hold(value: Any) -> None:
    assert {type(cell) for cell in to_cells(value)} <= {str, int, float, NoneType}
    assert tuple(to_row(value).values()) == to_cells(value)


@pytest.mark.parametrize("table", CLASS_OF)
def test_that_a_row_without_one_of_its_columns_is_no_value(table: str) -> None:
    row = dict.fromkeys(columns(CLASS_OF[table]))
    row.pop("id")
    with pytest.raises(KeyError):
        from_row(table, row)


def test_that_a_word_outside_its_list_is_no_value() -> None:
    cells: list[Any] = ["1", "Notater", "sang", 0, "2026-11-21T12:00:00+00:00", "", "", *[None] * 4]
    with pytest.raises(ValueError, match="sang"):
        from_row("documents", dict(zip(columns(CLASS_OF["documents"]), cells, strict=True)))


def test_that_half_surrogate_pairs_become_the_sign_for_a_lost_letter_where_they_stand() -> None:
    cells = to_cells(Role(RoleId("id"), "Le\ud800der æ \udfff🌊"))
    assert "Le\ufffdder æ \ufffd🌊" in cells
    assert len("Le\ufffdder") == len("Le\ud800der")


def test_that_an_id_is_held_once_however_many_values_point_to_it() -> None:
    role, held = Role(RoleId("id"), "Leder"), RoleHeld(RoleHeldId("held"), InformantId("R1"), RoleId("id"))
    # Read from a file, each is a text of its own.
    rows = [{**to_row(value), "id": "".join(value.id)} for value in (role, held)]
    rows[1]["role"] = "".join(["i", "d"])
    assert from_row("roles_held", rows[1]).role is from_row("roles", rows[0]).id
