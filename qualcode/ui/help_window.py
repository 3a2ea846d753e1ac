"""Help: the guide, all shortcuts, and what this program is."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QMessageBox, QTextBrowser, QVBoxLayout

from qualcode import __version__
from qualcode.i18n import _
from qualcode.shipped import folder

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow


def show_guide(window: "MainWindow") -> None:
    """Show the user guide in a window of its own."""
    page = folder("docs") / "guide.md"
    browser = QTextBrowser()
    browser.setSearchPaths([str(page.parent)])
    browser.document().setBaseUrl(page.parent.as_uri() + "/")
    browser.setMarkdown(page.read_text(encoding="utf-8") if page.is_file() else _("The guide is not installed."))
    _show(window, _("User guide"), browser)


def show_keys(window: "MainWindow") -> None:
    """Show every command that has a shortcut, by menu."""
    menus: dict[str, list[tuple[str, str]]] = {}
    for item in window.commands.values():
        keys = item.action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        if keys:
            menu = _(item.command.menu.split(" > ")[0]) if item.command.menu else _("Coding")
            menus.setdefault(menu, []).append((item.action.text().replace("&", ""), keys))
    parts = []
    for menu, rows in menus.items():
        cells = "".join(f"<tr><td width='280'>{text}</td><td><b>{keys}</b></td></tr>" for text, keys in rows)
        parts.append(f"<h3>{menu}</h3><table cellpadding='3'>{cells}</table>")
    browser = QTextBrowser()
    browser.setHtml("".join(parts))
    _show(window, _("All shortcuts"), browser)


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


def _show(window: "MainWindow", title: str, browser: QTextBrowser) -> None:
    dialog = QDialog(window)
    dialog.setWindowTitle(title)
    dialog.resize(720, 640)
    browser.setFrameShape(QTextBrowser.Shape.NoFrame)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(12, 12, 12, 12)
    column.addWidget(browser)
    dialog.show()
