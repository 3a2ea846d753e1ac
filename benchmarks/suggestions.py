"""Suggestions in the window: for a code among many passages, in the palette, and cue words while one scrolls."""

import statistics
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any
from zlib import crc32

from benchmarks.measure import median_ms
from benchmarks.studies import coded_project
from benchmarks.text import _with_rare_words

_DOCUMENTS, _WORDS, _CODES, _CODINGS = 70, 15_000, 100, 2_000
_FRAMES, _TYPED = 120, "kode 91"
_CUES = ("samarbeid", "tid", "møte", "kommune", "avtale", "tjeneste", "arbeid", "mål", "språk", "leder")


def run() -> dict[str, Any]:
    """Return figures for an invented study of a million words; the aims are 500, 30 and 16 ms.

    A figure with ``cpu`` is what the window's own thread worked, whatever else the machine was doing.
    """
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "suggestions.qualcode"
        coded_project(path, _DOCUMENTS, _WORDS, _CODES, _CODINGS, _enriched).close()
        return _measured(path)


def _enriched(said: str) -> str:
    """Return what is said with some rare words: where all words are common, nothing is like anything."""
    return _with_rare_words(said, crc32(said.encode()))


def _measured(path: Path) -> dict[str, Any]:
    from PySide6.QtWidgets import QApplication

    from qualcode.analysis.suggestions import codes_like, read_passages, suggestions_for
    from qualcode.analysis.word_index import index_study
    from qualcode.ui.app import build
    from qualcode.ui.settings import Settings

    window = build(Settings(path.with_name("window.ini")))
    window.resize(1280, 800)
    window.show()
    window.files.open(path)
    workspace, app = window.workspace, QApplication.instance()
    assert app is not None
    # What the window would read in the background is there before it begins.
    words = index_study(workspace.study).words
    workspace.set_words(words)
    started = time.perf_counter()
    passages = read_passages(workspace.study, words=words)
    read = round(time.perf_counter() - started, 1)
    workspace.set_passages(passages)
    study = workspace.study
    code = max(study.codes.values(), key=lambda each: len(study.codings_of(each.id))).id
    segment = passages.segments[len(passages.segments) // 2]
    figures = {
        "passages": len(passages.segments),
        "passages_read_s": read,
        "suggestions_for_a_code_ms": median_ms(partial(suggestions_for, study, passages, code)),
        "codes_like_a_selection_off_thread_ms": median_ms(partial(codes_like, study, passages, segment)),
    }
    figures |= _typing(window, app, passages.segments[passages.numbers[workspace.document][5]].span) | _scrolling(
        window, app
    )
    window.close()
    return figures


def _typing(window: Any, app: Any, span: Any) -> dict[str, float]:
    from PySide6.QtWidgets import QLineEdit

    from qualcode.ui.widgets.palette_list import Palette

    window.show_room("coding")
    _settle(app, 1)
    tools = window.rooms["coding"].tools
    window.rooms["coding"].centre.pane.select(span)
    tools.open_palette(False)
    for _second in range(20):
        _settle(app, 1)
        if tools.offered().suggested:
            break
    popup = next(each for each in window.findChildren(Palette) if each.isVisible())
    field: Any = popup.findChild(QLineEdit)
    wall, cpu = zip(*(_timed(partial(field.insert, letter), app) for letter in _TYPED), strict=True)
    suggested = len(tools.offered().suggested)
    popup.hide()
    return {
        "palette_suggestions": suggested,
        "palette_keystroke_ms": round(statistics.median(wall), 1),
        "palette_keystroke_cpu_ms": round(statistics.median(cpu), 1),
        "palette_slowest_cpu_ms": round(max(cpu), 1),
    }


def _scrolling(window: Any, app: Any) -> dict[str, float]:
    from qualcode.edits.cue_words import set_cue_words

    workspace, room = window.workspace, window.rooms["coding"]
    for code, word in zip(workspace.study.codes, _CUES, strict=False):
        workspace.edit(set_cue_words, code, [word])
    _settle(app, 3)
    marks, text = room.cues.marks[room.centre.active], room.centre.pane.page.text
    figures: dict[str, float] = {"cue_words_in_the_text": len(marks.within(0, len(text)))}
    # The first way down lays out lines that any later one finds laid out.
    for name in ("first", "with_cue_words", "without"):
        if name == "without":
            room.cues.turn()
        bar = room.centre.pane.verticalScrollBar()
        bar.setValue(0)
        _settle(app, 0.5)
        frames = [_timed(partial(bar.setValue, 90 * frame), app) for frame in range(1, _FRAMES + 1)]
        for kind, times in zip(("ms", "cpu_ms"), zip(*frames, strict=True), strict=True):
            figures[f"frame_{name}_p95_{kind}"] = round(sorted(times)[int(_FRAMES * 0.95)], 1)
    return figures


def _timed(work: Any, app: Any) -> tuple[float, float]:
    """Return wall time and time of this thread, in milliseconds, of work and the frame after it."""
    started, busy = time.perf_counter(), time.thread_time()
    work()
    app.processEvents()
    return (time.perf_counter() - started) * 1000, (time.thread_time() - busy) * 1000


def _settle(app: Any, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        app.processEvents()
