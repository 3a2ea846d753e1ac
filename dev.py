#!/usr/bin/env python3
"""All that is done with a checkout of qualcode, on a fresh machine too, with nothing but Python.

    python3 dev.py run [PROJECT]       open the window, on the sample study if no project is named
    python3 dev.py test [PYTEST ...]   all checks: style, types, imports, tests
    python3 dev.py bench [WHAT ...]    measure what must be fast; prints JSON
    python3 dev.py demo                the main job without a window: fills demo/ and lists it
    python3 dev.py guide               take the screenshots of the user guide again
    python3 dev.py messages [JSON ...] bring the Norwegian catalogue up to date
    python3 dev.py env                 only make the environment in .venv

Each makes the environment first when it is missing or pyproject.toml has changed. Exit code 2: this machine
lacks something, and the sentence printed says what to do about it.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable, Iterable, NamedTuple

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = str(VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python"))
DEMO = ROOT / "demo"
OLDEST, NEWEST = (3, 11), (3, 14)


class NotReady(Exception):
    """Says what this machine lacks, and what to do about it."""


class Need(NamedTuple):
    """A system library, program or font, and the package that brings it on Debian, Fedora and Arch."""

    what: str
    apt: str
    dnf: str
    pacman: str


QT = (
    Need("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Need("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Need("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Need("a font", "fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu"),
)
XCB = (
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Need("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
)
XVFB = (
    Need("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb"),
    Need("xauth", "xauth", "xauth", "xorg-xauth"),
)
VENV_OF_PYTHON = Need("Python's venv", "python3-venv", "python3", "python")
INSTALLERS = {
    "apt": "apt-get install -y --no-install-recommends",
    "dnf": "dnf install -y",
    "pacman": "pacman -S --needed",
}
CHECKS = {
    "style": ["-m", "ruff", "check", "--quiet", "."],
    "types": ["-m", "mypy"],
    "imports": ["-c", "from importlinter.cli import lint_imports; exit(lint_imports(no_logo=True))"],
    "tests": ["-m", "pytest", "-n", "2", "--dist", "loadfile"],
}
ERRANDS = {
    "bench": ["-m", "benchmarks"],
    "env": ["-c", "print('The environment is ready.')"],
    "demo": ["-m", "qualcode", "demo", "-o", str(DEMO)],
    "guide": [str(ROOT / "docs" / "make_screenshots.py")],
    "messages": [str(ROOT / "tests" / "catalogue.py")],
}


def main(words: list[str]) -> int:
    """Do what the first word asks for with the rest; return the exit code."""
    name, args = (words or ["help"])[0], words[1:]
    try:
        if name in COMMANDS:
            return COMMANDS[name](args)
        if name in ERRANDS:
            off_screen = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
            return subprocess.call([prepare(QT), *ERRANDS[name], *args], env=off_screen)
    except NotReady as problem:
        say(str(problem))
        return 2
    except KeyboardInterrupt:
        return 130
    print(__doc__)
    return 0 if name in ("help", "-h", "--help") else 2


def run(args: list[str]) -> int:
    """Open the window on a project or the sample study; without a display, do the main job headless."""
    python = prepare(QT + XCB if display_named() else QT)
    if not display_answers(python):
        say("There is no display here, so the main job is done without the window.")
        return main(["demo"])
    if not args and not any(DEMO.glob("*.qualcode")) and main(["demo"]):
        return 1
    return subprocess.call([python, "-m", "qualcode", *(args or [str(next(DEMO.glob("*.qualcode")))])])


def test(args: list[str]) -> int:
    """Run every check, also after one has failed; the words after it go to pytest."""
    python = prepare(QT, welcome=XCB + XVFB)
    os.environ["PYTHONDONTWRITEBYTECODE"] = ""  # the tests start the program dozens of times
    started, running = time.monotonic(), {}
    for name, check in CHECKS.items():
        say("== " + name)
        running[name] = subprocess.Popen([python, *check, *(args if name == "tests" else [])], cwd=ROOT)
        if name != "types":  # they are looked at beside the tests, which leave a core idle at times
            running[name].wait()
    failed = [name for name, process in running.items() if process.wait()]
    minutes, seconds = divmod(round(time.monotonic() - started), 60)
    say(f"== {'Failed: ' + ', '.join(failed) if failed else 'All checks passed'} ({minutes} min {seconds} s)")
    return 1 if failed else 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {"run": run, "test": test}


def prepare(required: tuple[Need, ...], welcome: tuple[Need, ...] = ()) -> str:
    """Provide the system's and Python's packages; return the environment's Python. Raises NotReady."""
    if sys.platform.startswith("linux"):
        needs_venv = not VENV.exists() and OLDEST <= sys.version_info[:2] <= NEWEST
        provide((*required, VENV_OF_PYTHON) if needs_venv else required, welcome)
    return environment()


