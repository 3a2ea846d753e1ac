"""Changing what researchers write instead of the quotes: summaries and condensed meaning units."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.ids import (
    CaseId,
    CodeId,
    CodingId,
    InformantId,
    RoleId,
    SummaryId,
    SummaryQuoteId,
    ThemeId,
    new_id,
)
from qualcode.model.study import Study
from qualcode.model.summaries import Condensation, Summary, SummaryQuote, condensation_id, summary_id
from qualcode.store.editing import Edit, editing
from qualcode.store.project import Project


@dataclass(frozen=True, slots=True)
class Cell:
    """What a summary is on (a theme or a code) and of whom; of everybody when nobody is named."""

    theme: ThemeId | None = None
    code: CodeId | None = None
    informant: InformantId | None = None
    case: CaseId | None = None
    role: RoleId | None = None

    @property
    def id(self) -> SummaryId:
        """The id that a new summary of this cell gets: the same in every copy."""
        subject = self.theme or self.code
        if subject is None:
            raise ValueError("a summary is on a theme or a code")
        return summary_id(subject, self.informant or self.case or self.role)


def summary_of(study: Study, cell: Cell) -> Summary | None:
    """Return what has been written in a cell, None when nothing has."""
    peers = study.summaries.by("theme", cell.theme) if cell.theme else study.summaries.by("code", cell.code)
    return next((each for each in peers if _cell(each) == cell), None)


def write_summary(project: Project, cell: Cell, text: str) -> None:
    """Write a cell's summary; typing merges into one step, and what was checked is a draft again.

    A summary without words and without quotes goes.
    """
    known = summary_of(project.study, cell)
    with editing(project, N_("Write summary"), f"summary {cell.id}") as edit:
        if known is None:
            if text:
                edit.add(_new(cell, text))
        elif text or project.study.summary_quotes.by("summary", known.id):
            edit.replace(replace(known, text=text, checked=False))
        else:
            edit.remove(known)


def check_summary(project: Project, cell: Cell, checked: bool = True) -> None:
    """Say that a summary has been held against its quotes, or that it is a draft."""
    known = summary_of(project.study, cell)
    if known is not None and known.checked is not checked:
        with editing(project, N_("Check summary") if checked else N_("Make summary a draft")) as edit:
            edit.replace(replace(known, checked=checked))


def link_quotes(project: Project, cell: Cell, codings: Iterable[CodingId]) -> None:
    """Let a summary rest on codings, after those it rests on; an empty one is made when there is none."""
    study, known = project.study, summary_of(project.study, cell)
    there = study.summary_quotes.by("summary", known.id) if known else ()
    held = {each.coding for each in there}
    new = [coding for coding in dict.fromkeys(codings) if coding not in held]
    first = next_position(there)
    with editing(project, N_("Link quotes to summary")) as edit:
        summary = known or _made(edit, cell)
        edit.add(
            *(
                SummaryQuote(SummaryQuoteId(new_id()), summary.id, coding, first + at)
                for at, coding in enumerate(new)
            )
        )


def unlink_quotes(project: Project, cell: Cell, codings: Iterable[CodingId]) -> None:
    """Let a summary rest on codings no more."""
    known, gone = summary_of(project.study, cell), set(codings)
    if known is None:
        return
    links = [each for each in project.study.summary_quotes.by("summary", known.id) if each.coding in gone]
    with editing(project, N_("Unlink quotes from summary")) as edit:
        edit.remove(*links)


def condense(project: Project, coding: CodingId, text: str) -> None:
    """Say a meaning unit shorter; typing merges into one step, an empty text takes it away."""
    known = next(iter(project.study.condensations.by("coding", coding)), None)
    with editing(project, N_("Condense quote"), f"condense {coding}") as edit:
        if known is not None and text:
            edit.replace(replace(known, text=text))
        elif known is not None:
            edit.remove(known)
        elif text:
            edit.add(Condensation(condensation_id(coding), coding, text))


def _made(edit: Edit, cell: Cell) -> Summary:
    summary = _new(cell, "")
    edit.add(summary)
    return summary


def _new(cell: Cell, text: str) -> Summary:
    return Summary(cell.id, text, cell.theme, cell.code, cell.informant, cell.case, cell.role)


def _cell(summary: Summary) -> Cell:
    return Cell(summary.theme, summary.code, summary.informant, summary.case, summary.role)
