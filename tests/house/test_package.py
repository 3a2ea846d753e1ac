"""What pyproject.toml promises those who install the program."""

import tomllib
from typing import Any

import pytest

from tests.house.source import ROOT

PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SHIPPED: dict[str, str] = PYPROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["sources"]


@pytest.mark.parametrize(("folder", "inside"), SHIPPED.items())
def test_that_the_wheel_puts_shipped_files_where_the_program_looks(folder: str, inside: str) -> None:
    assert inside == f"qualcode/shipped_files/{folder}"
    assert any((ROOT / folder).iterdir())
    assert '"shipped_files"' in (ROOT / "qualcode" / "shipped.py").read_text("utf-8")


def test_that_every_dependency_is_held_below_its_next_major() -> None:
    loose = [each for each in PYPROJECT["project"]["dependencies"] if ">=" not in each or ",<" not in each]
    assert loose == []


def test_that_old_pythons_never_get_the_qt_that_aborts_on_them() -> None:
    qt = [each for each in PYPROJECT["project"]["dependencies"] if each.startswith("pyside6-essentials")]
    assert qt == [
        'pyside6-essentials>=6.10,<6.12; python_version < "3.12"',
        'pyside6-essentials>=6.10,<7; python_version >= "3.12"',
    ]