def provide(required: tuple[Need, ...], welcome: tuple[Need, ...] = ()) -> None:
    """See that what is required is here; where packages may be installed, what is welcome too."""
    if (wanted := missing(required + welcome)) and may_install():
        install(need.apt for need in wanted)
    if missing(required):
        raise NotReady(advice(missing(required)))


def missing(needs: Iterable[Need]) -> list[Need]:
    """Return the needs that this machine does not meet."""
    return [need for need in needs if not present(need.what)]


def present(what: str) -> bool:
    """Tell whether a library can be loaded, a program be found, any font be used, or an environment be made."""
    if what == VENV_OF_PYTHON.what:
        return importlib.util.find_spec("ensurepip") is not None
    if what == "a font":
        folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path("~/.fonts").expanduser())
        return bool(output(["fc-list"])) or any(any(each.rglob("*.[ot]t[fc]")) for each in folders)
    if ".so" not in what:
        return shutil.which(what) is not None
    try:
        ctypes.CDLL(what)
    except OSError:
        return False
    return True


def may_install() -> bool:
    """Tell whether packages can be installed without asking: as root on Debian and its kin."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Iterable[str]) -> None:
    """Install Debian packages; whether they came is seen by looking for them again."""
    names = sorted(set(packages))
    say("Installing with apt-get: " + " ".join(names))
    unasked = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for words in (["update"], ["install", "-y", "--no-install-recommends", *names]):
        subprocess.call(["apt-get", "-qq", *words], env=unasked, stdout=subprocess.DEVNULL)


def advice(needs: list[Need]) -> str:
    """Return the sentence that names what is missing, and the line that installs it."""
    known = [field for field, line in INSTALLERS.items() if shutil.which(line.split()[0])]
    lines = [f"This machine lacks {', '.join(need.what for need in needs)}. Run this, then try again:"]
    for field in known[:1] or INSTALLERS:
        packages = sorted({getattr(need, field) for need in needs})
        lines.append(f"  sudo {INSTALLERS[field]} {' '.join(packages)}")
    return "\n".join(lines)


def display_named() -> bool:
    """Tell whether there is a display by name; macOS and Windows always have one."""
    if os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal"):
        return False
    return not sys.platform.startswith("linux") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))


def display_answers(python: str) -> bool:
    """Tell whether Qt can open the display: a name alone may be left over from another session."""
    probe = "from PySide6.QtGui import QGuiApplication; QGuiApplication([]); print('yes')"
    return display_named() and output([python, "-c", probe]) == "yes"


def environment() -> str:
    """Return the Python of .venv, filled anew when packages, place or Python have changed. Raises NotReady."""
    if not fits([PYTHON]):
        make_venv()
    packages = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    wanted = f"{packages} {ROOT} {version([PYTHON])}"
    stamp = VENV / "qualcode.stamp"
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        say("Installing Python packages; the first time takes a few minutes.")
        pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", ".[dev]"]
        if subprocess.call([PYTHON, *pip], cwd=ROOT):
            raise NotReady("The Python packages could not be installed; pip says why above.")
        stamp.write_text(wanted, "utf-8")
    return PYTHON


def make_venv() -> None:
    """Make .venv anew with a fit Python. Raises NotReady when Debian's Python came without venv."""
    python = fit_python()
    say("Making .venv with " + " ".join(python))
    package = "python{}.{}-venv".format(*version(python))
    if output([*python, "-c", "import ensurepip; print('yes')"]) != "yes":
        if not may_install():
            raise NotReady(f"Python lacks venv. Run this, then try again:\n  sudo apt-get install {package}")
        install([package])
    if subprocess.call([*python, "-m", "venv", "--clear", str(VENV)]):
        raise NotReady("The environment .venv could not be made; Python says why above.")


def fit_python() -> list[str]:
    """Return the command of a Python that all packages exist for: this one, else the first on the path."""
    versions = ("3.13", "3.12", "3.14", "3.11")
    named = [["python" + each] for each in versions] + [["py", "-" + each] for each in versions]
    for command in [[sys.executable], *named, ["python3"], ["python"]]:
        if fits(command):
            return command
    have, span = "{}.{}".format(*sys.version_info), "{}.{} to {}.{}".format(*OLDEST, *NEWEST)
    raise NotReady(f"qualcode needs Python {span}, this is {have}. Install one (python.org) and try again.")


def fits(command: list[str]) -> bool:
    """Tell whether a command starts a Python that all packages exist for."""
    return OLDEST <= version(command) <= NEWEST


def version(command: list[str]) -> tuple[int, ...]:
    """Return (major, minor) of the Python that a command starts; () when it starts none."""
    return tuple(map(int, output([*command, "-c", "import sys; print(*sys.version_info[:2])"]).split()))


def output(command: list[str]) -> str:
    """Return what a command prints, stripped; nothing when it is missing or fails."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace").strip() if done.returncode == 0 else ""


def say(line: str) -> None:
    """Print a line of progress, apart from what the commands print."""
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
