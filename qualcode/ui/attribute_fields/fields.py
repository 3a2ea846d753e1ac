"""The attributes of one document or case, a field each, with the button for one more."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QMenu, QVBoxLayout, QWidget

from qualcode.edits import people
from qualcode.i18n import _
from qualcode.model.ids import AttributeId
from qualcode.model.people import Owner
from qualcode.ui.attribute_fields.changing import add_attribute, change_attribute, remove_attribute
from qualcode.ui.attribute_fields.values import Owned, is_in, meant_value, read_value, values_in_use
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.parts import button
from qualcode.ui.workspace import Workspace


class AttributeFields(QWidget):
    """What is typed is written down when its field is left; what cannot be is told of, and stands no longer.

    What is typed about something that is gone meanwhile goes with it.
    """

    def __init__(self, workspace: Workspace, owner: Owner) -> None:
        """Be about nothing; ``owner`` says what sort of thing it will be about."""
        super().__init__()
        self._workspace, self._owner = workspace, owner
        self._of: Owned | None = None
        self._attributes: list[tuple[AttributeId, str]] = []
        self.fields: dict[AttributeId, QLineEdit] = {}
        self._form = Form()
        self.new = button(_("New attribute …"), "quiet", icon="add")
        self.new.clicked.connect(lambda: add_attribute(self, workspace, owner))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._form)
        column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        workspace.closing.connect(self.write_down)

    def show_about(self, of: Owned | None) -> None:
        """Show the attributes of a thing, none for None; what was typed about another is written down first."""
        if of != self._of:
            self.write_down()
        self._of = of
        self.show_study()

    def show_study(self) -> None:
        """Show the attributes as they are now; what is being typed stays."""
        study = self._workspace.study if self._workspace.project is not None else None
        self.setEnabled(study is not None and self._of is not None)
        owned = study.attributes.by("owner", self._owner.value) if study is not None else ()
        attributes = [(each.id, each.name) for each in owned]
        if attributes != self._attributes:
            self._build(attributes)
        for attribute, field in self.fields.items():
            text = read_value(study, attribute, self._of) if study is not None and self._of is not None else ""
            if not field.isModified() and field.text() != text:
                field.setText(text)

    def write_down(self) -> None:
        """Write down what is typed and not yet written."""
        for attribute in list(self.fields):
            self._write(attribute)

    def _write(self, attribute: AttributeId) -> None:
        field = self.fields.get(attribute)
        if field is None or not field.isModified() or self._of is None:
            return
        field.setModified(False)
        study = self._workspace.study
        is_there = attribute in study.attributes and is_in(study, self._of)
        if is_there and field.text() != read_value(study, attribute, self._of):
            self._workspace.edit(people.set_value, self._of, attribute, *meant_value(field.text()))
        self.show_study()

    def _build(self, attributes: list[tuple[AttributeId, str]]) -> None:
        self.write_down()
        self._attributes, form = attributes, Form()
        self.fields = {attribute: QLineEdit() for attribute, _name in attributes}
        for attribute, name in attributes:
            field = self.fields[attribute]
            form.add(name.replace("&", "&&"), field)
            suggestions = QCompleter(values_in_use(self._workspace.study, attribute), field)
            suggestions.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(suggestions)
            field.editingFinished.connect(partial(self._write, attribute))
            field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            field.customContextMenuRequested.connect(partial(self._menu, attribute))
        column = self.layout()
        assert column is not None
        column.replaceWidget(self._form, form)
        self._form.deleteLater()
        self._form = form

    def _menu(self, attribute: AttributeId, at: QPoint) -> None:
        field = self.fields[attribute]
        menu: QMenu = field.createStandardContextMenu()
        menu.addSeparator()
        menu.addAction(
            _("Change attribute …"), partial(change_attribute, self.window(), self._workspace, attribute)
        )
        menu.addAction(_("Remove attribute"), partial(remove_attribute, self._workspace, attribute))
        menu.exec(field.mapToGlobal(at))
        menu.deleteLater()
