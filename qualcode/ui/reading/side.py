"""The right side of the desk: the codebook with its filter above, the inspector below."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.code_tree.view import CodeTree
from qualcode.ui.reading.inspector.inspector import Inspector
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.parts import on_paper
from qualcode.ui.workspace import Workspace


class Side(QSplitter):
    """Two parts, one above the other, with a border that can be moved."""

    def __init__(self, workspace: Workspace) -> None:
        """Put the parts together; they are connected by the room."""
        super().__init__(Qt.Orientation.Vertical)
        self.filter, self.tree, self.inspector = FilterEdit(_("Filter codes")), CodeTree(), Inspector(workspace)
        above = QWidget()
        column = QVBoxLayout(above)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 0)
        column.setSpacing(GRID)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        on_paper(above)
        self.addWidget(above)
        self.addWidget(self.inspector)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setSizes([330, 420])
