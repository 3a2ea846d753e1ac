"""The views of the room as they are known before they are built: what each is called, and where it is."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcode.i18n import N_

if TYPE_CHECKING:
    from qualcode.ui.analysis.view import View


@dataclass(frozen=True)
class ViewPlan:
    """One view; ``title`` is on its tab and ``command`` in the menu, both untranslated."""

    key: str
    title: str
    command: str
    load: "Callable[[], type[View]]"
    """Imports the view."""
    has_scope: bool = False
    """Whether whose words and where is asked above it."""


def _words() -> "type[View]":
    from qualcode.ui.analysis.words.words_view import WordsView

    return WordsView


def _key_words() -> "type[View]":
    from qualcode.ui.analysis.words.key_words_view import KeyWordsView

    return KeyWordsView


def _concordance() -> "type[View]":
    from qualcode.ui.analysis.words.concordance_view import ConcordanceView

    return ConcordanceView


def _collocations() -> "type[View]":
    from qualcode.ui.analysis.words.collocations_view import CollocationsView

    return CollocationsView


def _agreement() -> "type[View]":
    from qualcode.ui.analysis.agreement.view import AgreementView

    return AgreementView


def _query() -> "type[View]":
    from qualcode.ui.analysis.query.view import QueryView

    return QueryView


def _table() -> "type[View]":
    from qualcode.ui.analysis.table.view import TableView

    return TableView


def _side_by_side() -> "type[View]":
    from qualcode.ui.analysis.sides.view import SideView

    return SideView


def _matrix() -> "type[View]":
    from qualcode.ui.analysis.matrix.view import MatrixView

    return MatrixView


def _condensing() -> "type[View]":
    from qualcode.ui.analysis.condensing.view import CondensingView

    return CondensingView


def _pictures() -> "type[View]":
    from qualcode.ui.analysis.drawn.view import PicturesView

    return PicturesView


VIEWS = (
    ViewPlan("words", N_("Words"), N_("Show the word list"), _words, has_scope=True),
    ViewPlan("key-words", N_("Key words"), N_("Compare the words of two groups"), _key_words, has_scope=True),
    ViewPlan("concordance", N_("Concordance"), N_("Show a word in its places"), _concordance, has_scope=True),
    ViewPlan(
        "collocations", N_("Collocations"), N_("Show words that stand near a word"), _collocations, has_scope=True
    ),
    ViewPlan("agreement", N_("Agreement"), N_("Compare coders"), _agreement),
    ViewPlan("query", N_("Query"), N_("Ask for quotes of codes in relations"), _query),
    ViewPlan("table", N_("Table"), N_("Count anything against anything"), _table),
    ViewPlan("side-by-side", N_("Side by side"), N_("Put two groups side by side"), _side_by_side),
    ViewPlan("matrix", N_("Matrix"), N_("Summary matrix"), _matrix),
    ViewPlan("condensing", N_("Condensing"), N_("Condense meaning units"), _condensing),
    ViewPlan("pictures", N_("Pictures"), N_("Pictures of the study"), _pictures),
)
"""The views in the order of their tabs."""
