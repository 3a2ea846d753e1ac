"""Suggestions: passages like those a code holds, codes that a selection resembles, cue words in the text.

Counting, nothing learned: the same study gives the same answer, and each answer says why. Nothing is coded here.
"""

import gc
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qualcode.analysis.word_choices import synonyms_of
from qualcode.analysis.word_index import NO_INDEX, WordIndex
from qualcode.analysis.worker import MANY, Worker, no_collections
from qualcode.i18n import _
from qualcode.model.codes import Code
from qualcode.model.codings import Segment
from qualcode.model.documents import DocumentText, Speaker, Turn
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.progress import Progress, silent
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.index import TextIndex
from qualcode.text.passage_features import Answer, FeatureReader, Packed, Portion, Vocabulary, read_portion
from qualcode.text.search import Search, search
from qualcode.text.sentences import sentences
from qualcode.text.shared_words import telling_words
from qualcode.text.similarity import Passages, Similar

_SHORTEST, _LONGEST = 40, 500
"""Code points: shorter passages say too little, longer ones are cut at the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A passage that a code may be about, or a code that a selection may be about."""

    segment: Segment
    code: CodeId
    score: float
    """Likeness, from 0 to 1."""
    why: tuple[str, ...]
    """At most five words that weigh most in the likeness, as they stand in the segment, the weightiest first."""


@dataclass(frozen=True, slots=True)
class CueHit:
    """Words of a text that hint at a code."""

    span: Span
    code: CodeId
    word: str
    """The cue word that found them."""


@dataclass(frozen=True, slots=True)
class _Read:
    """The passages of a document, and the very values that they were read from."""

    text: DocumentText
    turns: tuple[Turn, ...]
    segments: tuple[Segment, ...]
    portion: Portion

    def is_current(self, study: Study) -> bool:
        """Tell whether the document has the very text and turns that were read."""
        document = self.text.id
        return self.text is study.texts[document] and self.turns is study.turns_of(document)

    def packed(self) -> dict[Answer, Packed]:
        """Return what was read of each passage, which is the same wherever the same answer is given."""
        return dict(zip(_answers(self.text.text, self.turns, self.segments), self.portion.passages, strict=True))


@dataclass(frozen=True)
class StudyPassages:
    """The passages of a study that count as data, ready to be compared: some sentences of one turn each."""

    segments: tuple[Segment, ...]
    vectors: Passages
    numbers: Mapping[DocumentId, range]
    """Which of them stand in each document, in order."""
    read: Mapping[DocumentId, _Read]
    vocabulary: Vocabulary

    def is_current(self, study: Study) -> bool:
        """Tell whether the passages are those of the study: its texts and turns are the very same."""
        documents = [document.id for document in study.documents.ordered()]
        return documents == list(self.read) and all(each.is_current(study) for each in self.read.values())

    def within(self, segment: Segment) -> range:
        """Return the numbers of the passages that share words with a segment."""
        numbers = self.numbers.get(segment.document, range(0))
        every = self.segments
        first = bisect_right(every, segment.span.start, numbers.start, numbers.stop, key=_stop)
        return range(first, bisect_left(every, segment.span.stop, first, numbers.stop, key=_start))


def read_passages(
    study: Study,
    progress: Progress = silent,
    known: StudyPassages | None = None,
    words: WordIndex = NO_INDEX,
) -> StudyPassages:
    """Return the passages of all documents, without interviewers' words; for a job.

    Documents and passages that are in ``known`` are not read again, and the answer is the same as if they were.
    What ``words`` knows of a form is not worked out again. Raises Cancelled when ``progress`` does. Measured, in
    processor time, of a million words in 200 documents: 6 s with their index, 28 s without, 0.4 s when one document
    has changed.
    """
    with no_collections():
        passages = _all_passages(study, Worker(progress), known, words)
        if known is None and len(passages.segments) >= MANY:
            # They stay for good, so that Python need not look through them ever again.
            gc.freeze()
    return passages


def _all_passages(study: Study, worker: Worker, known: StudyPassages | None, words: WordIndex) -> StudyPassages:
    vocabulary = known.vocabulary if known else Vocabulary()
    reader = FeatureReader(vocabulary, words.index.lexicon.keys)
    ordered = study.documents.ordered()
    read: dict[DocumentId, _Read] = {}
    numbers: dict[DocumentId, range] = {}
    first = 0
    for number, document in enumerate(ordered):
        worker.progress(number, len(ordered), _("Reading passages"))
        before = known.read.get(document.id) if known else None
        if before is None or not before.is_current(study):
            before = _read_document(study, document.id, reader, worker, before)
        read[document.id] = before
        count = len(read[document.id].segments)
        numbers[document.id] = range(first, first + count)
        first += count
    segments = tuple(segment for each in read.values() for segment in each.segments)
    vectors = Passages([each.portion for each in read.values()], vocabulary, worker.breathe)
    return StudyPassages(segments, vectors, numbers, read, vocabulary)


def _read_document(
    study: Study, document: DocumentId, reader: FeatureReader, worker: Worker, before: _Read | None
) -> _Read:
    text, turns = study.texts[document], study.turns_of(document)
    segments = tuple(Segment(document, span) for span in worker.each(_passages(text.text, turns)))
    known = before.packed() if before else None
    portion = read_portion(_answers(text.text, turns, segments), reader, known, worker.breathe)
    return _Read(text, turns, segments, portion)


