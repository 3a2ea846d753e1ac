"""A place at the side of a table where the attributes of its current row are read and written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.model.people import Owner
from qualcode.ui.attribute_fields.fields import AttributeFields
from qualcode.ui.attribute_fields.values import Owned
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.giving_way import GivingWay
from qualcode.ui.widgets.parts import icon_button, label
from qualcode.ui.workspace import Workspace

_WIDTH = 70 * GRID
_LEAST = 40 * GRID


class AttributePlace(QWidget):
    """Hidden until it is asked for; it then follows the current row until it is closed."""

    def __init__(self, workspace: Workspace, owner: Owner, home: QWidget) -> None:
        """Be about nothing; ``home`` gets the keyboard back when the place is closed."""
        super().__init__()
        self._home = home
        self.fields = AttributeFields(workspace, owner)
        self.name = label("", "strong", wraps=True)
        self.close_button = icon_button("close", _("Close the attributes"))
        self.close_button.clicked.connect(self.put_away)
        self.setFixedWidth(_WIDTH)
        self._lay_out()
        self.hide()

    def show_about(self, name: str, of: Owned | None) -> None:
        """Show the attributes of a thing of that name, none for None."""
        self.name.setText(name if of is not None else _("Attributes"))
        self.fields.show_about(of)

    def turn(self) -> None:
        """Show the place, with the keyboard in its first field, or put it away."""
        if self.isVisible():
            self.put_away()
            return
        self.show()
        first: QWidget = next(iter(self.fields.fields.values()), self.fields.new)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Hide the place; what is typed is written down."""
        self.fields.write_down()
        self.hide()
        self._home.setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        column.addWidget(GivingWay(self.fields, _LEAST))
        column.addStretch(1)
