"""Who is who in one file: a row for each label, with its words and what it shall be."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from qualcode.i18n import _, _n
from qualcode.importers.choices import SpeakerChoice
from qualcode.importers.preview import SpeakerPreview
from qualcode.model.documents import Speaker
from qualcode.ui.widgets.parts import label


class SpeakerRows(QWidget):
    """A combo for every speaker: interviewer, an informant, a new informant, group, nobody, or left out."""

    changed = Signal()

    def __init__(self) -> None:
        """Start without speakers."""
        super().__init__()
        self._combos: dict[str | None, QComboBox] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)

    def show_speakers(
        self,
        speakers: Sequence[SpeakerPreview],
        choices: dict[str | None, SpeakerChoice],
        informants: Sequence[str],
    ) -> None:
        """Show the speakers of a file and what is chosen for each (by ``label_key``)."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._combos.clear()
        for row, speaker in enumerate(speakers):
            key = speaker.key
            combo = _combo(speaker, choices[key], informants)
            combo.activated.connect(lambda _at: self.changed.emit())
            self._combos[key] = combo
            turns = _n("%d turn", "%d turns", speaker.turns) % speaker.turns
            name = label(speaker.label or _("Without label"), "strong")
            name.setToolTip(turns)
            sample = label(f"{turns}: {speaker.sample}", "caption", quiet=True, wraps=True)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(sample, row, 1)
            self._grid.addWidget(combo, row, 2)

    def choices(self) -> dict[str | None, SpeakerChoice]:
        """Return what is chosen, by ``label_key``."""
        return {key: combo.currentData() for key, combo in self._combos.items()}


def _combo(speaker: SpeakerPreview, choice: SpeakerChoice, informants: Sequence[str]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(_("Who is {label}?").format(label=speaker.label or _("Without label")))
    combo.setMinimumWidth(190)
    offered = _offered(speaker, choice, informants)
    for word, value in offered:
        combo.addItem(word, value)
    combo.setCurrentIndex(next((at for at, (_word, value) in enumerate(offered) if value == choice), 0))
    return combo


def _offered(
    speaker: SpeakerPreview, choice: SpeakerChoice, informants: Sequence[str]
) -> list[tuple[str, SpeakerChoice]]:
    known = {name.casefold(): name for name in informants}
    names = list(informants)
    # Text without labels, such as notes, is often all about one person who is not known yet.
    free = next(name for n in range(1, len(names) + 2) if (name := f"R{n}").casefold() not in known)
    for new in (choice.informant, speaker.label, free if speaker.label is None else None):
        if new and new.casefold() not in known:
            known[new.casefold()] = new
            names.insert(0, new)
    offered = [
        (
            _("Informant {label}") if name in informants else _("New informant {label}"),
            name,
        )
        for name in names
    ]
    result = [(word.format(label=name), SpeakerChoice(Speaker.INFORMANT, name)) for word, name in offered]
    result.insert(0, (_("Interviewer"), SpeakerChoice(Speaker.INTERVIEWER)))
    result.append((_("Group, nobody in particular"), SpeakerChoice(Speaker.GROUP)))
    result.append((_("Nobody"), SpeakerChoice(Speaker.NOBODY)))
    if speaker.label is not None:
        result.append((_("Not a speaker, part of the text"), SpeakerChoice(is_text=True)))
    result.append((_("Leave out"), SpeakerChoice(ignore=True)))
    return result
