"""Answers that say nearly the same, looked through group by group before any of them is coded."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from qualcode.edits.answers import CodedTogether, whole_answer
from qualcode.i18n import _, _n
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.study import Study
from qualcode.text.alike import AlikeGroup
from qualcode.text.excerpt import shorten
from qualcode.ui.code_palette.palette import CodePalette, CodesOffered
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.surveys.answers_model import AnswerRow
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.ticked_list import Tick, TickedList

_SIZE, _LIST = (980, 640), 340
_Checked = Qt.CheckState.Checked


@dataclass
class _Group:
    """A group with what was decided about it."""

    rows: list[AnswerRow]
    likeness: float
    off: set[DocumentId] = field(default_factory=set)
    code: CodeId | None = None
    path: str = ""


class AlikeDialog(AskDialog):
    """Groups at the left, the answers of one at the right with ticks; nothing is coded that has no tick."""

    def __init__(
        self,
        parent: QWidget | None,
        study: Study,
        rows: Sequence[AnswerRow],
        groups: Sequence[AlikeGroup],
        quick: QuickCodes,
    ) -> None:
        """Show groups of the rows; what has a code already is not ticked."""
        super().__init__(
            parent,
            _("Answers that are alike"),
            _(
                "Only how they are written is compared. Look through each group, untick what means something else,"
                " and choose a code."
            ),
        )
        self.resize(*_SIZE)
        self._study, self._quick = study, quick
        self._groups = [_Group([rows[place] for place in each.places], each.likeness) for each in groups]
        for each in self._groups:
            each.off = {row.document for row in each.rows if study.codings_in(row.document)}
        self.groups, self.answers = TickedList(_("Groups"), has_ticks=False), QListWidget()
        self.answers.setAccessibleName(_("Answers of the group"))
        self.answers.setWordWrap(True)
        self.answers.setSpacing(2 * GRID)
        self.choose = button(_("Choose a code …"))
        self.none = button(_("No code for this group"), "quiet")
        self.palette_of_codes = CodePalette(self)
        self.told = label("", quiet=True, wraps=True)
        for each in self._groups:
            self.groups.add(shorten(each.rows[0].words, 60), "", Tick.NONE)
        self._lay_out()
        self._accept = self.add_accept(_("Code"))
        self._connect()
        self.groups.setCurrentRow(0)
        self._tell()

    @staticmethod
    def ask(
        parent: QWidget | None,
        study: Study,
        rows: Sequence[AnswerRow],
        groups: Sequence[AlikeGroup],
        quick: QuickCodes,
    ) -> list[CodedTogether] | None:
        """Return which answers get which code; None when none shall."""
        dialog = AlikeDialog(parent, study, rows, groups, quick)
        answer = dialog.answer() if dialog.asked() else None
        dialog.deleteLater()
        return answer

    def answer(self) -> list[CodedTogether]:
        """Return the groups that have a code, with the answers that are ticked."""
        return [
            CodedTogether(tuple(whole_answer(self._study, each) for each in ticked), group.code, group.path)
            for group in self._groups
            if (group.code is not None or group.path) and (ticked := _ticked(group))
        ]

    def take_code(self, code: CodeId | None, path: str = "") -> None:
        """Give the shown group a code that is there, or one that is to be made; go on to the next group."""
        group = self._shown
        if group is not None:
            group.code, group.path = code, path
            if code is not None:
                self._quick.use(self._study, code)
            if (code is not None or path) and self.groups.currentRow() + 1 < self.groups.count():
                self.groups.setCurrentRow(self.groups.currentRow() + 1)
            self._tell()

    def offer_codes(self) -> None:
        """Drop the palette of codes."""
        dark = tokens_in(self.palette()).dark
        offered = CodesOffered(self._study, self._quick, Colouring(self._study.codebook, dark))
        self.palette_of_codes.pop_up(offered, self.choose.mapToGlobal(QPoint(0, self.choose.height())))

    @property
    def _shown(self) -> _Group | None:
        at = self.groups.currentRow()
        return self._groups[at] if 0 <= at < len(self._groups) else None

    def _show_group(self) -> None:
        group = self._shown
        self.answers.blockSignals(True)
        self.answers.clear()
        for row in group.rows if group is not None else ():
            names = [self._study.codes[each.code].name for each in self._study.codings_in(row.document)]
            codes = _("Codes: {names}").format(names=", ".join(dict.fromkeys(names))) if names else ""
            below = " · ".join(part for part in (row.key, row.about, codes) if part)
            item = QListWidgetItem(f"{row.words}\n{below}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            is_on = group is not None and row.document not in group.off
            item.setCheckState(_Checked if is_on else Qt.CheckState.Unchecked)
            self.answers.addItem(item)
        self.answers.blockSignals(False)
        self._tell()

    def _on_ticked(self, item: QListWidgetItem) -> None:
        group = self._shown
        if group is not None:
            document = group.rows[self.answers.row(item)].document
            if item.checkState() is _Checked:
                group.off.discard(document)
            else:
                group.off.add(document)
            self._tell()

    def _tell(self) -> None:
        for at, group in enumerate(self._groups):
            n = _n("%d answer", "%d answers", len(group.rows)) % len(group.rows)
            self.groups.tell(at, " · ".join(part for part in (n, self._name(group)) if part))
        shown = self._shown
        name = self._name(shown) if shown is not None else ""
        self.choose.setText(_("Code: {name}").format(name=name) if name else _("Choose a code …"))
        self.none.setVisible(bool(name))
        ready = sum(len(each.segments) for each in self.answer())
        self._accept.setText(_n("Code %d answer", "Code %d answers", ready) % ready if ready else _("Code"))
        self._accept.setEnabled(ready > 0)
        if shown is not None:
            text = _("{n} of {all} answers in this group are ticked.")
            self.told.setText(text.format(n=len(_ticked(shown)), all=len(shown.rows)))

    def _name(self, group: _Group) -> str:
        return self._study.codebook.path(group.code) if group.code is not None else group.path

    def _connect(self) -> None:
        self.groups.currentRowChanged.connect(lambda _row: self._show_group())
        self.answers.itemChanged.connect(self._on_ticked)
        self.choose.clicked.connect(self.offer_codes)
        self.choose.setAutoDefault(False)
        self.none.setAutoDefault(False)
        self.none.clicked.connect(lambda: self.take_code(None))
        self.palette_of_codes.code_picked.connect(self.take_code)
        self.palette_of_codes.path_typed.connect(lambda path: self.take_code(None, path))

    def _lay_out(self) -> None:
        self.groups.setFixedWidth(_LIST)
        both = QHBoxLayout()
        both.setSpacing(4 * GRID)
        both.addWidget(self.groups)
        right = QVBoxLayout()
        right.setSpacing(2 * GRID)
        right.addWidget(self.answers, 1)
        right.addWidget(self.told)
        foot = QHBoxLayout()
        foot.addWidget(self.choose)
        foot.addWidget(self.none)
        foot.addStretch(1)
        right.addLayout(foot)
        both.addLayout(right, 1)
        self.add(both, 1)


def _ticked(group: _Group) -> list[DocumentId]:
    return [row.document for row in group.rows if row.document not in group.off]
