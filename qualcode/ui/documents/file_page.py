"""One file of an import: title, kind, who speaks, and the repairs that are proposed."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from qualcode.i18n import N_, _, _n, language
from qualcode.importers.choices import Choices, SpeakerChoice
from qualcode.importers.preview import preview
from qualcode.importers.reading import Reading
from qualcode.model.documents import DocumentKind
from qualcode.text.excerpt import shorten
from qualcode.text.repair import AUTOMATIC, Proposal, Repair
from qualcode.ui.documents.memory import SpeakerMemory
from qualcode.ui.documents.model import LANGUAGES
from qualcode.ui.documents.speaker_rows import SpeakerRows
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import label
from qualcode.ui.widgets.section import Section
from qualcode.wording.language import interface_words
from qualcode.wording.names import kind_name
from qualcode.wording.numbers import number

REPAIRS = {
    Repair.REFLOW: N_("Join lines that the page broke"),
    Repair.HEADS: N_("Remove running heads and page numbers"),
    Repair.HYPHENS: N_("Join words divided at line ends"),
    Repair.BULLETS: N_("Turn bullets into lines of their own"),
    Repair.SOFT_HYPHENS: N_("Remove soft hyphens"),
    Repair.FOOTNOTES: N_("Remove footnote numbers glued to words"),
}
_SAMPLE = 110


class FilePage(QWidget):
    """What was found in one file and what is chosen for it."""

    def __init__(self, reading: Reading, informants: Sequence[str], memory: SpeakerMemory) -> None:
        """Propose repairs and speakers as ``memory`` and the labels suggest."""
        super().__init__()
        self.reading = reading
        self._informants, self._memory = informants, memory
        self._chosen: dict[str | None, SpeakerChoice] = {}
        self.preview = preview(reading, AUTOMATIC)
        self.title = QLineEdit(reading.title)
        self.kind = _kinds(self.preview.choices.kind)
        self.speaker_rows = SpeakerRows()
        self.repairs = {proposal.kind: _box(proposal) for proposal in self.preview.proposals}
        self._lay_out()
        self._show_speakers()
        self.speaker_rows.changed.connect(lambda: self._chosen.update(self.speaker_rows.choices()))
        for box in self.repairs.values():
            box.toggled.connect(lambda _on: self._repair())

    def choices(self) -> Choices:
        """Return what is chosen for this file."""
        return Choices(
            title=self.title.text().strip() or self.reading.title,
            kind=self.kind.currentData(),
            repairs=self._ticked(),
            speakers=self.speaker_rows.choices(),
        )

    def speakers(self) -> Iterable[tuple[str | None, SpeakerChoice]]:
        """Yield each label of the file with what is chosen for it."""
        chosen = self.speaker_rows.choices()
        for speaker in self.preview.speakers:
            yield speaker.label, chosen[speaker.key]

    def facts(self) -> str:
        """Return format, encoding, language and size in one line."""
        found = self.preview
        words = _n("%s word", "%s words", found.words) % number(found.words, language())
        turns = _n("%d turn", "%d turns", found.turns) % found.turns
        parts = [found.format, found.encoding, _(LANGUAGES.get(found.language, LANGUAGES[None])), words, turns]
        return " · ".join(part for part in parts if part)

    def _lay_out(self) -> None:
        form = Form()
        form.add(_("Title"), self.title)
        form.add(_("Kind"), self.kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(16)
        column.addWidget(label(self.facts(), "caption", quiet=True, wraps=True))
        column.addWidget(form)
        column.addWidget(Section(_("Who speaks"), self.speaker_rows))
        if self.repairs:
            repairs = Section(_("Proposed repairs"))
            for proposal in self.preview.proposals:
                repairs.add(self.repairs[proposal.kind])
                shown = f"{shorten(proposal.before, _SAMPLE)}  →  {shorten(proposal.after, _SAMPLE)}"
                repairs.add(label(shown.replace("\n", "⏎"), "caption", quiet=True, wraps=True))
            column.addWidget(repairs)
        column.addStretch(1)

    def _ticked(self) -> frozenset[Repair]:
        return frozenset(kind for kind, box in self.repairs.items() if box.isChecked())

    def _repair(self) -> None:
        self.preview = preview(self.reading, self._ticked())
        self._show_speakers()

    def _show_speakers(self) -> None:
        for speaker in self.preview.speakers:
            self._chosen.setdefault(speaker.key, self._memory.choice(speaker.label))
        self.speaker_rows.show_speakers(self.preview.speakers, self._chosen, self._informants)


def _kinds(proposed: DocumentKind) -> QComboBox:
    field = QComboBox()
    for kind in DocumentKind:
        field.addItem(kind_name(kind, interface_words()), kind)
    field.setCurrentIndex(field.findData(proposed))
    return field


def _box(proposal: Proposal) -> QCheckBox:
    places = _n("%d place", "%d places", proposal.count) % proposal.count
    box = QCheckBox(f"{_(REPAIRS[proposal.kind])} ({places})")
    box.setChecked(proposal.kind in AUTOMATIC)
    return box
