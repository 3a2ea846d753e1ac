"""What is wrong with a regular expression: the compiler says it in English, here it is one of a few reasons."""

import re
from enum import StrEnum


class RegexFault(StrEnum):
    """Why a pattern does not compile."""

    OPEN_GROUP = "open group"
    STRAY_GROUP = "stray group"
    NOTHING_TO_REPEAT = "nothing to repeat"
    REPEATED_TWICE = "repeated twice"
    REPEATED_BACKWARDS = "repeated backwards"
    TOO_MANY = "too many"
    ESCAPE = "escape"
    ESCAPE_AT_END = "escape at end"
    OPEN_SET = "open set"
    RANGE = "range"
    LOOK_BEHIND = "look behind"
    NO_SUCH_GROUP = "no such group"
    GROUP_NAME = "group name"
    EXTENSION = "extension"
    OTHER = "other"


_SAID = (
    (r"missing \), unterminated|missing \)", RegexFault.OPEN_GROUP),
    (r"unbalanced parenthesis", RegexFault.STRAY_GROUP),
    (r"nothing to repeat", RegexFault.NOTHING_TO_REPEAT),
    (r"multiple repeat", RegexFault.REPEATED_TWICE),
    (r"min repeat greater", RegexFault.REPEATED_BACKWARDS),
    (r"repetition number is too large", RegexFault.TOO_MANY),
    (r"bad escape \(end", RegexFault.ESCAPE_AT_END),
    (r"bad escape|incomplete escape|octal escape|undefined character name|missing \{", RegexFault.ESCAPE),
    (r"unterminated character set", RegexFault.OPEN_SET),
    (r"bad character range", RegexFault.RANGE),
    (r"look-behind requires", RegexFault.LOOK_BEHIND),
    (r"invalid group reference|unknown group name|open group", RegexFault.NO_SUCH_GROUP),
    (r"group name|redefinition of group|missing >|unterminated name|bad group number", RegexFault.GROUP_NAME),
    (r"unknown extension|unknown flag|missing -, : or|missing :|unexpected end|missing flag|bad inline flags"
     r"|global flags|cannot turn|turn off", RegexFault.EXTENSION),
)  # fmt: skip


def fault_of(said: str) -> RegexFault:
    """Return the reason behind what the compiler of Python 3.11 or later says."""
    return next((fault for pattern, fault in _SAID if re.search(pattern, said)), RegexFault.OTHER)
