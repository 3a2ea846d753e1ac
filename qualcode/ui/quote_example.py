"""How a quote will look in reports, with a quote of the study's own, while one chooses its style."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qualcode.analysis.pointed_at import pointed_at
from qualcode.i18n import _, language
from qualcode.model.codings import Voice
from qualcode.model.quotations import Quotation, quotation
from qualcode.model.study import Study
from qualcode.text.excerpt import BLOCK_WORDS, in_marks
from qualcode.ui.theme.fonts import reading_font
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label
from qualcode.wording.attribution import attribution
from qualcode.wording.language import interface_words
from qualcode.wording.sample import pointed_at_sentence

_ENDS = 6
"""So many words stand before and after the omission in the example."""
_LOOKED_AT = 400


class QuoteExample(QWidget):
    """A quote in its marks with what is left out marked, whose it is, and a warning where that points at few."""

    def __init__(self, study: Study | None) -> None:
        """Take a quote of the study; without one, words that nobody said."""
        super().__init__()
        self._study, self._quote = study, _some_quote(study) if study is not None else None
        self.words, self.whose = label("", wraps=True), label("", "caption", quiet=True, wraps=True)
        self.words.setFont(reading_font("serif", 12))
        self.warning = label("", "caption", wraps=True)
        self.warning.setForegroundRole(QPalette.ColorRole.BrightText)
        block = _("A quote of more than {n} words becomes an indented block without marks.").format(n=BLOCK_WORDS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for part in (self.words, self.whose, label(block, "caption", quiet=True, wraps=True), self.warning):
            column.addWidget(part)

    def show_style(self, template: str, omission: str) -> None:
        """Show the quote with a template for whose it is and a mark for what is left out."""
        words, quote = interface_words(), self._quote
        if quote is not None and self._study is not None:
            text, whose = quote.words, attribution(self._study, quote, words, template)
        else:
            text = _("We meet in the corridor, and then it is settled before anybody has called a meeting.")
            whose = _example(template)
        self.words.setText(in_marks(_shortened(text, omission)))
        self.whose.setText(whose)
        groups = pointed_at(self._study, template) if self._study is not None else ()
        warning = pointed_at_sentence(groups, words, language())
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))


def _shortened(text: str, omission: str) -> str:
    words = text.split()
    if len(words) <= 2 * _ENDS:
        half = len(words) // 2
        return " ".join([*words[:half], omission, *words[half + 1 :]])
    return " ".join([*words[:_ENDS], omission, *words[-_ENDS:]])


def _some_quote(study: Study) -> Quotation | None:
    """Return a quote of somebody whose role is known, if there is one among the first."""
    found = None
    for coding, _place in zip(study.codings.values(), range(_LOOKED_AT), strict=False):
        one = quotation(study, (coding,))
        if one.voice is Voice.QUOTE and one.informants and len(one.words.split()) > 2 * _ENDS:
            if one.roles:
                return one
            found = found or one
    return found


def _example(template: str) -> str:
    """Return how the template reads for one informant who is nobody."""
    known = {"label": "R2", "role": _("Leader"), "case": "NAV", "document": _("Interview {n}").format(n=1)}
    for name, value in known.items():
        template = template.replace(f"{{{name}}}", value)
    return template
