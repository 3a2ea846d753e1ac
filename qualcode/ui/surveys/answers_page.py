"""Answers to one question, gone through and coded: the list, the current answer, the codes on the number keys."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from qualcode.analysis.survey_answers import answered, tally
from qualcode.i18n import _, _n, language
from qualcode.model.codings import Segment, Stance
from qualcode.model.guides import ReplyState
from qualcode.model.ids import AttributeId, DocumentId, GuideQuestionId
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.text.alike import AlikeGroup, alike_groups
from qualcode.ui.cards.look import card_fonts
from qualcode.ui.code_palette.palette import CodePalette, CodesOffered
from qualcode.ui.code_palette.quick_bar import QuickBar
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.room import Room
from qualcode.ui.stances import KEYS
from qualcode.ui.surveys.alike_dialog import AlikeDialog
from qualcode.ui.surveys.answer_coding import AnswerCoding, whole
from qualcode.ui.surveys.answer_pane import AnswerPane
from qualcode.ui.surveys.answers_bar import AnswersBar, Wanted, fits
from qualcode.ui.surveys.answers_list import AnswersList
from qualcode.ui.surveys.answers_model import AnswerRow, about
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import button, hairline, label, on_paper
from qualcode.ui.workspace import Place
from qualcode.wording.language import interface_words
from qualcode.wording.numbers import number
from qualcode.wording.survey import tally_sentence

_ONWARD, _ABOUT = "answers/onward", "answers/about"
_FEWEST_ABOUT = 2
"""So many attributes are told of respondents until somebody chooses."""


class AnswersPage(QWidget):
    """What is listed stays listed while it is coded, until other answers are asked for: the list never jumps."""

    def __init__(self, room: Room) -> None:
        """Show no question."""
        super().__init__()
        self.room, self.workspace = room, room.workspace
        self.question: GuideQuestionId | None = None
        self.bar, self.list, self.pane, self.keys = AnswersBar(), AnswersList(), AnswerPane(), QuickBar()
        self.coding = AnswerCoding(self.workspace, room.settings, self.target, self._after_code)
        self.palette_of_codes = CodePalette(room)
        self.counts, self.progress = label("", wraps=True), label("", "caption", quiet=True)
        self.alike = button(_("Alike answers …"))
        self.onward = QCheckBox(_("Go on after each code"))
        self.onward.setChecked(room.settings.truth(_ONWARD, False))
        self._rows: list[AnswerRow] = []
        self._listed: set[DocumentId] = set()
        self._known: set[DocumentId] = set()
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Take over what was used last in the project that is open."""
        self.question = None
        self.coding.begin()

    def show_question(self, question: GuideQuestionId) -> None:
        """Show a question's answers as the study is now; selection and scroll stay for the same question."""
        study, is_other = self.workspace.shown, question != self.question
        self.question = question
        self.bar.offer(study, study.guide_questions[question].guide, self._attributes(study))
        given = answered(study, question)
        self._rows = [
            AnswerRow(
                each.document,
                each.informant,
                each.key,
                study.text(each.document),
                about(study, each.informant, self.bar.told),
            )
            for each in given
            if each.document is not None and each.state is ReplyState.ANSWERED
        ]
        self.counts.setText(tally_sentence(tally(given), language(), interface_words()))
        font = card_fonts(self.room.settings).reading
        self.list.delegate.set_font(font)
        self.pane.take_font(font)
        self.bar.offer_codes(study, [row.document for row in self._rows])
        self._list(afresh=is_other)

    def show_codes(self) -> None:
        """Show the same answers with the codes that they have now."""
        self.bar.offer_codes(self.workspace.shown, [row.document for row in self._rows])
        self._list()

    def ask(self, wanted: Wanted) -> None:
        """List these answers."""
        self.bar.ask(wanted)

    def clear(self) -> None:
        """Show nothing: the project was closed."""
        self.question, self._rows = None, []
        self.list.answers.show(None, [])
        self.pane.show_answer(None, None, "")
        self.keys.clear()
        self.bar.clear()

    def target(self) -> list[Segment]:
        """Return what a code goes on: the words selected in the current answer, else all of the chosen answers."""
        chosen = self.list.chosen()
        selected = self.pane.selected
        if selected is not None and len(chosen) == 1 and self.list.current is not None:
            return [Segment(self.list.current, selected)]
        return whole(self.workspace, chosen)

    def open_palette(self) -> None:
        """Offer codes for what is chosen."""
        if self.list.chosen():
            below = self.list.visualRect(self.list.currentIndex()).bottomLeft()
            self.palette_of_codes.pop_up(
                self._offered(), self.list.viewport().mapToGlobal(below + QPoint(4 * GRID, 0))
            )

    def remove(self) -> None:
        """Take the chosen code off the chosen answers, or the last one off each."""
        self.coding.remove(self.list.chosen(), self.list.delegate.chip)

    def set_stance(self, stance: Stance) -> None:
        """Say how the chosen answers voice the chosen code, or the last one on each."""
        self.coding.set_stance(self.list.chosen(), self.list.delegate.chip, stance)

    def look_for_alike(self) -> None:
        """Compare the answers that are listed, and show the groups."""
        rows = list(self.list.answers.rows)
        texts = [row.words for row in rows]

        def work(progress: Progress) -> list[AlikeGroup]:
            progress(0, 0, "")
            return alike_groups(texts)

        self.room.jobs.start(_("Comparing answers"), work, lambda groups: self._show_alike(rows, groups))

    def _show_alike(self, rows: Sequence[AnswerRow], groups: Sequence[AlikeGroup]) -> None:
        project = self.workspace.project
        if project is None or not groups:
            if project is not None:
                self.workspace.say(_("No two of the answers that are listed are alike."))
            return
        wanted = AlikeDialog.ask(self.window(), self.workspace.shown, rows, groups, self.coding.quick)
        if wanted and self.workspace.project is project:
            self.coding.code_together(wanted)

    def _list(self, afresh: bool = False) -> None:
        """List what is wanted. What was listed stays, whatever was coded since, until something else is wanted."""
        study = self.workspace.shown
        is_wanted = fits(study, self.bar.wanted)
        fresh = [row for row in self._rows if afresh or row.document not in self._known]
        new = {row.document for row in fresh if is_wanted(row)}
        self._listed = new if afresh else self._listed | new
        self._known = {row.document for row in self._rows}
        rows = [row for row in self._rows if row.document in self._listed]
        chosen, current, scroll = self.list.chosen(), self.list.current, self.list.verticalScrollBar().value()
        is_same = rows == list(self.list.answers.rows)
        self.list.answers.show(study, rows)
        if not is_same:
            self.list.choose(chosen, current)
            self.list.verticalScrollBar().setValue(scroll)
            self.list.scrollTo(self.list.currentIndex())
        self._show_current()
        self._tell_progress(study)
        dark = tokens_in(self.palette()).dark
        self.keys.show_keys(study, self.coding.quick.keys(study), Colouring(study.codebook, dark))
        self.alike.setEnabled(len(rows) > 1)

    def _show_current(self) -> None:
        study = self.workspace.shown if self.workspace.project is not None else None
        at = self.list.currentIndex().row()
        row = self.list.answers.rows[at] if 0 <= at < len(self.list.answers.rows) else None
        known = study is not None and self.question in study.guide_questions
        text = study.guide_questions[self.question].text if known and study is not None and self.question else ""
        self.pane.show_answer(study, row, text)

    def _tell_progress(self, study: Study) -> None:
        coded, n = sum(bool(study.codings_in(row.document)) for row in self._rows), len(self._rows)
        text = _("{n} of {all} answers coded").format(n=number(coded, language()), all=number(n, language()))
        listed = len(self.list.answers.rows)
        if listed != n:
            text += " · " + _n("%s listed", "%s listed", listed) % number(listed, language())
        self.progress.setText(text)

    def _on_wanted(self) -> None:
        if self.workspace.project is not None:
            self._list(afresh=True)

    def _after_code(self) -> None:
        if self.onward.isChecked() and len(self.list.chosen()) == 1:
            self.list.go_on()

    def _attributes(self, study: Study) -> list[AttributeId]:
        text = self.room.settings.text(f"{_ABOUT}/{study.info.id}", "-")
        if text == "-":
            return [each.id for each in study.attributes.ordered()[:_FEWEST_ABOUT]]
        return [AttributeId(each) for each in text.split()]

    def _on_about(self) -> None:
        self.room.settings.put(f"{_ABOUT}/{self.workspace.study.info.id}", " ".join(self.bar.told))
        if self.question is not None:
            self.show_question(self.question)

    def _to_desk(self) -> None:
        document: DocumentId | None = self.list.current
        if document is not None:
            self.workspace.go_to(Place(document))

    def _offered(self) -> CodesOffered:
        study, dark = self.workspace.study, tokens_in(self.palette()).dark
        colouring = Colouring(study.codebook, dark)
        return CodesOffered(
            study, self.coding.quick, colouring, (), self.workspace.proposed, self.workspace.is_locked
        )

    def _on_picked(self) -> None:
        self.palette_of_codes.refresh(self._offered())

    def _connect(self) -> None:
        for each in (self.list, self.pane.words):
            each.digit.connect(self.coding.apply_key)
            each.palette_wanted.connect(self.open_palette)
            each.repeat_wanted.connect(self.coding.repeat)
        for stance, keys in KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), self, partial(self.set_stance, stance))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.list.remove_wanted.connect(self.remove)
        self.list.words_wanted.connect(self.pane.words.setFocus)
        self.list.text_wanted.connect(self._to_desk)
        self.list.turned.connect(self._show_current)
        self.pane.words.left.connect(self.list.setFocus)
        self.pane.text_wanted.connect(self._to_desk)
        self.pane.removed.connect(
            lambda code: self.coding.remove([each for each in [self.list.current] if each], code)
        )
        self.keys.applied.connect(self.coding.apply)
        self.palette_of_codes.code_picked.connect(self.coding.apply)
        self.palette_of_codes.path_typed.connect(self.coding.apply_path)
        self.palette_of_codes.code_picked.connect(lambda _code: self._on_picked())
        self.palette_of_codes.path_typed.connect(lambda _path: self._on_picked())
        self.bar.changed.connect(self._on_wanted)
        self.bar.shown_changed.connect(self._on_about)
        self.alike.clicked.connect(self.look_for_alike)
        self.onward.toggled.connect(lambda on: self.room.settings.put(_ONWARD, on))

    def _lay_out(self) -> None:
        on_paper(self.list)
        head = QHBoxLayout()
        head.addWidget(self.counts, 1)
        head.addWidget(self.progress)
        tools = QHBoxLayout()
        tools.setSpacing(2 * GRID)
        tools.addWidget(self.bar, 1)
        tools.addWidget(self.alike)
        top = QVBoxLayout()
        top.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        top.setSpacing(2 * GRID)
        top.addLayout(head)
        top.addLayout(tools)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.list, 1)
        both.addWidget(self.pane)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 4 * GRID, 0)
        foot.addWidget(self.keys, 1)
        foot.addWidget(self.onward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(hairline())
        column.addLayout(both, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
