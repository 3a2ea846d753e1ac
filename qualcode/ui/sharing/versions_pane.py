"""The two versions of a conflict side by side in words, and a button for each way to settle it."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.settling import Settling
from qualcode.model.sharing import Conflict
from qualcode.model.study import Study
from qualcode.text.word_diff import Change, word_diff
from qualcode.ui.theme.fonts import reading_font
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, hairline, label, on_paper
from qualcode.wording.conflicts import Version, versions, way_verb
from qualcode.wording.merging import conflict_sentence

_WIDEST = 240 * GRID
_LEAST_ALIKE = 0.4
"""Words of which less is the same are not marked where they differ: all of them would be."""


class VersionColumn(QWidget):
    """One version: what it is, and its facts with the words that the other has not underlined."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        on_paper(self)
        self.title = label("", "strong", wraps=True)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(GRID)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * GRID, 4 * GRID, 5 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(self.title)
        column.addLayout(self._facts)
        column.addStretch(1)

    def show_version(self, version: Version, other: Version) -> None:
        """Show a version; facts that ``other`` has too are told word by word where they differ."""
        self.title.setText(version.title)
        while (item := self._facts.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        theirs = dict(other.facts)
        for name, words in version.facts:
            if name:
                self._facts.addWidget(label(name, "caption", quiet=True))
            self._facts.addWidget(_words(words, theirs.get(name)))
        self.setAccessibleName(version.title)
        self.setAccessibleDescription(
            "\n".join(f"{name}: {words}" if name else words for name, words in version.facts)
        )


def _words(words: str, other: str | None) -> QLabel:
    made = label("", wraps=True)
    made.setFont(reading_font("serif", 12))
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setText(marked(words, other))
    made.setAccessibleName(words)
    return made


def marked(words: str, other: str | None) -> str:
    """Return words as rich text, those that another version has not underlined; whole where little is alike."""
    plain = escape(words).replace("\n", "<br>")
    if other is None or other == words:
        return plain
    parts = [part for part in word_diff(other, words) if part.change is not Change.LEFT_OUT]
    same = sum(len(part.words) for part in parts if part.change is Change.SAME)
    if same < _LEAST_ALIKE * max(1, len(words)):
        return plain
    out, at = [], 0
    for part in parts:
        for token in part.words.split():
            start = words.find(token, at)
            if start < 0:
                return plain
            is_new = part.change is Change.PUT_IN
            out.append(escape(words[at:start]))
            out.append(f"<u>{escape(token)}</u>" if is_new else escape(token))
            at = start + len(token)
    return "".join([*out, escape(words[at:])]).replace("\n", "<br>")


class VersionsPane(QWidget):
    """What the conflict is, both versions, and the ways; a way is announced, and carried out by the room."""

    settled = Signal(object)
    """A ``Settling`` was chosen."""
    place_wanted = Signal()

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.sentence = label("", wraps=True)
        self.standing, self.other = VersionColumn(), VersionColumn()
        self.ways: dict[Settling, QPushButton] = {}
        self.go = button(_("Show where it is"), "quiet")
        self.go.clicked.connect(self.place_wanted)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(2 * GRID)
        for way in Settling:
            made = button("")
            made.clicked.connect(lambda _checked=False, way=way: self.settled.emit(way))
            self.ways[way] = made
            self._buttons.addWidget(made)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.go)
        self._lay_out()

    def show_conflict(self, study: Study, mark: Conflict, ways: tuple[Settling, ...], can_go: bool) -> None:
        """Show a conflict; ways that it cannot be settled in now are not offered."""
        told = versions(study, mark)
        self.sentence.setText(conflict_sentence(study, mark))
        self.standing.show_version(told.standing, told.other)
        self.other.show_version(told.other, told.standing)
        for number, (way, made) in enumerate(self.ways.items(), start=1):
            made.setText(f"{way_verb(mark, way)}  ({number})")
            made.setVisible(way in ways)
        self.go.setEnabled(can_go)

    def _lay_out(self) -> None:
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.standing, 1)
        row.addWidget(hairline(Qt.Orientation.Vertical))
        row.addWidget(self.other, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(both)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(4 * GRID)
        column.addWidget(self.sentence)
        column.addWidget(scroll, 1)
        column.addLayout(self._buttons)
