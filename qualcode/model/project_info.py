"""What is said once about a whole project."""

from dataclasses import dataclass
from datetime import date, datetime

from qualcode.model.ids import ProjectId


@dataclass(frozen=True, slots=True)
class ProjectInfo:
    """Title and choices that hold for the whole project; there is exactly one."""

    id: ProjectId
    title: str
    created: datetime
    delete_by: date | None = None
    """The day on which the data must be gone, when the study has one."""
    report_language: str = "nb"
    """Language of reports: ``nb``, ``nn`` or ``en``."""
    attribution: str = "{label}"
    """Template below a quote: ``{label}``, ``{role}``, ``{case}`` and ``{document}`` are filled in."""
    omission: str = "(...)"
    """How left-out words are marked: ``(...)`` or ``[...]``."""
    blind: bool = False
    """Whether coders see each other's codings only when both are finished with a document."""
    quantifiers: str = ""
    """What words such as «mange» may stand for, one ``word = from-to`` a line in shares of a hundred; what is not
    named follows the shipped scale."""
