"""The room of the analysis over a million words, in real widgets: counting, and work on a list that is there."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.studies import coded_project
from benchmarks.text import _with_rare_words

AIMS = {"typing_in_the_filter_ms": 100, "sorting_ms": 100, "page_of_places_ms": 100, "longest_gap_ms": 100}
"""What the figures must stay below."""

_DOCUMENTS, _WORDS, _CODES, _CODINGS = 200, 5_000, 60, 2_000


def run() -> dict[str, Any]:
    """Return seconds of counting, and milliseconds of the window's own thread for what is done with the numbers.

    A gap is a time in which the window does not answer: told by what its own thread has to do, since on a busy
    machine it waits for others as well.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        path, seeds = Path(folder) / "stor.qualcode", count()
        coded_project(
            path, _DOCUMENTS, _WORDS, _CODES, _CODINGS, lambda turn: _with_rare_words(turn, next(seeds))
        ).close()
        house = _House(path)
        try:
            return {"aims": AIMS} | house.figures()
        finally:
            house.window.close()
            house.app.processEvents()


class _House:
    """The window with the study open in the room, and the longest time that it did not answer."""

    def __init__(self, path: Path) -> None:
        from qualcode.ui import app
        from qualcode.ui.settings import Settings

        self.app = app.application()
        settings = Settings(path.with_name("window.ini"))
        settings.put("language", "nb")
        self.window = app.build(settings)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.files.open(path)
        self.room: Any = self.window.rooms["analysis"]
        self.views: dict[str, Any] = self.room.views.views
        self.gaps: list[tuple[float, float, str]] = []

    def figures(self) -> dict[str, Any]:
        """Return everything measured, in the order in which a user would do it."""
        words = self.views["words"]
        self.window.show_room("analysis")
        workspace = self.window.workspace
        self.until(lambda: workspace.words.is_current(workspace.study))
        report: dict[str, Any] = {"word_list_s": self.counted("words")}
        self.gaps.clear()
        report["headwords"] = words.table.figures.rowCount()
        report["word_list_by_role_s"] = self.chosen(words.by, 1)
        report["word_list_by_code_s"] = self.chosen(words.by, 4)
        report["shown_again_ms"] = self.done(lambda: self.again())
        report["typing_in_the_filter_ms"] = self.done(lambda: words._filter("sam"))
        words._filter("")
        from PySide6.QtCore import Qt

        report["sorting_ms"] = self.done(lambda: words.table.sort_by(0, Qt.SortOrder.AscendingOrder))
        bar = words.table.verticalScrollBar()
        report["scrolling_ms"] = self.done(lambda: bar.setValue(bar.maximum() // 2))
        report["word_cloud_ms"] = self.done(lambda: words.show_cloud.setChecked(True))
        words.show_cloud.setChecked(False)
        return report | self.others()

    def others(self) -> dict[str, Any]:
        """Return what the other views cost."""
        from qualcode.text.concordance import Side
        from qualcode.text.matching import Mode
        from qualcode.ui.analysis.view import Places

        report: dict[str, Any] = {}
        self.room.views.show_view("key-words")
        report["key_words_s"] = self.counted("key-words")
        places = self.views["concordance"]
        self.room.views.show_view("concordance")
        started = time.perf_counter()
        places.show_places(Places("samarbeid", Mode.LEMMA))
        self.counted("concordance")
        report["concordance_s"] = round(time.perf_counter() - started, 2)
        report["places"] = places.table.lines.rowCount()
        report["sorted_by_words_after_s"] = self.chosen(places.side, places.side.findData(Side.RIGHT.value))
        bar = places.table.verticalScrollBar()
        steps = [self.done(lambda page=page: bar.setValue(page * 3_300)) for page in range(3, 9)]
        report["page_of_places_ms"] = statistics.median(steps)
        self.room.views._show_neighbours("samarbeid")
        report["collocations_s"] = self.counted("collocations")
        own, gap, view = max(self.gaps)
        longest = {"longest_gap_ms": round(own * 1_000), "it_lasted_ms": round(gap * 1_000), "it_was_in": view}
        return report | longest

    def again(self) -> None:
        """Leave the room and come back."""
        self.window.show_room("start")
        self.window.show_room("analysis")

    def chosen(self, combo: Any, at: int) -> float:
        """Return the seconds until what a combo asks for is counted."""
        combo.setCurrentIndex(at)
        return self.counted(self.room.views.key)

    def counted(self, key: str) -> float:
        """Return the seconds until a view has counted."""
        started = time.perf_counter()
        self.until(lambda: self.views[key].counting.is_at_rest)
        return round(time.perf_counter() - started, 2)

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window answer until something is true, and remember how long it did not."""
        while not true():
            started, own = time.perf_counter(), time.thread_time()
            self.app.processEvents()
            gap = time.thread_time() - own, time.perf_counter() - started
            self.gaps.append((*gap, self.room.views.key))
            time.sleep(0.002)
        self.app.processEvents()

    def done(self, work: Callable[[], object]) -> float:
        """Return the milliseconds of processor time that work and painting what it changed take."""
        started = time.thread_time()
        work()
        self.app.processEvents()
        return round((time.thread_time() - started) * 1_000, 1)


if __name__ == "__main__":
    import json

    print(json.dumps(run(), indent=2))
