"""Help: the guide, all shortcuts, and what this program is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QMessageBox,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from qualcode import __version__
from qualcode.i18n import _
from qualcode.shipped import folder
from qualcode.ui.all_keys import Shortcut, all_shortcuts
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.parts import label

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow

_KEYS_WIDTH = 66 * GRID


def show_guide(window: "MainWindow") -> None:
    """Show the user guide in a window of its own; the one that is open comes to the front where it was."""
    shown = window.findChild(GuideWindow)
    (shown or GuideWindow(window)).come_forward()


def show_keys(window: "MainWindow") -> None:
    """Show every key, by where it counts; the list that is open comes to the front."""
    shown = window.findChild(KeysWindow) or KeysWindow(window)
    shown.list_all(all_shortcuts(window.commands.values()))
    shown.come_forward()


def show_about(window: "MainWindow") -> None:
    """Tell what the program is and that nothing leaves the machine."""
    QMessageBox.about(
        window,
        _("About qualcode"),
        f"<h3>qualcode {__version__}</h3><p>"
        + _("Coding of Norwegian interviews: every quote knows who said it, and findings come out as Word.")
        + "</p><p>"
        + _("The program never uses a network. Your study is one file on your machine.")
        + "</p>",
    )


class HelpWindow(QDialog):
    """A window beside the main one, which stays there, hidden, when it is closed."""

    def __init__(self, window: "MainWindow", title: str) -> None:
        """Belong to the main window."""
        super().__init__(window)
        self.setWindowTitle(title)
        self.resize(180 * GRID, 160 * GRID)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 3 * GRID)
        self.column.setSpacing(2 * GRID)

    def come_forward(self) -> None:
        """Show it in front of the others, with the keyboard."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()


class GuideWindow(HelpWindow):
    """The user guide."""

    def __init__(self, window: "MainWindow") -> None:
        """Show the guide from its beginning."""
        super().__init__(window, _("User guide"))
        page = folder("docs") / "guide.md"
        browser = QTextBrowser()
        browser.setAccessibleName(_("User guide"))
        browser.setFrameShape(QTextBrowser.Shape.NoFrame)
        browser.setSearchPaths([str(page.parent)])
        browser.document().setBaseUrl(page.parent.as_uri() + "/")
        browser.setMarkdown(
            page.read_text(encoding="utf-8") if page.is_file() else _("The guide is not installed.")
        )
        self.column.addWidget(browser)


class KeysWindow(HelpWindow):
    """All shortcuts under their areas, with a field that finds some of them."""

    def __init__(self, window: "MainWindow") -> None:
        """Show no shortcuts yet."""
        super().__init__(window, _("All shortcuts"))
        self._lines: list[Shortcut] = []
        self.filter = FilterEdit(_("Find a shortcut …"))
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(_("All shortcuts"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(1, _KEYS_WIDTH)
        self._nothing = label(_("No shortcut has these letters."), quiet=True)
        for part in (self.filter, self.tree, self._nothing):
            self.column.addWidget(part, 1 if part is self.tree else 0)
        self.filter.textChanged.connect(lambda _text: self._show())

    def list_all(self, lines: list[Shortcut]) -> None:
        """List shortcuts, area by area, as far as what is typed finds them."""
        self._lines = lines
        self._show()

    def shown(self) -> list[Shortcut]:
        """Return the shortcuts that are listed."""
        return [line for line in self._lines if line.has(self.filter.text())]

    def _show(self) -> None:
        self.tree.clear()
        areas: dict[str, QTreeWidgetItem] = {}
        for line in self.shown():
            if line.area not in areas:
                areas[line.area] = self._add_area(line.area)
            row = QTreeWidgetItem(areas[line.area], [line.what, line.keys])
            row.setToolTip(0, line.what)
            row.setToolTip(1, line.keys)
        self.tree.expandAll()
        self._nothing.setVisible(not areas)

    def _add_area(self, name: str) -> QTreeWidgetItem:
        area = QTreeWidgetItem(self.tree, [name])
        font = area.font(0)
        font.setBold(True)
        area.setFont(0, font)
        area.setFlags(Qt.ItemFlag.ItemIsEnabled)
        return area
