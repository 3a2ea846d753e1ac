"""The set-up sees what a machine lacks, says it in a sentence, and installs only where it may."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import dev

NOTHING = dev.Need("libnothing-like-this.so.9", "libnothing9", "nothing-libs", "nothing")
OTHER = dev.Need("libneither-this.so.2", "libneither2", "neither-libs", "neither")
PYTHON_ITSELF = dev.Need(Path(sys.executable).name, "python3", "python3", "python")


@dataclass(frozen=True)
class Started:
    """A command that goes on beside others, and then ends with its code."""

    code: int

    def wait(self) -> int:
        """Return the code."""
        return self.code


class Machine:
    """A machine that is only told about: what it has, and what was run on it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.has: set[str] = set()
        self.brings: dict[str, str] = {}
        self.versions: dict[str, tuple[int, ...]] = {}
        self.ran: list[list[str]] = []
        self.fails: set[str] = set()
        self.root = False
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(dev, "present", self.has.__contains__)
        monkeypatch.setattr(dev, "may_install", lambda: self.root)
        monkeypatch.setattr(dev, "version", lambda command: self.versions.get(" ".join(command), ()))
        monkeypatch.setattr(dev, "output", lambda command: "yes" if "ensurepip" in self.has else "")
        monkeypatch.setattr(subprocess, "call", self.call)
        monkeypatch.setattr(subprocess, "Popen", lambda command, **_how: Started(self.call(command)))

    def call(self, command: list[str], **_how: object) -> int:
        """Take a command down; apt-get brings the packages that the machine's archive has."""
        self.ran.append(command)
        if command[0] == "apt-get":
            self.has.update(what for package, what in self.brings.items() if package in command)
        return int(any(word in self.fails for word in command))


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A Linux machine with nothing on it."""
    return Machine(monkeypatch)


@pytest.fixture
def checkout(machine: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with a finished, empty environment of Python 3.12."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "PYTHON", "python-of-venv")
    machine.versions["python-of-venv"] = (3, 12)
    (tmp_path / ".venv").mkdir()
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    return tmp_path


# --- System libraries


def test_that_a_library_that_cannot_be_loaded_is_missing() -> None:
    assert dev.missing([NOTHING]) == [NOTHING]


def test_that_a_program_on_the_path_is_present(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    assert dev.missing([PYTHON_ITSELF, NOTHING]) == [NOTHING]


def test_that_nothing_is_installed_where_nothing_is_missing(machine: Machine) -> None:
    machine.root = True
    machine.has.add(NOTHING.what)
    dev.provide((NOTHING,))
    assert machine.ran == []


def test_that_root_gets_what_is_missing_and_what_is_welcome_in_one_go(machine: Machine) -> None:
    machine.root = True
    machine.brings = {"libnothing9": NOTHING.what, "libneither2": OTHER.what}
    dev.provide((NOTHING,), welcome=(OTHER,))
    assert [command[2] for command in machine.ran] == ["update", "install"]
    assert machine.ran[-1][-2:] == ["libneither2", "libnothing9"]


def test_that_what_is_only_welcome_may_stay_away(machine: Machine) -> None:
    machine.has.add(NOTHING.what)
    dev.provide((NOTHING,), welcome=(OTHER,))
    assert machine.ran == []


def test_that_a_failed_installation_ends_in_advice(machine: Machine) -> None:
    machine.root = True
    with pytest.raises(dev.NotReady, match=r"lacks libnothing-like-this\.so\.9"):
        dev.provide((NOTHING,))


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("apt-get", "  sudo apt-get install -y --no-install-recommends libneither2 libnothing9"),
        ("dnf", "  sudo dnf install -y neither-libs nothing-libs"),
        ("pacman", "  sudo pacman -S --needed neither nothing"),
    ],
)
def test_that_others_get_the_one_line_for_their_system(
    monkeypatch: pytest.MonkeyPatch, tool: str, line: str
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name == tool else None)
    assert dev.advice([NOTHING, OTHER]).splitlines()[1:] == [line]


def test_that_an_unknown_system_gets_all_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert len(dev.advice([NOTHING]).splitlines()) == 1 + len(dev.INSTALLERS)


def test_that_a_package_is_named_once_for_two_of_its_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name)
    glib = [need for need in dev.QT if need.apt == "libglib2.0-0"]
    assert len(glib) == 2
    assert dev.advice(glib).count("libglib2.0-0") == 1


def test_that_a_missing_library_is_told_before_the_environment_is_made(
    machine: Machine, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev.main(["demo"]) == 2
    assert machine.ran == []
    assert "libEGL.so.1" in capsys.readouterr().err


def test_that_a_missing_venv_is_told_with_the_libraries_in_one_line(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path / "none yet")
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "apt-get" else None)
    assert dev.main(["run"]) == 2
    lines = [line for line in capsys.readouterr().err.splitlines() if "sudo" in line]
    assert len(lines) == 1
    assert "libegl1" in lines[0]
    assert "python3-venv" in lines[0]


# --- The display


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_that_a_display_is_known_by_its_name(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: bool
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert dev.display_named() is expected


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_that_macos_and_windows_always_have_a_display(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setattr(sys, "platform", system)
    assert dev.display_named() is True


def test_that_run_without_a_display_does_the_demo(
    monkeypatch: pytest.MonkeyPatch, machine: Machine, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    machine.has.update(need.what for need in dev.QT)
    monkeypatch.setattr(dev, "display_named", lambda: False)
    assert dev.main(["run"]) == 0
    assert machine.ran[-1][1:4] == ["-m", "qualcode", "demo"]
    assert "no display" in capsys.readouterr().err


def test_that_run_keeps_a_sample_study_that_someone_has_worked_in(
    monkeypatch: pytest.MonkeyPatch, machine: Machine, checkout: Path
) -> None:
    machine.has.update(need.what for need in dev.QT + dev.XCB)
    monkeypatch.setattr(dev, "DEMO", checkout)
    monkeypatch.setattr(dev, "display_named", lambda: True)
    monkeypatch.setattr(dev, "display_answers", lambda python: True)
    study = checkout / "sample.qualcode"
    study.touch()
    assert dev.main(["run"]) == 0
    assert machine.ran[-1][1:] == ["-m", "qualcode", str(study)]
    assert not any("demo" in command for command in machine.ran)


# --- The Python and its environment


def test_that_this_python_is_taken_when_it_is_fit(machine: Machine) -> None:
    machine.versions = {sys.executable: (3, 11), "python3.13": (3, 13)}
    assert dev.fit_python() == [sys.executable]


def test_that_an_old_python_gives_way_to_a_fit_one_on_the_path(machine: Machine) -> None:
    machine.versions = {sys.executable: (3, 9), "python3.12": (3, 12)}
    assert dev.fit_python() == ["python3.12"]


def test_that_the_launcher_of_windows_is_asked_too(machine: Machine) -> None:
    machine.versions = {sys.executable: (3, 8), "py -3.12": (3, 12)}
    assert dev.fit_python() == ["py", "-3.12"]


def test_that_a_python_newer_than_the_packages_is_passed_over(machine: Machine) -> None:
    machine.versions = {sys.executable: (3, 99), "python3.11": (3, 11)}
    assert dev.fit_python() == ["python3.11"]


def test_that_only_unfit_pythons_end_in_a_sentence(machine: Machine) -> None:
    machine.versions = {sys.executable: (3, 9), "python3": (3, 9)}
    with pytest.raises(dev.NotReady, match=r"needs Python 3\.11 to 3\.14"):
        dev.fit_python()


def test_that_a_command_that_is_not_there_has_no_version() -> None:
    assert dev.version(["no-such-python-anywhere"]) == ()
    assert not dev.fits(["no-such-python-anywhere"])


def test_that_the_version_is_that_of_the_python_started() -> None:
    assert dev.version([sys.executable]) == sys.version_info[:2]


def test_that_debians_missing_venv_is_installed_by_root(machine: Machine, checkout: Path) -> None:
    machine.versions = {sys.executable: (3, 11)}
    machine.root = True
    dev.make_venv()
    assert machine.ran[1][-1] == "python3.11-venv"
    assert machine.ran[-1][1:3] == ["-m", "venv"]


def test_that_debians_missing_venv_is_told_to_others(machine: Machine, checkout: Path) -> None:
    machine.versions = {sys.executable: (3, 11)}
    with pytest.raises(dev.NotReady, match=r"sudo apt-get install python3\.11-venv"):
        dev.make_venv()


def test_that_packages_are_installed_once_for_a_pyproject(machine: Machine, checkout: Path) -> None:
    dev.environment()
    dev.environment()
    assert [command[1:4] for command in machine.ran] == [["-m", "pip", "install"]]


def test_that_packages_are_installed_again_when_pyproject_changes(machine: Machine, checkout: Path) -> None:
    dev.environment()
    (checkout / "pyproject.toml").write_text("[project]\nname = 'other'\n", "utf-8")
    dev.environment()
    assert len(machine.ran) == 2


def test_that_a_failed_installation_is_tried_again(machine: Machine, checkout: Path) -> None:
    machine.fails = {"pip"}
    for _ in range(2):
        with pytest.raises(dev.NotReady, match="could not be installed"):
            dev.environment()
    assert len(machine.ran) == 2


# --- The checks


@pytest.fixture
def ready(machine: Machine, checkout: Path) -> Machine:
    """A machine on which everything is installed."""
    machine.has.update(need.what for need in dev.QT)
    dev.environment()
    machine.ran.clear()
    return machine


def test_that_every_check_runs_also_after_one_has_failed(
    ready: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    ready.fails = {"mypy"}
    assert dev.main(["test"]) == 1
    assert len(ready.ran) == len(dev.CHECKS)
    assert "Failed: types (" in capsys.readouterr().err


def test_that_words_after_test_go_to_pytest_alone(ready: Machine) -> None:
    assert dev.main(["test", "-k", "undo"]) == 0
    given = {command[2]: command[-2:] == ["-k", "undo"] for command in ready.ran if command[1] == "-m"}
    assert given == {"ruff": False, "mypy": False, "pytest": True}
    assert sum("undo" in command for command in ready.ran) == 1


def test_that_an_unknown_command_shows_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["tset"]) == 2
    assert "python3 dev.py test" in capsys.readouterr().out


def test_that_every_command_is_in_the_help() -> None:
    assert all(f"python3 dev.py {name}" in (dev.__doc__ or "") for name in (*dev.COMMANDS, *dev.ERRANDS))
