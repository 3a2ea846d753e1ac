"""Asking for a new round of coding: whose, and in which documents."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from qualcode.i18n import _, _n, language
from qualcode.model.blind import people_who_code
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.rounds import person_of, rounds_of
from qualcode.model.study import Study
from qualcode.ui.still_combo import StillCombo
from qualcode.ui.widgets.ask import AskDialog
from qualcode.ui.widgets.form import Form
from qualcode.ui.widgets.ticked_list import Tick, TickedList
from qualcode.wording.numbers import number


@dataclass(frozen=True, slots=True)
class RoundRequest:
    """Who is to code again, and where."""

    coder: CoderId
    documents: tuple[DocumentId, ...]


class RoundDialog(AskDialog):
    """Offers the people who have coded, and the documents that they have coded in, all ticked."""

    def __init__(self, parent: QWidget | None, study: Study, coder: CoderId) -> None:
        """Propose the next round of ``coder``."""
        told = _(
            "The same person codes again, without seeing what they coded before. How far the rounds agree is seen"
            " in the analysis."
        )
        super().__init__(parent, _("New coding round"), told)
        self._study = study
        self._people = [one for one in people_who_code(study) if one.person is None and _coded(study, one.id)]
        self.who = StillCombo()
        self.who.addItems([one.name for one in self._people])
        mine = person_of(study.coders[coder])
        known = [one.id for one in self._people]
        self.who.setCurrentIndex(known.index(mine) if mine in known else 0)
        self.documents = TickedList(_("Documents"))
        form = Form()
        form.add(_("Who codes again"), self.who)
        form.add(_("Documents"), self.documents)
        self.add(form, 1)
        self._accept = self.add_accept(_("Begin the round"))
        self.who.currentIndexChanged.connect(lambda _at: self._list())
        self.documents.itemChanged.connect(lambda _item: self._check())
        self._list()

    @staticmethod
    def ask(parent: QWidget | None, study: Study, coder: CoderId) -> RoundRequest | None:
        """Return whose round begins and where; None when cancelled."""
        dialog = RoundDialog(parent, study, coder)
        return dialog.request() if dialog.asked() else None

    def request(self) -> RoundRequest | None:
        """Return what is asked for; None while no document is ticked."""
        ticked = tuple(one for row, one in enumerate(self._listed) if self.documents.is_ticked(row))
        return RoundRequest(self._person(), ticked) if ticked else None

    def _person(self) -> CoderId:
        return self._people[max(0, self.who.currentIndex())].id

    def _list(self) -> None:
        self.documents.clear()
        self._listed: list[DocumentId] = []
        rounds = {one.id for one in rounds_of(self._study, self._person())}
        for document in self._study.documents.ordered():
            n = sum(coding.coder in rounds for coding in self._study.codings_in(document.id))
            if n:
                self._listed.append(document.id)
                told = _n("%s coding", "%s codings", n) % number(n, language())
                self.documents.add(document.title, told, Tick.ON)
        self._check()

    def _check(self) -> None:
        self._accept.setEnabled(self.request() is not None)


def can_begin(study: Study) -> bool:
    """Tell whether anybody has coded anything that could be coded again."""
    return any(_coded(study, one.id) for one in people_who_code(study) if one.person is None)


def _coded(study: Study, coder: CoderId) -> bool:
    return bool(study.codings.by("coder", coder))
