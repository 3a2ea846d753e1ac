"""What every test can rely on: no network, no screen, no user's settings, English text, and a silent log."""

import gc
import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_HOME = Path(tempfile.gettempdir()) / f"qualcode-tests-{os.getpid()}"

# Set before anything of Qt or qualcode is imported. A screen can be asked for: QT_QPA_PLATFORM=xcb.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "C"
os.environ.pop("QUALCODE_LANGUAGE", None)
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = str(_HOME / _name.split("_")[1].lower())

# Deterministic, without a clock, small enough for every run; HYPOTHESIS_PROFILE=deep searches for an hour.
_SHRUGS = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile(
    "house",
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=_SHRUGS,
    print_blob=True,
)
settings.register_profile("deep", max_examples=5_000, deadline=None, suppress_health_check=_SHRUGS)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


def pytest_collection_finish() -> None:
    """Let the thousands of tests that have been found out of every later search for garbage."""
    gc.collect()
    gc.freeze()


def pytest_sessionfinish() -> None:
    """Remove the settings and caches that the program wrote, and leave memory as it was found."""
    shutil.rmtree(_HOME, ignore_errors=True)
    gc.unfreeze()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Delete the windows that a test is done with, as the event loop of the program would.

    Without a running loop Qt keeps what is to be deleted later, and every further window is slower to dress.
    """
    yield
    if (qt := sys.modules.get("PySide6.QtCore")) is not None:
        qt.QCoreApplication.sendPostedEvents(None, qt.QEvent.Type.DeferredDelete)


class _Listener(logging.Handler):
    """Keeps what is logged at WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _silent_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that logs a warning, unless it is marked ``logs(pattern)`` and the pattern finds it."""
    expected = [mark.args[0] for mark in request.node.iter_markers("logs")]
    listener = _Listener()
    logging.getLogger().addHandler(listener)
    yield
    logging.getLogger().removeHandler(listener)
    unexpected = [line for line in listener.heard if not any(re.search(each, line) for each in expected)]
    assert not unexpected, "unexpected in the log: " + "; ".join(unexpected)
    missing = [each for each in expected if not any(re.search(each, line) for line in listener.heard)]
    assert not missing, "expected in the log, never came: " + "; ".join(missing)


@pytest.fixture(autouse=True, scope="session")
def _tables_are_made_once() -> Iterator[None]:
    """Spare every new project file the steps by which the first one got its tables."""
    from tests.projects_on_disk import make_tables_once

    with pytest.MonkeyPatch.context() as monkeypatch:
        make_tables_once(monkeypatch)
        yield


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Begin and leave every test with the language of the system, which is English here."""
    from qualcode.i18n import set_language

    set_language(None)
    yield
    set_language(None)
