"""The line above the board: under which code things are sorted, how far one is, and a field for a new group."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from qualcode.i18n import _
from qualcode.model.codebook import Codebook
from qualcode.model.ids import CodeId
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label


class BoardHead(QWidget):
    """Knows under which code the board sorts: the top level for None."""

    under_chosen = Signal()
    """Another code is sorted under."""
    group_wanted = Signal(str)
    """An empty group of that name is to be made."""

    def __init__(self) -> None:
        """Sort at the top level."""
        super().__init__()
        self._codebook: Codebook | None = None
        self.field = QComboBox()
        self.field.setAccessibleName(_("Sort the codes under"))
        self.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.field.setMinimumContentsLength(22)
        self.name = QLineEdit()
        self.name.setPlaceholderText(_("Name of a new group"))
        self.name.setAccessibleName(_("Name of a new group"))
        self.name.setMaximumWidth(60 * GRID)
        self.make = button(_("Make group"), icon="add")
        self.make.setEnabled(False)
        self._told = label("", "caption", quiet=True)
        self._lay_out()
        self.field.activated.connect(lambda _at: self.under_chosen.emit())
        self.name.textChanged.connect(lambda text: self.make.setEnabled(bool(text.strip())))
        self.name.returnPressed.connect(self._want_group)
        self.make.clicked.connect(self._want_group)

    @property
    def under(self) -> CodeId | None:
        """The code that is sorted under."""
        code: CodeId | None = self.field.currentData()
        return code

    def offer(self, codebook: Codebook) -> None:
        """Offer the top level and every code that others lie under; what was chosen stays chosen."""
        if codebook is self._codebook:
            return
        chosen, self._codebook = self.under, codebook
        self.field.clear()
        self.field.addItem(_("All codes"), None)
        for code, _depth in codebook.walk():
            if codebook.children(code.id) or code.id == chosen:
                self.field.addItem(codebook.path(code.id), code.id)
        self.field.setCurrentIndex(max(0, self.field.findData(chosen)))

    def clear(self) -> None:
        """Forget the codebook."""
        self._codebook = None
        self.field.clear()
        self.name.clear()

    def tell(self, text: str) -> None:
        """Say how far the sorting has come."""
        self._told.setText(text)

    def _want_group(self) -> None:
        name = self.name.text().strip()
        if name:
            self.name.clear()
            self.group_wanted.emit(name)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(label(_("Sort"), quiet=True))
        row.addWidget(self.field)
        row.addWidget(self._told)
        row.addStretch(1)
        row.addWidget(self.name, 1)
        row.addWidget(self.make)
