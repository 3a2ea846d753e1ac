"""The menu that asks which finding quotes shall carry."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu

from qualcode.analysis.findings import outline
from qualcode.i18n import _
from qualcode.model.ids import FindingId, QuestionId
from qualcode.model.study import Study
from qualcode.text.excerpt import shorten

_CLAIM, _QUESTION = 70, 60


def fill(
    menu: QMenu,
    study: Study,
    add: Callable[[FindingId], object],
    new: Callable[[QuestionId | None], object],
) -> None:
    """Fill the menu with the findings under their questions; ``new`` makes one, under a question or the first."""
    menu.clear()
    questions = outline(study)
    for part in questions:
        below = menu if len(questions) == 1 else menu.addMenu(_item(part.number, part.question.text, _QUESTION))
        for numbered in part.findings:
            action = below.addAction(_item(numbered.number, numbered.finding.claim, _CLAIM))
            action.triggered.connect(lambda _on=False, finding=numbered.finding.id: add(finding))
        if part.findings:
            below.addSeparator()
        action = below.addAction(_("New finding …"))
        action.triggered.connect(lambda _on=False, question=part.question.id: new(question))
    if not questions:
        menu.addAction(_("New finding …")).triggered.connect(lambda: new(None))


def _item(number: int, text: str, limit: int) -> str:
    # An ampersand would make the next letter the way to the item.
    return f"{number}  {shorten(text, limit)}".replace("&", "&&")
