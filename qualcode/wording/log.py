"""The history of a project in words: what was done, to what, and by whom."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from qualcode.i18n import N_, Translator
from qualcode.model.ids import CodeId
from qualcode.model.log import LogEntry, LogKind
from qualcode.model.study import Study

_MOST = 3
"""So many codes or documents are named; of more it is said how many there are."""

_KINDS = {
    LogKind.CODINGS: N_("Codings"),
    LogKind.CODEBOOK: N_("Codebook"),
    LogKind.DOCUMENTS: N_("Documents"),
    LogKind.PEOPLE: N_("Informants"),
    LogKind.MEMOS: N_("Memos"),
    LogKind.FINDINGS: N_("Findings"),
    LogKind.PROJECT: N_("The project and the coders"),
}
_VERBS = {"undo": N_("Taken back: {what}"), "redo": N_("Done again: {what}")}

NOBODY: Mapping[CodeId, str] = MappingProxyType({})


def kind_words(kind: LogKind, words: Translator) -> str:
    """Return what a sort of steps is called."""
    return words.gettext(_KINDS[kind])


def what_words(entry: LogEntry, words: Translator) -> str:
    """Return what was done, such as ``Angret: Gi koden nytt navn`` or ``Sett kode, 12 ganger``."""
    what = words.gettext(entry.label)
    if entry.verb in _VERBS:
        what = words.gettext(_VERBS[entry.verb]).format(what=what)
    return words.gettext("{what}, {n} times").format(what=what, n=entry.times) if entry.times > 1 else what


def who_words(study: Study, entry: LogEntry, words: Translator) -> str:
    """Return who did it; a coder who is gone has no name any more."""
    coder = study.coders.get(entry.coder) if entry.coder is not None else None
    return coder.name if coder is not None else words.gettext("somebody who is gone")


def codes_words(study: Study, entry: LogEntry, words: Translator, gone: Mapping[CodeId, str] = NOBODY) -> str:
    """Return which codes it was about; ``gone`` has the names of some that are no more."""
    known = (study.codebook.path(code) if code in study.codes else gone.get(code) for code in entry.codes)
    return _named((name for name in known if name is not None), words)


def documents_words(study: Study, entry: LogEntry, words: Translator) -> str:
    """Return which documents it was about."""
    return _named((study.documents[each].title for each in entry.documents if each in study.documents), words)


def _named(names: Iterable[str], words: Translator) -> str:
    listed = list(names)
    if len(listed) <= _MOST:
        return ", ".join(listed)
    more = len(listed) - _MOST
    told = words.ngettext("and %d more", "and %d more", more) % more
    return f"{', '.join(listed[:_MOST])} {told}"
