"""Changes since import: every corrected passage of a document, as it was and as it is."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from qualcode.edits.since_import import ChangedPassage, changes_since_import
from qualcode.i18n import _, _n
from qualcode.model.ids import DocumentId
from qualcode.ui.tell_dialog import TellDialog
from qualcode.ui.theme.fonts import reading_font
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID, Tokens
from qualcode.ui.workspace import Place, Workspace


class ChangesDialog(TellDialog):
    """The passages by paragraph; pressing a paragraph's number goes there."""

    def __init__(self, parent: QWidget, title: str, passages: Sequence[ChangedPassage]) -> None:
        """Show passages of the document of that title."""
        n = len(passages)
        said = _n("%d passage differs from the file.", "%d passages differ from the file.", n) % n
        if not n:
            said = _("Not a word has been changed since the file was imported.")
        super().__init__(parent, _("Changes since import"), [f"{title}. {said}", compared() if n else ""])
        self.chosen: ChangedPassage | None = None
        self._passages = passages
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(_("Changed passages"))
        self.text.document().setDefaultFont(reading_font("serif", 12))
        self.text.document().setDocumentMargin(3 * GRID)
        self.text.setHtml(passages_html(passages, tokens_in(self.palette())))
        self.text.anchorClicked.connect(self._go)
        if n:
            self.add(self.text)
            self.resize(170 * GRID, 150 * GRID)
        self.add_close()

    def _go(self, link: QUrl) -> None:
        self.chosen = self._passages[int(link.toString())]
        self.accept()


def show_changes(over: QWidget, workspace: Workspace, document: DocumentId) -> None:
    """Show what was corrected in a document, and go to the passage that is chosen."""
    passages = workspace.edit(changes_since_import, document)
    if passages is None:
        workspace.say(_("The file that this text came from was not kept, so there is nothing to compare with."))
        return
    dialog = ChangesDialog(over, workspace.study.documents[document].title, passages)
    dialog.exec()
    if dialog.chosen is not None:
        workspace.go_to(Place(document, dialog.chosen.span))


def compared() -> str:
    """Return the sentence that says what is compared."""
    return _(
        "The words are compared with those of the file, without speaker labels and times. Choices made at import, "
        "such as labels left in or lines mended, can therefore show as changes."
    )


def passages_html(passages: Sequence[ChangedPassage], tokens: Tokens) -> str:
    """Return the passages as rich text: what is gone struck through, what is new underlined."""
    parts = []
    for number, passage in enumerate(passages):
        where = escape(_("Paragraph {number}").format(number=passage.paragraph))
        gone = f'<s style="color:{tokens.danger}">{escape(passage.before)}</s> ' if passage.before else ""
        new = f'<u style="color:{tokens.accent}">{escape(passage.after)}</u>' if passage.after else ""
        lead, tail = escape(passage.lead), escape(passage.tail)
        parts.append(
            f'<p><a href="{number}" style="color:{tokens.quiet}">{where}</a><br>… {lead}{gone}{new}{tail} …</p>'
        )
    return "".join(parts)
