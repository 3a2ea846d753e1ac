"""Asking before an informant withdraws: nothing brings back what goes then."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from qualcode.i18n import _, _n
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import label


@dataclass(frozen=True, slots=True)
class WithdrawRequest:
    """That an informant shall withdraw, and whether the files beside the project go as well."""

    delete_files: bool


class WithdrawDialog(AskDialog):
    """Says what goes, and wants the informant's label typed before it lets anybody go on."""

    def __init__(
        self, parent: QWidget | None, informant: str, sentences: Sequence[str], files: Sequence[Path]
    ) -> None:
        """Show what goes and which files beside the project may still hold the words."""
        super().__init__(parent, _("Take {label} out of the study").format(label=informant))
        warning = _("This cannot be undone, nor can any step before it: the words are overwritten.")
        self.add(label(warning, wraps=True))
        for sentence in sentences:
            self.add(label(sentence, wraps=True))
        n = len(files)
        told = _n(
            "Delete %d backup or kept version beside the project too: it may hold the words",
            "Delete %d backups and kept versions beside the project too: they may hold the words",
            n,
        )
        self.files = QCheckBox(told % n)
        self.files.setChecked(bool(files))
        self.files.setVisible(bool(files))
        self.files.setToolTip("\n".join(path.name for path in files))
        self.add(self.files)
        self.add(label(_("Copies given to others must be deleted by those who have them."), quiet=True, wraps=True))
        self.typed = QLineEdit()
        form = Form()
        form.add(_("Type {label} to go on").format(label=informant), self.typed)
        self.add(form)
        self.accepting = self.add_accept(_("Take out for good"), "danger")
        self.accepting.setEnabled(False)
        self.typed.textChanged.connect(lambda text: self.accepting.setEnabled(text.strip() == informant))
        self.typed.setFocus()

    @staticmethod
    def ask(
        parent: QWidget | None, informant: str, sentences: Sequence[str], files: Sequence[Path]
    ) -> WithdrawRequest | None:
        """Ask; None when it is left."""
        dialog = WithdrawDialog(parent, informant, sentences, files)
        return WithdrawRequest(dialog.files.isChecked()) if dialog.asked() else None
