"""What has happened to a code, read from the journal: who did what when, and which other codes it concerned."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from qualcode.edits.codebook import MERGE, SPLIT
from qualcode.model.ids import CodeId, CoderId
from qualcode.store import journal
from qualcode.store.journal import JournalEntry
from qualcode.store.project import Project

_SAME_SITTING = timedelta(hours=1)


class Part(StrEnum):
    """The part that a code had in a step."""

    MADE = "made"
    """It came to be."""
    KEPT = "kept"
    """It took over from ``others``."""
    SPLIT_OFF = "split off"
    """It came to be of quotes of ``others``, one code."""
    GAVE = "gave"
    """Some of its quotes went to ``others``, one new code."""
    CHANGED = "changed"
    """Something else, which the step's label tells."""


@dataclass(frozen=True, slots=True)
class CodeEvent:
    """One thing that happened to a code."""

    label: str
    """The step's name as an untranslated message, such as ``Rename code``."""
    verb: str
    """``do``, ``undo`` or ``redo``."""
    part: Part
    coder: CoderId | None
    made: datetime
    others: tuple[CodeId, ...] = ()
    """Codes that it concerned as well, as far as ``part`` tells of them; some of them may be gone."""
    times: int = 1
    """How often in a row, within an hour of each other; ``made`` is the last time."""


def history_of_code(project: Project, code: CodeId) -> list[CodeEvent]:
    """Return what the journal knows of a code, the latest first."""
    events: list[CodeEvent] = []
    for entry in journal.read(project.connection, code):
        event = _event(entry, code, is_first=not events)
        if events and _goes_on(events[-1], event):
            events[-1] = replace(event, times=events[-1].times + 1)
        else:
            events.append(event)
    return events[::-1]


def names_of_gone(project: Project) -> dict[CodeId, str]:
    """Return the last names of the codes that went in steps that can still be undone.

    The journal keeps no names; once a step is beyond undo nobody knows them any more.
    """
    return {
        CodeId(change.id): str(change.old["name"])
        for step in project.history.done
        for change in step.changes
        if change.table == "codes" and change.new is None and change.old is not None
    }


def _event(entry: JournalEntry, code: CodeId, is_first: bool) -> CodeEvent:
    part, others = _part(entry, code, is_first)
    return CodeEvent(entry.label, entry.verb, part, entry.coder, entry.made, tuple(map(CodeId, others)))


def _part(entry: JournalEntry, code: CodeId, is_first: bool) -> tuple[Part, Iterable[str]]:
    touched, counts = entry.touched["codes"], entry.counts.get("codes", {})
    place = touched.index(code)
    if entry.label == MERGE and place == 0:
        # What stays is named first, then what it absorbed; children that moved along come after.
        absorbed = counts.get("added" if entry.verb == "undo" else "removed", 0)
        return Part.KEPT, touched[1 : 1 + absorbed]
    if entry.label == SPLIT and place < 2 and len(touched) > 1:
        return (Part.GAVE, touched[:1]) if place else (Part.SPLIT_OFF, touched[1:2])
    is_made = is_first and entry.verb == "do" and counts.get("added", 0) > 0
    return (Part.MADE if is_made else Part.CHANGED), ()


def _goes_on(before: CodeEvent, event: CodeEvent) -> bool:
    same = replace(before, made=event.made, times=1) == event
    return same and event.part is Part.CHANGED and event.made - before.made < _SAME_SITTING
