"""Which words the lists of words leave out."""

from collections.abc import Iterable

from qualcode.i18n import N_
from qualcode.model.ids import StopWordId, new_id
from qualcode.model.words import StopWord, plain
from qualcode.store.editing import editing
from qualcode.store.project import Project
from qualcode.text.frequency import stop_words


def set_stop_words(project: Project, words: Iterable[str], wanted: bool) -> None:
    """Let word lists leave forms out (``wanted``), or count them, whatever the shipped list says."""
    known = {each.word: each for each in project.study.stop_words.values()}
    label = N_("Add stop words") if wanted else N_("Remove stop words")
    with editing(project, label) as edit:
        for word in dict.fromkeys(filter(None, map(plain, words))):
            there = known.get(word)
            if (word in stop_words()) is wanted:
                edit.remove(*([there] if there else []))
            elif there is None:
                edit.add(StopWord(StopWordId(new_id()), word, wanted))
