"""The room of the quote check beside its story: classes, marks, and drafts that cannot be read."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from qualcode.analysis.draft import check_draft
from qualcode.i18n import translator
from qualcode.model.span import Span
from qualcode.text.quoted import ManuscriptParagraph
from qualcode.text.word_diff import word_diff
from qualcode.ui.draft.items import ALL, CLAIMS, CLASSES, NAMES, TO_LOOK_AT, class_name, counts, in_class, items_of
from qualcode.ui.draft.marked import differing, in_paragraph
from qualcode.ui.draft.room import DraftRoom
from qualcode.ui.main_window import MainWindow
from tests.ui.windows import Told, entered, small_study


def _items():
    text = "Kari sa «Vi har aldri tid» og «Vi ville nok aldri ha tid», og to av fem informanter var enige."
    return items_of(check_draft(small_study().study(), [ManuscriptParagraph(0, text)], {"Kari"}))


def test_that_what_was_found_is_listed_as_it_stands_in_the_draft() -> None:
    assert [item.kind for item in _items()] == [NAMES, "exact", "not found", CLAIMS]


def test_that_classes_with_nothing_in_them_stay_and_what_to_look_at_is_all_that_is_doubtful() -> None:
    found = counts(_items())
    assert list(found) == list(CLASSES)
    assert (found[ALL], found[TO_LOOK_AT], found["altered"]) == (4, 3, 0)
    assert {item.kind for item in in_class(_items(), TO_LOOK_AT)} == {NAMES, "not found", CLAIMS}
    assert all(class_name(kind, translator("en")) for kind in CLASSES)


def test_that_left_out_and_put_in_are_told_apart_without_colours() -> None:
    rich = differing(word_diff("Vi har aldri tid.", "Vi har sjelden tid."))
    assert rich == "Vi har [<s>aldri</s>] <u><b>sjelden</b></u> tid."


def test_that_words_of_the_draft_are_never_taken_for_markup() -> None:
    assert in_paragraph("a <b> & c", Span(2, 5)) == "a <b>&lt;b&gt;</b> &amp; c"


def test_that_a_draft_that_cannot_be_read_is_told_of_and_leaves_the_room_as_it_was(
    whole_window: MainWindow, told: Told, tmp_path: Path, qtbot: QtBot
) -> None:
    room = entered(whole_window, "draft", DraftRoom)
    path = tmp_path / "utkast.docx"
    path.write_bytes(b"PK\x03\x04 nothing of the kind")
    room.check(path)
    qtbot.waitUntil(lambda: bool(told.problems))
    assert room.draft is None
    assert room.desk.empty.isVisible()
