"""The one written form in which each type of attribute keeps its values."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.people import Attribute, AttributeType

_NUMBER = re.compile(r"[-−+]?\d+(?:[.,]\d+)?")
_NORWEGIAN_DATE = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_YES = ("ja", "yes", "true", "1", "j", "y")
_NO = ("nei", "no", "false", "0", "n")


def written(attribute: Attribute, text: str) -> str:
    """Return ``text`` as the attribute keeps it; an empty text says that nothing is known, whatever the type.

    A number has a decimal point, no spaces and no plus; a date is ISO 8601, and may be given as 21.11.2026; yes and
    no are ``ja`` and ``nei``; a choice is spelt as among the choices. Raises RuleBroken (``value``, ``attribute``,
    ``type``) when the text is not of the type.
    """
    text = text.strip()
    if not text or attribute.type is AttributeType.TEXT:
        return text
    form = _choice(attribute, text) if attribute.type is AttributeType.CHOICE else _FORMS[attribute.type](text)
    if form is None:
        raise RuleBroken(Rule.WRONG_TYPE, value=text, attribute=attribute.name, type=attribute.type)
    return form


def _choice(attribute: Attribute, text: str) -> str | None:
    choices = (choice.strip() for choice in attribute.choices.split("\n"))
    return next((choice for choice in choices if choice.casefold() == text.casefold()), None)


def _number(text: str) -> str | None:
    compact = "".join(text.split())
    if not _NUMBER.fullmatch(compact):
        return None
    return compact.replace(",", ".").replace("−", "-").removeprefix("+")


def _date(text: str) -> str | None:
    norwegian = _NORWEGIAN_DATE.fullmatch(text)
    try:
        if norwegian:
            return date(int(norwegian[3]), int(norwegian[2]), int(norwegian[1])).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _yes_no(text: str) -> str | None:
    answer = text.casefold()
    return "ja" if answer in _YES else "nei" if answer in _NO else None


_FORMS: Mapping[AttributeType, Callable[[str], str | None]] = {
    AttributeType.NUMBER: _number,
    AttributeType.DATE: _date,
    AttributeType.YES_NO: _yes_no,
}
