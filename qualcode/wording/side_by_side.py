"""What each of two sides comes to, in words."""

from qualcode.analysis.side_by_side import Side
from qualcode.analysis.units import Unit
from qualcode.i18n import Translator
from qualcode.wording.units import counted


def side_told(side: Side, heard: bool, words: Translator) -> str:
    """Return ``7 sitater fra 3 informanter``, or that nobody has been interviewed."""
    if not heard:
        return words.gettext("nobody interviewed")
    quotes = counted(side.quotes, Unit.QUOTES, words)
    if not side.informants:
        return quotes
    informants = counted(side.informants, Unit.INFORMANTS, words)
    return words.gettext("{quotes} from {informants}").format(quotes=quotes, informants=informants)
