"""A study's codes for a view: tree, colours, counts and number keys, filtered by a few letters."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from qualcode.analysis.counting import CodeCounts
from qualcode.i18n import _, _n
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.text.match import best_matches
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.code_tree.mime import CODES, CODINGS, SEGMENT, mime_of_codes
from qualcode.ui.widgets.counted_delegate import CountedRole

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Shown:
    """What the tree shows: a study's codes in their colours, with counts and the number keys that apply them."""

    study: Study
    colouring: Colouring
    counts: Mapping[CodeId, CodeCounts] = field(default_factory=dict)
    keys: Mapping[CodeId, int] = field(default_factory=dict)
    only: frozenset[CodeId] | None = None
    """Codes to be shown, with what lies above them; None for all."""
    proposed: frozenset[CodeId] = frozenset()
    """Codes that are proposals: made with a locked codebook and not accepted yet."""


class CodeTreeModel(QAbstractItemModel):
    """The tree of codes. An index's internal id is the code's number here, which it keeps while the model lives."""

    rename_wanted = Signal(object, str)
    """A ``CodeId`` is to get another name."""

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self._shown: Shown | None = None
        self._letters = ""
        self._numbers: dict[CodeId, int] = {}
        self._codes: list[CodeId] = []
        self._children: dict[CodeId | None, tuple[Code, ...]] = {}
        self._places: dict[CodeId, int] = {}

    # --- What is shown

    def can_keep_rows(self, shown: Shown, letters: str) -> bool:
        """Tell whether this can be shown without rows coming, going or moving."""
        if self._shown is None or letters != self._letters or shown.only != self._shown.only:
            return False
        if shown.study.codebook is self._shown.study.codebook:
            return True
        return _same_rows(_children(shown, letters), self._children)

    def show(self, shown: Shown, letters: str) -> None:
        """Show other values; when rows come, go or move, everything is read anew."""
        if self._shown is not None and self.can_keep_rows(shown, letters):
            before, self._shown = self._shown, shown
            if shown.study.codebook is not before.study.codebook:
                self._take(shown, letters)
            self._tell_changes(before, shown)
        else:
            self.beginResetModel()
            self._take(shown, letters)
            self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._shown, self._children, self._places = None, {}, {}
        self.endResetModel()

    def code_at(self, index: _Index) -> CodeId | None:
        """Return the code of an index; None for an invalid one."""
        return self._codes[index.internalId()] if index.isValid() else None

    def index_of(self, code: CodeId | None) -> QModelIndex:
        """Return where a code stands; an invalid index when it is not shown."""
        if code is None or code not in self._places:
            return QModelIndex()
        return self.createIndex(self._places[code], 0, self._number(code))

    # --- Qt's model

    def index(self, row: int, column: int, parent: _Index = _NOWHERE) -> QModelIndex:
        """Return the index of a row under a parent."""
        children = self._children.get(self.code_at(parent), ())
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, self._number(children[row].id))

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent has no argument
        """Return the index of the code above."""
        code = self.code_at(index)
        if code is None or self._shown is None or code not in self._shown.study.codes:
            return QModelIndex()
        return self.index_of(self._shown.study.codes[code].parent)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return len(self._children.get(self.code_at(parent), ()))

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer name, tip, what a screen reader says, and the roles of ``CountedRole``."""
        id, shown = self.code_at(index), self._shown
        if id is None or shown is None or id not in shown.study.codes:
            return None
        answer = _ANSWERS.get(role)
        return answer(shown, shown.study.codes[id]) if answer is not None else None

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for the rename; the name changes when the study has."""
        code, name = self.code_at(index), str(value).strip()
        if code is None or not name or name == self.data(index):
            return False
        self.rename_wanted.emit(code, name)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let codes be chosen, renamed, dragged and dropped on."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        every = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        return every | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [CODES, SEGMENT, CODINGS]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        codes = [code for index in indexes if (code := self.code_at(index)) is not None]
        return mime_of_codes(codes, "\n".join(str(self.data(index)) for index in indexes))

    # --- Behind the scenes

    def _take(self, shown: Shown, letters: str) -> None:
        self._shown, self._letters = shown, letters
        self._children = _children(shown, letters)
        self._places = {
            code.id: place for children in self._children.values() for place, code in enumerate(children)
        }

    def _tell_changes(self, before: Shown, after: Shown) -> None:
        recoloured = before.colouring is not after.colouring
        for code in self._places:
            counted = before.counts.get(code) != after.counts.get(code)
            keyed = before.keys.get(code) != after.keys.get(code)
            proposed = (code in before.proposed) != (code in after.proposed)
            changed = before.study.codes.get(code) != after.study.codes[code]
            if recoloured or counted or keyed or proposed or changed:
                index = self.index_of(code)
                self.dataChanged.emit(index, index)

    def _number(self, code: CodeId) -> int:
        if code not in self._numbers:
            self._numbers[code] = len(self._codes)
            self._codes.append(code)
        return self._numbers[code]


