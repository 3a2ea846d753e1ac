"""The house numbers: files and functions that a reader can hold in the head.

An exception is listed here by name, with the decision in ``docs/decisions`` that argues for it.
"""

import ast
import math
from statistics import median

import pytest

from tests.house.source import PACKAGE, ROOT, Function, files, functions, line_count, name, public

FILE_MEDIAN, FILE_P90, FILE_MOST = 120, 280, 400
FUNCTION_P90, FUNCTION_MOST = 20, 40
MAIN_WINDOW_MOST = 249

# Name of a file ("qualcode/ui/x.py") or function ("qualcode/ui/x.py:paint"): file name of the decision.
EXCEPTIONS: dict[str, str] = {}


def _p90(values: list[int]) -> int:
    """Return the value that nine of ten do not exceed (nearest rank); 0 for none."""
    ordered = sorted(values)
    return ordered[math.ceil(len(ordered) * 0.9) - 1] if ordered else 0


def _program() -> list[Function]:
    return [function for path in files("qualcode") for function in functions(path)]


def test_that_files_are_short_as_a_rule() -> None:
    lengths = [line_count(path) for path in files("qualcode")]
    assert median(lengths) <= FILE_MEDIAN
    assert _p90(lengths) <= FILE_P90, sorted(lengths)[-len(lengths) // 10 :]


@pytest.mark.parametrize("folder", ["qualcode", "tests", "benchmarks", "docs"])
def test_that_no_file_is_long(folder: str) -> None:
    long = {name(path): line_count(path) for path in files(folder) if line_count(path) > FILE_MOST}
    assert {file: lines for file, lines in long.items() if file not in EXCEPTIONS} == {}


def test_that_functions_are_short_as_a_rule() -> None:
    assert _p90([function.lines for function in _program()]) <= FUNCTION_P90


@pytest.mark.parametrize("folder", ["qualcode", "tests", "benchmarks", "docs"])
def test_that_no_function_is_long(folder: str) -> None:
    everyone = [function for path in files(folder) for function in functions(path)]
    long = {f"{each.file}:{each.name}": each.lines for each in everyone if each.lines > FUNCTION_MOST}
    assert {function: lines for function, lines in long.items() if function not in EXCEPTIONS} == {}


def test_that_the_main_window_stays_small() -> None:
    windows = [path for path in files("qualcode/ui") if path.name == "main_window.py"]
    assert [line_count(path) for path in windows if line_count(path) > MAIN_WINDOW_MOST] == []


def test_that_the_set_up_is_one_small_file() -> None:
    assert line_count(ROOT / "dev.py") < FILE_P90
    assert [each for each in functions(ROOT / "dev.py") if each.lines > FUNCTION_P90] == []


def test_that_everything_public_says_what_it_is() -> None:
    silent = [
        where
        for path in files("qualcode")
        for where, node in public(path)
        if not ast.get_docstring(node) and not _overrides_qt(where)
    ]
    assert silent == []


def _overrides_qt(where: str) -> bool:
    """Qt's own methods (paintEvent) are told by their capitals, which no name of this house has."""
    method = where.rsplit(":", 1)[-1]
    return where.startswith("qualcode/ui/") and method != method.lower() and method[0].islower()


def test_that_every_exception_is_argued_and_needed() -> None:
    decisions = {path.name for path in (ROOT / "docs" / "decisions").glob("*.md")}
    assert set(EXCEPTIONS.values()) <= decisions
    assert [where for where in EXCEPTIONS if not (PACKAGE.parent / where.split(":")[0]).exists()] == []
