"""Values as rows of plain cells and back: the written form that the project file and change sets share."""

import re
import sys
from collections.abc import Callable
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from qualcode.model.changes import Cell, Row
from qualcode.model.kinds import CLASS_OF

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_Reader = Callable[[Any], Any]
_COLUMNS = {cls: tuple(field.name for field in fields(cls)) for cls in CLASS_OF.values()}


def to_row(value: Any) -> Row:  # noqa: ANN401 - any value of the model
    """Return the value's fields as cells: enums by value, truth as 0 and 1, times in ISO 8601.

    Every text can be stored: half surrogate pairs in it are U+FFFD, at the same position.
    """
    return {name: _cell(getattr(value, name)) for name in columns(type(value))}


def to_cells(value: Any) -> tuple[Cell, ...]:  # noqa: ANN401 - any value of the model
    """Return the cells of ``to_row`` in the order of ``columns``."""
    return tuple(_cell(getattr(value, name)) for name in columns(type(value)))


def from_row(table: str, row: Row) -> Any:  # noqa: ANN401 - the class follows from the table
    """Return the value that a row of ``table`` spells; KeyError or ValueError when it spells none."""
    cls = CLASS_OF[table]
    return from_cells(cls, [row[name] for name in columns(cls)])


def from_cells(cls: type[Any], cells: list[Cell]) -> Any:  # noqa: ANN401 - an instance of ``cls``
    """Return the value of class ``cls`` whose fields, in the order of ``columns``, are ``cells``."""
    for place, read in _READERS[cls]:
        if cells[place] is not None:
            cells[place] = read(cells[place])
    return cls(*cells)


def columns(cls: type[Any]) -> tuple[str, ...]:
    """Return the names of the columns of a class of the model, in the order of its fields."""
    return _COLUMNS[cls]


def _cell(value: Any) -> Cell:  # noqa: ANN401 - a field of any value
    if type(value) is str:
        # Pasted halves of characters are no text that a file can hold: each becomes the sign for a lost character.
        return value if value.isascii() or _is_storable(value) else _LONE_SURROGATE.sub("\ufffd", value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, date):
        return value.isoformat()
    return value  # type: ignore[no-any-return]


def _is_storable(text: str) -> bool:
    # Several times as quick as looking for what cannot be stored, which matters for a whole interview.
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _readers(cls: type[Any]) -> tuple[tuple[int, _Reader], ...]:
    hints = get_type_hints(cls)
    found = ((place, _reader(hints[name])) for place, name in enumerate(columns(cls)))
    return tuple((place, read) for place, read in found if read is not None)


def _reader(hint: Any) -> _Reader | None:  # noqa: ANN401 - a type annotation
    if get_origin(hint) in (Union, UnionType):
        hint = next(part for part in get_args(hint) if part is not NoneType)
    if hint is datetime:
        return datetime.fromisoformat
    if hint is date:
        return date.fromisoformat
    if hint is bool or (isinstance(hint, type) and issubclass(hint, Enum)):
        return hint
    if isinstance(hint, NewType):
        # An id is in memory once, however many values point to it, and told apart from others at a glance.
        return sys.intern
    return None


_READERS = {cls: _readers(cls) for cls in CLASS_OF.values()}
