"""What stands in the documents of a study without anybody saying it: see ``text.remarks`` for the definition.

Word lists, key words, collocations, the order of concordances, searches in what informants say, and the counts of
coded words all leave it out. A search in all words, or in one document, finds it.
"""

from collections.abc import Mapping
from weakref import WeakKeyDictionary

from qualcode.model.documents import DocumentKind, DocumentText
from qualcode.model.ids import DocumentId
from qualcode.model.span import Span, united
from qualcode.model.study import Study
from qualcode.text.asides import Asides
from qualcode.text.document_words import DocumentWords
from qualcode.text.remarks import brackets, labels, plain_headings, remarks

_Labels = frozenset[str]
_known: WeakKeyDictionary[DocumentText, tuple[tuple[DocumentKind, _Labels], tuple[Span, ...]]] = WeakKeyDictionary()
_asides: WeakKeyDictionary[DocumentText, Asides] = WeakKeyDictionary()
_NO_LABELS: _Labels = frozenset()
_TRANSCRIBED = (DocumentKind.TRANSCRIPT, DocumentKind.NOTES)


def not_said(study: Study, document: DocumentId) -> tuple[Span, ...]:
    """Return, in order and apart, the places of a document that hold a transcriber's notes; kept for each text.

    Plans, circulars and answers have no transcriber: what stands in brackets there is the writer's own.
    """
    kind = study.documents[document].kind
    if kind not in _TRANSCRIBED:
        return ()
    text = study.texts[document]
    names = _names(study) if kind is DocumentKind.NOTES else _NO_LABELS
    known = _known.get(text)
    if known is None or known[0] != (kind, names):
        known = ((kind, names), not_said_in(text.text, kind, names))
        _known[text] = known
    return known[1]


def asides(study: Study) -> Mapping[str, Asides]:
    """Return the remarks in brackets of each document that has any: words on either side follow one another."""
    found = {}
    for document in study.documents.values():
        text = study.texts[document.id]
        if document.kind in _TRANSCRIBED and (mine := _asides_of(text)):
            found[str(document.id)] = mine
    return found


def read_not_said(study: Study, document: DocumentId, words: DocumentWords) -> None:
    """Read the remarks of a document beforehand, on a thread that nobody waits for."""
    if not_said(study, document):
        _asides_of(study.texts[document]).words(words)


def not_said_in(text: str, kind: DocumentKind, names: frozenset[str]) -> tuple[Span, ...]:
    """Return the same for a text that is in no study yet; ``names`` are the labels of those who speak in it."""
    if kind not in _TRANSCRIBED:
        return ()
    found = remarks(text)
    if kind is not DocumentKind.NOTES:
        return found
    return tuple(united((*found, *labels(text, names), *plain_headings(text))))


def _asides_of(text: DocumentText) -> Asides:
    known = _asides.get(text)
    if known is None:
        known = _asides[text] = Asides(brackets(text.text))
    return known


def _names(study: Study) -> _Labels:
    return frozenset(informant.label for informant in study.informants.values())
