"""Which words hint at a code."""

from collections.abc import Iterable

from qualcode.i18n import N_
from qualcode.model.ids import CodeId, CueWordId, new_id
from qualcode.model.words import CueWord, plain
from qualcode.store.editing import editing
from qualcode.store.project import Project


def set_cue_words(project: Project, code: CodeId, words: Iterable[str]) -> None:
    """Let exactly these words hint at a code."""
    wanted = dict.fromkeys(filter(None, map(plain, words)))
    known = {cue.word: cue for cue in project.study.cue_words.by("code", code)}
    with editing(project, N_("Set cue words")) as edit:
        edit.concern(project.study.codes[code])
        edit.remove(*(cue for word, cue in known.items() if word not in wanted))
        edit.add(*(CueWord(CueWordId(new_id()), code, word) for word in wanted if word not in known))
