"""What went wrong, in plain sentences: the same in the window and on the command line."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from qualcode.model.errors import FileProblem, FileReason, Missing, QualcodeError
from qualcode.model.flaws import Flaw
from qualcode.wording.file_errors import about_file
from qualcode.wording.filling import Sentences, sentences
from qualcode.wording.flaws import flaw_clause
from qualcode.wording.missing_errors import about_missing, alternatives, perhaps
from qualcode.wording.rule_errors import about_rule


@dataclass(frozen=True, slots=True)
class Explanation:
    """An error as a person reads it, in the interface's language."""

    headline: str
    """What happened, one sentence that can stand alone."""
    explanation: str
    """What that means, and what was not touched; lists have one thing a line."""
    what_to_do: str


def explain(error: QualcodeError) -> Explanation:
    """Return what happened, what was not touched and what to do."""
    return Explanation(*_about(error))


def place_in_code(file: str) -> str:
    """Return how a report of a bug names a file of code: one outside the program by its name alone.

    A folder may be called after a person.
    """
    path, package = Path(file), Path(__file__).parents[1]
    return path.relative_to(package.parent).as_posix() if path.is_relative_to(package) else path.name


def _about(error: QualcodeError) -> Sentences:
    reason = error.reason
    if isinstance(reason, FileReason):
        path = error.path if isinstance(error, FileProblem) else None
        return about_file(reason, path, _with_rows_told(error.fields))
    return about_missing(reason, error.fields) if isinstance(reason, Missing) else about_rule(reason, error.fields)


def _with_rows_told(fields: Mapping[str, object]) -> Mapping[str, object]:
    """Return the fields with a sentence for each bad row of a table, which come as errors of their own."""
    rows = fields.get("rows")
    if not isinstance(rows, list | tuple):
        return fields
    pairs = [row for row in rows if isinstance(row, list | tuple) and len(row) == 2]
    return {**fields, "rows": [(line, _sentence(reason)) for line, reason in pairs]}


def _sentence(reason: object) -> str:
    if isinstance(reason, Flaw):
        return flaw_clause(reason)
    if not isinstance(reason, QualcodeError):
        return str(reason)
    return sentences(explain(reason).headline, perhaps(reason.fields), alternatives(reason.fields))
