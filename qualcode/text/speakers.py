"""What sort of speaker a label means."""

import re
from enum import StrEnum

from qualcode.text.word_list import word_list


class SpeakerGuess(StrEnum):
    """What a label lets one guess about a speaker; the user has the last word."""

    INTERVIEWER = "interviewer"
    INFORMANT = "informant"
    GROUP = "group"
    UNKNOWN = "unknown"


# These mean an interviewer behind a name, too.
_ASKING = word_list("intervjuer intervjuar intervjueren intervjuaren interviewer interviewar moderator fasilitator")
_INTERVIEWERS = _ASKING | word_list("i int intv f forsker forskar q sp spm spørsmål")
_INFORMANTS = word_list(
    """
    r ip io inf informant informanten respondent respondenten resp deltaker deltakar deltager deltakeren d p
    intervjuobjekt svar
    """
)
_GROUPS = word_list("alle flere fleire begge gruppa gruppen gruppe mange flertallet fleirtalet")
_POSITION = re.compile(
    "leder|leiar|ansatt|tilsett|rådgiv|rådgjev|behandl|rettleiar|lærer|lærar|rektor|koordinator|kontakt|konsulent"
    "|sjef|direktør|rådmann|ordfører|ordførar|frivillig|flyktning|arbeidsgiv|arbeidsgjev|kursholder|kurshaldar"
    "|bruker|brukar|medarbeid|pedagog|sykepleier|sjukepleiar"
)
_FULL_NAME = re.compile(r"[A-ZÆØÅ][a-zæøåé-]+(?: [A-ZÆØÅ][a-zæøåé-]+)+")
_WORD = re.compile("[^\\W\\d_]+")


def guess_speaker(label: str) -> SpeakerGuess:
    """Guess from a label: ``I`` and ``Intervjuar 2`` ask, ``R1`` and ``Leder NAV`` answer, ``Alle`` are a group.

    Words behind a name count when they can mean nothing else: ``Berg, intervjuer`` asks.
    """
    lowered = label.lower()
    words = _WORD.findall(lowered) or [""]
    first = words[0]
    if first in _GROUPS:
        return SpeakerGuess.GROUP
    if first in _INTERVIEWERS or not _ASKING.isdisjoint(words):
        return SpeakerGuess.INTERVIEWER
    if first in _INFORMANTS or _POSITION.search(lowered):
        return SpeakerGuess.INFORMANT
    return SpeakerGuess.UNKNOWN


def role_in(hint: str | None) -> str | None:
    """Return the role that stands in brackets after a label, such as ``Leder, NAV``; None where none is sure.

    The first words must name a position, so that neither names nor remarks such as ``(ler)`` become roles.
    """
    first, *others = [part.strip() for part in (hint or "").split(",")]
    if not _POSITION.search(first.lower()) or any(map(_FULL_NAME.fullmatch, (first, *others))):
        return None
    role = ", ".join(part for part in (first, *others) if part)
    return role[0].upper() + role[1:]


def is_usual(label: str) -> bool:
    """Tell whether the label is one of those that transcribers use everywhere: ``I``, ``R1``, ``Informant 2``."""
    return _USUAL.fullmatch(label.lower()) is not None


def is_usual_word(label: str) -> bool:
    """Tell whether the label is usual and cannot be taken for anything else, even on a line of its own."""
    return is_usual(label) and len(label) >= 3


# Single letters that mean a speaker only with a number, and words that mean much else, are left to recur.
_BARE = "|".join(sorted((_INTERVIEWERS | _INFORMANTS) - word_list("f d p sp q svar spørsmål resp forsker forskar")))
_USUAL = re.compile(f"(?:{_BARE})[ .]?\\d{{0,2}}|(?:[fdpkq]|resp|forsker|forskar)[ .]?\\d{{1,2}}")
