"""The guide's pictures of the room of the analysis: words by role, key words, and a word in its places."""

from collections.abc import Callable
from pathlib import Path

from qualcode.text.matching import Mode
from qualcode.ui.analysis.counted_view import CountedView
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.analysis.view import Places
from qualcode.ui.analysis.words.concordance_view import ConcordanceView
from qualcode.ui.analysis.words.words_view import WordsView
from qualcode.ui.main_window import MainWindow

Save = Callable[[MainWindow, Path], object]


def take_analysis(window: MainWindow, folder: Path, theme: str, save: Save, settle: Callable[[], object]) -> None:
    """Write ``analysis-*``, ``key-words-*`` and ``concordance-*`` for a theme; the sample study is open."""
    room = window.rooms["analysis"]
    assert isinstance(room, AnalysisRoom)
    window.show_room("analysis")

    def counted() -> None:
        settle()
        view = room.views.current
        while isinstance(view, CountedView) and not view.counting.is_at_rest:
            settle()

    views = room.views.views
    words, places = views["words"], views["concordance"]
    assert isinstance(words, WordsView)
    assert isinstance(places, ConcordanceView)
    counted()
    words.by.setCurrentIndex(1)
    words.show_cloud.setChecked(True)
    counted()
    words.table.setFocus()
    words.table.figures.fold(2, True)
    save(window, folder / f"analysis-{theme}.png")
    room.views.show_view("key-words")
    counted()
    save(window, folder / f"key-words-{theme}.png")
    room.views.show_view("concordance")
    places.show_places(Places("samarbeid", Mode.LEMMA))
    counted()
    places.table.setFocus()
    save(window, folder / f"concordance-{theme}.png")
    words.show_cloud.setChecked(False)
    words.by.setCurrentIndex(0)
    room.views.show_view("words")
