"""The four steps from texts to findings, each with a tick when it is done and a button to where it is done."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcode.analysis.progress import StudyCounts, study_counts
from qualcode.i18n import _, _n
from qualcode.model.study import Study
from qualcode.ui.widgets.parts import button, label


@dataclass(frozen=True)
class _Step:
    room: str
    title: str
    done: bool
    told: str
    button: str


class StepsPath(QWidget):
    """Import, people, code, findings: ticked off by what is in the study."""

    wanted = Signal(str)
    """The key of the room of a step."""

    def __init__(self) -> None:
        """Start empty."""
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_study(self, study: Study) -> None:
        """Show how far a study has come."""
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, step in enumerate(_steps(study_counts(study)), start=1):
            self._column.addWidget(self._row(number, step))

    def _row(self, number: int, step: _Step) -> QWidget:
        row = QWidget()
        mark = label("✓" if step.done else str(number), "heading", quiet=not step.done)
        mark.setFixedWidth(28)
        mark.setAccessibleName(_("done") if step.done else _("not done yet"))
        words = QVBoxLayout()
        words.setSpacing(0)
        told = label(step.told, "caption", quiet=True, wraps=True)
        words.addWidget(label(step.title))
        words.addWidget(told)
        go = button(step.button)
        go.clicked.connect(lambda: self.wanted.emit(step.room))
        line = QHBoxLayout(row)
        line.setContentsMargins(12, 8, 12, 8)
        line.addWidget(mark)
        line.addLayout(words, 1)
        line.addWidget(go)
        return row


def _steps(counts: StudyCounts) -> list[_Step]:
    documents = _n("%d document", "%d documents", counts.documents) % counts.documents
    informants = _n("%d informant", "%d informants", counts.informants) % counts.informants
    codings = _n("%d coding", "%d codings", counts.codings) % counts.codings
    findings = _n("%d finding", "%d findings", counts.findings) % counts.findings
    return [
        _Step("documents", _("Import the interviews"), counts.documents > 0, documents, _("Documents")),
        _Step("people", _("Say who the informants are"), counts.informants > 0, informants, _("Informants")),
        _Step("coding", _("Code what they say"), counts.codings > 0, codings, _("Coding")),
        _Step("findings", _("Write down what you found"), counts.findings > 0, findings, _("Findings")),
    ]
