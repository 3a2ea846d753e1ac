"""Putting names, quotes and lists into sentences about errors, in the interface's language."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from qualcode.i18n import _
from qualcode.text.excerpt import shorten

LONGEST = 80
"""Code points of a name or quote inside a sentence; more is cut short with …"""


class Sentences(NamedTuple):
    """Untranslated: what happened, what it means and what was not touched, what to do."""

    headline: str
    explanation: str
    what_to_do: str


class _Shown(dict[str, object]):
    """Fields by name; one that is missing shows as …, so that an error about an error never happens."""

    def __missing__(self, _name: str) -> str:
        return "…"


def filled(sentence: str, fields: Mapping[str, object]) -> str:
    """Return the sentence translated and with its ``{fields}``; texts among them are cut short."""
    return _(sentence).format_map(_Shown({name: _shown(value) for name, value in fields.items()}))


def quoted(words: str, longest: int = LONGEST) -> str:
    """Return words in quotation marks, cut short when they are longer than ``longest`` code points."""
    return _("“{words}”").format(words=shorten(words, longest))


def listed(names: Iterable[str]) -> str:
    """Return names in quotation marks with commas between."""
    return ", ".join(quoted(name) for name in names)


def sentences(*parts: str) -> str:
    """Return the parts that are not empty as one text."""
    return " ".join(part for part in parts if part)


def _shown(value: object) -> object:
    return shorten(value, LONGEST) if isinstance(value, str) else value
