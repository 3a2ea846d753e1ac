"""Random edits of a study that is worked on apart, for the laws of the one door."""

import shutil
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from qualcode.edits import codebook, coding, merging, sharing, transcript
from qualcode.model.codings import Segment
from qualcode.model.errors import QualcodeError
from qualcode.model.ids import CoderId
from qualcode.model.settling import Settling
from qualcode.model.sharing import CodingStatus
from qualcode.model.span import Span
from qualcode.store.files import open_project
from qualcode.store.project import Project

_PICK = st.integers(0, 10_000)


class SharingEdits:
    """Verbs of working apart, for a machine with ``project``, ``folder``, ``attempt`` and ``pick``."""

    project: Project
    folder: Path
    handed: int = 0

    def attempt(self, verb: Any, *args: Any, **kwargs: Any) -> None:
        """Carry out a verb; one that breaks a rule must leave everything as it was."""
        raise NotImplementedError

    def pick(self, table: str, at: int) -> Any:
        """Return the id of some value of a table; None when it is empty."""
        raise NotImplementedError

    @rule(a=_PICK, status=st.sampled_from(CodingStatus))
    def set_coding_status(self, a: int, status: CodingStatus) -> None:
        if document := self.pick("documents", a):
            self.attempt(sharing.set_coding_statuses, [document], self.project.coder, status)

    @rule(a=_PICK, part=st.booleans(), locked=st.booleans())
    def hand_out(self, a: int, part: bool, locked: bool) -> None:
        if self.handed < 3:
            self.handed += 1
            document = self.pick("documents", a) if part else None
            chosen = [document] if document else None
            self.attempt(sharing.share, self._copy(self.handed), self._coder(a), chosen, locked)

    @rule(a=_PICK, b=_PICK, name=st.sampled_from(["Tid", "Hus", "Makt 🌊"]), words=st.sampled_from(["NAV", "jo"]))
    def merge_copy(self, a: int, b: int, name: str, words: str) -> None:
        path = self._copy(1 + a % 3)
        if path.exists():
            _work(path, b, name, words)
            incoming = merging.preview_merge(self.project, path)
            self.attempt(merging.merge_copy, incoming)

    @rule(a=_PICK, way=st.sampled_from(Settling))
    def settle_conflict(self, a: int, way: Settling) -> None:
        if mark := self.pick("conflicts", a):
            self.attempt(merging.settle_conflict, mark, way)

    def _copy(self, number: int) -> Path:
        return self.folder / f"copy {number}.qualcode"

    def _coder(self, a: int) -> CoderId:
        coder: CoderId = self.pick("coders", a)
        return coder


def _work(path: Path, at: int, name: str, words: str) -> None:
    """Code, rename and correct a little in a copy."""
    copy = open_project(path)
    try:
        for verb in (_code, _rename, _correct):
            try:
                verb(copy, at, name, words)
            except QualcodeError:
                continue
    finally:
        copy.close()
        shutil.rmtree(path.with_name(f"{path.stem} backups"), ignore_errors=True)


def _code(copy: Project, at: int, name: str, _words: str) -> None:
    documents = copy.study.documents.ordered()
    code = codebook.add_code(copy, name)
    if documents:
        coding.apply_code(copy, Segment(documents[at % len(documents)].id, Span(at % 20, at % 20 + 5)), code)


def _rename(copy: Project, at: int, name: str, words: str) -> None:
    codes = copy.study.codes.ordered()
    if codes:
        codebook.rename_code(copy, codes[at % len(codes)].id, f"{name} {words}")


def _correct(copy: Project, at: int, _name: str, words: str) -> None:
    turns = copy.study.turns.ordered()
    if turns:
        turn = turns[at % len(turns)]
        old = turn.span.of(copy.study.text(turn.document))
        transcript.correct_turn(copy, turn.id, f"{old[: at % 9]} {words} {old[at % 9 + 4 :]}")
