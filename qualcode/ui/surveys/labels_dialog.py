"""What the values of a column stand for, a line each: ``1 = Helt enig``."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from qualcode.i18n import _
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog


class LabelsDialog(AskDialog):
    """Asks for the labels of a column's values."""

    def __init__(
        self, parent: QWidget | None, column: str, values: Sequence[str], labels: Mapping[str, str]
    ) -> None:
        """Show a line for every value."""
        super().__init__(
            parent,
            _("What the values of “{column}” stand for").format(column=column),
            _("One value a line. What has no words after the sign of equality stands for itself."),
        )
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(_("Value labels"))
        self.field.setMinimumHeight(50 * GRID)
        known = [*dict.fromkeys([*labels, *values])]
        self.field.setPlainText("\n".join(f"{value} = {labels.get(value, '')}".rstrip() for value in known))
        self.add(self.field, 1)
        self.add_accept(_("Use these"))

    @staticmethod
    def ask(
        parent: QWidget | None, column: str, values: Sequence[str], labels: Mapping[str, str]
    ) -> dict[str, str] | None:
        """Return the labels by value; None when cancelled."""
        dialog = LabelsDialog(parent, column, values, labels)
        answer = labels_in(dialog.field.toPlainText()) if dialog.asked() else None
        dialog.deleteLater()
        return answer


def labels_in(text: str) -> dict[str, str]:
    """Return the labels that lines such as ``1 = Helt enig`` give; lines without words after ``=`` give none."""
    pairs = (line.partition("=") for line in text.split("\n"))
    return {value.strip(): label.strip() for value, _sign, label in pairs if value.strip() and label.strip()}
