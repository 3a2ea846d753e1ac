"""The coding desk in real widgets, driven and timed: what ``benchmarks.reading`` measures on each platform."""

import json
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.measure import MEMORY, output_of
from benchmarks.studies import coded_project

COUNTS = (2_000, 5_000, 20_000)
"""Numbers of codings, the smallest first."""

_SCROLLS, _EDITS, _CORRECTIONS, _KEYSTROKES = 120, 25, 9, "kode 91"

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


def report() -> dict[str, Any]:
    """Return figures for each number of codings, and for the palette among 1,000 codes."""
    with tempfile.TemporaryDirectory() as name:
        figures: dict[str, Any] = {f"{n}_codings": _measured(Path(name), n) for n in COUNTS}
        figures["1000_codes"] = _typed(Path(name) / "codes.qualcode")
    return figures


def _measured(folder: Path, codings: int) -> dict[str, float]:
    path = folder / f"{codings}.qualcode"
    coded_project(path, 1, 100_000, 100, codings).close()
    memory = int(output_of(_WINDOW_MEMORY, str(path)))
    desk = _Desk(path)
    figures = {**desk.opening(), **desk.editing(), **desk.correcting(), **desk.scrolling()}
    desk.close()
    return {**figures, "window_memory_mb": memory}


def _typed(path: Path) -> dict[str, float]:
    coded_project(path, 1, 100_000, 1_000, COUNTS[0]).close()
    desk = _Desk(path)
    figures = desk.typing()
    desk.close()
    return figures


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

        self.cpu = 0.0
        self.window = build(Settings(path.with_name("window.ini")))
        self.window.resize(1280, 800)
        self.window.show()
        self.window.files.open(path)
        self.workspace, self.span = self.window.workspace, Span
        self.app: Any = QApplication.instance()
        small = Builder()
        small.document("Lite", "ja det er viktig")
        assert self.workspace.project is not None
        small.tables = {name: small.tables[name] for name in ("documents", "texts", "turns")}
        fill(self.workspace.project, small)
        ids = {document.title: document.id for document in self.workspace.study.documents.values()}
        self.big, self.small = ids["Intervju 1"], ids["Lite"]
        rooms: dict[str, Any] = dict(self.window.rooms)
        self.room = rooms["coding"]
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
        """Return how long work and the frame after it take, in milliseconds; ``cpu`` is what the processor took."""
        started, busy = time.perf_counter(), time.process_time()
        work()
        self.paint()
        self.cpu = (time.process_time() - busy) * 1000
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
        commits, undone, busy = [], [], []
        for _edit in range(_CORRECTIONS):
            self.pane.select(self.span(turn.start, turn.start))
            self.pane.reveal(turn.span)
            editor.begin()
            self.paint()
            editor.editor.field.insertPlainText("altså ")
            self.paint()
            commits.append(self.timed(editor.commit))
            busy.append(self.cpu)
            undone.append(self.timed(self.workspace.undo))
        return {
            "correct_turn_ms": round(statistics.median(commits), 1),
            "correct_turn_cpu_ms": round(statistics.median(busy), 1),
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

    def typing(self) -> dict[str, float]:
        """Type into the open code palette, letter by letter, until the rows are painted."""
        from PySide6.QtWidgets import QLineEdit

        from qualcode.ui.widgets.palette_list import Palette

        self.room.tools.open_palette(False)
        self.paint()
        # Without a window manager nothing has the focus.
        popup = next(each for each in self.window.findChildren(Palette) if each.isVisible())
        field: Any = popup.findChild(QLineEdit)
        times = [self.timed(partial(field.insert, letter)) for letter in _KEYSTROKES]
        slowest = round(max(times), 1)
        return {"palette_keystroke_ms": round(statistics.median(times), 1), "palette_slowest_ms": slowest}

    def close(self) -> None:
        """Close window and project."""
        self.window.close()
        self.window.deleteLater()
        self.app.processEvents()


if __name__ == "__main__":
    print(json.dumps(report()))
