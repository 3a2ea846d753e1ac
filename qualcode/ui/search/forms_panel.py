"""The forms found, with their boxes: what a search means is decided here, in sight."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTreeView, QVBoxLayout, QWidget

from qualcode.i18n import _, _n
from qualcode.text.search import FoundForm
from qualcode.ui.search.forms_model import MOST, FormRole, FormsModel, Index
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label


class FormsTree(QTreeView):
    """The tree of forms; Space ticks the current one, and Enter too."""

    def __init__(self, model: FormsModel) -> None:
        """Show the model's forms."""
        super().__init__()
        self._forms = model
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(3 * GRID)
        self.setRootIsDecorated(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setAccessibleName(_("Forms found"))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.header().setMinimumSectionSize(8 * GRID)

    def show_forms(self, forms: Sequence[FoundForm]) -> None:
        """List these forms, all unfolded when they are others; what is current and in sight stays."""
        form, scroll = self.currentIndex().data(FormRole.FORM), self.verticalScrollBar().value()
        if not self._forms.show(forms):
            return
        # No number is greater than its kind's, so that no other row need be measured.
        kinds = [self._forms.index(row, 1) for row in range(self._forms.rowCount())]
        self.header().resizeSection(1, max((self.sizeHintForIndex(each).width() for each in kinds), default=0))
        self.expandAll()
        if (current := self._forms.index_of(form)).isValid():
            self.setCurrentIndex(current)
        self.doItemsLayout()  # or the bar does not yet know how far it reaches
        self.verticalScrollBar().setValue(scroll)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._forms.toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the keyboard on the names: the counts are read with them."""
        super().currentChanged(current, previous)
        if current.column() > 0:
            self.setCurrentIndex(current.sibling(current.row(), 0))


class FormsPanel(QWidget):
    """A heading, a line that tells what ticks do, and the tree; ``ticked`` carries forms with their new ticks."""

    ticked = Signal(object)

    def __init__(self) -> None:
        """Show no forms."""
        super().__init__()
        self.model = FormsModel()
        self.tree = FormsTree(self.model)
        self._heading = label(_("Forms found"), "heading")
        self._hint = label("", "caption", quiet=True, wraps=True)
        self.model.ticked.connect(self.ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for each in (self._heading, self._hint):
            column.addWidget(each)
        column.addWidget(self.tree, 100)
        # Keeps the words at the top while there is no tree.
        column.addStretch(1)
        self.show_forms(())

    def show_forms(self, forms: Sequence[FoundForm]) -> None:
        """List these forms; what is current and in sight stays."""
        self.tree.show_forms(forms)
        self._hint.setText(_hint(forms))
        self.tree.setVisible(bool(forms))


def _hint(forms: Sequence[FoundForm]) -> str:
    if not forms:
        return _("What your query finds is listed here, each form with a box.")
    if len(forms) > MOST:
        return _n("The first %d is shown.", "The first %d are shown.", MOST) % MOST
    return _("Untick what you did not mean. The project remembers it for this query.")
