"""How long a text is to Qt, which counts UTF-16 units: an emoji is two. For lines that are typed or drawn."""


def units(text: str) -> int:
    """Return how many UTF-16 units a text has; half a surrogate pair, as can be typed, is one."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
