"""Asking for an attribute: its name, what sort of values it takes, and which ones where there are only some."""

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from qualcode.i18n import _
from qualcode.model.people import Attribute, AttributeType
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form
from qualcode.wording.language import interface_words
from qualcode.wording.names import type_name


@dataclass(frozen=True, slots=True)
class WantedAttribute:
    """An attribute as it shall be; ``choices`` has one choice a line."""

    name: str
    type: AttributeType
    choices: str = ""


class AttributeDialog(AskDialog):
    """Choices are asked for only where the values are chosen among some."""

    def __init__(self, parent: QWidget | None, known: Attribute | None = None) -> None:
        """Ask for a new attribute, or for what shall become of a known one."""
        super().__init__(parent, _("New attribute") if known is None else _("Change attribute"))
        self.name_field = QLineEdit(known.name if known else "")
        self.name_field.setPlaceholderText(_("Such as: service, level, years in the job"))
        self.type_field = QComboBox()
        for kind in AttributeType:
            self.type_field.addItem(type_name(kind, interface_words()), kind)
        self.type_field.setCurrentIndex(self.type_field.findData(known.type if known else AttributeType.TEXT))
        self.choices_field = QPlainTextEdit(known.choices if known else "")
        self.choices_field.setFixedHeight(96)
        form = Form()
        form.add(_("Name"), self.name_field)
        form.add(_("Kind of value"), self.type_field)
        self._choices = form.add(_("Choices, one a line"), self.choices_field)
        self.add(form)
        self.accept_button = self.add_accept(_("Add attribute") if known is None else _("Save"))
        self.name_field.textChanged.connect(lambda _text: self._check())
        self.choices_field.textChanged.connect(self._check)
        self.type_field.currentIndexChanged.connect(lambda _at: self._check())
        self._check()

    @staticmethod
    def ask(parent: QWidget | None, known: Attribute | None = None) -> WantedAttribute | None:
        """Return the attribute that is wanted; None when cancelled."""
        dialog = AttributeDialog(parent, known)
        return dialog.wanted() if dialog.asked() else None

    def wanted(self) -> WantedAttribute:
        """Return what is in the fields."""
        kind = AttributeType(self.type_field.currentData())
        lines = (line.strip() for line in self.choices_field.toPlainText().split("\n"))
        choices = "\n".join(dict.fromkeys(line for line in lines if line))
        return WantedAttribute(
            self.name_field.text().strip(), kind, choices if kind is AttributeType.CHOICE else ""
        )

    def _check(self) -> None:
        wanted = self.wanted()
        is_choice = wanted.type is AttributeType.CHOICE
        self._choices.setVisible(is_choice)
        self.accept_button.setEnabled(bool(wanted.name) and (bool(wanted.choices) or not is_choice))
