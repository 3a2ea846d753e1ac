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

        A path that is not there yet can be made: after the codes that have the words, before mere guesses.
        """
        if not query.strip():
            return [self._row(code) for code in self._all()[:_MOST]]
        named, distant = self._found(query)
        names = split_path(query)
        is_new = bool(names) and self.study.codebook.find(query) is None
        new = [self._new_row(SEPARATOR.join(names))] if is_new else []
        return [*map(self._row, named[:_MOST]), *new, *map(self._row, distant[:_MOST])]

    def _all(self) -> list[Code]:
        recent = [self.study.codes[code] for code in self.quick.recent if code in self.study.codes]
        known = {code.id for code in recent}
        rest = (code for code, _depth in self.study.codebook.walk() if code.codable and code.id not in known)
        return [*recent, *rest]

    def _found(self, query: str) -> tuple[list[Code], list[Code]]:
        """Return the codes whose path has what was typed, and those that fit only by a guess or their definition.

        Between the two stands the offer of a new code: Enter must not apply one that is merely like it.
        """
        codes = self._all()
        paths = [self.study.codebook.path(code.id) for code in codes]
        letters = query.replace("/", " ")
        by_name = best_matches(letters, [code.name for code in codes], limit=len(codes))
        by_path = best_matches(letters, paths, limit=len(codes))
        found = list(dict.fromkeys([*by_name, *by_path]))
        named = [place for place in found if _means(codes[place].name, paths[place], letters)]
        defined = [place for place, code in enumerate(codes) if _has_all(code.definition, letters)]
        distant = [place for place in dict.fromkeys([*found, *defined]) if place not in named]
        return [codes[place] for place in named], [codes[place] for place in distant]

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


def _means(name: str, path: str, letters: str) -> bool:
    return _has_all(path, letters) or _is_short_for(name, letters)


def _has_all(text: str, letters: str) -> bool:
    """Tell whether every word that was typed stands in the text."""
    folded = text.casefold()
    return all(word in folded for word in letters.casefold().split())


def _is_short_for(name: str, letters: str) -> bool:
    """Tell whether one word that was typed is the name with letters left out: its initials, or ``mngl``."""
    typed, folded = letters.casefold().strip(), iter(name.casefold())
    return bool(typed) and name[:1].casefold() == typed[0] and all(letter in folded for letter in typed)


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
