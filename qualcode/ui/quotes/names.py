"""What dimensions, stances and the lack of them are called in this room."""

from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.i18n import _, _n
from qualcode.model.codings import Stance
from qualcode.ui.quotes.arrangement import Tally


def dimension_title(dimension: Dimension) -> str:
    """Return the name of a filter or a column."""
    return {
        Dimension.CODE: _("Codes"),
        Dimension.ROLE: _("Roles"),
        Dimension.INFORMANT: _("Informants"),
        Dimension.DOCUMENT: _("Documents"),
        Dimension.CASE: _("Cases"),
        Dimension.CODER: _("Coded by"),
        Dimension.STANCE: _("Stance"),
    }[dimension]


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


def stance_title(stance: Stance) -> str:
    """Return what a stance is called."""
    return {Stance.HELPS: _("Helps"), Stance.HINDERS: _("Hinders"), Stance.BOTH: _("Both")}[stance]


def without_title(dimension: Dimension) -> str:
    """Return the heading of what has no role, case, stance and so on."""
    return {
        Dimension.ROLE: _("Without a role"),
        Dimension.INFORMANT: _("Nobody in particular"),
        Dimension.CASE: _("Without a case"),
        Dimension.STANCE: _("Without a stance"),
    }.get(dimension, _("Without any"))


def heading_title(heading: Heading) -> str:
    """Return what a heading says."""
    if heading.key is None:
        return without_title(heading.dimension)
    if heading.dimension is Dimension.STANCE:
        return stance_title(Stance(heading.key))
    return heading.label


def tally_text(tally: Tally) -> str:
    """Return ``128 quotes from 7 informants``; without known informants the quotes alone."""
    quotes = _n("%d quote", "%d quotes", tally.quotes) % tally.quotes
    if not tally.informants:
        return quotes
    informants = _n("%d informant", "%d informants", tally.informants) % tally.informants
    return _("{quotes} from {informants}").format(quotes=quotes, informants=informants)
