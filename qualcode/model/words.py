"""What a study remembers about words: synonyms, forms ticked on or off, stop words, cue words, dismissals."""

from dataclasses import dataclass
from unicodedata import normalize

from qualcode.model.ids import (
    CodeId,
    CueWordId,
    DismissalId,
    DocumentId,
    FormChoiceId,
    StopWordId,
    SynonymGroupId,
)
from qualcode.model.span import Span


@dataclass(frozen=True, slots=True)
class SynonymGroup:
    """Words that a search takes for one another, or a shipped group of them that this project does without."""

    id: SynonymGroupId
    words: str
    """Lemmas in small letters with `` = `` between them, such as ``bolig = bustad``."""
    wanted: bool = True
    """False for a shipped group that is switched off."""


@dataclass(frozen=True, slots=True)
class FormChoice:
    """Whether a form counts as found when a word is searched for; what is not chosen follows its kind."""

    id: FormChoiceId
    query: str
    """What was searched for: small letters, single spaces."""
    form: str
    included: bool


@dataclass(frozen=True, slots=True)
class StopWord:
    """A form that word lists leave out, or a shipped stop word that they do not."""

    id: StopWordId
    word: str
    wanted: bool = True
    """False for a shipped stop word that this project counts."""


@dataclass(frozen=True, slots=True)
class CueWord:
    """A word, or several, that hint at a code; they are marked in the text and never coded by themselves."""

    id: CueWordId
    code: CodeId
    word: str
    """Small letters, single spaces."""


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A passage that was suggested for a code and turned down; it moves along when the text is corrected."""

    id: DismissalId
    document: DocumentId
    start: int
    stop: int
    code: CodeId

    @property
    def span(self) -> Span:
        """Where the passage stands."""
        return Span(self.start, self.stop)


def plain(words: str) -> str:
    """Return words as they are remembered: small letters in one piece each, every run of white space one space."""
    return " ".join(normalize("NFC", words).lower().split())
