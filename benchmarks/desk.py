"""The coding desk in real widgets, driven and timed: what ``benchmarks.reading`` measures on each platform.

``python -m benchmarks.desk 5000`` measures a single number of codings, on the platform that Qt takes.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.measure import MEMORY, Took, figures, output_of, took
from benchmarks.studies import coded_project

COUNTS = (2_000, 5_000, 20_000)
"""Numbers of codings, the smallest first."""

_OPENINGS, _SCROLLS, _EDITS, _CORRECTIONS, _KEYSTROKES = 3, 120, 25, 15, "kode 91"

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


def report(counts: Sequence[int] = COUNTS) -> dict[str, Any]:
    """Return figures for each number of codings, and for the palette among 1,000 codes."""
    with tempfile.TemporaryDirectory() as name:
        found: dict[str, Any] = {f"{n}_codings": _measured(Path(name), n) for n in counts}
        found["1000_codes"] = _typed(Path(name) / "codes.qualcode")
    return found


def _measured(folder: Path, codings: int) -> dict[str, float]:
    path = folder / f"{codings}.qualcode"
    coded_project(path, 1, 100_000, 100, codings).close()
    memory = int(output_of(_WINDOW_MEMORY, str(path)))
    desk = _Desk(path)
    found = {**desk.opening(), **desk.editing(), **desk.correcting(), **desk.scrolling()}
    desk.close()
    return {**found, "window_memory_mb": memory}


def _typed(path: Path) -> dict[str, float]:
    coded_project(path, 1, 100_000, 1_000, COUNTS[0]).close()
    desk = _Desk(path)
    found = desk.typing()
    desk.close()
    return found


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
        self.workspace, self.span = self.window.workspace, Span
        self.app: Any = QApplication.instance()
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

    def timed(self, work: Callable[[], object]) -> Took:
        """Return how long work, which hands would have begun, and the frame after it take."""
        self.window.jobs.hands.move()

        def until_painted() -> None:
            work()
            self.paint()

        return took(until_painted)

    def opening(self) -> dict[str, float]:
        """Open the big document, and jump from the small one to its last coding."""
        from qualcode.ui.workspace import Place

        opened, jumped = [], []
        last = self.workspace.study.codings_in(self.big)[-1]
        for _opening in range(_OPENINGS):
            opened.append(self.timed(lambda: self.workspace.choose_document(self.big)))
            self.settle()
            self.workspace.choose_document(self.small)
            self.settle()
            jumped.append(self.timed(lambda: self.workspace.go_to(Place(self.big, None, last.id))))
            self.settle()
            self.workspace.choose_document(self.small)
            self.settle()
        self.workspace.choose_document(self.big)
        self.settle()
        # The first time, nothing is known of the document.
        first = figures("open_to_first_paint", opened[:1])
        return {**first, **figures("open_again", opened), **figures("jump_to_last_coding", jumped)}

    def editing(self) -> dict[str, float]:
        """Apply, grow, remove and undo codings in the middle of the document."""
        middle, code = len(self.pane.page.text) // 2, self.codes()[0]
        self.pane.show_in_middle(middle)
        self.paint()
        times: dict[str, list[Took]] = {"apply": [], "move_end": [], "remove": [], "undo": []}
        gestures = self.room.gestures
        for turn in range(_EDITS):
            self.pane.select(self.span(middle + turn * 40, middle + turn * 40 + 30))
            times["apply"].append(self.timed(lambda: gestures.apply(code)))
            times["move_end"].append(self.timed(lambda: gestures.move_edge("stop", True)))
            times["remove"].append(self.timed(gestures.remove))
            times["undo"].append(self.timed(self.workspace.undo))
        return {what: figure for name, each in times.items() for what, figure in figures(name, each).items()}

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
        return {**figures("correct_turn", commits), **figures("undo_correction", undone)}

    def scrolling(self) -> dict[str, float]:
        """Scroll by the wheel and by pages, from the top, as by a click in the scroll bar: the caret stays."""
        bar = self.pane.verticalScrollBar()
        page = partial(bar.triggerAction, bar.SliderAction.SliderPageStepAdd)
        found: dict[str, float] = {}
        for name, work in (("wheel", self.turn_wheel), ("page", page)):
            bar.setValue(0)
            self.paint()
            frames = [self.timed(work) for _frame in range(_SCROLLS)]
            found |= {**figures(f"{name}_frame", frames), **figures(f"{name}_frame_p95", frames, 0.95)}
        return found

    def turn_wheel(self) -> None:
        """Have the system tell the window that the wheel went one notch over the text: three lines."""
        from PySide6.QtCore import QPoint, QPointF, Qt
        from PySide6.QtGui import QWheelEvent

        port = self.pane.viewport()
        middle, notch = port.rect().center(), QPoint(0, -120)
        here, there = QPointF(port.mapTo(self.window, middle)), QPointF(port.mapToGlobal(middle))
        button, keys, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(here, there, QPoint(), notch, button, keys, phase, False)
        self.app.postEvent(self.window.windowHandle(), event)

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
        return {**figures("palette_keystroke", times), **figures("palette_slowest", times, 1)}

    def close(self) -> None:
        """Close window and project."""
        self.window.close()
        self.window.deleteLater()
        self.app.processEvents()


if __name__ == "__main__":
    print(json.dumps(report([int(count) for count in sys.argv[1:]] or COUNTS)))
