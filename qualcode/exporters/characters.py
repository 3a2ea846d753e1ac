"""Characters that no office file can hold."""

import re

# XML 1.0, production 2 (Char): everything else makes a file that no program opens.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Return the text without control characters and lone surrogates, which XML forbids; nearly always as it is."""
    return _ILLEGAL.sub("", text)
