"""Two hundred mixed steps are taken back to the empty project, and done again."""

import random
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from qualcode.edits import codebook, coding, documents, findings, history, people, transcript
from qualcode.edits.people_cells import PersonCells, fill_cells
from qualcode.importers.assembling import assemble
from qualcode.importers.preview import preview
from qualcode.importers.reading import read
from qualcode.model.codings import Coding, Segment, Stance
from qualcode.model.documents import Speaker, Turn
from qualcode.model.errors import RuleBroken
from qualcode.model.span import Span
from qualcode.shipped import folder
from qualcode.store.files import create
from qualcode.store.integrity import check_project
from qualcode.store.project import Project
from qualcode.text.words import words
from qualcode.ui.app import build
from qualcode.ui.settings import Settings
from tests.memos import add_memo
from tests.projects_on_disk import rows_of

_STEPS = 200
_WORDS = ("tid", "ansvar", "språk", "avstand", "tillit", "ledelse")


class Hands:
    """Somebody who does this and that with a project: codes, mends, regroups, thinks and concludes."""

    def __init__(self, project: Project) -> None:
        """Work on the project."""
        self._project, self._chance = project, random.Random(200)

    def do_something(self) -> None:
        """Take a step, or none where a rule forbids the one that came to mind."""
        verbs: list[Callable[[], object]] = [self._code, self._correct, self._speaker, self._split_turn]
        verbs += [self._join_turn, self._memo, self._informant]
        if self._project.study.codings:
            verbs += [self._code, self._remove, self._stance, self._finding, self._merge, self._rename]
        try:
            self._chance.choice(verbs)()
        except RuleBroken:
            return

    # --- What comes to mind

    def _segment(self) -> Segment:
        study = self._project.study
        document = self._chance.choice(study.documents.ordered()).id
        text = study.text(document)
        at = self._chance.randrange(len(text) - 400)
        found = list(words(text[at : at + 200]))
        return Segment(document, Span(at + found[1].start, at + found[self._chance.randint(2, 8)].stop))

    def _turn(self) -> Turn:
        document = self._chance.choice(self._project.study.documents.ordered())
        return self._chance.choice(self._project.study.turns_of(document.id))

    def _coding(self) -> Coding:
        return self._chance.choice(self._project.study.codings.ordered())

    def _word(self) -> str:
        return self._chance.choice(_WORDS)

    # --- Steps

    def _code(self) -> None:
        path = f"Tema {self._chance.randint(1, 4)} / {self._word()}"
        coding.create_and_apply(self._project, self._segment(), path)

    def _remove(self) -> None:
        coding.remove_codings(self._project, [self._coding().id])

    def _stance(self) -> None:
        coding.set_stance(self._project, [self._coding().id], self._chance.choice(list(Stance)))

    def _correct(self) -> None:
        turn = self._turn()
        said = turn.span.of(self._project.study.text(turn.document)).split(" ")
        said[self._chance.randrange(len(said))] = f"{self._word()} 🌊"
        transcript.correct_turn(self._project, turn.id, " ".join(said), swallow=True)

    def _split_turn(self) -> None:
        turn = self._turn()
        transcript.split_turn(self._project, turn.id, self._chance.randint(turn.start, turn.stop))

    def _join_turn(self) -> None:
        transcript.join_turn(self._project, self._turn().id)

    def _speaker(self) -> None:
        who = self._chance.choice([Speaker.GROUP, Speaker.NOBODY])
        documents.set_speaker_of_turns(self._project, [self._turn().id], who)

    def _merge(self) -> None:
        one, other = self._coding().code, self._coding().code
        codebook.merge_codes(self._project, one, [other])

    def _rename(self) -> None:
        codebook.rename_code(self._project, self._coding().code, f"{self._word()} og {self._word()}")

    def _memo(self) -> None:
        add_memo(self._project, f"Tenk på {self._word()}", turn=self._turn().id)

    def _informant(self) -> None:
        made = people.add_informant(self._project, f"{self._word()} {self._chance.randrange(1000)}")
        fill_cells(self._project, [PersonCells(made, roles=[self._word()])])

    def _finding(self) -> None:
        question = findings.add_question(self._project, f"Hva betyr {self._word()} {self._chance.randrange(1000)}?")
        findings.add_finding(self._project, question, f"Alt er {self._word()}.", [self._coding().id])


def import_interviews(project: Project) -> None:
    """Import sample interviews as one step."""
    paths = sorted(folder("sample_transcripts").glob("0[12]-*"))
    readings = [read(path) for path in paths]
    documents.import_documents(project, [assemble(reading, preview(reading).choices) for reading in readings])


def test_that_two_hundred_mixed_steps_are_undone_to_the_empty_project_and_redone(
    tmp_path: Path, qtbot: QtBot
) -> None:
    window = build(Settings(tmp_path / "window.ini"))
    qtbot.addWidget(window)
    project = create(tmp_path / "Havnes.qualcode", "Havnes", "Anna")
    window.workspace.take(project)
    window.show()
    window.show_room("coding")
    empty = rows_of(project)
    import_interviews(project)
    hands = Hands(project)
    while len(project.history.done) < _STEPS:
        hands.do_something()
    full, study = rows_of(project), project.study
    assert {fault.kind for fault in check_project(project)} == set()

    while history.undo_label(project):
        window.workspace.undo()
    assert rows_of(project) == empty
    while history.redo_label(project):
        window.workspace.redo()
    assert rows_of(project) == full
    assert project.study == study
    window.close()
