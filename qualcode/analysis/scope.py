"""Where is searched and counted: everything, what the informants say, a document, or the segments of a code."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from qualcode.analysis.data_text import without
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.latest import Latest
from qualcode.analysis.not_said import not_said
from qualcode.analysis.sayings import speaker_test, spoken
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.ids import DocumentId
from qualcode.model.span import Span, united
from qualcode.model.study import Study
from qualcode.text.regions import Region

_ASKS_CODINGS = ("codes", "coders", "stances", "voices", "text")
_TABLES = ("documents", "texts", "turns", "informants", "roles_held", "cases", "attribute_values")


@dataclass(frozen=True, slots=True)
class Scope:
    """What is searched or counted.

    The default is what the informants say: every turn but the interviewer's, in all documents but those of the kind
    ``document``. A filter that asks for codes, coders, stances, voices or words takes the segments coded so.
    A transcriber's notes, ``(ler)`` and headings, are nobody's words (``analysis.not_said``).
    """

    where: QuoteFilter = EVERYTHING
    whole: bool = False
    """Whether whole texts are meant: interviewers' words, plans and circulars, transcribers' notes as well."""


INFORMANTS = Scope()
"""What the informants say."""

ALL = Scope(whole=True)
"""Every word of every document."""


_kept: Latest[dict[str, Region]] = Latest(most=8)
_said_kept: Latest[dict[DocumentId, list[Span]]] = Latest(most=2)
_NO_CODINGS_ASKED: dict[str, Any] = {
    name: getattr(EVERYTHING, name) for name in (*_ASKS_CODINGS, "with_children")
}


def regions(study: Study, scope: Scope) -> Mapping[str, Region]:
    """Return the spans of each document that the scope takes in; documents without any are left out.

    Kept until a table that it depends on changes. Measured: 60 ms for 30,000 turns, then nothing.
    """
    tables = _TABLES + (("codings", "codes") if _asks_codings(scope.where) else ())
    sources = tuple(getattr(study, table) for table in tables)
    return _kept.get(scope, sources, lambda: _regions(study, scope))


def _regions(study: Study, scope: Scope) -> dict[str, Region]:
    if scope.whole and replace(scope.where, documents=None) == EVERYTHING:
        spans: Iterable[tuple[DocumentId, list[Span]]] = (
            (document, [Span(0, len(study.text(document)))]) for document in _documents(study, scope.where)
        )
    elif _asks_codings(scope.where):
        spans = _coded(study, scope)
    else:
        spans = _said(study, scope)
    return {document: region for document, found in spans if (region := Region(found))}


def _said(study: Study, scope: Scope, with_documents: bool = False) -> Iterator[tuple[DocumentId, list[Span]]]:
    """Give what is said by those whom the filter lets through, by document."""
    passes = speaker_test(study, scope.where)
    with_documents = with_documents or scope.whole
    with_interviewer = scope.whole or scope.where.include_interviewer
    for document in _documents(study, scope.where):
        if study.documents[document].kind is DocumentKind.DOCUMENT and not with_documents:
            continue
        turns = study.turns_of(document)
        spans = [
            turn.span
            for turn in turns
            if (with_interviewer or turn.speaker is not Speaker.INTERVIEWER) and passes(turn.informant, document)
        ]
        if not turns and passes(None, document):
            spans = [Span(0, len(study.text(document)))]
        yield document, spans if scope.whole else without(spans, not_said(study, document))


def _coded(study: Study, scope: Scope) -> Iterator[tuple[DocumentId, list[Span]]]:
    """Give what the segments of the codings asked for hold of what is said.

    What is said is the same whatever the code, so it is kept: a code then costs what its segments cost.
    """
    coded: dict[DocumentId, list[Span]] = {}
    for coding, _informants in spoken(study, scope.where):
        coded.setdefault(coding.document, []).append(coding.span)
    everyone = replace(scope, where=replace(scope.where, **_NO_CODINGS_ASKED))
    sources = tuple(getattr(study, table) for table in _TABLES)
    said = _said_kept.get(everyone, sources, lambda: _united(_said(study, everyone, with_documents=True)))
    for document, spans in said.items():
        if document in coded:
            yield document, list(_common(united(coded[document]), spans))


def _united(spans: Iterable[tuple[DocumentId, list[Span]]]) -> dict[DocumentId, list[Span]]:
    return {document: list(united(found)) for document, found in spans}


def _common(few: list[Span], many: list[Span]) -> Iterator[Span]:
    """Give what two lists of spans, sorted and apart, both cover."""
    for each in few:
        for number in range(bisect_right(many, each.start, key=_stop), len(many)):
            if common := each.common(many[number]):
                yield common
            else:
                break


def _stop(span: Span) -> int:
    return span.stop


def _documents(study: Study, where: QuoteFilter) -> list[DocumentId]:
    every = (document.id for document in study.documents.ordered())
    return [document for document in every if where.documents is None or document in where.documents]


def _asks_codings(where: QuoteFilter) -> bool:
    asked: dict[str, Any] = {field.name: getattr(where, field.name) for field in fields(where)}
    return any(asked[name] is not None and asked[name] != "" for name in _ASKS_CODINGS)
