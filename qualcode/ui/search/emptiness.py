"""What is said where there are no hits: why, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum

from qualcode.analysis.scope import Scope
from qualcode.i18n import _
from qualcode.text.matching import Mode
from qualcode.text.query import QueryFault, QueryProblem
from qualcode.ui.search.asked import Answer
from qualcode.ui.workspace import Workspace


class Way(StrEnum):
    """What the button of an empty list does."""

    IMPORT = "import"
    EVERYWHERE = "everywhere"
    FUZZY = "fuzzy"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Emptiness:
    """A sentence, and a button with its way on, where there is one."""

    sentence: str
    verb: str = ""
    way: Way = Way.NONE


def emptiness(workspace: Workspace, answer: Answer) -> Emptiness:
    """Return what to say where an answer has no hits."""
    if workspace.project is None or not workspace.study.documents:
        return Emptiness(
            _("Here you search all texts for words in all their forms. First they must be imported."),
            _("Import documents …"),
            Way.IMPORT,
        )
    if not answer.asked.query:
        return Emptiness(
            _(
                "Type a word to find it in all its forms, “several words” as they stand, a beginning*, "
                "or combine them with AND, OR, NOT and NEAR."
            )
        )
    if answer.waiting:
        return Emptiness(_("Searching. A pattern may take a few seconds."))
    if answer.problem is not None:
        return _unasked(answer.problem)
    if answer.apart or any(not form.left_out for form in answer.forms):
        return _found_otherwise(answer)
    if answer.asked.mode is not Mode.REGEX and not workspace.words.is_current(workspace.study):
        return Emptiness(_("The words of the texts are still being read. Hits come as soon as they are."))
    return _nothing(answer)


def _found_otherwise(answer: Answer) -> Emptiness:
    if any(not form.left_out for form in answer.forms):
        return Emptiness(_("Only unticked forms are found. Tick those that you mean."))
    return Emptiness(_("The words are found, but not together in the way that you ask for."))


def _unasked(problem: QueryProblem) -> Emptiness:
    if problem.fault is QueryFault.REGEX_SLOW:
        return Emptiness(_("The search was given up; the line under the query says why."))
    return Emptiness(_("The query cannot be asked as it stands; the line under it says why."))


def _nothing(answer: Answer) -> Emptiness:
    if answer.asked.scope != Scope():
        return Emptiness(_("Nothing is found here."), _("Search everywhere"), Way.EVERYWHERE)
    if answer.asked.mode in (Mode.PLAIN, Mode.LEMMA):
        return Emptiness(_("Nothing is found."), _("Look for misspellings too"), Way.FUZZY)
    return Emptiness(_("Nothing is found."))
