"""The coding desk, in real widgets: one document of 100,000 words, 100 codes, and a growing number of codings."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.measure import MEMORY, output_of
from benchmarks.studies import coded_project

_COUNTS = (2_000, 5_000, 20_000)
_SCROLLS, _EDITS, _CORRECTIONS, _KEYSTROKES = 120, 25, 9, "samarb"

_WINDOW_MEMORY = MEMORY + """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from qualcode.ui.app import build
from qualcode.ui.settings import Settings
window = build(Settings(Path(sys.argv[1]).with_name("window.ini")))
window.show()
window.files.open(Path(sys.argv[1]))
window.show_room("coding")
for _round in range(200):
    QCoreApplication.processEvents()
window.grab()
print(memory_mb())
"""


def run() -> dict[str, Any]:
    """Return figures for each number of codings, in milliseconds and MB; growth is the largest by the smallest."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        report: dict[str, Any] = {f"{n}_codings": _measured(Path(name), n) for n in _COUNTS}
    first, last = (report[f"{n}_codings"] for n in (_COUNTS[0], _COUNTS[-1]))
    report["growth"] = {what: round(last[what] / max(0.1, first[what]), 1) for what in first}
    return report


def _measured(folder: Path, codings: int) -> dict[str, float]:
    path = folder / f"{codings}.qualcode"
    coded_project(path, 1, 100_000, 100, codings).close()
    memory = int(output_of(_WINDOW_MEMORY, str(path)))
    desk = _Desk(path)
    figures = {**desk.opening(), **desk.editing(), **desk.correcting(), **desk.scrolling()}
    figures["palette_keystroke_ms"] = desk.typing()
    desk.close()
    return {**figures, "window_memory_mb": memory}


class _Desk:
    """The window with the big document and a small one beside it."""

    def __init__(self, path: Path) -> None:
        from PySide6.QtWidgets import QApplication

        from qualcode.edits.coding import apply_code
        from qualcode.model.codings import Segment
        from qualcode.model.span import Span
        from qualcode.ui.app import build
        from qualcode.ui.settings import Settings
        from tests.builders import Builder
        from tests.projects_on_disk import fill

        self.window = build(Settings(path.with_name("window.ini")))
        self.window.resize(1280, 800)
        self.window.show()
        self.window.files.open(path)
        self.workspace, self.span, self.app = self.window.workspace, Span, QApplication.instance()
        small = Builder()
        small.document("Lite", "ja det er viktig")
        assert self.workspace.project is not None
        small.tables = {name: small.tables[name] for name in ("documents", "texts", "turns")}
        fill(self.workspace.project, small)
        ids = {document.title: document.id for document in self.workspace.study.documents.values()}
        self.big, self.small = ids["Intervju 1"], ids["Lite"]
        self.room: Any = self.window.rooms["coding"]
        self.pane = self.room.centre.pane
        self.workspace.choose_document(self.small)
        self.window.show_room("coding")
        self.workspace.edit(apply_code, Segment(self.small, Span(0, 2)), self.codes()[0])
        self.settle()

    def codes(self) -> list[Any]:
        """Return the codes that words may carry."""
        return [code.id for code in self.workspace.study.codes.ordered() if code.parent is not None]

    def settle(self) -> None:
        """Let everything that waits happen: layout, map, shares."""
        until = time.perf_counter() + 1.5
        while time.perf_counter() < until:
            self.app.processEvents()

    def paint(self) -> None:
        """Let Qt paint the next frame: whatever is due."""
        self.app.processEvents()

    def timed(self, work: Callable[[], object]) -> float:
        """Return how long work and the frame after it take, in milliseconds."""
        started = time.perf_counter()
        work()
        self.paint()
        return (time.perf_counter() - started) * 1000

    def opening(self) -> dict[str, float]:
        """Open the big document, and jump from the small one to its last coding."""
        from qualcode.ui.workspace import Place

        opened = self.timed(lambda: self.workspace.choose_document(self.big))
        self.settle()
        self.workspace.choose_document(self.small)
        self.settle()
        last = self.workspace.study.codings_in(self.big)[-1]
        jumped = self.timed(lambda: self.workspace.go_to(Place(self.big, None, last.id)))
        self.settle()
        return {"open_to_first_paint_ms": round(opened, 1), "jump_to_last_coding_ms": round(jumped, 1)}

    def editing(self) -> dict[str, float]:
        """Apply, grow, remove and undo codings in the middle of the document."""
        middle, code = len(self.pane.page.text) // 2, self.codes()[0]
        self.pane.show_in_middle(middle)
        self.paint()
        times: dict[str, list[float]] = {"apply": [], "move_end": [], "remove": [], "undo": []}
        gestures = self.room.gestures
        for turn in range(_EDITS):
            self.pane.select(self.span(middle + turn * 40, middle + turn * 40 + 30))
            times["apply"].append(self.timed(lambda: gestures.apply(code)))
            times["move_end"].append(self.timed(lambda: gestures.move_edge("stop", True)))
            times["remove"].append(self.timed(gestures.remove))
            times["undo"].append(self.timed(self.workspace.undo))
        return {f"{name}_ms": round(statistics.median(each), 1) for name, each in times.items()}

    def correcting(self) -> dict[str, float]:
        """Correct a word of a turn in the middle by F2 and Enter, so that half of all codings move, and undo it."""
        study = self.workspace.study
        turn = study.turns_of(self.big)[len(study.turns_of(self.big)) // 2]
        editor = self.room.transcript.correcting
        commits, undone = [], []
        for _edit in range(_CORRECTIONS):
            self.pane.select(self.span(turn.start, turn.start))
            self.pane.reveal(turn.span)
            editor.begin()
            self.paint()
            editor.editor.field.insertPlainText("altså ")
            self.paint()
            commits.append(self.timed(editor.commit))
            undone.append(self.timed(self.workspace.undo))
        return {
            "correct_turn_ms": round(statistics.median(commits), 1),
            "undo_correction_ms": round(statistics.median(undone), 1),
        }

    def scrolling(self) -> dict[str, float]:
        """Scroll by the wheel's three lines and by pages, from the top."""
        bar = self.pane.verticalScrollBar()
        figures = {}
        for name, step in (("wheel", 90), ("page", self.pane.viewport().height())):
            bar.setValue(0)
            self.paint()
            targets = [bar.value() + step * frame for frame in range(1, _SCROLLS + 1)]
            frames = sorted(self.timed(partial(bar.setValue, target)) for target in targets)
            figures[f"{name}_frame_p95_ms"] = round(frames[int(_SCROLLS * 0.95)], 1)
        return figures

    def typing(self) -> float:
        """Return the median time of a keystroke in the code palette."""
        offered = self.room.tools.offered()
        times = []
        for letters in range(1, len(_KEYSTROKES) + 1):
            started = time.perf_counter()
            offered.rows(_KEYSTROKES[:letters])
            times.append((time.perf_counter() - started) * 1000)
        return round(statistics.median(times), 1)

    def close(self) -> None:
        """Close window and project."""
        self.window.close()
        self.window.deleteLater()
        self.app.processEvents()
