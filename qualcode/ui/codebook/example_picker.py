"""Taking one of a code's own quotes as its example."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.quotes import find_quotations
from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.model.quotations import Quotation
from qualcode.text.excerpt import flatten, shorten
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PaletteRow
from qualcode.ui.workspace import Workspace

_LONGEST, _MOST = 70, 200


class ExamplePicker(QObject):
    """The quotes of one code and the codes under it, to search and to take one from."""

    picked = Signal(str)
    """The words of the quote that was taken, on one line."""

    def __init__(self, over: QWidget, workspace: Workspace) -> None:
        """Float over the window of ``over``; the popup is made when it is first opened."""
        super().__init__(over)
        self._over, self._workspace = over, workspace
        self._popup: Palette | None = None
        self._quotes: list[Quotation] = []

    def open(self, code: CodeId) -> None:
        """Offer the quotes of a code."""
        if self._popup is None:
            self._popup = Palette(
                self._over,
                self.rows,
                name=_("Quotes of the code"),
                placeholder=_("Words of the quote …"),
                nothing=_("The code has no quote with these words."),
            )
            self._popup.picked.connect(lambda words, _modifiers: self.picked.emit(words))
        self.look_up(code)
        self._popup.pop_up()

    def look_up(self, code: CodeId) -> None:
        """Find the quotes of a code."""
        self._quotes = find_quotations(self._workspace.study, QuoteFilter(codes=frozenset({code})))

    def rows(self, query: str) -> Sequence[PaletteRow]:
        """Return the quotes that hold every word of the query, in the order of the documents."""
        wanted = query.casefold().split()
        held = (
            quote for quote in self._quotes if all(word in quote.words.casefold() for word in wanted)
        )
        return [_row(quote) for quote, _at in zip(held, range(_MOST), strict=False)]


def _row(quote: Quotation) -> PaletteRow:
    words = flatten(quote.words)
    who = ", ".join(informant.label for informant in quote.informants)
    return PaletteRow(title=shorten(words, _LONGEST), trailing=who or quote.document.title, data=words)
