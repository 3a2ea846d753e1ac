"""Rules about imports that the contracts in pyproject.toml cannot state."""

from tests.house.source import files, imports, libraries, name

# Loading these takes longer than everything else together; they are imported where they are used.
HEAVY = {"spacy", "docx", "openpyxl", "lxml", "rapidfuzz", "charset_normalizer", "matplotlib"}
QT = {"PySide6", "shiboken6", "pytestqt"}
WITH_QT = ("qualcode/ui/", "tests/ui/", "tests/stories/", "benchmarks/", "docs/")
NETWORK = {"socket", "ssl", "http.client", "http.server", "urllib.request", "smtplib", "requests", "httpx"}


def test_that_qt_is_imported_in_the_window_and_its_tests_alone() -> None:
    everything = files("qualcode", "tests", "benchmarks", "docs")
    outside = [path for path in everything if not name(path).startswith(WITH_QT)]
    assert [name(path) for path in outside if QT & libraries(path)] == []


def test_that_heavy_libraries_wait_until_they_are_used() -> None:
    eager = {name(path): HEAVY & libraries(path, when_loaded=True) for path in files("qualcode")}
    assert {file: each for file, each in eager.items() if each} == {}


def test_that_the_program_knows_no_network() -> None:
    found = {name(path): NETWORK & set(imports(path)) for path in files("qualcode")}
    assert {file: each for file, each in found.items() if each} == {}


def test_that_the_model_needs_the_standard_library_only() -> None:
    foreign = {"click", "yaml", "platformdirs", "sqlite_utils"} | HEAVY | QT
    found = {name(path): foreign & libraries(path) for path in files("qualcode/model")}
    assert {file: each for file, each in found.items() if each} == {}


def test_that_a_plan_of_a_room_or_of_a_view_waits_with_importing_it() -> None:
    plans = [path for path in files("qualcode/ui") if path.name in ("plan.py", "view_plans.py")]
    eager = {each for path in plans for each in imports(path, when_loaded=True)}
    assert len(plans) > 14
    assert [each for each in eager if each.endswith(("room", "view"))] == []


def test_that_only_the_program_itself_makes_the_main_window() -> None:
    window, makers = "qualcode.ui.main_window", {"qualcode/ui/app.py", "qualcode/ui/__init__.py"}
    knowing = {name(path) for path in files("qualcode") if window in imports(path, when_loaded=True)}
    assert knowing <= makers
