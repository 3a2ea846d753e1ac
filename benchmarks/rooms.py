"""Every room of the window on a study of 60 documents of 80 kB and 20,000 codings, in real widgets."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.studies import coded_project

_DOCUMENTS, _WORDS, _CODES, _CODINGS = 60, 15_400, 100, 20_000
_CLAIM = "Tiden strekker ikke til"


def run() -> dict[str, Any]:
    """Return milliseconds until each room is painted: first, shown again, and after an edit of what it shows."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "rom.qualcode"
        project = coded_project(path, _DOCUMENTS, _WORDS, _CODES, _CODINGS)
        _add_findings(project)
        project.close()
        house = _House(path)
        figures: dict[str, Any] = {key: house.room(key) for key in house.window.rooms}
        figures["typing_in_a_claim_ms"] = house.typing()
        figures["describing_a_code_beside_the_quotes_ms"] = house.describing()
        house.close()
    return figures


class _House:
    """The window with the study open."""

    def __init__(self, path: Path) -> None:
        from qualcode.ui import app
        from qualcode.ui.settings import Settings

        self.app = app.application()
        self.window = app.build(Settings(path.with_name("window.ini")))
        self.window.resize(1280, 800)
        self.window.show()
        self.window.files.open(path)
        self.window.show_room("start")
        self.workspace = self.window.workspace
        self.settle()

    def settle(self) -> None:
        """Let everything that waits happen: timers, jobs, layout."""
        until = time.perf_counter() + 2.5
        while time.perf_counter() < until:
            self.app.processEvents()

    def timed(self, work: Callable[[], object]) -> float:
        """Return how long work and the frame after it take, in milliseconds."""
        started = time.perf_counter()
        work()
        self.app.processEvents()
        return round((time.perf_counter() - started) * 1000, 1)

    def room(self, key: str) -> dict[str, float]:
        """Show a room from the start room, twice, and edit while it is shown."""
        times = {}
        for name in ("first_ms", "again_ms"):
            self.window.show_room("start")
            self.settle()
            times[name] = self.timed(lambda: self.window.show_room(key))
            self.settle()
        times["after_a_coding_ms"] = self.timed(self.code)
        self.settle()
        self.window.show_room("start")
        return times

    def code(self) -> None:
        """Put a code on words of the first document."""
        from qualcode.edits import coding
        from qualcode.model.codings import Segment
        from qualcode.model.span import Span

        study = self.workspace.study
        first, start = study.documents.ordered()[0].id, len(study.codings) % 1000
        self.workspace.edit(coding.apply_code, Segment(first, Span(start, start + 9)), self.codes()[0])

    def codes(self) -> list[Any]:
        """Return the codes that words may carry."""
        return [code.id for code in self.workspace.study.codes.ordered() if code.parent is not None]

    def typing(self) -> float:
        """Return the median time that writing down one more letter of a claim takes in the room of the findings."""
        from qualcode.edits import findings

        self.window.show_room("findings")
        finding = next(iter(self.workspace.study.findings))
        self.window.rooms["findings"].choose(finding)
        self.settle()
        edit = self.workspace.edit
        times = [
            self.timed(lambda end=end: edit(findings.change_finding, finding, claim=_CLAIM[:end]))
            for end in range(2, len(_CLAIM))
            if not _CLAIM[:end].endswith(" ")
        ]
        return round(statistics.median(times), 1)

    def describing(self) -> float:
        """Return the median time that a new definition of a code takes while the quotes are shown."""
        from qualcode.edits import codebook

        self.window.show_room("quotes")
        self.settle()
        code, edit = self.codes()[0], self.workspace.edit
        times = [
            self.timed(lambda n=n: edit(codebook.describe_code, code, definition=f"Når {n} sier det."))
            for n in range(7)
        ]
        return round(statistics.median(times), 1)

    def close(self) -> None:
        """Close window and project."""
        self.window.close()
        self.window.deleteLater()
        self.app.processEvents()


def _add_findings(project: Any) -> None:
    from qualcode.edits import findings

    codings = list(project.study.codings)
    for n in range(4):
        question = findings.add_question(project, f"Hva er spørsmål {n}?")
        for number in range(5):
            start = (n * 5 + number) * 12
            findings.add_finding(project, question, f"Funn {number}", codings[start : start + 12])
    project.history.forget()
