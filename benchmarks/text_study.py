"""A study of a million words: indexed beside a window, kept, searched, counted, and asked for suggestions."""

import os
import tempfile
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.measure import median_ms
from benchmarks.studies import coded_project
from benchmarks.text import _with_rare_words
from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.search import context_lines, find
from qualcode.analysis.suggestions import codes_like, read_passages, suggestions_for
from qualcode.analysis.word_index import NO_INDEX, Indexed, WordIndex, index_study
from qualcode.analysis.word_lists import key_words, parts_of, word_list
from qualcode.store import word_index
from qualcode.store.project import Project
from qualcode.text.concordance import Side

AIMS = {
    "indexed_beside_a_window_s": 60,
    "longest_gap_of_the_window_ms": 100,
    "lemma_query_ms": 50,
    "suggestions_for_a_code_ms": 500,
    "concordance_page_ms": 100,
}
"""What the figures must stay below."""

_TICK_MS, _DOCUMENTS, _WORDS = 20, 200, 5_000


def run() -> dict[str, Any]:
    """Return the figures beside their aims; milliseconds are medians, the texts are invented."""
    with tempfile.TemporaryDirectory() as folder:
        seeds = count()
        path = Path(folder) / "stor.qualcode"
        project = coded_project(
            path, _DOCUMENTS, _WORDS, 60, 2_000, lambda turn: _with_rare_words(turn, next(seeds))
        )
        try:
            return {"aims": AIMS} | _indexing(project)
        finally:
            project.close()


def _indexing(project: Project) -> dict[str, Any]:
    study = project.study
    report, indexed = _beside_a_window(lambda: index_study(study))
    words = indexed.words
    report["words"] = sum(len(each.numbers) for each in words.index.documents.values())
    report["distinct_forms"] = len(words.index.lexicon.known())
    portions = word_index.keeping(project, indexed.fresh, indexed.pages)
    report["longest_portion_written_ms"] = max(_timed(lambda: next(portions, "end")) for _portion in range(60))
    report["indexed_from_the_file_ms"] = median_ms(
        lambda: index_study(study, NO_INDEX, word_index.load(project)), runs=1
    )
    report["indexed_again_ms"] = median_ms(lambda: index_study(study, words), runs=3)
    find(study, words, "tid")
    report["lemma_query_ms"] = median_ms(lambda: find(study, words, "mål"))
    result = find(study, words, "samarbeid")
    report["lemma_query_of_many_hits_ms"] = median_ms(lambda: find(study, words, "samarbeid"))
    report["hits"] = len(result.hits)
    report["concordance_page_ms"] = median_ms(lambda: context_lines(study, result.hits, Side.LEFT))
    report["word_list_ms"] = median_ms(lambda: word_list(study, words), runs=3)
    (_one, a), (_two, b), *_others = parts_of(study, Dimension.ROLE)
    report["key_words_ms"] = median_ms(lambda: key_words(study, words, a, b), runs=1)
    return report | _suggesting(project, words)


def _suggesting(project: Project, words: WordIndex) -> dict[str, Any]:
    study = project.study
    started = time.perf_counter()
    passages = read_passages(study, words=words)
    ready = round(time.perf_counter() - started, 1)
    code = max(study.codes, key=lambda code: len(study.codings_of(code)))
    segment = study.codings_of(code)[0].segment
    started = time.perf_counter()
    read_passages(study, known=passages, words=words)
    again = round((time.perf_counter() - started) * 1_000, 1)
    return {
        "passages": len(passages.segments),
        "passages_ready_s": ready,
        "passages_ready_again_ms": again,
        "suggestions_for_a_code_ms": median_ms(lambda: suggestions_for(study, passages, code)),
        "codes_like_a_selection_ms": median_ms(lambda: codes_like(study, passages, segment)),
    }


def _beside_a_window(work: Callable[[], Indexed]) -> tuple[dict[str, Any], Indexed]:
    """Do the work on a thread, beside a window that scrolls and paints; return how long both had to wait."""
    app, page = _window()
    from PySide6.QtCore import QTimer

    from qualcode.ui.jobs import Jobs

    done: list[Indexed] = []
    own: list[float] = []
    gaps: list[tuple[float, float]] = []
    last = [time.perf_counter(), time.process_time()]

    def tick() -> None:
        gaps.append((time.perf_counter() - last[0], time.process_time() - last[1]))
        bar = page.verticalScrollBar()
        bar.setValue((bar.value() + 37) % max(1, bar.maximum()))
        page.viewport().repaint()
        last[:] = [time.perf_counter(), time.process_time()]

    def index(_progress: object) -> None:
        done.append(work())
        own.append(time.thread_time())

    timer, jobs = QTimer(interval=_TICK_MS), Jobs()
    timer.timeout.connect(tick)
    started = time.perf_counter()
    jobs.start("", index, lambda _nothing: app.quit(), patient=True)
    last[:] = [started, time.process_time()]
    timer.start()
    app.exec()
    timer.stop()
    page.close()
    return _figures(time.perf_counter() - started, own[0], gaps), done[0]


def _window() -> tuple[Any, Any]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QTextEdit

    app = QApplication.instance() or QApplication([])
    page = QTextEdit("ord " * 20_000)
    page.resize(900, 700)
    page.show()
    app.processEvents()
    return app, page


def _figures(wall: float, own: float, gaps: list[tuple[float, float]]) -> dict[str, Any]:
    return {
        "indexed_beside_a_window_s": round(wall, 1),
        "processor_time_of_the_indexing_s": round(own, 1),
        "longest_gap_of_the_window_ms": round(1_000 * max(wall for wall, _own in gaps), 1),
        # On a busy machine the window also waits for others: this is what our own work can have cost it.
        "longest_gap_by_our_own_work_ms": round(1_000 * max(min(gap) for gap in gaps), 1),
    }


def _timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return round((time.perf_counter() - started) * 1_000, 1)
