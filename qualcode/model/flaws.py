"""What can be wrong in a line of a file that people write, as values; ``wording.flaws`` makes the sentences."""

from dataclasses import dataclass, field
from enum import StrEnum


class FlawKind(StrEnum):
    """Sorts of flaws: in codebooks, in the YAML that codebooks are written in, and in tables."""

    CODE_UNNAMED = "code unnamed"
    CODE_HAS_SLASH = "code has slash"
    CODE_TWICE = "code twice"
    CODE_ON_LINE = "code stands on a line already"
    COLOUR = "colour"
    ORIGIN = "origin"
    CODABLE = "codable"
    NO_CODES = "no list of codes"
    NOT_CODES = "not a list of codes"
    NOT_FIELDS = "not fields"
    NOT_TEXT = "not a text"
    FIELD_UNKNOWN = "field unknown"
    FIELD_TWICE = "field twice"
    AFTER_HASH = "after hash"
    TAB = "tab"
    COLON = "colon"
    INDENTATION = "indentation"
    BRACKET_OPEN = "bracket open"
    QUOTE_OPEN = "quote open"
    QUOTE_INSIDE = "quote inside"
    BACKSLASH = "backslash"
    SIGN_FIRST = "sign first"
    ALIAS = "alias"
    TAG = "tag"
    SEVERAL = "several documents"
    CHARACTER = "character"
    YAML = "yaml"
    TOO_DEEP = "too deep"
    COLUMN_TWICE = "column twice"
    CELL_OUTSIDE = "cell outside"
    CELL_TOO_LONG = "cell too long"
    CSV = "csv"
    LABEL_MISSING = "label missing"
    LABEL_ON_LINE = "label stands on a line already"
    TIMES = "times"
    VALUE_TYPE = "value type"


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong; ``fields`` hold what the sentence needs."""

    kind: FlawKind
    fields: dict[str, object] = field(default_factory=dict)


class Flawed(ValueError):
    """A text is not what should stand in its place; ``flaw`` says why."""

    def __init__(self, kind: FlawKind, **fields: object) -> None:
        """Remember the flaw."""
        super().__init__(kind)
        self.flaw = Flaw(kind, fields)
