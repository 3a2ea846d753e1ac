"""Parts of the inspector that only show: the code, its evidence, who made it, and what else lies here."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from qualcode.i18n import _, language
from qualcode.model.codebook import SEPARATOR
from qualcode.model.codes import Code
from qualcode.model.codings import Coding
from qualcode.model.ids import CodingId
from qualcode.model.study import Study
from qualcode.text.excerpt import shorten
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.reading.coding_words import short_name
from qualcode.ui.theme.code_colours import CodeColours
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.chips import Chip
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.ui.widgets.focus import stop_before, tab_after
from qualcode.ui.widgets.parts import label
from qualcode.wording.numbers import moment


class Going(QWidget):
    """What may go while the keyboard is in it."""

    left_behind = Signal()
    """It goes now, and the keyboard is still in it."""

    def hideEvent(self, event: QHideEvent) -> None:
        # After this, Qt would give the keyboard to whatever Tab comes to next, be it in another part of the window.
        keyboard = QApplication.focusWidget()
        if not event.spontaneous() and keyboard is not None and self.isAncestorOf(keyboard):
            self.left_behind.emit()


class CodingHead(QWidget):
    """The code's name in its colour, and the path above it."""

    def __init__(self) -> None:
        """Show no code yet."""
        super().__init__()
        self._name, self._path = label("", "heading", wraps=True), label("", "caption", quiet=True, wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._path)
        column.addWidget(self._name)

    def show_code(self, code: Code, path: str, colours: CodeColours) -> None:
        """Show a code."""
        above = path[: -len(code.name)].removesuffix(SEPARATOR)
        self._path.setText(above)
        self._path.setVisible(bool(above))
        self._name.setMinimumHeight(0)
        self._name.setText(code.name)
        self._name.setToolTip(code.definition)
        # The style sheet has its own ink, which a palette would not overrule.
        self._name.setStyleSheet(f"color: {colours.text};")


class AlsoHere(Going):
    """The other codings on the same words, as chips; pressing one chooses it."""

    chosen = Signal(object)
    """A ``CodingId``."""

    def __init__(self) -> None:
        """Show none."""
        super().__init__()
        self._caption = label(_("Also on these words"), "caption", quiet=True)
        self._row = QWidget()
        self._flow = FlowLayout(self._row)
        self._chips: list[Chip] = []
        """As many as were ever needed at once; to make one takes longer than all else that choosing does."""
        self._others: list[Coding] = []
        self._chosen: CodingId | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._caption)
        column.addWidget(self._row)

    def show_codings(self, study: Study, colouring: Colouring, here: list[Coding], chosen: CodingId) -> None:
        """Show the codings on these words but the chosen one; the keyboard goes on to the one after it."""
        others = self._others = [coding for coding in here if coding.id != chosen]
        held = next((place for place, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if held is not None and chosen != self._chosen:
            held = next((place for place, coding in enumerate(here[:-1]) if coding.id == chosen), 0)
        self._chosen = chosen
        # Chips that come one by one into a row that is seen would have all of them laid out anew each time.
        self.hide()
        for chip, coding in zip(self._enough(len(others)), others, strict=False):
            chip.show_name(short_name(study, coding), colouring.of(coding.code).stripe)
        for place, chip in enumerate(self._chips):
            chip.setVisible(place < len(others))
        self.setVisible(bool(others))
        if held is not None and others:
            self._chips[min(held, len(others) - 1)].setFocus()

    def _enough(self, n: int) -> list[Chip]:
        """Return the chips, at least so many."""
        while len(self._chips) < n:
            chip, place = Chip("", "#000000"), len(self._chips)
            chip.clicked.connect(lambda _checked=False, place=place: self.chosen.emit(self._others[place].id))
            self._flow.addWidget(chip)
            tab_after(self._chips[-1] if self._chips else stop_before(self), [chip])
            self._chips.append(chip)
        return self._chips


def evidence_lines(study: Study, coding: Coding) -> list[str]:
    """Return one line for each finding that the coding carries or contradicts."""
    lines = []
    for evidence in study.evidence.by("coding", coding.id):
        claim = shorten(study.findings[evidence.finding].claim, 90)
        against = _("Speaks against the finding: {claim}").format(claim=claim)
        lines.append(against if evidence.against else _("Carries the finding: {claim}").format(claim=claim))
    return lines


def made_line(study: Study, coding: Coding) -> str:
    """Return who made the coding, and when."""
    coder = study.coders[coding.coder].name
    return _("Coded by {coder}, {when}").format(coder=coder, when=moment(coding.made, language()))
