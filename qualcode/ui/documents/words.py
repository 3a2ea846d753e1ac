"""What a file is and how much is in it, in a few words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qualcode.i18n import N_, _, _n, language
from qualcode.importers.formats import Format
from qualcode.model.documents import Speaker
from qualcode.wording.numbers import number

if TYPE_CHECKING:
    from qualcode.importers.choices import SpeakerChoice
    from qualcode.importers.preview import Preview

LANGUAGES = {"nb": N_("Bokmål"), "nn": N_("Nynorsk"), None: N_("Language not known")}
"""Names of the languages that texts have; None where none is known."""

_FORMATS = {
    Format.TXT: N_("Text"),
    Format.MD: N_("Markdown"),
    Format.DOCX: N_("Word"),
    Format.VTT: N_("Subtitles"),
    Format.SRT: N_("Subtitles"),
}


Chosen = Mapping[str | None, "SpeakerChoice"]


def facts_of(preview: "Preview", chosen: Chosen) -> str:
    """Return format, encoding, language and size, with these speakers, in one line."""
    parts = [
        _(_FORMATS[preview.format]),
        preview.encoding,
        _(LANGUAGES.get(preview.language, LANGUAGES[None])),
        size_of(preview, chosen),
    ]
    return " · ".join(part for part in parts if part)


def size_of(preview: "Preview", chosen: Chosen) -> str:
    """Return how many turns there are, and words that are data: as in the list of documents, not interviewers'."""
    n = sum(
        speaker.words
        for speaker in preview.speakers
        if chosen[speaker.key].speaker is not Speaker.INTERVIEWER and not chosen[speaker.key].ignore
    )
    words = _n("%s word", "%s words", n) % number(n, language())
    turns = _n("%d turn", "%d turns", preview.turns) % preview.turns
    return f"{turns} · {words}"


def all_words(n: int) -> str:
    """Return the sentence that explains a number of words by how many there are with the interviewers'."""
    told = _n(
        "%s word with the interviewers', which do not count.",
        "%s words with the interviewers', which do not count.",
        n,
    )
    return told % number(n, language())
