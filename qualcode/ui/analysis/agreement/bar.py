"""What is compared: coders, units, codes and documents, in a calm bar above the numbers."""

from collections.abc import Iterable
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from qualcode.analysis.agreement.choice import (
    AgreementChoice,
    UnitKind,
    all_codes,
    comparable,
    compared_by_default,
    says_finished,
    top_codes,
    who_coded,
)
from qualcode.analysis.filters import QuoteFilter
from qualcode.i18n import _
from qualcode.model.blind import may_see
from qualcode.model.ids import CodeId, CoderId, DocumentId
from qualcode.model.study import Study
from qualcode.ui.filtering.choice import ChoiceButton
from qualcode.ui.filtering.facets import Chosen, Facet, Option
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.theme.tokens import CONTROL_HEIGHT, GRID
from qualcode.ui.widgets.flow_layout import FlowLayout
from qualcode.wording.agreement_units import agreement_unit
from qualcode.wording.language import interface_words

_UNITS = tuple(unit for unit in UnitKind if unit is not UnitKind.ANSWERS)


class Level(StrEnum):
    """Which codes are compared."""

    TOP = "top"
    ALL = "all"
    CHOSEN = "chosen"


class AgreementBar(QWidget):
    """Holds the choice; ``changed`` tells that another comparison is wanted."""

    changed = Signal()

    def __init__(self, unit: str = "") -> None:
        """Mean all coders, and the top of the tree, in the units of that key, or turn by turn."""
        super().__init__()
        self._remembered = unit
        self._chosen: dict[str, Chosen] = {"coder": None, "code": None, "document": None}
        self.buttons = {key: ChoiceButton(_facet(key, "", ()), None) for key in self._chosen}
        self.unit, self.level = StillCombo(), StillCombo()
        self.children_count = QCheckBox(_("Codes below count too"))
        self.interviewers = QCheckBox(_("Interviewers’ words too"))
        self.intervals = QCheckBox(_("Intervals"))
        self._fill()
        self._lay_out()
        self._connect()

    def offer(self, study: Study, me: CoderId) -> None:
        """Offer what ``me`` may compare of the study; what was chosen and is gone asks nothing any more."""
        if not self.unit.count():
            self._offer_units()
        self._offer("coder", _("Coders"), [Option(one, study.coders[one].name) for one in who_coded(study)])
        codes = [Option(code.id, code.name, depth) for code, depth in study.codebook.walk()]
        self._offer("code", _("Codes"), codes)
        coders = self.coders(study)
        documents = [
            Option(document.id, document.title)
            for document in study.documents.ordered()
            if _may_compare(study, me, document.id, coders)
        ]
        asks_all = self._chosen["document"] is None
        all_of = _("Documents that all are finished with") if says_finished(study, coders) else _(
            "Documents that all have coded"
        )
        self._offer("document", all_of if asks_all else _("Documents"), documents)
        self.buttons["code"].setVisible(self.level.currentData() == Level.CHOSEN.value)

    def choice(self, study: Study, me: CoderId) -> AgreementChoice:
        """Return what is to be compared; without coders, codes or documents where nothing fits.

        Where coding is blind, documents that ``me`` may not see all of are left out.
        """
        coders = self.coders(study)
        documents = self._documents(study, coders)
        return AgreementChoice(
            coders,
            tuple(one for one in documents if _may_compare(study, me, one, coders)),
            self._codes(study),
            UnitKind(self.unit.currentData()),
            self.children_count.isChecked(),
            self.interviewers.isChecked(),
        )

    @property
    def wants_intervals(self) -> bool:
        """Whether the numbers are to have intervals."""
        return self.intervals.isChecked()

    def all_coders(self) -> None:
        """Compare all coders."""
        self._choose("coder", None)

    def drop_intervals(self) -> None:
        """Want no intervals any more, and tell nobody."""
        self.intervals.blockSignals(True)
        self.intervals.setChecked(False)
        self.intervals.blockSignals(False)

    def clear(self) -> None:
        """Mean all that comes next, and tell nobody."""
        self._chosen = dict.fromkeys(self._chosen)

    def _means(self, key: str, option: CoderId | DocumentId | CodeId) -> bool:
        chosen = self._chosen[key]
        return chosen is None or option in chosen

    def coders(self, study: Study) -> tuple[CoderId, ...]:
        """Return who is compared: those who are ticked, else all in their first round, without the consensus."""
        chosen = self._chosen["coder"]
        return compared_by_default(study) if chosen is None else tuple(
            one for one in who_coded(study) if one in chosen
        )

    def asks_all(self, key: str) -> bool:
        """Whether nothing of ``coder``, ``code`` or ``document`` was chosen."""
        return self._chosen[key] is None

    def choose_documents(self, documents: Iterable[DocumentId]) -> None:
        """Compare in these documents."""
        self._choose("document", frozenset(documents))

    def _documents(self, study: Study, coders: tuple[CoderId, ...]) -> tuple[DocumentId, ...]:
        if self._chosen["document"] is None:
            return comparable(study, coders) if coders else ()
        return tuple(one.id for one in study.documents.ordered() if self._means("document", one.id))

    def _codes(self, study: Study) -> tuple[CodeId, ...]:
        level = Level(self.level.currentData())
        if level is Level.CHOSEN:
            usable = (code.id for code, _depth in study.codebook.walk() if code.codable or self._chosen["code"])
            return tuple(code for code in usable if self._means("code", code))
        return top_codes(study) if level is Level.TOP else all_codes(study)

    def _offer(self, key: str, title: str, options: Iterable[Option]) -> None:
        facet = _facet(key, title, tuple(options))
        chosen = self._chosen[key]
        if chosen is not None:
            chosen = chosen & {option.key for option in facet.options} or None
        self._chosen[key] = chosen
        self.buttons[key].offer(facet, chosen)

    def _offer_units(self) -> None:
        self.unit.blockSignals(True)
        for unit in _UNITS:
            self.unit.addItem(agreement_unit(unit, interface_words()).capitalize(), unit.value)
        self.unit.setCurrentIndex(max(0, self.unit.findData(self._remembered)))
        self.unit.blockSignals(False)

    def _choose(self, key: str, chosen: Chosen) -> None:
        self._chosen[key] = chosen
        self.changed.emit()

    def _connect(self) -> None:
        for made in self.buttons.values():
            made.chosen.connect(self._choose)
        for combo in (self.unit, self.level):
            combo.currentIndexChanged.connect(lambda _at: self.changed.emit())
        for box in (self.children_count, self.interviewers, self.intervals):
            box.toggled.connect(lambda _on: self.changed.emit())

    def _fill(self) -> None:
        self.unit.setAccessibleName(_("Units"))
        self.level.setAccessibleName(_("Which codes"))
        self.level.addItem(_("Top of the codebook"), Level.TOP.value)
        self.level.addItem(_("All codes"), Level.ALL.value)
        self.level.addItem(_("Chosen codes"), Level.CHOSEN.value)
        self.children_count.setChecked(True)
        self.children_count.setToolTip(_("A code under a code that is compared counts as that code"))
        self.intervals.setToolTip(
            _("95-percent intervals from 1,000 draws of documents: how much other interviews might change")
        )

    def _lay_out(self) -> None:
        for key, width in (("coder", 52), ("code", 52), ("document", 72)):
            self.buttons[key].setFixedWidth(width * GRID)
        words = QLabel(_("Units"))
        words.setBuddy(self.unit)
        flow = FlowLayout(self, 2 * GRID)
        for each in (
            self.buttons["coder"],
            self.buttons["document"],
            _together(2 * GRID, words, self.unit),
            self.level,
            self.buttons["code"],
            _together(4 * GRID, self.children_count, self.interviewers, self.intervals),
        ):
            flow.addWidget(each)


def _together(gap: int, *widgets: QWidget) -> QWidget:
    """Return the widgets in a row that is never broken, as high as the other controls."""
    made = QWidget()
    made.setFixedHeight(CONTROL_HEIGHT)
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for each in widgets:
        row.addWidget(each)
    return made


def _may_compare(study: Study, me: CoderId, document: DocumentId, coders: Iterable[CoderId]) -> bool:
    return all(may_see(study, me, document, coder) for coder in coders)


def _facet(key: str, title: str, options: tuple[Option, ...]) -> Facet:
    return Facet(key, title, options, _asks_nothing, _as_it_is)


def _asks_nothing(_where: QuoteFilter) -> Chosen:
    return None


def _as_it_is(where: QuoteFilter, _chosen: Chosen) -> QuoteFilter:
    return where
