"""What ways to group are called, and how a number of quotes is told, in this room."""

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.units import Unit
from qualcode.i18n import _
from qualcode.ui.quotes.arrangement import Tally
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted


def group_title(dimension: Dimension) -> str:
    """Return the name of a way to group or sort, after ``Group by``."""
    return {
        Dimension.CODE: _("code"),
        Dimension.ROLE: _("role"),
        Dimension.INFORMANT: _("informant"),
        Dimension.DOCUMENT: _("document"),
        Dimension.CASE: _("case"),
        Dimension.CODER: _("coder"),
        Dimension.STANCE: _("stance"),
    }[dimension]


def tally_text(tally: Tally) -> str:
    """Return ``128 quotes from 7 informants``; without known informants the quotes alone."""
    words = interface_words()
    quotes = counted(tally.quotes, Unit.QUOTES, words)
    if not tally.informants:
        return quotes
    return _("{quotes} from {informants}").format(
        quotes=quotes, informants=counted(tally.informants, Unit.INFORMANTS, words)
    )
