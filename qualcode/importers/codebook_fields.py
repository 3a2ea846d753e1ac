"""The fields of a code as codebook files write them: which there are, and what may stand in them."""

import re

from qualcode.i18n import _
from qualcode.model.codebook import split_path
from qualcode.model.codes import Origin

TEXTS = ("definition", "include", "exclude", "example", "gloss")
"""Fields that hold any text."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}|[0-9]|1[01]")
_TRUE = ("true", "yes", "on", "1", "ja", "x")
_FALSE = ("false", "no", "off", "0", "nei")
_ORIGINS = {
    **{origin.value: origin for origin in Origin},
    "teori": Origin.THEORY,
    "in-vivo": Origin.IN_VIVO,
    "invivo": Origin.IN_VIVO,
    "intervjuguide": Origin.GUIDE,
    "materiale": Origin.DATA,
    "materialet": Origin.DATA,
}


def name_of(text: str) -> str:
    """Return a code's name on one line; ValueError with the reason when it is empty or has a slash in it."""
    name = " ".join(text.split())
    if not name:
        raise ValueError(_("the code has no name"))
    if "/" in name:
        raise ValueError(_("the name “%s” has a slash in it, which stands between parent and child") % name)
    return name


def path_of(text: str) -> tuple[str, ...]:
    """Return the names in a code's path; ValueError with the reason when it holds none."""
    names = tuple(" ".join(name.split()) for name in split_path(text))
    if not names:
        raise ValueError(_("the code has no name"))
    return names


def colour_of(text: str) -> str | None:
    """Return a colour as a code keeps it, None for none; ValueError with the reason for anything else."""
    colour = text.strip()
    if colour and not _COLOUR.fullmatch(colour):
        raise ValueError(_("“%s” is no colour: write a number from 0 to 11, or for example #2a7f62") % colour)
    return colour.lower() or None


def origin_of(text: str) -> Origin | None:
    """Return a code's origin, None for none; ValueError with the reason for anything else."""
    origin = " ".join(text.split()).casefold()
    if origin and origin not in _ORIGINS:
        raise ValueError(_("“%s” is no origin: write theory, in vivo, guide or data") % text.strip())
    return _ORIGINS.get(origin)


def codable_of(text: str) -> bool:
    """Return whether segments may carry the code, True for an empty text; ValueError with the reason else."""
    answer = text.strip().casefold()
    if answer and answer not in _TRUE + _FALSE:
        raise ValueError(_("“%s” is neither yes nor no") % text.strip())
    return answer not in _FALSE
