"""Which answers are listed: those with these words, with or without a code, of these respondents."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from qualcode.analysis.survey_answers import Split, columns_of, splits
from qualcode.i18n import _
from qualcode.model.ids import AttributeId, CodeId, DocumentId, GuideId
from qualcode.model.study import Study
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.surveys.answers_model import AnswerRow
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.filter_edit import FilterEdit
from qualcode.ui.widgets.parts import button
from qualcode.wording.language import interface_words
from qualcode.wording.survey import column_name, split_name

ALL, WITHOUT, WITH = "all", "without", "with"
"""What is asked of an answer's codes; beside these it may be one code."""

Group = tuple[Split, str | None]
"""Respondents of one role, or with one value of an attribute; None for those of whom it is not known."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an answer must be to be listed."""

    words: str = ""
    codes: str | CodeId = ALL
    group: Group | None = None


class AnswersBar(QWidget):
    """A field and two lists; ``changed`` tells that other answers are wanted, ``shown_changed`` what rows tell."""

    changed = Signal()
    shown_changed = Signal()

    def __init__(self) -> None:
        """Want all answers."""
        super().__init__()
        self.words = FilterEdit(_("Words in the answer"))
        self.codes, self.who = StillCombo(), StillCombo()
        self.codes.setAccessibleName(_("Answers with these codes"))
        self.who.setAccessibleName(_("Answers of these respondents"))
        self.about = button(_("Show about respondents"))
        self._menu = QMenu(self.about)
        self.about.setMenu(self._menu)
        self._told: list[AttributeId] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.words, 2)
        row.addWidget(self.codes, 1)
        row.addWidget(self.who, 1)
        row.addWidget(self.about)
        for combo in (self.codes, self.who):
            combo.setMinimumWidth(36 * GRID)
            combo.activated.connect(lambda _at: self.changed.emit())
        self.words.changed_after_pause.connect(lambda _text: self.changed.emit())

    @property
    def wanted(self) -> Wanted:
        """What is asked for now."""
        codes = self.codes.currentData() or ALL
        return Wanted(self.words.text().strip(), codes, self.who.currentData())

    @property
    def told(self) -> tuple[AttributeId, ...]:
        """The attributes that rows tell of their respondents."""
        return tuple(self._told)

    def offer(self, study: Study, survey: GuideId, told: Sequence[AttributeId]) -> None:
        """Offer what respondents can be told apart by; what was chosen and is still there stays."""
        known = splits(study, survey)
        groups: list[tuple[str, Group | None]] = [(_("All respondents"), None)]
        for split in known:
            name = split_name(study, split, interface_words())
            columns = columns_of(study, survey, split)
            groups += [(f"{name}: {column_name(each, interface_words())}", (split, each.key)) for each in columns]
        _refill(self.who, groups)
        attributes = [split.attribute for split in known if split.attribute is not None]
        self._told = [each for each in told if each in attributes]
        self._offer_about(study, attributes)

    def offer_codes(self, study: Study, documents: Iterable[DocumentId]) -> None:
        """Offer the codes that these answers bear, and those above them."""
        borne = {coding.code for document in documents for coding in study.codings_in(document)}
        used = {step.id for code in borne for step in study.codebook.lineage(code)}
        fixed = [(_("All answers"), ALL), (_("Without a code"), WITHOUT), (_("With a code"), WITH)]
        walked = (code.id for code, _depth in study.codebook.walk() if code.id in used)
        _refill(self.codes, [*fixed, *((study.codebook.path(code), code) for code in walked)])

    def ask(self, wanted: Wanted) -> None:
        """Ask for these answers."""
        self.words.setText(wanted.words)
        for combo, value in ((self.codes, wanted.codes), (self.who, wanted.group)):
            combo.setCurrentIndex(max(0, _place(combo, value)))
        self.changed.emit()

    def clear(self) -> None:
        """Want all answers, of no question."""
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self.codes.clear()
        self.who.clear()

    def _offer_about(self, study: Study, attributes: Sequence[AttributeId]) -> None:
        self._menu.clear()
        for each in attributes:
            action = QAction(study.attributes[each].name, self._menu)
            action.setCheckable(True)
            action.setChecked(each in self._told)
            action.toggled.connect(lambda on, each=each: self._tell(each, on))
            self._menu.addAction(action)
        self.about.setEnabled(bool(attributes))

    def _tell(self, attribute: AttributeId, wanted: bool) -> None:
        self._told = [each for each in self._told if each != attribute] + ([attribute] if wanted else [])
        self.shown_changed.emit()


def fits(study: Study, wanted: Wanted) -> Callable[[AnswerRow], bool]:
    """Return a test of answers: are they wanted, as the study is now?"""
    words = " ".join(wanted.words.casefold().split())
    branch = study.codebook.branch(CodeId(wanted.codes)) if wanted.codes in study.codes else None

    def test(row: AnswerRow) -> bool:
        if words and words not in " ".join(row.words.casefold().split()):
            return False
        if wanted.group is not None and not _is_of(study, row, wanted.group):
            return False
        codings = study.codings_in(row.document)
        if branch is not None:
            return any(coding.code in branch for coding in codings)
        return wanted.codes == ALL or bool(codings) is (wanted.codes == WITH)

    return test


def _is_of(study: Study, row: AnswerRow, group: Group) -> bool:
    split, key = group
    if split.attribute is None:
        roles = [role.id for role in study.roles_of(row.informant)]
        return key in roles or (key is None and not roles)
    value = study.values_of(row.informant).get(split.attribute)
    known = value.value if value is not None and value.certainty != "unknown" else None
    return (known or None) == key


def _refill(combo: StillCombo, items: Sequence[tuple[str, object]]) -> None:
    there = [(combo.itemText(at), combo.itemData(at)) for at in range(combo.count())]
    if there == list(items):
        return
    chosen = combo.currentData()
    combo.blockSignals(True)
    combo.clear()
    for text, data in items:
        combo.addItem(text, data)
    combo.setCurrentIndex(max(0, _place(combo, chosen)))
    combo.blockSignals(False)


def _place(combo: StillCombo, value: object) -> int:
    return next((at for at in range(combo.count()) if combo.itemData(at) == value), -1)
