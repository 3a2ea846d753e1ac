"""What stands in the documents of a study without anybody saying it: see ``text.remarks`` for the definition.

Word lists, key words, collocations, the order of concordances, searches in what informants say, and the counts of
coded words all leave it out. A search in all words, or in one document, finds it.
"""

from weakref import WeakKeyDictionary

from qualcode.model.documents import DocumentKind, DocumentText
from qualcode.model.ids import DocumentId
from qualcode.model.span import Span, united
from qualcode.model.study import Study
from qualcode.text.remarks import labels, remarks

_Labels = frozenset[str]
_known: WeakKeyDictionary[DocumentText, tuple[_Labels, tuple[Span, ...]]] = WeakKeyDictionary()
_NO_LABELS: _Labels = frozenset()


def not_said(study: Study, document: DocumentId) -> tuple[Span, ...]:
    """Return, in order and apart, the places of a document that hold a transcriber's notes; kept for each text.

    Plans, circulars and answers have no transcriber: what stands in brackets there is the writer's own.
    """
    kind = study.documents[document].kind
    if kind not in (DocumentKind.TRANSCRIPT, DocumentKind.NOTES):
        return ()
    text = study.texts[document]
    names = _names(study) if kind is DocumentKind.NOTES else _NO_LABELS
    known = _known.get(text)
    if known is None or known[0] != names:
        known = (names, _found(text.text, kind, names))
        _known[text] = known
    return known[1]


def _names(study: Study) -> _Labels:
    return frozenset(informant.label for informant in study.informants.values())


def _found(text: str, kind: DocumentKind, names: _Labels) -> tuple[Span, ...]:
    found = remarks(text)
    return tuple(united((*found, *labels(text, names)))) if kind is DocumentKind.NOTES else found
