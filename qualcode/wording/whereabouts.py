"""Who says a passage and where it stands, in a line: ``R2 · Leder, NAV · Intervju 1, avsnitt 12``."""

from collections.abc import Sequence
from typing import Protocol

from qualcode.i18n import Translator
from qualcode.model.people import Informant, Role
from qualcode.wording.language import interface_words

_BETWEEN = " · "


class Spoken(Protocol):
    """Something said: a quotation, or what a search finds."""

    @property
    def informants(self) -> Sequence[Informant]:
        """Those who say it."""
        ...

    @property
    def roles(self) -> Sequence[Role]:
        """Their roles, each once."""
        ...

    @property
    def paragraph(self) -> int:
        """The number, from 1, of the paragraph in which it begins."""
        ...


def who(said: Spoken, words: Translator | None = None) -> str:
    """Return the labels of those who say it, with their roles; the interviewer; or nothing for nobody."""
    if getattr(said, "by_interviewer", False):
        return (words or interface_words()).gettext("Interviewer")
    labels = ", ".join(informant.label for informant in said.informants)
    roles = ", ".join(role.name for role in said.roles)
    return f"{labels}{_BETWEEN}{roles}" if labels and roles else labels


def place(document: str, paragraph: int, words: Translator | None = None) -> str:
    """Return the document and the paragraph, such as ``Intervju 1, avsnitt 12``."""
    sentence = (words or interface_words()).gettext("{document}, paragraph {n}")
    return sentence.format(document=document, n=paragraph)


def source(said: Spoken, document: str, words: Translator | None = None) -> str:
    """Return who says it and where it stands; the interface's words unless others are given."""
    return _BETWEEN.join(filter(None, (who(said, words), place(document, said.paragraph, words))))
