"""The sorting board with some 350 codes, in real widgets: building it, a step of dragging, and after an edit."""

import os
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.measure import figures, median_ms, took

CODES, GROUPS = 340, 12
_SAID = "Vi rekker ikke å møtes når det brenner, og da venter alle på at noen andre skal begynne"


def run() -> dict[str, float | int]:
    """Return milliseconds, as medians, for what a user waits for; each ends with the board painted."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from qualcode.store.files import create
    from qualcode.ui.codebook.board.board import Board
    from qualcode.ui.workspace import Workspace

    QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        project = create(Path(folder) / "Tavle.qualcode", "Tavle", "Uten navn")
        _fill(project)
        workspace = Workspace()
        workspace.take(project)
        result: dict[str, float | int] = {"codes": len(workspace.study.codes)}
        result["build ms"] = median_ms(lambda: _built(workspace), runs=3)
        board: Board = _built(workspace)
        workspace.changed.connect(lambda _change: board.show_codes(_shown(workspace)))
        result |= _measured(board, workspace)
        workspace.close()
    return result


def _measured(board: Any, workspace: Any) -> dict[str, float | int]:
    from PySide6.QtWidgets import QApplication

    loose = iter([code.id for code in board.model.sorting.loose])
    places = iter(range(10, 400, 9))
    bar = board.loose.verticalScrollBar()

    def move() -> None:
        board.move_codes(board.model.sorting.groups[3].id, None, [next(loose)])
        board.grab()

    def undo() -> None:
        workspace.undo()
        board.grab()

    def scroll() -> None:
        bar.setValue(bar.value() + 72)
        QApplication.processEvents()

    QApplication.processEvents()
    frames = [took(scroll) for _frame in range(60)]
    return {
        "move a code by key, painted ms": median_ms(move, 9),
        "undo it, painted ms": median_ms(undo, 9),
        "one step of dragging, painted ms": median_ms(lambda: _drag(board, next(places)), 20),
        **figures("wheel_frame", frames),
        **figures("wheel_frame_p95", frames, 0.95),
        "select all, painted ms": median_ms(lambda: (board.loose.selectAll(), board.grab()), 5),
    }


def _drag(board: Any, at: int) -> None:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtGui import QDragMoveEvent

    data = board.model.mimeData([board.model.index(0)])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    board.groups.dragMoveEvent(QDragMoveEvent(QPoint(at, at), Qt.DropAction.MoveAction, data, left, none))
    board.groups.viewport().grab()


def _built(workspace: Any) -> Any:
    from qualcode.ui.codebook.board.board import Board

    board = Board(workspace)
    board.resize(1180, 720)
    board.show()
    board.show_codes(_shown(workspace))
    board.grab()
    return board


def _shown(workspace: Any) -> Any:
    from qualcode.analysis.counting import code_counts
    from qualcode.ui.code_tree.colours import Colouring
    from qualcode.ui.code_tree.model import Shown

    study = workspace.study
    return Shown(study, Colouring(study.codebook, False), code_counts(study))


def _fill(project: Any) -> None:
    from qualcode.model.codes import Code
    from qualcode.model.ids import CodeId, new_id
    from qualcode.store.editing import editing

    groups = [Code(CodeId(new_id()), f"Gruppe {n}", position=n, codable=False) for n in range(GROUPS)]
    codes = [
        Code(
            CodeId(new_id()),
            f"{' '.join(_SAID.split()[n % 9 : n % 9 + 3 + n % 7])} {n}",
            groups[n % GROUPS].id if n % 3 == 0 else None,
            GROUPS + n,
        )
        for n in range(CODES)
    ]
    with editing(project, "fill") as edit:
        edit.add(*groups, *codes)
    project.history.forget()


if __name__ == "__main__":
    import json

    print(json.dumps(run(), indent=2, ensure_ascii=False))
