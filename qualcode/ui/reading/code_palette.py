"""The code palette: a few letters of a name, path or definition, and Enter puts the code on the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from qualcode.i18n import _
from qualcode.model.codebook import SEPARATOR, split_path
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.text.match import best_matches
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.reading.quick_codes import QuickCodes
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PaletteRow

_MOST = 60


@dataclass(frozen=True, slots=True)
class NewPath:
    """A code that is not there yet: the path as typed."""

    path: str


@dataclass(frozen=True, slots=True)
class CodesOffered:
    """What the palette can offer: a study's codes, those used lately, and their colours."""

    study: Study
    quick: QuickCodes
    colouring: Colouring

    def rows(self, query: str) -> list[PaletteRow]:
        """Return the codes that fit, the best first; with nothing typed, those used lately and then the tree.

        A path that is not there yet can be made: as the last row, or the only one where nothing fits.
        """
        found = self._found(query) if query.strip() else self._all()
        rows = [self._row(code) for code in found[:_MOST]]
        names = split_path(query)
        if names and self.study.codebook.find(query) is None:
            rows.append(self._new_row(SEPARATOR.join(names)))
        return rows

    def _all(self) -> list[Code]:
        recent = [self.study.codes[code] for code in self.quick.recent if code in self.study.codes]
        known = {code.id for code in recent}
        rest = (code for code, _depth in self.study.codebook.walk() if code.codable and code.id not in known)
        return [*recent, *rest]

    def _found(self, query: str) -> list[Code]:
        codes = self._all()
        letters = query.replace("/", " ")
        by_name = best_matches(letters, [code.name for code in codes])
        by_path = best_matches(letters, [self.study.codebook.path(code.id) for code in codes])
        by_definition = best_matches(letters, [code.definition for code in codes]) if len(letters) > 2 else []
        exact = [place for place in by_definition if letters.casefold() in codes[place].definition.casefold()]
        return [codes[place] for place in dict.fromkeys([*by_name, *by_path, *exact])]

    def _row(self, code: Code) -> PaletteRow:
        above = self.study.codebook.lineage(code.id)[:-1]
        keys = {on: key for key, on in self.quick.keys(self.study).items()}
        return PaletteRow(
            title=code.name,
            subtitle=SEPARATOR.join(step.name for step in above),
            trailing=str(keys[code.id]) if code.id in keys else "",
            colour=self.colouring.of(code.id).stripe,
            data=code.id,
        )

    def _new_row(self, path: str) -> PaletteRow:
        return PaletteRow(title=_("New code «{path}»").format(path=path), icon="add", data=NewPath(path))


class CodePalette(QObject):
    """Offers codes above the window; what is picked is announced, and Shift+Enter keeps it open for more."""

    code_picked = Signal(object)
    """A ``CodeId`` that is there."""
    path_typed = Signal(str)
    """The path of a code that is to be made."""
    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        """Float over the window of ``over``; the popup is made when it is first needed."""
        super().__init__(over)
        self._over = over
        self._popup: Palette | None = None
        self._offered: CodesOffered | None = None

    def pop_up(self, offered: CodesOffered, at: QPoint | None = None) -> None:
        """Offer codes, near a place on the screen."""
        self._offered = offered
        if self._popup is None:
            self._popup = self._make()
        self._popup.pop_up(at)

    def refresh(self, offered: CodesOffered) -> None:
        """Offer what there is now, while it stays open."""
        self._offered = offered
        if self._popup is not None and self._popup.isVisible():
            self._popup.refresh()

    def _make(self) -> Palette:
        popup = Palette(
            self._over,
            self._rows,
            name=_("Code palette"),
            placeholder=_("Code: name, path or definition – a new name makes the code"),
            nothing=_("No code fits. Type a name, or Parent / Child, to make one."),
            hint=_("Enter applies · Shift+Enter applies and stays · Parent / Child makes both · Esc closes"),
        )
        popup.picked.connect(self._on_picked)
        popup.closed.connect(self.closed)
        return popup

    def _rows(self, query: str) -> Sequence[PaletteRow]:
        return self._offered.rows(query) if self._offered is not None else ()

    def _on_picked(self, data: CodeId | NewPath, _modifiers: Qt.KeyboardModifier) -> None:
        if isinstance(data, NewPath):
            self.path_typed.emit(data.path)
        else:
            self.code_picked.emit(data)
