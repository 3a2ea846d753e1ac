"""One file of an import: title, kind, who speaks, and the repairs that are proposed."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from qualcode.i18n import _, _n, language
from qualcode.importers.choices import Choices, SpeakerChoice
from qualcode.importers.preview import Preview, SpeakerPreview
from qualcode.importers.proposing import Chosen, Proposer, may_be_name
from qualcode.model.documents import Document, DocumentKind, Speaker
from qualcode.text.repair import Repair
from qualcode.text.speakers import role_in
from qualcode.ui.documents.looking import Looked
from qualcode.ui.documents.repair_rows import RepairRows
from qualcode.ui.documents.speaker_rows import Note, Offers, SpeakerRows
from qualcode.ui.documents.words import all_words, facts_of, size_of
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import label
from qualcode.ui.widgets.section import Section
from qualcode.wording.language import interface_words
from qualcode.wording.names import kind_name
from qualcode.wording.numbers import number

Stop = Callable[[], object]
Again = Callable[[Looked, frozenset[Repair], frozenset[str], Callable[[Preview], object]], Stop]
"""Previews a file with other repairs or names, off the UI thread, and hands that over; returns what stops it."""

_PAUSE_MS = 150
"""Repairs that are ticked in quick succession are looked at together."""


class FilePage(QWidget):
    """What was found in one file and what is chosen for it."""

    chosen = Signal(object, object)
    """A ``SpeakerPreview`` and the ``SpeakerChoice`` that the user has made for it."""
    looked = Signal()
    """A new look at the file has begun, or is over."""

    def __init__(self, file: Looked, known: Document | None, proposer: Proposer, again: Again) -> None:
        """Propose speakers as ``proposer`` does; ``known`` is the document that came from the file before."""
        super().__init__()
        self.file, self.preview, self.known = file, file.preview, known
        self._proposer, self._again = proposer, again
        self._decided: Chosen = {}
        self._seldom: set[str] = set()
        """Names that stand so seldom that they are speakers only when they are said to be."""
        self._offers = Offers((), ())
        self._stop: Stop = int
        self.is_looking = False
        self.title = QLineEdit(file.reading.title)
        self.kind = _kinds(file.preview.choices.kind)
        self.speaker_rows = SpeakerRows(self._note_of)
        self.repairs = RepairRows(file.preview.proposals)
        self._facts = label("", "caption", quiet=True, wraps=True)
        self._choices: Chosen = {}
        self._choices = self._proposed()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        self._show()
        self._pause.timeout.connect(self._look_again)
        self.repairs.changed.connect(self._look_soon)
        self.speaker_rows.chosen.connect(self._on_chosen)

    def choices(self) -> Choices:
        """Return what is chosen for this file."""
        return Choices(
            title=self.title.text().strip() or self.file.reading.title,
            kind=DocumentKind(self.kind.currentData()),
            repairs=self.repairs.ticked(),
            speakers=dict(self._choices),
            named=self._named(),
        )

    def speakers(self) -> Iterator[tuple[SpeakerPreview, SpeakerChoice]]:
        """Yield each speaker of the file with what is chosen for it."""
        for speaker in self.preview.speakers:
            yield speaker, self._choices[speaker.key]

    def asks_who(self) -> bool:
        """Tell whether somebody had better look who speaks: a label may be a name."""
        return any(may_be_name(speaker) and speaker.key not in self._decided for speaker in self.preview.speakers)

    def follow(self, key: str, choice: SpeakerChoice) -> None:
        """Choose the same for a label as in another file, unless it was decided here."""
        if key in self._choices and key not in self._decided and key not in self._seldom:
            self._choices[key] = choice
            self._show()

    def offer(self, offers: Offers) -> None:
        """Offer these labels for the speakers."""
        if offers != self._offers:
            self._offers = offers
            self._show()

    def stop(self) -> None:
        """Look no more: the dialog is closed."""
        self._pause.stop()
        self._stop()

    def _lay_out(self) -> None:
        form = Form()
        form.add(_("Title"), self.title, _("The title stands in reports: keep names of people out of it."))
        form.add(_("Kind"), self.kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 3 * GRID, 0)
        column.setSpacing(4 * GRID)
        if self.known is not None:
            known = _("This very file is in the project already, as “{title}”.")
            column.addWidget(_urgent(known.format(title=self.known.title)))
        column.addWidget(self._facts)
        if self.preview.unreadable:
            column.addWidget(_urgent(_damaged(self.preview.unreadable)))
        column.addWidget(form)
        column.addWidget(Section(_("Who speaks"), self.speaker_rows))
        if self.repairs.boxes:
            column.addWidget(Section(_("Proposed repairs"), self.repairs))
        column.addStretch(1)

    def _show(self) -> None:
        self._tell_facts()
        speakers = (*self.preview.speakers, *self.preview.unsure)
        self.speaker_rows.show_speakers(speakers, self._choices, self._offers)

    def _tell_facts(self) -> None:
        self._facts.setText(facts_of(self.preview, self._choices))
        self._facts.setToolTip(all_words(self.preview.words))

    def told_size(self) -> str:
        """Return how many turns and words the file has, with the speakers as chosen."""
        return size_of(self.preview, self._choices)

    def _proposed(self) -> Chosen:
        self._seldom.update(filter(None, (speaker.key for speaker in self.preview.unsure)))
        unsure = {speaker.key: self._decided.get(speaker.key, speaker.choice) for speaker in self.preview.unsure}
        chosen = self._proposer.choices(self.preview.speakers, self.file.reading.title, self._choices)
        return {**chosen, **unsure}

    def _named(self) -> frozenset[str]:
        """Return the names that are said to be speakers', seldom as they stand there."""
        return frozenset(key for key in self._seldom if key in self._decided and not self._decided[key].is_text)

    def _note_of(self, speaker: SpeakerPreview, choice: SpeakerChoice) -> Note:
        note, role = self._label_note(speaker, choice), self._new_role(speaker, choice)
        if role is None:
            return note
        guessed = _("Gets the role {role}, guessed from the brackets.").format(role=role)
        return Note(f"{note.sentence} {guessed}".strip(), note.is_urgent)

    def _new_role(self, speaker: SpeakerPreview, choice: SpeakerChoice) -> str | None:
        """Return the role that the import gives to somebody new; those who are known keep what they have."""
        known = {label.casefold() for label in self._offers.informants}
        is_new = choice.informant is not None and choice.informant.casefold() not in known
        return role_in(speaker.hint) if is_new else None

    def _label_note(self, speaker: SpeakerPreview, choice: SpeakerChoice) -> Note:
        if speaker.key in self._seldom and choice.is_text:
            return Note(_("Stands before a colon so seldom that it is left in the text. A speaker? Say who."))
        own = choice.speaker is Speaker.INFORMANT and choice.informant == speaker.label
        if may_be_name(speaker) and own:
            return Note(
                _("“{label}” stands in the project and in reports from now on. A name had better not.").format(
                    label=speaker.label
                ),
                is_urgent=True,
            )
        if may_be_name(speaker) and choice.speaker is Speaker.INFORMANT:
            text = _("May be a name: the words are kept under {new}, and “{label}” stays out of the turns.")
            return Note(text.format(new=choice.informant, label=speaker.label))
        if own and self._proposer.is_in_several(speaker):
            text = _("{label} speaks in several of these files. Somebody else here? Choose a new informant.")
            return Note(text.format(label=speaker.label))
        return Note()

    def _on_chosen(self, speaker: SpeakerPreview, choice: SpeakerChoice) -> None:
        named = self._named()
        self._decided[speaker.key] = self._choices[speaker.key] = choice
        self._tell_facts()
        self.chosen.emit(speaker, choice)
        if self._named() != named:
            self._look_soon()

    def _look_soon(self) -> None:
        self.is_looking = True
        self._stop()
        self._pause.start()
        self.looked.emit()

    def _look_again(self) -> None:
        self._facts.setText(_("Looking at the file …"))
        self.speaker_rows.setEnabled(False)
        self._stop = self._again(self.file, self.repairs.ticked(), self._named(), self._on_looked)

    def _on_looked(self, preview: Preview) -> None:
        self.preview, self.is_looking = preview, False
        self._choices = self._proposed()
        self.speaker_rows.setEnabled(True)
        self._show()
        self.looked.emit()


def _kinds(proposed: DocumentKind) -> QComboBox:
    field = StillCombo()
    for kind in DocumentKind:
        field.addItem(kind_name(kind, interface_words()), kind)
    field.setCurrentIndex(field.findData(proposed))
    return field


def _damaged(count: int) -> str:
    return _n(
        "%s character of the file is damaged and stands as �.",
        "%s characters of the file are damaged and stand as �.",
        count,
    ) % number(count, language())


def _urgent(sentence: str) -> QLabel:
    told = label(sentence, "caption", wraps=True)
    told.setForegroundRole(QPalette.ColorRole.BrightText)
    return told


def new_labels(pages: Sequence[FilePage], informants: Sequence[str]) -> list[str]:
    """Return the labels of informants that the pages would make, each once."""
    known = {label.casefold() for label in informants}
    chosen = (choice.informant for page in pages for _speaker, choice in page.speakers())
    return list(dict.fromkeys(name for name in chosen if name and name.casefold() not in known))
