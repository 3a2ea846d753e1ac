"""Columns of tables that people write: each is known by a few names, in Norwegian and in English."""

from collections.abc import Mapping
from pathlib import Path

from qualcode.importers.delimited import Delimited
from qualcode.model.errors import FileProblem, FileReason

Names = Mapping[str, tuple[str, ...]]
"""For each column, by the program's own name: the names it may have in a file, in small letters."""

WHO: Names = {
    "label": ("label", "informant", "etikett"),
    "called": ("navn", "namn", "name", "fullt navn", "full name"),
}
"""Columns of a key: the label of each informant, and what the informant is really called."""


def spelled(table: Delimited, names: Names) -> dict[str, str]:
    """Return how the table spells each column of ``names``; a column that it lacks is left out.

    Where a table has two names of one column, the first in ``names`` is taken.
    """
    return {
        column: next(name for name in known if table.has(name))
        for column, known in names.items()
        if any(table.has(name) for name in known)
    }


def require(path: Path, table: Delimited, names: Names, required: tuple[str, ...]) -> dict[str, str]:
    """Return what ``spelled`` does.

    Raises FileProblem ``missing column`` when required ones are not there: ``columns`` are all of those, by all
    their names, ``found`` what the table has.
    """
    found = spelled(table, names)
    if missing := [" / ".join(names[column]) for column in required if column not in found]:
        raise FileProblem(path, FileReason.MISSING_COLUMN, columns=missing, found=list(filter(None, table.columns)))
    return found
