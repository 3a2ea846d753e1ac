"""How long the room of the memos takes with 2,000 memos, and what memos cost at the desk, in real widgets."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

MEMOS, DOCUMENTS, WORDS, CODES, CODINGS = 2_000, 20, 5_000, 60, 5_000


def run() -> dict[str, float | int]:
    """Return milliseconds for each thing that a user waits for, and how many memos there were."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks.studies import coded_project
    from qualcode.ui import app
    from qualcode.ui.settings import Settings

    app.application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "notater.qualcode"
        project = coded_project(path, DOCUMENTS, WORDS, CODES, CODINGS)
        _write_memos(project)
        project.close()
        window = app.build(Settings(Path(folder) / "window.ini"))
        window.resize(1280, 800)
        window.show()
        window.files.open(path)
        result = {"memos": len(window.workspace.study.memos), **_in_the_room(window), **_at_the_desk(window)}
        window.close()
    return result


def _write_memos(project: Any) -> None:
    """Write memos on codings, turns, segments, documents, codes and informants in turn."""
    from qualcode.edits.memos import draft
    from qualcode.model.memos import MemoType
    from qualcode.store.editing import editing

    study = project.study
    things = {
        "coding": list(study.codings),
        "turn": list(study.turns),
        "code": list(study.codes),
        "document": list(study.documents),
        "informant": list(study.informants),
    }
    kinds, types = list(things), list(MemoType)
    with editing(project, "fill") as edit:
        for number in range(MEMOS):
            kind = kinds[number % len(kinds)]
            about = {kind: things[kind][number % len(things[kind])]}
            words = f"Notat {number}: tid og ansvar\n\nVi må se dette i lys av *felles mål*, sier jeg nå."
            edit.add(draft(project, words, types[number % len(types)], **about))


def _in_the_room(window: Any) -> dict[str, float]:
    room = window.rooms["memos"]
    finder, page = room.desk.finder, room.desk.page

    def pick(combo: Any, at: int) -> None:
        combo.setCurrentIndex(at)

    def write() -> None:
        page.field.insertPlainText("mer ")
        page.field.write_down()

    return {
        "room first shown ms": _time(lambda: window.show_room("memos")),
        "filter by words ms": _time(lambda: (finder.text.setText("notat 19"), finder.changed.emit())),
        "show all ms": _time(finder.ask_nothing),
        "filter by type ms": _time(lambda: pick(finder.type, 2)),
        "filter by subject ms": _time(lambda: pick(finder.kind, 6)),
        "show all again ms": _time(finder.ask_nothing),
        "next memo ms": _time(lambda: room.desk.list.setCurrentIndex(room.desk.model.index(900))),
        "write in a memo ms": _time(write),
    }


def _at_the_desk(window: Any) -> dict[str, float]:
    desk = window.rooms["coding"]
    bar = desk.centre.pane.verticalScrollBar()
    return {
        "desk first shown ms": _time(lambda: window.show_room("coding")),
        "one wheel step beside marks ms": _time(lambda: bar.setValue(bar.value() + 120)),
        "memo on a turn opened ms": _time(desk.memos.write),
        "next memo at the desk ms": _time(lambda: desk.memos.go(True)),
    }


def _time(work: Callable[[], object]) -> float:
    from PySide6.QtWidgets import QApplication

    started = perf_counter()
    work()
    QApplication.processEvents()
    return round((perf_counter() - started) * 1000, 1)
