"""What a screen reader is told about a place in the text: who speaks, and what the words there are coded with."""

from qualcode.i18n import _
from qualcode.ui.reading.coding_words import coding_line
from qualcode.ui.reading.page import Page
from qualcode.ui.reading.turn_heads import speaker_of


def spoken_place(page: Page, position: int) -> str:
    """Return one line: turn, speaker, paragraph, and the codings on the word after the caret."""
    parts = []
    turn = page.turn_at(position)
    if turn is not None:
        number = page.turn_number(turn)
        speaker = speaker_of(page.study, turn) or _("nobody in particular")
        parts.append(_("Turn {number}, {speaker}").format(number=number, speaker=speaker))
    parts.append(_("Paragraph {number}").format(number=page.source.paragraph(position)))
    codings = [coding_line(page.study, coding) for coding in page.intervals.at(position)]
    parts.append(_("Codes here: {codes}").format(codes="; ".join(codings)) if codings else _("No codes here"))
    return ". ".join(parts)
