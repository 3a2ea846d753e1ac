"""The fields of a code as codebook files write them: which there are, and what may stand in them."""

import re

from qualcode.model.codebook import split_path
from qualcode.model.codes import Origin
from qualcode.model.flaws import Flawed, FlawKind

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
    """Return a code's name on one line; Flawed with the reason when it is empty or has a slash in it."""
    name = " ".join(text.split())
    if not name:
        raise Flawed(FlawKind.CODE_UNNAMED)
    if "/" in name:
        raise Flawed(FlawKind.CODE_HAS_SLASH, value=name)
    return name


def path_of(text: str) -> tuple[str, ...]:
    """Return the names in a code's path; Flawed with the reason when it holds none."""
    names = tuple(" ".join(name.split()) for name in split_path(text))
    if not names:
        raise Flawed(FlawKind.CODE_UNNAMED)
    return names


def colour_of(text: str) -> str | None:
    """Return a colour as a code keeps it, None for none; Flawed with the reason for anything else."""
    colour = text.strip()
    if colour and not _COLOUR.fullmatch(colour):
        raise Flawed(FlawKind.COLOUR, value=colour)
    return colour.lower() or None


def origin_of(text: str) -> Origin | None:
    """Return a code's origin, None for none; Flawed with the reason for anything else."""
    origin = " ".join(text.split()).casefold()
    if origin and origin not in _ORIGINS:
        raise Flawed(FlawKind.ORIGIN, value=text.strip())
    return _ORIGINS.get(origin)


def codable_of(text: str) -> bool:
    """Return whether segments may carry the code, True for an empty text; Flawed with the reason else."""
    answer = text.strip().casefold()
    if answer and answer not in _TRUE + _FALSE:
        raise Flawed(FlawKind.CODABLE, value=text.strip())
    return answer not in _FALSE
