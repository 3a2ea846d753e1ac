"""The index of words, made ready before a command asks it."""

from contextlib import suppress
from typing import TYPE_CHECKING

from qualcode.model.errors import FileProblem

if TYPE_CHECKING:
    from qualcode.analysis.word_index import WordIndex
    from qualcode.store.project import Project


def indexed(project: "Project") -> "WordIndex":
    """Return the index of the project's words, and keep what was not in the file yet, if it can be written."""
    from qualcode.analysis.word_index import NO_INDEX, index_study
    from qualcode.store import word_index

    found = index_study(project.study, NO_INDEX, word_index.load(project))
    # What cannot be kept, as on a locked disk, is read again next time.
    with suppress(FileProblem):
        if found.fresh or found.pages:
            word_index.keep(project, found.fresh, found.pages)
    return found.words
