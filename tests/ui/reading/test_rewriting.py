from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from qualcode.model.documents import Turn
from qualcode.model.study import Study, TablePatch
from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.layout.rewriting import rewrite
from qualcode.ui.reading.layout.typesetting import typeset
from qualcode.ui.reading.positions.page import CodingFilter, Page
from qualcode.ui.reading.positions.stretch import stretch_between
from tests.builders import Builder

pytestmark = pytest.mark.usefixtures("qapp")

_LOOK = Look()
_TEXTS = st.text("ab \n😀å", max_size=60)


def page_of(text: str, labelled: set[int]) -> Page:
    """Return a page with one turn for each paragraph; those in ``labelled``, from 0, have a head."""
    make = Builder()
    document = make.document("Intervju", text)
    study: Study = make.study()
    start, turns = 0, []
    for number, line in enumerate(text.split("\n")):
        turn = Turn(study.turns_of(document.id)[0].id, document.id, start, start + len(line))
        label = "R1" if number in labelled else None
        turns.append(replace(turn, id=f"{number}", label=label))  # type: ignore[arg-type]
        start += len(line) + 1
    gone = tuple(study.turns)
    patched = study.patched({"turns": TablePatch(gone, {turn.id: turn for turn in turns})})
    return Page(patched, document.id, CodingFilter())


def seen(document: object) -> list[tuple[str, float]]:
    """Return each paragraph's words and the room above it."""
    found, block = [], document.begin()  # type: ignore[attr-defined]
    while block.isValid():
        found.append((block.text(), block.blockFormat().topMargin()))
        block = block.next()
    return found


@settings(max_examples=120, deadline=None)
@given(_TEXTS, _TEXTS, st.sets(st.integers(0, 8)), st.sets(st.integers(0, 8)))
@example("ab a\nb", "a\nb ab", {0}, {0})
def test_that_a_rewritten_document_is_the_one_that_would_be_set_anew(
    old: str, new: str, heads: set[int], later_heads: set[int]
) -> None:
    before, after = page_of(old, heads), page_of(new, later_heads)
    document, anew = typeset(before, _LOOK), typeset(after, _LOOK)
    rewrite(document, before, after, _LOOK, stretch_between(old, new))
    assert seen(document) == seen(anew)
    assert document.rootFrame().frameFormat().topMargin() == anew.rootFrame().frameFormat().topMargin()


def test_that_every_paragraph_has_lines_after_a_change_in_a_text_that_was_laid_out_in_part(qtbot: QtBot) -> None:
    old = "\n".join(["Vi har aldri tid til å møtes, og da går det ut over brukerne."] * 400)
    new = old.replace("aldri", "nesten aldri", 1)
    before, after = page_of(old, {0}), page_of(new, {0})
    document, edit = typeset(before, _LOOK), QTextEdit()
    qtbot.addWidget(edit)
    edit.resize(400, 300)
    edit.setDocument(document)
    edit.show()
    assert document.lastBlock().layout().lineCount() == 0
    rewrite(document, before, after, _LOOK, stretch_between(old, new))
    block = document.begin()
    while block.isValid():
        document.documentLayout().blockBoundingRect(block)
        assert block.layout().lineCount()
        block = block.next()


@given(_TEXTS, _TEXTS)
def test_that_texts_are_the_same_outside_the_stretch_in_which_they_differ(old: str, new: str) -> None:
    stretch = stretch_between(old, new)
    assert old[: stretch.start] == new[: stretch.start]
    assert old[stretch.old_stop :] == new[stretch.new_stop :]


def test_that_a_selection_goes_with_its_words_or_leaves_the_caret_where_they_were_rewritten() -> None:
    old, new = "Vi har aldri tdi til møter her", "Vi har nesten aldri tid til noe møte her"
    stretch = stretch_between(old, new)
    for words in ("Vi har", "her"):
        place = old.rindex(words)
        start, stop = stretch.marks(place, place + len(words))
        assert new[start:stop] == words
    whole = stretch.marks(len(old), 0)
    assert whole == (len(new), 0)
    start, stop = stretch.marks(old.index("tdi"), old.index("tdi") + 3)
    assert start == stop


def test_that_a_place_after_the_stretch_moves_with_the_words_there() -> None:
    old, new = "aldri tdi til å møtes" * 500, "aldri mye tid til å møtes" + "aldri tdi til å møtes" * 499
    stretch = stretch_between(old, new)
    for place in (0, len("aldri tdi"), 5_000):
        assert new[stretch.moved(place) : stretch.moved(place) + 5] == old[place : place + 5]
