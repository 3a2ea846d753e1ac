"""Code points of a line of text in the UTF-16 units that Qt counts, for what is typed and drawn here."""


def units_before(text: str, position: int) -> int:
    """Return how many units stand before the code point at ``position``."""
    return len(text[:position].encode("utf-16-le")) // 2
