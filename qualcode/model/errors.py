"""The three families of errors a user can meet. They carry fields; ``wording.errors`` makes the sentences."""

from enum import StrEnum
from pathlib import Path


class Rule(StrEnum):
    """The rules of a study that an edit can break."""

    NAME_TAKEN = "name taken"
    NAME_EMPTY = "name empty"
    CLAIM_EMPTY = "claim empty"
    QUESTION_EMPTY = "question empty"
    NAME_HAS_SLASH = "name has slash"
    CODE_INSIDE_ITSELF = "code inside itself"
    CASE_INSIDE_ITSELF = "case inside itself"
    THEME_INSIDE_ITSELF = "theme inside itself"
    QUESTION_INSIDE_ITSELF = "question inside itself"
    QUESTION_OF_OTHER_GUIDE = "question of other guide"
    NOT_CODABLE = "not codable"
    SPAN_OUTSIDE_TEXT = "span outside text"
    SPAN_EMPTY = "span empty"
    TWIN_CODINGS = "twin codings"
    SAID_TWICE = "said twice"
    TURNS_OVERLAP = "turns overlap"
    IN_USE = "in use"
    WRONG_TYPE = "wrong type"
    NOTHING_SELECTED = "nothing selected"
    WOULD_SWALLOW = "would swallow"
    CODE_CANNOT_ABSORB = "code cannot absorb"
    SYNONYM_ALONE = "synonym alone"
    SYNONYM_PHRASE = "synonym phrase"
    MEMO_WITHOUT_SUBJECT = "memo about several things"
    NOTHING_TO_COMPARE = "nothing to compare"
    CONFLICT_OUTDATED = "conflict outdated"
    CODEBOOK_LOCKED = "codebook locked"
    SPOKE_AS_ANOTHER = "spoke as another"
    PERSON_ON_TWO_ROWS = "person on two rows"


class FileReason(StrEnum):
    """What can be wrong with a file."""

    MISSING = "missing"
    IS_FOLDER = "is folder"
    EXISTS = "exists"
    NO_FOLDER = "no folder"
    NOT_PROJECT = "not project"
    NEWER = "newer"
    DAMAGED = "damaged"
    IN_USE = "in use"
    READ_ONLY = "read only"
    DISK_FULL = "disk full"
    GONE = "gone"
    EMPTY = "empty"
    NO_WORDS = "no words"
    NO_ROWS = "no rows"
    BINARY = "binary"
    TOO_LARGE = "too large"
    PROTECTED = "protected"
    UNREADABLE = "unreadable"
    UNKNOWN_FORMAT = "unknown format"
    ENCODING = "encoding"
    BROKEN = "broken"
    MISSING_COLUMN = "missing column"
    BAD_ROWS = "bad rows"
    ALREADY_IMPORTED = "already imported"
    OTHER_STUDY = "other study"
    OWN_FILE = "own file"
    SAME_COPY = "same copy"


class Missing(StrEnum):
    """What a name can fail to point to."""

    DOCUMENT = "document"
    CODE = "code"
    CODER = "coder"
    INFORMANT = "informant"
    ROLE = "role"
    CASE = "case"
    QUESTION = "question"
    GUIDE = "guide"
    GUIDE_QUESTION = "guide question"
    OPEN_QUESTION = "open question"
    ATTRIBUTE = "attribute"
    SAVED_QUERY = "saved query"
    FINDING = "finding"
    THEME = "theme"
    QUOTE = "quote"
    QUOTE_AMBIGUOUS = "quote ambiguous"
    NAME_AMBIGUOUS = "name ambiguous"
    OCCURRENCE = "occurrence"
    STANCE = "stance"
    CODING = "coding"
    GONE = "gone"


class QualcodeError(Exception):
    """Something a user can understand and do something about; ``fields`` hold what the sentence needs."""

    def __init__(self, reason: Rule | FileReason | Missing, **fields: object) -> None:
        """Remember the reason and the fields."""
        super().__init__(reason, fields)
        self.reason = reason
        self.fields = fields

    def __str__(self) -> str:
        """Return reason and field names for a log: no text of the study."""
        return f"{type(self).__name__}: {self.reason}"


class RuleBroken(QualcodeError):
    """A rule of the study forbids the change; nothing was changed."""


class SomethingMissing(QualcodeError):
    """A name, quote or id points to nothing, or to several things."""


class Gone(SomethingMissing, KeyError):
    """An id points to nothing in the study: what it pointed to has been removed meanwhile."""

    def __init__(self) -> None:
        """Say just that; the value is known to nobody any more."""
        super().__init__(Missing.GONE)


class FileProblem(QualcodeError):
    """A file cannot be read or written; ``path`` says which."""

    def __init__(self, path: Path | str, reason: FileReason, **fields: object) -> None:
        """Remember the path beside reason and fields."""
        super().__init__(reason, **fields)
        self.path = Path(path)