def suggestions_for(study: Study, passages: StudyPassages, code: CodeId, limit: int = 20) -> list[Suggestion]:
    """Return the passages most like those of a code and the codes under it, best first.

    The code's name and definition count a little too. Passages in which one of these codes stands already, or that
    were dismissed for the code, are left out. Nothing comes for a code that nothing is coded with.
    ``text.similarity`` says how good and how fast.
    """
    held = _held(study, passages, code)
    dismissed = {
        number
        for each in study.dismissed.by("code", code)
        for number in passages.within(Segment(each.document, each.span))
    }
    found = passages.vectors.like(sorted(held), dismissed, limit, _about(study.codes[code])) if held else []
    return [_suggestion(study, passages.segments[each.number], code, each) for each in found]


def still_open(study: Study, suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    """Return suggestions, in their order, without those that were coded or dismissed since they were made.

    Their places must still be those of the study: ask only while the passages are current.
    """
    taken: dict[CodeId, set[Segment]] = {}
    found = []
    for each in suggestions:
        if each.code not in taken:
            taken[each.code] = _taken(study, each.code)
        over = (other for other in taken[each.code] if other.document == each.segment.document)
        if not any(other.span.overlaps(each.segment.span) for other in over):
            found.append(each)
    return found


def codes_like(study: Study, passages: StudyPassages, segment: Segment, limit: int = 5) -> list[Suggestion]:
    """Return the codes that a selection resembles, best first, without those that stand on it already.

    What each code is about is kept with the passages, so that only the first call must work it out.
    """
    text = segment.span.of(study.text(segment.document))
    there = {each.code for each in study.codings_in(segment.document) if each.span.overlaps(segment.span)}
    held: dict[str, list[int]] = {}
    about: dict[str, str] = {code.id: _about(code) for code in study.codes.values()}
    for code in study.codes.values():
        if code.codable and code.id not in there:
            numbers = {number for each in study.codings_of(code.id) for number in passages.within(each.segment)}
            if numbers:
                held[code.id] = sorted(numbers)
    found = passages.vectors.codes_for(text, held, limit, about)
    return [_suggestion(study, segment, CodeId(code), each) for code, each in found]


def cue_hits(
    study: Study, words: WordIndex, document: DocumentId, codes: Iterable[CodeId] | None = None
) -> list[CueHit]:
    """Return where cue words stand in a document in any form, in order; of all codes, or of ``codes``."""
    known = words.index.documents.get(document)
    if known is None:
        return []
    index = TextIndex({document: known}, words.index.lexicon)
    synonyms = synonyms_of(study)
    wanted = None if codes is None else frozenset(codes)
    found = []
    for cue in study.cue_words.values():
        if wanted is None or cue.code in wanted:
            for hit in search(index, Search(f'"{cue.word}"', synonyms=synonyms)).hits:
                found.append(CueHit(hit.span, cue.code, cue.word))
    return sorted(found, key=lambda each: (each.span, each.word, each.code))


def _suggestion(study: Study, segment: Segment, code: CodeId, found: Similar) -> Suggestion:
    text = segment.span.of(study.text(segment.document))
    return Suggestion(segment, code, found.score, tuple(telling_words(text, found.why)))


def _about(code: Code) -> str:
    return f"{code.name} {code.definition}"


def _answers(text: str, turns: Iterable[Turn], segments: Iterable[Segment]) -> Iterator[Answer]:
    """Give the words of each passage with what an interviewer said last before it."""
    questions = [turn.span for turn in turns if turn.speaker is Speaker.INTERVIEWER]
    ends = [span.stop for span in questions]
    for segment in segments:
        place = bisect_right(ends, segment.span.start)
        yield segment.span.of(text), questions[place - 1].of(text) if place else ""


def _held(study: Study, passages: StudyPassages, code: CodeId) -> set[int]:
    return {
        number
        for each in study.codebook.branch(code)
        for coding in study.codings_of(each)
        for number in passages.within(coding.segment)
    }


def _taken(study: Study, code: CodeId) -> set[Segment]:
    """Return where a code, or one under it, stands, and where it was suggested and dismissed."""
    coded = {coding.segment for each in study.codebook.branch(code) for coding in study.codings_of(each)}
    return coded | {Segment(each.document, each.span) for each in study.dismissed.by("code", code)}


def _passages(text: str, turns: Sequence[Turn]) -> Iterator[Span]:
    """Give a document's passages: paragraphs of turns that count as data, long ones in some sentences each."""
    spans = [turn.span for turn in turns if turn.speaker is not Speaker.INTERVIEWER]
    if not turns:
        spans = [Span(0, len(text))]
    for span in spans:
        for paragraph in _paragraphs(text, span):
            yield from (each for each in _pieces(text, paragraph) if each.length >= _SHORTEST)


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for line in span.of(text).split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    if paragraph.length <= _LONGEST:
        yield paragraph
        return
    begun: Span | None = None
    for sentence in sentences(paragraph.of(text)):
        whole = sentence.shifted(paragraph.start)
        if begun is not None and whole.stop - begun.start > _LONGEST:
            yield begun
            begun = None
        begun = Span(begun.start if begun else whole.start, whole.stop)
    if begun is not None:
        yield begun


def _start(segment: Segment) -> int:
    return segment.span.start


def _stop(segment: Segment) -> int:
    return segment.span.stop
