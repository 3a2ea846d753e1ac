"""Three coders who work apart: copies of one project, each changed by random edits."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RULE_MARKER, Rule

from qualcode.edits import transcript
from qualcode.model.errors import QualcodeError
from qualcode.model.rules import check
from qualcode.model.study import TABLES, Study, TablePatch
from qualcode.store.files import create, open_project
from tests.projects_on_disk import fill
from tests.store.results_edits import ResultsEdits
from tests.store.sharing_edits import SharingEdits
from tests.store.test_laws import Edits, _study

_APART = {"undo_and_redo"}
_VERBS = {**vars(ResultsEdits), **vars(Edits), "set_coding_status": SharingEdits.set_coding_status}
RULES: list[Rule] = [
    getattr(verb, RULE_MARKER)
    for name, verb in sorted(_VERBS.items())
    if hasattr(verb, RULE_MARKER) and name not in _APART
]
"""The random edits that the laws of the one door know."""

Step = tuple[Callable[..., Any], dict[str, Any]]


class Apart(Edits):
    """The random edits of the laws, on one copy, without what they look at after each."""

    def __init__(self, path: Path) -> None:
        self.project = open_project(path)

    def attempt(self, verb: Any, *args: Any, **kwargs: Any) -> None:
        """Carry out a verb; one that breaks a rule changes nothing."""
        with suppress(QualcodeError):
            verb(self.project, *args, **kwargs)


def split_turn(apart: Apart, a: int, at: int) -> None:
    """Part some turn in two."""
    if turn := apart.pick("turns", a):
        apart.attempt(transcript.split_turn, turn, apart.project.study.turns[turn].start + at)


def join_turn(apart: Apart, a: int) -> None:
    """Join some turn to the one before it."""
    if turn := apart.pick("turns", a):
        apart.attempt(transcript.join_turn, turn)


@st.composite
def steps(draw: st.DrawFn) -> Step:
    """Return a verb with its arguments."""
    place = draw(st.integers(-2, len(RULES) - 1))
    if place == -2:
        return split_turn, {"a": draw(st.integers(0, 9)), "at": draw(st.integers(0, 20))}
    if place == -1:
        return join_turn, {"a": draw(st.integers(0, 9))}
    rule = RULES[place]
    return rule.function, {name: draw(strategy) for name, strategy in sorted(rule.arguments.items())}


histories = st.lists(st.lists(steps(), max_size=7), min_size=3, max_size=3)
"""What each of three coders does."""


@contextmanager
def diverged(stories: Sequence[Sequence[Step]]) -> Iterator[tuple[Study, list[Study]]]:
    """Give the study with which all began, and what each coder has made of it."""
    folder = Path(tempfile.mkdtemp())
    try:
        project = create(folder / "base.qualcode", "A", "Uten navn")
        fill(project, _study())
        base = project.study
        project.close()
        yield base, [_told(folder, at, story) for at, story in enumerate(stories)]
    finally:
        shutil.rmtree(folder)


def _told(folder: Path, at: int, story: Sequence[Step]) -> Study:
    path = Path(shutil.copy(folder / "base.qualcode", folder / f"{at}.qualcode"))
    apart = Apart(path)
    try:
        for verb, arguments in story:
            verb(apart, **arguments)
        return apart.project.study
    finally:
        apart.project.close()


def check_whole(study: Study) -> None:
    """Raise RuleBroken or KeyError when the study breaks any rule."""
    check(study, {table: TablePatch((), dict(getattr(study, table))) for table in TABLES})
