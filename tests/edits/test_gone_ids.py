"""Verbs about what has been removed meanwhile: said calmly, with nothing changed."""

import inspect
from collections import abc
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from importlib import import_module
from pkgutil import iter_modules
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from qualcode import edits
from qualcode.edits import history
from qualcode.model.errors import QualcodeError
from qualcode.model.ids import new_id
from qualcode.model.kinds import CLASS_OF
from qualcode.model.span import Span
from qualcode.store.files import open_project
from qualcode.store.project import Project
from tests.builders import NOON
from tests.projects_on_disk import rows_of, sample_in

_TABLES = {get_type_hints(cls)["id"]: table for table, cls in CLASS_OF.items() if table != "texts"}
_PLAIN: dict[Any, Any] = {str: "Tid", int: 1, bool: True, datetime: NOON, Span: Span(0, 3), Any: None}


def _verbs() -> Iterator[Callable[..., Any]]:
    for info in iter_modules(edits.__path__, f"{edits.__name__}."):
        module = import_module(info.name)
        for name, verb in inspect.getmembers(module, inspect.isfunction):
            if verb.__module__ == info.name and not name.startswith("_") and _ids_of(verb):
                yield verb


def _ids_of(verb: Callable[..., Any]) -> int:
    """Return how many ids a verb of a project is given; 0 for any other function."""
    if get_type_hints(verb).get("project") is not Project:
        return 0
    maker = _Maker({}, frozenset())
    try:
        maker.arguments(verb)
    except _NotMade:
        return 0
    return maker.ids


class _NotMade(Exception):
    """A value of that type is not made here."""


class _Maker:
    """Makes arguments for verbs; of the ids in them, those at ``gone`` (from 0) point to nothing."""

    def __init__(self, there: Any, gone: frozenset[int]) -> None:
        self.ids, self._there, self._gone = 0, there, gone
        self._making: list[type[Any]] = []

    def arguments(self, verb: Callable[..., Any]) -> list[Any]:
        hints = get_type_hints(verb)
        _project, *others = inspect.signature(verb).parameters.values()
        return [self.value(hints[each.name]) for each in others if each.kind is not each.VAR_KEYWORD]

    def value(self, hint: Any) -> Any:
        if hint in _TABLES:
            return self._id(hint)
        if hint in _PLAIN:
            return _PLAIN[hint]
        if get_origin(hint) in (Union, UnionType):
            return self.value(next(part for part in get_args(hint) if part is not NoneType))
        if isinstance(hint, type) and issubclass(hint, Enum):
            return next(iter(hint))
        if isinstance(hint, type) and is_dataclass(hint):
            return self._dataclass(hint)
        return self._several(get_origin(hint), get_args(hint))

    def _dataclass(self, cls: type[Any]) -> Any:
        hints = get_type_hints(cls)
        self._making.append(cls)
        made = cls(**{field.name: self.value(hints[field.name]) for field in fields(cls)})
        self._making.remove(cls)
        return made

    def _several(self, kind: Any, parts: tuple[Any, ...]) -> Any:
        if kind is tuple:
            # What holds several of its own kind holds none here.
            return () if parts[0] in self._making else tuple(self.value(part) for part in parts if part is not ...)
        if kind is abc.Mapping:
            return {self.value(parts[0]): self.value(parts[1])}
        if kind in (abc.Iterable, abc.Sequence, abc.Collection, list):
            return [] if parts[0] is Any else [self.value(parts[0])]
        raise _NotMade

    def _id(self, hint: Any) -> str:
        number, self.ids = self.ids, self.ids + 1
        there = getattr(self._there, _TABLES[hint], {})
        return new_id() if number in self._gone or not there else next(iter(there))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    project = open_project(sample_in(tmp_path_factory.mktemp("gone")))
    yield project
    project.close()


@pytest.mark.parametrize("verb", list(_verbs()), ids=lambda verb: f"{verb.__module__}.{verb.__name__}")
def test_that_what_is_gone_is_missed_calmly_and_nothing_changes(sample: Project, verb: Callable[..., Any]) -> None:
    number, before = _ids_of(verb), rows_of(sample)
    for gone in (*(frozenset({at}) for at in range(number)), frozenset(range(number))):
        study, steps = sample.study, len(sample.history.done)
        try:
            verb(sample, *_Maker(study, gone).arguments(verb))
        except QualcodeError:
            assert sample.study is study
        while len(sample.history.done) > steps:
            history.undo(sample)
    assert rows_of(sample) == before
