"""The words of a study, indexed: work for a background job over frozen values, and which documents need it.

``index_study`` reads what has changed since the index that is known, or since what the file has, and keys forms not
met before; the result carries what the file shall keep (``store.word_index``). It runs on a thread: nothing in it
holds the interpreter for more than a few milliseconds, so that a window beside it stays awake.
"""

import gc
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from qualcode.analysis.not_said import read_not_said
from qualcode.analysis.worker import MANY, Worker, no_collections
from qualcode.i18n import _
from qualcode.model.documents import DocumentText, Turn
from qualcode.model.ids import DocumentId
from qualcode.model.progress import Progress, silent
from qualcode.model.study import Study
from qualcode.text.document_words import DocumentWords, pack, read_words, unpack
from qualcode.text.index import Lexicon, TextIndex
from qualcode.text.keys import Keys, keys
from qualcode.text.stored_index import NOTHING_STORED, KeyPage, PackedWords, StoredIndex, fingerprint, key_pages


@dataclass(frozen=True, slots=True)
class Read:
    """What a document's words were read from: the very same values mean that nothing has changed."""

    text: DocumentText
    turns: tuple[Turn, ...]
    fingerprint: str


@dataclass(frozen=True)
class WordIndex:
    """The words of a study's documents, as they stood when they were read."""

    index: TextIndex = field(default_factory=lambda: TextIndex({}))
    read: Mapping[DocumentId, Read] = field(default_factory=dict)

    def outdated(self, study: Study) -> tuple[DocumentId, ...]:
        """Return the documents whose texts or turns are not those that were read, in the study's order."""
        every = (document.id for document in study.documents.ordered())
        return tuple(document for document in every if not self._is_current(study, document))

    def is_current(self, study: Study) -> bool:
        """Tell whether the index has exactly the words of the study."""
        return len(self.read) == len(study.documents) and not self.outdated(study)

    def _is_current(self, study: Study, document: DocumentId) -> bool:
        known = self.read.get(document)
        return known is not None and known.text is study.texts[document] and known.turns is study.turns_of(document)


NO_INDEX = WordIndex()
"""An index before anything was read."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What a job gives back: the index, and what the file shall keep of it."""

    words: WordIndex
    fresh: Mapping[str, PackedWords]
    """Documents whose words the file does not have as they are."""
    pages: tuple[KeyPage, ...]
    """What the forms of the study's documents are found by, where the file may have others, or lack some."""


def index_study(
    study: Study,
    known: WordIndex = NO_INDEX,
    stored: StoredIndex = NOTHING_STORED,
    progress: Progress = silent,
    is_kept: bool = False,
) -> Indexed:
    """Return the index of a study's words, reading only documents that neither ``known`` nor ``stored`` has.

    ``is_kept`` says that the file has the forms of ``known`` and no others. Raises Cancelled when ``progress``
    does. Measured, in processor time, a million words with 41,000 forms in 200 documents: from nothing 23 s, from
    what the file has 2 s, after a corrected turn 0.2 s.
    """
    with no_collections():
        return _indexed(study, known, stored, Worker(progress), is_kept)


def stay(words: WordIndex) -> None:
    """Tell Python that all there is now stays, when the words are many: it need not look for garbage among it.

    To be called once for a project, when its words and tables are in memory: what is garbage by then stays too.
    """
    if len(words.index.lexicon.known()) >= MANY:
        gc.freeze()


def _indexed(study: Study, known: WordIndex, stored: StoredIndex, worker: Worker, is_kept: bool) -> Indexed:
    documents: dict[str, DocumentWords] = {}
    read: dict[DocumentId, Read] = {}
    fresh: dict[str, PackedWords] = {}
    ordered = study.documents.ordered()
    for number, document in enumerate(ordered):
        worker.progress(number, len(ordered), _("Reading words"))
        read[document.id] = _source(study, document.id, known)
        words = _known_words(document.id, read[document.id], known, stored)
        if words is None:
            words, fresh[document.id] = _read(read[document.id], worker)
        worker.breathe()
        # Where each form stands, and what nobody says, is worked out here, rather than when the first search asks.
        words.places("")
        documents[document.id] = words
        read_not_said(study, document.id, words)
        worker.breathe()
    before = len(known.index.lexicon.known())
    lexicon = _learned(documents.values(), known.index.lexicon, stored, worker)
    forms = frozenset(form for words in worker.each(documents.values()) for form in words.pieces())
    index = WordIndex(TextIndex(documents, lexicon), read)
    is_kept = is_kept or (not fresh and stored.count == len(forms))
    changed = frozenset(_changed(fresh, documents, known)) if is_kept else None
    pages = tuple(worker.each(key_pages(forms, lexicon, changed)))
    if len(lexicon.known()) - before >= MANY:
        # What is known of words stays for good, so that Python need not look through it ever again.
        gc.freeze()
    return Indexed(index, fresh, pages)


def _changed(fresh: Iterable[str], documents: Mapping[str, DocumentWords], known: WordIndex) -> Iterator[str]:
    """Give the forms that came into a document or went from it."""
    for document in fresh:
        before = known.index.documents.get(document)
        yield from frozenset(before.pieces() if before else ()) ^ frozenset(documents[document].pieces())


def _source(study: Study, document: DocumentId, known: WordIndex) -> Read:
    text, turns = study.texts[document], study.turns_of(document)
    before = known.read.get(document)
    if before is not None and before.text is text and before.turns is turns:
        return before
    mark = fingerprint(study.documents[document].text_sha256, [turn.span for turn in turns])
    return Read(text, turns, mark)


def _known_words(document: DocumentId, source: Read, known: WordIndex, stored: StoredIndex) -> DocumentWords | None:
    before, packed = known.read.get(document), stored.documents.get(document)
    if before is not None and before.fingerprint == source.fingerprint:
        return known.index.documents[document]
    if packed is not None and packed.fingerprint == source.fingerprint:
        try:
            return unpack(packed.data)
        except (ValueError, TypeError, zlib.error):
            # Something else wrote there; the words are read anew.
            return None
    return None


def _read(source: Read, worker: Worker) -> tuple[DocumentWords, PackedWords]:
    passages = [turn.span for turn in source.turns] or None
    words = read_words(source.text.text, passages, worker.breathe)
    worker.breathe()
    return words, PackedWords(source.fingerprint, pack(words))


def _learned(
    documents: Iterable[DocumentWords], lexicon: Lexicon, stored: StoredIndex, worker: Worker
) -> Lexicon:
    """Return the lexicon with every form of the documents."""
    if not lexicon.known():
        lexicon = lexicon.extended(worker.each(stored.keys()))
    every = worker.each(documents)
    new = dict.fromkeys(form for words in every for form in words.pieces() if form not in lexicon)
    return lexicon.extended(_keyed(new, worker)) if new else lexicon


def _keyed(forms: Collection[str], worker: Worker) -> Iterator[tuple[str, Keys]]:
    for number, form in enumerate(forms):
        if number % 100 == 0:
            worker.progress(number, len(forms), _("Learning forms of words"))
        yield form, keys(form)
        worker.breathe()
