"""Lanes when the words change: what only moved along is not packed anew, and comes out as if it were."""

import random
from pathlib import Path

import pytest

from qualcode.edits import coding as verbs
from qualcode.edits import transcript
from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.store.editing import undo
from qualcode.store.files import create
from qualcode.store.project import Project
from qualcode.ui.reading.positions.page import CodingFilter, Page
from tests.builders import Builder
from tests.projects_on_disk import fill

_WORDS = "vi har aldri tid til å møtes 😀 i kommunen".split()  # noqa: SIM905 - words read better than a list


@pytest.fixture
def project(tmp_path: Path) -> Project:
    chance, make = random.Random(7), Builder()
    said = [" ".join(chance.choices(_WORDS, k=chance.randint(3, 60))) for _turn in range(40)]
    make.document("Intervju", "\n".join(f"R{number % 3}: {words}" for number, words in enumerate(said)))
    make.code("Tid")
    project = create(tmp_path / "Studie.qualcode", "Studie", "Anna")
    fill(project, make)
    return project


def _code_some(chance: random.Random, project: Project, count: int) -> None:
    document = project.study.documents.ordered()[0].id
    code, length = project.study.codebook.roots[0].id, len(project.study.text(document))
    for _coding in range(count):
        start = chance.randrange(length - 1)
        stop = min(length, start + chance.choice((1, 5, 60, 200, 6_000)))
        verbs.apply_code(project, Segment(document, Span(start, stop)), code)


@pytest.mark.parametrize("seed", range(3))
def test_that_lanes_after_corrections_are_those_of_a_page_read_for_the_first_time(
    project: Project, seed: int
) -> None:
    chance = random.Random(seed)
    _code_some(chance, project, 120)
    document, page = project.study.documents.ordered()[0].id, None
    for _step in range(25):
        page = Page(project.study, document, CodingFilter(), page)
        anew = Page(project.study, document, CodingFilter())
        # As far down as somebody has read.
        seen = chance.randrange(len(page.intervals.codings) + 1)
        assert page.stripe_lanes(seen)[:seen] == anew.stripe_lanes(seen)[:seen]
        assert vars(page.intervals) | {"kept": (0, 0)} == vars(anew.intervals)
        _change(chance, project)


def _change(chance: random.Random, project: Project) -> None:
    if chance.random() < 0.2:
        undo(project)
        return
    if chance.random() < 0.2:
        _code_some(chance, project, 1)
        return
    turn = chance.choice(list(project.study.turns.values()))
    words = turn.span.of(project.study.text(turn.document))
    at = chance.randrange(len(words) + 1)
    said = chance.choice(("", "altså ", "😀", "og så et avsnitt\ntil "))
    transcript.correct_turn(project, turn.id, words[:at] + said + words[at + chance.randint(0, 6) :], swallow=True)
