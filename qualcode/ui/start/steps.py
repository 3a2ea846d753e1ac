"""The four steps from texts to findings, each with a tick when it is done and a button to where it is done."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from qualcode.analysis.progress import Steps, StudyCounts, steps, study_counts
from qualcode.i18n import N_, _, _n
from qualcode.model.study import Study
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.icons import draw_icon
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, label

_STEPS = (
    ("documents", N_("Documents"), N_("Import the interviews"), N_("Word, text and subtitle files")),
    ("people", N_("Informants"), N_("Say who the informants are"), N_("Roles, cases and what else you compare by")),
    ("coding", N_("Coding"), N_("Code what they say"), N_("With a codebook that is shipped, or codes of your own")),
    ("findings", N_("Findings"), N_("Write down what you found"), N_("Each finding with its quotes, out to Word")),
)
"""Room, its name, what is done there, and what that means as long as nothing is open."""

_MARK = 7 * GRID


@dataclass(frozen=True)
class _State:
    is_done: bool
    told: str


class StepsPath(QWidget):
    """Import, people, code, findings: ticked off by what is in the study."""

    wanted = Signal(str)
    """The key of the room of a step."""

    def __init__(self) -> None:
        """Tell what the steps are, until a study is shown."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        self.rows: dict[str, StepRow] = {}
        for number, (room, name, title, _told) in enumerate(_STEPS, start=1):
            self.rows[room] = row = StepRow(number, _(title), _(name))
            row.go.clicked.connect(lambda _checked=False, room=room: self.wanted.emit(room))
            column.addWidget(row)
        self.clear()

    def show_study(self, study: Study) -> None:
        """Show how far a study has come; the button of the next step stands out."""
        states = _states(study_counts(study), steps(study))
        following = next((room for room, state in states.items() if not state.is_done), None)
        for room, state in states.items():
            self.rows[room].show_state(state.told, state.is_done, is_next=room == following)

    def clear(self) -> None:
        """Tell what the steps are: no project is open."""
        for room, _name, _title, told in _STEPS:
            self.rows[room].show_state(_(told), False, is_next=False)
            self.rows[room].go.hide()


class StepRow(QWidget):
    """One step: a number or a tick, what it is, how far it has come, and the way there."""

    def __init__(self, number: int, title: str, go: str) -> None:
        """Name the step and the button that leads there."""
        super().__init__()
        self.mark = _Mark(number)
        self.told = label("", "caption", quiet=True)
        self.go = button(go)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2 * GRID, 0, 2 * GRID)
        grid.setHorizontalSpacing(3 * GRID)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.mark, 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(label(title), 0, 1)
        grid.addWidget(self.told, 1, 1)
        grid.addWidget(self.go, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_state(self, told: str, is_done: bool, is_next: bool) -> None:
        """Show how far the step has come."""
        self.told.setText(told)
        self.mark.set_done(is_done)
        self.go.show()
        kind = "primary" if is_next else "plain"
        if self.go.property("kind") != kind:
            self.go.setProperty("kind", kind)
            self.go.style().polish(self.go)


class _Mark(QWidget):
    """A number in a ring; done, a tick instead."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self.is_done = number, False
        self.setFixedSize(QSize(_MARK, _MARK))

    def set_done(self, is_done: bool) -> None:
        self.is_done = is_done
        self.setAccessibleName(_("done") if is_done else _("not done yet"))
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_in(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(QColor(tokens.accent if self.is_done else tokens.edge), 1.5))
        painter.setBrush(QColor(tokens.accent_soft) if self.is_done else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        if self.is_done:
            draw_icon(painter, "check", ring.adjusted(4, 4, -4, -4), QColor(tokens.accent))
        else:
            painter.setFont(chrome_font("caption"))
            painter.setPen(QColor(tokens.quiet))
            painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))


def _states(counts: StudyCounts, taken: Steps) -> dict[str, _State]:
    documents = _n("%d document", "%d documents", counts.documents) % counts.documents
    informants = _n("%d informant", "%d informants", counts.informants) % counts.informants
    codings = _n("%d coding", "%d codings", counts.codings) % counts.codings
    findings = _n("%d finding", "%d findings", counts.findings) % counts.findings
    return {
        "documents": _State(taken.imported, documents),
        "people": _State(taken.people, informants),
        "coding": _State(taken.coded, codings),
        "findings": _State(taken.found, findings),
    }