def _children(shown: Shown, letters: str) -> dict[CodeId | None, tuple[Code, ...]]:
    """Return the codes under each code; with letters, only those that match, and what is above them."""
    book = shown.study.codebook
    everything: dict[CodeId | None, tuple[Code, ...]] = {None: book.roots}
    everything.update({code.id: book.children(code.id) for code, _depth in book.walk()})
    if not letters and shown.only is None:
        return everything
    codes = [code for code, _depth in book.walk() if shown.only is None or code.id in shown.only]
    found = best_matches(letters, [code.name for code in codes], limit=len(codes))
    wanted = {step.id for place in found for step in book.lineage(codes[place].id)}
    return {
        above: tuple(code for code in children if code.id in wanted)
        for above, children in everything.items()
    }


def _same_rows(
    one: Mapping[CodeId | None, tuple[Code, ...]], other: Mapping[CodeId | None, tuple[Code, ...]]
) -> bool:
    return one.keys() == other.keys() and all(
        [code.id for code in codes] == [code.id for code in other[above]] for above, codes in one.items()
    )


def _count(shown: Shown, code: Code) -> int | None:
    counts = shown.counts.get(code.id)
    return counts.branch.quotes if counts is not None and counts.branch.quotes else None


def _tip(shown: Shown, code: Code) -> str:
    counts = shown.counts.get(code.id)
    lines = [shown.study.codebook.path(code.id), code.definition]
    if counts is not None:
        own, branch = counts.own.quotes, counts.branch
        lines.append(_n("%d quote", "%d quotes", branch.quotes) % branch.quotes)
        if own != branch.quotes:
            lines[-1] += _(" (%d of the code itself)") % own
        lines.append(_n("%d informant", "%d informants", branch.informants) % branch.informants)
    return "\n".join(line for line in lines if line)


def _mark(shown: Shown, code: Code) -> str | None:
    return f"[{shown.keys[code.id]}]" if code.id in shown.keys else None


def _note(shown: Shown, code: Code) -> str | None:
    return _("proposal") if code.id in shown.proposed else None


def _spoken(shown: Shown, code: Code) -> str:
    counts, key = shown.counts.get(code.id), shown.keys.get(code.id)
    parts = [code.name]
    if counts is not None:
        parts.append(_n("%d quote", "%d quotes", counts.branch.quotes) % counts.branch.quotes)
    if key is not None:
        parts.append(_("key %d") % key)
    if code.id in shown.proposed:
        parts.append(_("proposal"))
    return ", ".join(parts)


_ANSWERS: dict[int, Callable[[Shown, Code], object]] = {
    int(Qt.ItemDataRole.DisplayRole): lambda shown, code: code.name,
    int(Qt.ItemDataRole.EditRole): lambda shown, code: code.name,
    int(Qt.ItemDataRole.ToolTipRole): _tip,
    int(Qt.ItemDataRole.AccessibleTextRole): _spoken,
    int(CountedRole.COLOUR): lambda shown, code: shown.colouring.of(code.id).stripe,
    int(CountedRole.COUNT): _count,
    int(CountedRole.MARK): _mark,
    int(CountedRole.NOTE): _note,
    int(CountedRole.QUIET): lambda shown, code: not code.codable,
    int(CountedRole.KEY): lambda shown, code: code.id,
}
