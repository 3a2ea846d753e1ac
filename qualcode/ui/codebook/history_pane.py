"""The history of a code: what happened to it, who did it and when; from the journal, which holds no words."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QGridLayout, QWidget

from qualcode.edits.code_history import CodeEvent, Part, history_of_code, names_of_gone
from qualcode.i18n import N_, _, _n
from qualcode.i18n import language as interface_language
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label
from qualcode.ui.widgets.section import Section
from qualcode.ui.workspace import Workspace
from qualcode.wording.numbers import moment

_SHORT = 6
"""So many events are shown before somebody asks for all."""


class HistoryPane(Section):
    """The latest things that happened to the current code, all of them on demand."""

    def __init__(self, workspace: Workspace) -> None:
        """Show nothing until ``show_code``."""
        super().__init__(_("History"))
        self._workspace = workspace
        self._code: CodeId | None = None
        self._is_all = False
        self._shown: tuple[object, ...] | None = None
        self.lines = QWidget()
        self._grid = QGridLayout(self.lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4 * GRID)
        self._grid.setVerticalSpacing(GRID)
        self._grid.setColumnStretch(0, 1)
        self.more = button(_("Show all"), "quiet")
        self.more.clicked.connect(self._show_all)
        self.add(self.lines)
        self.add_action(self.more)

    def show_code(self, code: CodeId | None) -> None:
        """Show a code's history; nothing for None."""
        self._is_all = self._is_all and code == self._code
        self._code = code
        project = self._workspace.project
        events = history_of_code(project, code) if project is not None and code is not None else []
        self._fill(events)

    def _show_all(self) -> None:
        self._is_all = True
        self.show_code(self._code)

    def _fill(self, events: list[CodeEvent]) -> None:
        self.setVisible(bool(events))
        self.more.setVisible(len(events) > _SHORT and not self._is_all)
        project = self._workspace.project
        gone = names_of_gone(project) if project is not None and events else {}
        told = tuple(self._told(event, gone) for event in (events if self._is_all else events[:_SHORT]))
        if told == self._shown:
            return
        self._shown = told
        while (item := self._grid.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for row, (what, who, when) in enumerate(told):
            self._grid.addWidget(label(what, wraps=True), row, 0)
            self._grid.addWidget(label(who, "caption", quiet=True), row, 1)
            self._grid.addWidget(label(when, "caption", quiet=True), row, 2)

    def _told(self, event: CodeEvent, gone: Mapping[CodeId, str]) -> tuple[str, str, str]:
        study = self._workspace.study
        coder = study.coders.get(event.coder) if event.coder is not None else None
        when = moment(event.made.astimezone(), interface_language())
        return sentence(study, event, gone), coder.name if coder is not None else "", when


def sentence(study: Study, event: CodeEvent, gone: Mapping[CodeId, str] = MappingProxyType({})) -> str:
    """Return what happened, in the language of the interface; ``gone`` has names of codes that are no more."""
    told = _(_PARTS[event.part]).format(step=_(event.label), names=_names(study, event.others, gone))
    if event.verb == "undo":
        return _("Taken back: {what}").format(what=told)
    if event.verb == "redo":
        return _("Done again: {what}").format(what=told)
    if event.times > 1:
        return _("{what}, {n} times").format(what=told, n=event.times)
    return told


_PARTS = {
    Part.MADE: N_("Came to be: {step}"),
    Part.KEPT: N_("Took over from {names}"),
    Part.SPLIT_OFF: N_("Split off from {names}"),
    Part.GAVE: N_("Split: some quotes went to {names}"),
    Part.CHANGED: "{step}",
}


def _names(study: Study, codes: tuple[CodeId, ...], gone: Mapping[CodeId, str]) -> str:
    """Return the names of codes; of those that are gone for good nothing is known but how many there were."""
    known = [study.codes[code].name if code in study.codes else gone.get(code) for code in codes]
    names = [_("“%s”") % name for name in known if name is not None]
    lost = len(codes) - len(names)
    if lost == 1:
        names.append(_("a code that is gone"))
    elif lost:
        names.append(_n("%d code that is gone", "%d codes that are gone", lost) % lost)
    return ", ".join(names)
