"""Stances as the window writes them: a sign beside a code, and the key that sets it wherever one codes."""

from collections.abc import Iterable, Mapping

from qualcode.model.codings import Stance

SIGNS: Mapping[Stance, str] = {Stance.HELPS: "+", Stance.HINDERS: "−", Stance.BOTH: "±"}
"""The sign that stands for a stance where there is no room for its word."""

KEYS: Mapping[Stance, str] = {Stance.HELPS: "Alt+F", Stance.HINDERS: "Alt+H", Stance.BOTH: "Alt+B"}
"""In Qt's portable form. The key of the stance that is set takes it back."""


def signed(name: str, stances: Iterable[Stance | None]) -> str:
    """Return a code's name after the signs of its stances, each once; None has no sign."""
    return " ".join((*(SIGNS[stance] for stance in dict.fromkeys(stances) if stance is not None), name))
