"""A question of the guides, picked by a few letters of its words or by its printed number."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from qualcode.analysis.guide_matching import questions_of
from qualcode.i18n import _
from qualcode.model.guides import GuideQuestion
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study
from qualcode.text.match import best_matches
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PaletteRow
from qualcode.wording.guides import question_words

_MOST = 80


class QuestionPalette(QObject):
    """Offers the questions of the guides that an interview followed; what is picked is announced."""

    picked = Signal(object)
    """A ``GuideQuestionId``."""

    def __init__(self, over: QWidget) -> None:
        """Float over the window of ``over``; the popup is made when it is first needed."""
        super().__init__(over)
        self._over = over
        self._popup: Palette | None = None
        self._study: Study | None = None
        self._questions: list[GuideQuestion] = []

    def pop_up(self, study: Study, document: DocumentId, at: QPoint | None = None) -> None:
        """Offer the questions of an interview, near a place on the screen."""
        self._study, self._questions = study, questions_of(study, document)
        if self._popup is None:
            self._popup = Palette(
                self._over,
                self._rows,
                name=_("Question of the guide"),
                placeholder=_("Question: its number or a few letters of its words"),
                nothing=_("No question of the interview's guides fits."),
                hint=_("Enter takes the question · Esc closes"),
            )
            self._popup.picked.connect(lambda question, _modifiers: self.picked.emit(question))
        self._popup.pop_up(at)

    def _rows(self, query: str) -> Sequence[PaletteRow]:
        texts = [question_words(question) for question in self._questions]
        places = best_matches(query, texts, limit=_MOST) if query.strip() else range(len(texts))
        return [self._row(self._questions[place]) for place in places]

    def _row(self, question: GuideQuestion) -> PaletteRow:
        guide = self._study.guides[question.guide].title if self._study is not None else ""
        return PaletteRow(question_words(question), guide, data=question.id)
