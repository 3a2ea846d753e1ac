"""How a survey's file is to be read: columns, words that are no answer, and the first rows as they will be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from qualcode.i18n import _, _n, language
from qualcode.importers.decoding import shown
from qualcode.importers.survey import ColumnKind, NewRespondent, Sifted, SurveyFile, sifted
from qualcode.importers.survey_columns import Taken
from qualcode.model.flaws import Flaw
from qualcode.ui.surveys.column_rows import ColumnRows
from qualcode.ui.surveys.first_rows import MOST, FirstRows
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Field
from qualcode.ui.widgets.parts import label
from qualcode.wording.flaws import flaw_clause
from qualcode.wording.numbers import number

_SIZE = (1080, 740)
_MOST_BAD = 4


@dataclass(frozen=True)
class SurveyWanted:
    """A survey to be brought in: what it is called, how it is read, and whom it holds."""

    title: str
    taken: Taken
    respondents: tuple[NewRespondent, ...]


class SurveyDialog(AskDialog):
    """Asks how a survey is read; nothing is stored before its answer."""

    def __init__(
        self, parent: QWidget | None, survey: SurveyFile, known: Mapping[str, Taken], proposed: str
    ) -> None:
        """Offer the titles of ``known`` surveys with how their columns were taken; ``proposed`` stands first."""
        super().__init__(parent, _("Import survey answers"))
        self.resize(*_SIZE)
        self._survey, self._known = survey, known
        taken = known.get(proposed, Taken(())).of(survey.table)
        self.title = QComboBox()
        self.title.setEditable(True)
        self.title.addItems(list(known))
        self.title.setCurrentText(proposed)
        self.columns = ColumnRows(survey.table, taken.columns)
        self.dont_know, self.not_asked = (
            QLineEdit(", ".join(taken.dont_know)),
            QLineEdit(", ".join(taken.not_asked)),
        )
        self.rows = FirstRows()
        self.told = label("", "caption", wraps=True)
        self.leave_out = QCheckBox(_("Leave these rows out and bring in the others"))
        self._sifted: Sifted | None = None
        self._lay_out()
        self.accept_button = self.add_accept(_("Import"))
        self._connect()
        self._look()

    @staticmethod
    def ask(
        parent: QWidget | None, survey: SurveyFile, known: Mapping[str, Taken], proposed: str
    ) -> SurveyWanted | None:
        """Return what shall be brought in; None when nothing shall."""
        dialog = SurveyDialog(parent, survey, known, proposed)
        answer = dialog.answer() if dialog.asked() else None
        dialog.deleteLater()
        return answer

    def taken(self) -> Taken:
        """Return how the columns are taken."""
        return Taken(self.columns.columns(), _words(self.dont_know.text()), _words(self.not_asked.text()))

    def answer(self) -> SurveyWanted | None:
        """Return what shall be brought in; None while something is missing."""
        title = self.title.currentText().strip()
        if self._sifted is None or not title or (self._sifted.bad and not self.leave_out.isChecked()):
            return None
        return SurveyWanted(title, self.taken(), self._sifted.respondents)

    def _look(self) -> None:
        taken = self.taken()
        kinds = [column.kind for column in taken.columns]
        lacks = _lacking(kinds)
        self._sifted = None
        if ColumnKind.KEY in kinds:
            found = sifted(self._survey, taken.columns, taken.dont_know, taken.not_asked)
            self.rows.show_rows(taken.columns, found.respondents[:MOST])
            self._sifted = found if not lacks else None
        bad = self._sifted.bad if self._sifted is not None else ()
        self.told.setText(lacks or _bad_rows(bad))
        urgent = QPalette.ColorRole.BrightText if lacks or bad else QPalette.ColorRole.WindowText
        self.told.setForegroundRole(urgent)
        self.told.setVisible(bool(lacks or bad))
        self.leave_out.setVisible(bool(bad))
        self._tell_answer()

    def _tell_answer(self) -> None:
        answer = self.answer()
        self.accept_button.setEnabled(answer is not None)
        n = len(answer.respondents) if answer is not None else 0
        text = _n("Import %s respondent", "Import %s respondents", n)
        self.accept_button.setText(text % number(n, language()) if n else _("Import"))

    def _on_title(self, title: str) -> None:
        known = self._known.get(title)
        if known is not None:
            taken = known.of(self._survey.table)
            self.columns.take(taken.columns)
            self.dont_know.setText(", ".join(taken.dont_know))
            self.not_asked.setText(", ".join(taken.not_asked))
            self._look()

    def _connect(self) -> None:
        self.columns.changed.connect(self._look)
        self.dont_know.editingFinished.connect(self._look)
        self.not_asked.editingFinished.connect(self._look)
        self.leave_out.toggled.connect(lambda _on: self._tell_answer())
        self.title.currentTextChanged.connect(lambda _text: self._tell_answer())
        self.title.textActivated.connect(self._on_title)

    def _lay_out(self) -> None:
        self.set_sentence(_facts(self._survey))
        head = QHBoxLayout()
        head.setSpacing(4 * GRID)
        known = _("The title of a survey that is here already brings that one up to date.") if self._known else ""
        fields = (
            Field(_("What the survey is called"), self.title, known),
            Field(_("Words for “don’t know”"), self.dont_know, _("Several words are parted by commas.")),
            Field(_("Words for “not asked”"), self.not_asked, _("An empty cell is an answer left blank.")),
        )
        for field in fields:
            head.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidget(self.columns)
        self.add(head)
        self.add(scroll, 1)
        self.add(label(_("The first rows as they will be"), "strong", quiet=True))
        self.add(self.rows)
        self.add(self.told)
        self.add(self.leave_out)


def _facts(survey: SurveyFile) -> str:
    n = len(survey.table.rows)
    rows = _n("%s row", "%s rows", n) % number(n, language())
    apart = {";": _("semicolons"), ",": _("commas"), "\t": _("tabs")}.get(survey.table.delimiter, "")
    encoding = shown(survey.table.encoding) if survey.table.encoding else _("Excel")
    between = _("columns apart by {sign}").format(sign=apart) if apart and survey.table.encoding else ""
    return " · ".join(part for part in (survey.path.name, rows, encoding, between) if part)


def _lacking(kinds: Sequence[ColumnKind]) -> str:
    if ColumnKind.KEY not in kinds:
        return _(
            "Choose the column that tells respondents apart: by that they are known when the file is read again."
        )
    if ColumnKind.OPEN not in kinds:
        return _("Choose at least one column of open answers.")
    return ""


def _bad_rows(bad: Sequence[tuple[int, Flaw]]) -> str:
    if not bad:
        return ""
    lines = len({line for line, _flaw in bad})
    told = [_("line {n}: {flaw}").format(n=line, flaw=flaw_clause(flaw)) for line, flaw in bad[:_MOST_BAD]]
    more = [_("and {n} more").format(n=len(bad) - _MOST_BAD)] if len(bad) > _MOST_BAD else []
    text = _n("%d row cannot be used – ", "%d rows cannot be used – ", lines) % lines
    return text + "; ".join([*told, *more]) + "."


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())
