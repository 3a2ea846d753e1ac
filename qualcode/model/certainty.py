"""How certain a cell of a table is, as people write it: in brackets what is inferred, ``?`` what is not known."""

from qualcode.model.people import Certainty

_UNKNOWN = ("?", "ukjent", "ukjend", "unknown")


def read_certain(text: str) -> tuple[str, Certainty]:
    """Return a value as a cell writes it, and how it is known: ``(NAV)`` is inferred, ``?`` says not known.

    The value of what is not known is empty.
    """
    text = text.strip()
    if text.casefold() in _UNKNOWN:
        return "", Certainty.UNKNOWN
    if len(text) > 2 and text.startswith("(") and text.endswith(")"):
        return text[1:-1].strip(), Certainty.INFERRED
    return text, Certainty.STATED


def write_certain(value: str, certainty: Certainty) -> str:
    """Return what a cell writes for a value: the inverse of ``read_certain``."""
    if certainty is Certainty.UNKNOWN:
        return "?"
    return f"({value})" if certainty is Certainty.INFERRED and value else value


def read_role(text: str) -> tuple[str, Certainty]:
    """Return a role's name as a cell writes it, and how it is known: ``(Leder)`` inferred, ``Leder?`` not known."""
    text = text.strip()
    if len(text) > 1 and text.endswith("?"):
        return text[:-1].strip(), Certainty.UNKNOWN
    return read_certain(text) if text.startswith("(") else (text, Certainty.STATED)


def write_role(name: str, certainty: Certainty) -> str:
    """Return what a cell writes for a role: the inverse of ``read_role``."""
    return f"{name}?" if certainty is Certainty.UNKNOWN else write_certain(name, certainty)
