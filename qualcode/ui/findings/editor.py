"""The finding that is worked on: its claim, its concept, and what stands behind it in numbers."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qualcode.analysis.evidence import evidence_line
from qualcode.i18n import _
from qualcode.model.ids import FindingId
from qualcode.model.study import Study
from qualcode.ui.findings.claim_field import ClaimField, ConceptField
from qualcode.ui.theme.fonts import chrome_font
from qualcode.ui.theme.icons import icon
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label
from qualcode.wording.evidence import dominance_sentence, evidence_sentence
from qualcode.wording.filling import sentences
from qualcode.wording.language import interface_words
from qualcode.wording.stances import finding_both_ways

_ICON = 16


class FindingEditor(QWidget):
    """``changed`` carries the finding, the name of the field and its new words."""

    changed = Signal(str, str, str)

    def __init__(self) -> None:
        """Show no finding yet."""
        super().__init__()
        self._finding: FindingId | None = None
        self.claim = ClaimField(_("Claim"), _("What the study shows"), chrome_font("heading"))
        self.concept = ConceptField(
            _("Concept or theory"), _("The concept or theory that it speaks to"), chrome_font()
        )
        self.evidence = label("", wraps=True)
        self.warning = label("", wraps=True)
        self.warning.setForegroundRole(QPalette.ColorRole.BrightText)
        self.author = label("", "caption", quiet=True)
        self._sign = QLabel()
        self.claim.written.connect(lambda words: self._tell("claim", words))
        self.concept.written.connect(lambda words: self._tell("concept", words))
        self._lay_out()

    @property
    def finding(self) -> FindingId | None:
        """The finding that is shown."""
        return self._finding

    def show_finding(self, study: Study, finding: FindingId) -> None:
        """Show a finding; what is being typed about another one is written down first."""
        if finding != self._finding:
            self.write_down()
            self._finding = finding
        value = study.findings[finding]
        self.claim.show_words(value.claim)
        self.concept.show_words(value.concept)
        author = study.coders.get(value.coder) if value.coder is not None and len(study.coders) > 1 else None
        self.author.setText(_("Written by {name}").format(name=author.name) if author is not None else "")
        self.author.setVisible(author is not None)
        line, words = evidence_line(study, finding), interface_words()
        both_ways = finding_both_ways(study, finding, words)
        self.evidence.setText(sentences(evidence_sentence(line, words) + ".", both_ways))
        warning = dominance_sentence(line, words)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self._sign.setVisible(bool(warning))
        self._sign.setPixmap(icon("warning").pixmap(QSize(_ICON, _ICON)))

    def write_down(self) -> None:
        """Tell what is being typed now."""
        self.claim.write_down()
        self.concept.write_down()

    def forget(self) -> None:
        """Show no finding; what is being typed is dropped."""
        self._finding = None
        self.claim.show_words("")
        self.concept.show_words("")

    def put_beside_concept(self, part: QWidget) -> None:
        """Put a part of the room beside the concept, by Tab too."""
        self._concept_row.addWidget(part)
        self.setTabOrder(self.concept, part)

    def put_below(self, part: QWidget) -> None:
        """Put a part of the room below what is told of the finding."""
        self._column.addWidget(part)

    def _tell(self, field: str, words: str) -> None:
        if self._finding is not None:
            self.changed.emit(self._finding, field, words)

    def _lay_out(self) -> None:
        self._concept_row = concept = QHBoxLayout()
        name = label(_("Concept or theory"), quiet=True)
        name.setBuddy(self.concept)
        concept.addWidget(name)
        concept.addWidget(self.concept, 1)
        warning = QHBoxLayout()
        warning.setSpacing(2 * GRID)
        warning.addWidget(self._sign)
        warning.addWidget(self.warning, 1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.claim)
        column.addLayout(concept)
        column.addSpacing(GRID)
        column.addWidget(self.evidence)
        column.addLayout(warning)
        column.addWidget(self.author)
