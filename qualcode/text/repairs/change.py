"""What a repair did to a text."""

from dataclasses import dataclass

_SAMPLE = 240


@dataclass(frozen=True, slots=True)
class Change:
    """The repaired text with the number of places and the first of them, before and after."""

    text: str
    count: int = 0
    before: str = ""
    after: str = ""


def sample(text: str) -> str:
    """Return the text in at most 240 code points, with … for what is cut off at the end."""
    return text if len(text) <= _SAMPLE else text[: _SAMPLE - 1] + "…"
