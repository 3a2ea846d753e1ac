"""What researchers write instead of the quotes: summaries in a matrix, condensed meaning units."""

from dataclasses import dataclass

from qualcode.model.ids import (
    CaseId,
    CodeId,
    CodingId,
    CondensationId,
    InformantId,
    RoleId,
    SummaryId,
    SummaryQuoteId,
    ThemeId,
)
from qualcode.model.sharing import derived_id


@dataclass(frozen=True, slots=True)
class Summary:
    """What one informant, case or role says about one theme or code, in the researcher's words.

    A cell of a framework matrix; about everybody when it names nobody, as the condensate of a subgroup is.
    """

    id: SummaryId
    text: str
    theme: ThemeId | None = None
    code: CodeId | None = None
    informant: InformantId | None = None
    case: CaseId | None = None
    role: RoleId | None = None
    checked: bool = False
    """Whether somebody has held it against its quotes; else it is a draft."""


@dataclass(frozen=True, slots=True)
class SummaryQuote:
    """A coding that a summary rests on."""

    id: SummaryQuoteId
    summary: SummaryId
    coding: CodingId
    position: int = 0


@dataclass(frozen=True, slots=True)
class Condensation:
    """A meaning unit said shorter: the coding's words condensed."""

    id: CondensationId
    coding: CodingId
    text: str


def summary_id(subject: ThemeId | CodeId, of: InformantId | CaseId | RoleId | None) -> SummaryId:
    """Return the id of a summary on a theme or code, of somebody or of all: the same in every copy."""
    return SummaryId(derived_id("summary", subject, of or ""))


def condensation_id(coding: CodingId) -> CondensationId:
    """Return the id of what a coding's words were condensed to: the same in every copy."""
    return CondensationId(derived_id("condensation", coding))
