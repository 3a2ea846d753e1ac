"""How the codebook grew, read from the journal, which keeps counts for as long as the project lasts."""

from datetime import date

from qualcode.analysis.methods import CodebookDay
from qualcode.store import journal
from qualcode.store.project import Project


def codebook_days(project: Project) -> tuple[CodebookDay, ...]:
    """Return the days on which codes were made or went, the oldest first; days are those of the machine's own time.

    The numbers are counted back from the codes that there are now, so that they hold even where a journal does not
    reach back to the beginning.
    """
    made: dict[date, int] = {}
    gone: dict[date, int] = {}
    for entry in journal.read(project.connection):
        counts = entry.counts.get("codes", {})
        day = entry.made.astimezone().date()
        made[day] = made.get(day, 0) + counts.get("added", 0)
        gone[day] = gone.get(day, 0) + counts.get("removed", 0)
    codes, days = len(project.study.codes), []
    for day in sorted(made, reverse=True):
        if made[day] or gone[day]:
            days.append(CodebookDay(day, made[day], gone[day], codes))
            codes += gone[day] - made[day]
    return tuple(reversed(days))
