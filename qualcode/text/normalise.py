"""One form for every text: composed letters, ``\\n`` as the only line end, no invisible control characters."""

import re
import unicodedata

_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def normalise(text: str) -> str:
    """Return the text in the form in which the project keeps it; doing it twice changes nothing more.

    Letters are composed (NFC); CR, CRLF, NEL, U+2028, U+2029, vertical tab (Word's line break) and form feed
    become ``\\n``; byte order marks, NUL and the other C0 controls but tab go, as do DEL, U+FFFE and U+FFFF,
    which Word files cannot hold. Half surrogate pairs become U+FFFD. Runs of spaces, soft hyphens, emoji and
    combining marks that have no composed form stay.
    """
    # The invisible ones go first: they may stand between a letter and its accent.
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    return unicodedata.normalize("NFC", _LONE_SURROGATE.sub("\ufffd", text))
