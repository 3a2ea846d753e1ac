"""The code palette: a few letters of a name, path or definition, and Enter puts the code on the words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from qualcode.analysis.suggestions import Suggestion
from qualcode.i18n import _
from qualcode.model.codebook import SEPARATOR, split_path
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.text.match import bare, best_matches, is_slip
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PaletteRow

_MOST = 60
_BEFORE_SUGGESTED = 5
_REASONS = 3


@dataclass(frozen=True, slots=True)
class NewPath:
    """A code that is not there yet: the path as typed."""

    path: str


@dataclass(frozen=True)
class CodesOffered:
    """What the palette can offer: a study's codes, those used lately, and their colours."""

    study: Study
    quick: QuickCodes
    colouring: Colouring
    suggested: tuple[Suggestion, ...] = ()
    """Codes that the words resemble, the most alike first."""
    proposed: frozenset[CodeId] = frozenset()
    """Codes that are proposals: made with a locked codebook and not accepted yet."""
    is_locked: bool = False
    """Whether a code that is made now will be a proposal."""

    @cached_property
    def on_keys(self) -> dict[CodeId, int]:
        """The number key of each code that has one."""
        return {code: key for key, code in self.quick.keys(self.study).items()}

    def rows(self, query: str) -> list[PaletteRow]:
        """Return the codes that fit, the best first; with nothing typed, those used lately and then the tree.

        A path that is not there yet can be made: after the codes that have the words, whatever keyboard they were
        typed on, and after a code that they are a mere slip from; before mere guesses. Codes that the words to be
        coded resemble come last, or after the first few where nothing is typed; they are marked as suggestions
        there and wherever else they stand.
        """
        if not query.strip():
            first, rest = self._all[:_BEFORE_SUGGESTED], self._all[_BEFORE_SUGGESTED:_MOST]
            suggested = self._suggested({code.id for code in first})
            there = {row.data for row in suggested}
            return [*map(self._row, first), *suggested, *(self._row(code) for code in rest if code.id not in there)]
        found = self._found(query)
        names = split_path(query)
        is_new = bool(names) and self.study.codebook.find(query) is None
        return [
            *map(self._row, found.named[:_MOST]),
            *(self._row(code, _("similar")) for code in found.slips),
            *([_new_row(SEPARATOR.join(names), self.is_locked)] if is_new else []),
            *(self._row(code, _("similar")) for code in found.distant[:_MOST]),
            *map(self._row, found.defined[:_MOST]),
            *self._suggested({code.id for code in found.every()}),
        ]

    def _suggested(self, without: Collection[CodeId]) -> list[PaletteRow]:
        """Return the codes that the words resemble."""
        there = (code for code in self._reasons if code in self.study.codes and code not in without)
        return [self._row(self.study.codes[code]) for code in there]

    @cached_property
    def _reasons(self) -> dict[CodeId, str]:
        """What the words share with each code that they resemble, the most alike first."""
        shared = _("shares {words}")
        return {each.code: shared.format(words=", ".join(each.why[:_REASONS])) for each in self.suggested}

    @cached_property
    def _all(self) -> list[Code]:
        """All codes that words may carry, those used lately first."""
        recent = [self.study.codes[code] for code in self.quick.recent if code in self.study.codes]
        known = {code.id for code in recent}
        rest = (code for code, _depth in self.study.codebook.walk() if code.codable and code.id not in known)
        return [*recent, *rest]

    @cached_property
    def _paths(self) -> list[str]:
        return [self.study.codebook.path(code.id) for code in self._all]

    def _found(self, query: str) -> "_Found":
        codes, paths = self._all, self._paths
        letters, whole = query.replace("/", " "), SEPARATOR.join(split_path(query))
        words, plain_words = letters.casefold().split(), bare(letters).split()
        by_name = best_matches(letters, [code.name for code in codes], limit=len(codes))
        by_path = best_matches(letters, paths, limit=len(codes))
        found = list(dict.fromkeys([*by_name, *by_path]))
        exact = [
            at for at in found if _has_all(paths[at].casefold(), words) or _is_short_for(codes[at].name, letters)
        ]
        plain = [at for at in found if _has_all(bare(paths[at]), plain_words)]
        named = dict.fromkeys([*exact, *plain])
        others = (at for at in range(len(codes)) if at not in named)
        slips = [at for at in others if is_slip(query, codes[at].name) or is_slip(whole, paths[at])]
        distant = [at for at in found if at not in named and at not in slips]
        known = {*named, *slips, *distant}
        defined = [
            at for at, code in enumerate(codes) if at not in known and _has_all(code.definition.casefold(), words)
        ]
        return _Found(*([codes[at] for at in places] for places in (named, slips, distant, defined)))

    def _row(self, code: Code, remark: str = "") -> PaletteRow:
        above = self.study.codebook.lineage(code.id)[:-1]
        path, reason = SEPARATOR.join(step.name for step in above), self._reasons.get(code.id, "")
        return PaletteRow(
            title=code.name,
            subtitle=" · ".join(part for part in (path, reason) if part),
            trailing=remark or self._trailing(code.id),
            colour=self.colouring.of(code.id).stripe,
            data=code.id,
        )

    def _trailing(self, code: CodeId) -> str:
        parts = (
            _("suggestion") if code in self._reasons else "",
            _("proposal") if code in self.proposed else "",
            str(self.on_keys.get(code, "")),
        )
        return "  ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Found:
    """The codes that fit, by how sure it is that they are meant."""

    named: list[Code]
    """Their path has what was typed."""
    slips: list[Code]
    """They would have it, but for a letter."""
    distant: list[Code]
    """They are like it."""
    defined: list[Code]
    """Their definition has it."""

    def every(self) -> list[Code]:
        """Return all of them."""
        return [*self.named, *self.slips, *self.distant, *self.defined]


def _new_row(path: str, is_locked: bool = False) -> PaletteRow:
    title = _("Propose a new code “{path}”") if is_locked else _("Make a new code “{path}”")
    title = title.format(path=path)
    return PaletteRow(title=title, icon="add", data=NewPath(path), makes=True)


def _has_all(folded: str, words: Sequence[str]) -> bool:
    """Tell whether every word that was typed stands in a text of small letters."""
    return all(word in folded for word in words)


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

    def refresh(self, offered: CodesOffered, keep: bool = False) -> None:
        """Offer what there is now, while it stays open; with ``keep`` the current code stays current."""
        self._offered = offered
        if self._popup is not None and self._popup.isVisible():
            self._popup.refresh(keep)

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
