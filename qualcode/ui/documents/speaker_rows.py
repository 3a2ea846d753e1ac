"""Who is who in one file: a row for each label, with its words and what it shall be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from qualcode.i18n import _, _n
from qualcode.importers.choices import SpeakerChoice
from qualcode.importers.preview import SpeakerPreview
from qualcode.model.documents import Speaker
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask_text import ask_text
from qualcode.ui.widgets.parts import label

_COMBO_WIDTH, _NAME_WIDTH = 210, 150
_LONG = 16
_WHOLE = Qt.AlignmentFlag(0)


@dataclass(frozen=True, slots=True)
class Offers:
    """The labels that a speaker can get: of the project's informants, and of new ones."""

    informants: Sequence[str]
    new: Sequence[str]


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence below a speaker's words; an urgent one asks to be read."""

    sentence: str = ""
    is_urgent: bool = False


NoteOf = Callable[[SpeakerPreview, SpeakerChoice], Note]
"""Returns what is to be said about a speaker and what is chosen for it."""


class SpeakerRows(QWidget):
    """A combo for every speaker: interviewer, an informant, a new informant, group, nobody, or left out."""

    chosen = Signal(object, object)
    """A ``SpeakerPreview`` and the ``SpeakerChoice`` that the user has made for it."""

    def __init__(self, note_of: NoteOf) -> None:
        """Start without speakers."""
        super().__init__()
        self._note_of = note_of
        self.rows: dict[str | None, _Row] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4 * GRID)
        self._grid.setVerticalSpacing(3 * GRID)
        self._grid.setColumnStretch(1, 1)

    def show_speakers(
        self, speakers: Sequence[SpeakerPreview], choices: dict[str | None, SpeakerChoice], offers: Offers
    ) -> None:
        """Show the speakers of a file and what is chosen for each (by ``label_key``)."""
        for row in self.rows.values():
            row.leave(self._grid)
        self.rows = {}
        for at, speaker in enumerate(speakers):
            row = _Row(speaker, choices[speaker.key], offers, self)
            row.note.say(self._note_of(speaker, choices[speaker.key]))
            row.enter(self._grid, at)
            self.rows[speaker.key] = row

    def _on_chosen(self, row: "_Row", choice: SpeakerChoice) -> None:
        row.note.say(self._note_of(row.speaker, choice))
        self.chosen.emit(row.speaker, choice)


class _Row:
    def __init__(self, speaker: SpeakerPreview, choice: SpeakerChoice, offers: Offers, rows: SpeakerRows) -> None:
        self.speaker, self._choice, self._rows = speaker, choice, rows
        turns = _n("%d turn", "%d turns", speaker.turns) % speaker.turns
        words = speaker.label or _("Without label")
        self._name = label(words, "strong", wraps=len(words) > _LONG)
        self._name.setMaximumWidth(_NAME_WIDTH)
        hint = f" ({speaker.hint})" if speaker.hint else ""
        self._sample = label(f"{turns}{hint}: {speaker.sample}", "caption", quiet=True, wraps=True)
        self.note = _NoteLabel()
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._sample)
        column.addWidget(self.note)
        self.combo = _combo(speaker, choice, offers)
        self.combo.activated.connect(lambda _at: self._on_activated())

    def enter(self, grid: QGridLayout, at: int) -> None:
        for column, widget in enumerate((self._name, self._words, self.combo)):
            grid.addWidget(widget, at, column, Qt.AlignmentFlag.AlignVCenter if column != 1 else _WHOLE)

    def leave(self, grid: QGridLayout) -> None:
        for widget in (self._name, self._words, self.combo):
            grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _on_activated(self) -> None:
        choice = self.combo.currentData() or self._asked()
        self._choice = choice
        _select(self.combo, choice)
        self._rows._on_chosen(self, choice)

    def _asked(self) -> SpeakerChoice:
        """Ask for a label of one's own; Cancel leaves what was chosen before."""
        name = ask_text(
            self.combo,
            _("New informant"),
            _("Label, such as R8 or Leader NAV; not the name"),
            _("Use this label"),
        )
        return SpeakerChoice(Speaker.INFORMANT, name) if name else self._choice


class _NoteLabel(QWidget):
    """A caption that takes no room when there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.words = label("", "caption", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)

    def say(self, note: Note) -> None:
        role = QPalette.ColorRole.BrightText if note.is_urgent else QPalette.ColorRole.PlaceholderText
        self.words.setForegroundRole(role)
        self.words.setText(note.sentence)
        self.setVisible(bool(note.sentence))


def _combo(speaker: SpeakerPreview, choice: SpeakerChoice, offers: Offers) -> QComboBox:
    combo = StillCombo()
    combo.setAccessibleName(_("Who is {label}?").format(label=speaker.label or _("Without label")))
    combo.setFixedWidth(_COMBO_WIDTH)
    for word, value in _offered(speaker, choice, offers):
        combo.addItem(word, value)
    _select(combo, choice)
    return combo


def _select(combo: QComboBox, choice: SpeakerChoice) -> None:
    """Make a choice the current one, adding it where it is somebody's own new label."""
    at = next((at for at in range(combo.count()) if combo.itemData(at) == choice), -1)
    if at < 0:
        combo.insertItem(1, _("New informant {label}").format(label=choice.informant), choice)
        at = 1
    combo.setCurrentIndex(at)


def _offered(
    speaker: SpeakerPreview, choice: SpeakerChoice, offers: Offers
) -> list[tuple[str, SpeakerChoice | None]]:
    """Return what a speaker can be, as words and choices; None stands for a label that is asked for."""
    known = {name.casefold() for name in offers.informants}
    new = dict.fromkeys(name for name in (choice.informant, *offers.new, speaker.label) if name)
    result: list[tuple[str, SpeakerChoice | None]] = [(_("Interviewer"), SpeakerChoice(Speaker.INTERVIEWER))]
    result += [
        (_("New informant {label}").format(label=name), SpeakerChoice(Speaker.INFORMANT, name))
        for name in new
        if name.casefold() not in known
    ]
    result += [
        (_("Informant {label}").format(label=name), SpeakerChoice(Speaker.INFORMANT, name))
        for name in offers.informants
    ]
    result.append((_("New informant …"), None))
    result.append((_("Group, nobody in particular"), SpeakerChoice(Speaker.GROUP)))
    result.append((_("Nobody"), SpeakerChoice(Speaker.NOBODY)))
    if speaker.label is not None:
        result.append((_("Part of the text"), SpeakerChoice(is_text=True)))
    result.append((_("Leave out"), SpeakerChoice(ignore=True)))
    return result
