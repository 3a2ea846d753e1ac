"""The interface's languages: source strings are English, and bokmål stands in ``locale/nb``.

``_`` and ``_n`` translate where they are called; ``N_`` marks a string that is translated later, such as the
label of an edit. The language is chosen at the first translation, not at import, so that a setting may come
first. Reports take their own pair of functions from ``translator`` and so do not follow the interface.
"""

import gettext
import os
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

Language = Literal["nb", "en"]

LANGUAGES: tuple[Language, ...] = ("nb", "en")
"""The languages that the interface and the reports can be written in."""

_DOMAIN = "qualcode"
_LOCALE = Path(__file__).with_name("locale")
_NORWEGIAN = ("nb", "nn", "no")
_NORWEGIAN_ON_WINDOWS = 0x14  # LANG_NORWEGIAN, the low ten bits of a Windows language number


class Translator(NamedTuple):
    """The two functions that translate into one language; unpack it as ``_, _n = translator(language)``."""

    gettext: Callable[[str], str]
    ngettext: Callable[[str, str, int], str]


_chosen: Language | None = None


def _(message: str) -> str:
    """Return the message in the language of the interface; English when it has no translation."""
    return translator(language()).gettext(message)


def _n(singular: str, plural: str, n: int) -> str:
    """Return the form that fits ``n``, in the language of the interface; ``n`` is not filled in."""
    return translator(language()).ngettext(singular, plural, n)


def N_(message: str) -> str:
    """Return the message unchanged: this only marks it for the catalogue, to be translated when shown."""
    return message


def language() -> Language:
    """Return the language of the interface: the one that was set, else the one that the system asks for."""
    return _chosen or system_language()


def set_language(chosen: Language | None) -> None:
    """Set the language of the interface from here on; None follows the system again."""
    global _chosen
    system_language.cache_clear()
    _chosen = chosen


@cache
def translator(into: Language) -> Translator:
    """Return the functions that translate into the language, whatever language the interface has."""
    catalogue = gettext.translation(_DOMAIN, _LOCALE, [into], fallback=True)

    def one(message: str) -> str:
        # The empty string is the catalogue's own header in gettext.
        return catalogue.gettext(message) if message else ""

    return Translator(one, catalogue.ngettext)


@cache
def system_language() -> Language:
    """Return bokmål where the system is Norwegian in any of its forms, else English; looked up once.

    QUALCODE_LANGUAGE goes before everything, then the locale variables in gettext's own order, then what
    Windows and macOS have as the user's language.
    """
    asked = _asked_for(os.environ) or _of_the_desktop()
    return "nb" if asked.replace("-", "_").split("_")[0].lower() in _NORWEGIAN else "en"


def _asked_for(environment: Mapping[str, str]) -> str:
    for name in ("QUALCODE_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        first = environment.get(name, "").split(":")[0].split(".")[0]
        if first:
            return first
    return ""


def _of_the_desktop() -> str:
    if sys.platform == "win32":
        import ctypes

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        return "nb" if number & 0x3FF == _NORWEGIAN_ON_WINDOWS else "en"
    if sys.platform == "darwin":
        import subprocess

        asked = subprocess.run(["defaults", "read", "-g", "AppleLocale"], capture_output=True, text=True)
        return asked.stdout.strip()
    return ""
