"""What a file is and how much is in it, in a few words."""

from typing import TYPE_CHECKING

from qualcode.i18n import N_, _, _n, language
from qualcode.importers.formats import Format
from qualcode.wording.numbers import number

if TYPE_CHECKING:
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


def facts_of(preview: "Preview") -> str:
    """Return format, encoding, language and size in one line."""
    parts = [
        _(_FORMATS[preview.format]),
        preview.encoding,
        _(LANGUAGES.get(preview.language, LANGUAGES[None])),
        size_of(preview),
    ]
    return " · ".join(part for part in parts if part)


def size_of(preview: "Preview") -> str:
    """Return how many turns and words there are."""
    words = _n("%s word", "%s words", preview.words) % number(preview.words, language())
    turns = _n("%d turn", "%d turns", preview.turns) % preview.turns
    return f"{turns} · {words}"
