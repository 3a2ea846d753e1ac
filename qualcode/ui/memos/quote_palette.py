"""Finding a coded quote by its words, its code or who said it, to take it into a memo."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from qualcode.analysis.quotes import find_segments, quotation_of
from qualcode.analysis.sayings import flat
from qualcode.i18n import _
from qualcode.model.codings import Coding, Segment
from qualcode.model.study import Study
from qualcode.text.excerpt import shorten
from qualcode.ui.widgets.palette_list import Palette
from qualcode.ui.widgets.palette_rows import PaletteRow
from qualcode.wording.whereabouts import source, who

_MOST = 100
_LONGEST = 70


@dataclass(frozen=True, slots=True)
class _Candidate:
    codings: tuple[Coding, ...]
    searched: str


class QuotePalette(Palette):
    """``segment_picked`` carries the ``Segment`` that is to be quoted; with Shift the palette stays."""

    segment_picked = Signal(object)

    def __init__(self, over: QWidget) -> None:
        """Float over the window of ``over``."""
        self._study: Study | None = None
        self._candidates: list[_Candidate] = []
        super().__init__(
            over,
            self._rows,
            name=_("Quote in the memo"),
            placeholder=_("Words, code or informant"),
            nothing=_("No coded quote is like that."),
            hint=_("Enter takes the quote in, Shift+Enter goes on"),
        )
        self.picked.connect(self._on_picked)

    def ask(self, study: Study, first: Segment | None) -> None:
        """Offer the coded quotes of a study; one that is current comes first."""
        if study is not self._study:
            self._study = study
            self._candidates = [_Candidate(each, _searched(study, each)) for each in find_segments(study)]
        self._candidates.sort(key=lambda each: each.codings[0].segment != first)
        self.pop_up()

    def _rows(self, query: str) -> Sequence[PaletteRow]:
        study = self._study
        if study is None:
            return ()
        wanted = flat(query).split()
        found = (each for each in self._candidates if all(word in each.searched for word in wanted))
        return [_row(study, each.codings) for each, _n in zip(found, range(_MOST), strict=False)]

    def _on_picked(self, data: object, _modifiers: Qt.KeyboardModifier) -> None:
        self.segment_picked.emit(data)


def _searched(study: Study, codings: tuple[Coding, ...]) -> str:
    one = quotation_of(study, codings)
    paths = (study.codebook.path(coding.code) for coding in codings)
    return flat("\n".join((one.words, who(one), one.document.title, *paths)))


def _row(study: Study, codings: tuple[Coding, ...]) -> PaletteRow:
    one = quotation_of(study, codings)
    told = source(one, one.document.title)
    return PaletteRow(shorten(one.words, _LONGEST), subtitle=told, icon="quotes", data=codings[0].segment)
