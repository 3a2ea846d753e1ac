"""What is told of a passage that is suggested for a code, or was: its words, who says them, and why."""

from dataclasses import dataclass

from qualcode.analysis.suggestions import Suggestion
from qualcode.i18n import _
from qualcode.i18n import language as interface_language
from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId, DismissalId
from qualcode.model.quotations import quotation_at
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.shared_words import shared_words
from qualcode.wording.numbers import number
from qualcode.wording.whereabouts import source


@dataclass(frozen=True, slots=True)
class SimilarRow:
    """A passage in the list."""

    segment: Segment
    words: str
    """On one line, as long as the passage."""
    marks: tuple[Span, ...]
    """Where the words stand, in ``words``, that it shares with what the code holds."""
    source: str
    """Who says it and where it stands."""
    why: str = ""
    likeness: str = ""
    dismissal: DismissalId | None = None

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ". ".join(part for part in (self.words, self.source, self.why, self.likeness) if part)


def suggested(study: Study, suggestion: Suggestion) -> SimilarRow:
    """Return the row of a suggestion."""
    words = _words(study, suggestion.segment)
    likeness = number(suggestion.score, interface_language(), 2)
    return SimilarRow(
        suggestion.segment,
        words,
        tuple(shared_words(words, suggestion.why)),
        _source(study, suggestion.segment),
        _("Shared words: {words}").format(words=", ".join(suggestion.why)) if suggestion.why else "",
        _("Likeness {n}").format(n=likeness),
    )


def dismissed(study: Study, code: CodeId) -> list[SimilarRow]:
    """Return the rows of what was dismissed for a code, in the order of the documents."""
    order = {document.id: place for place, document in enumerate(study.documents.ordered())}
    known = sorted(study.dismissed.by("code", code), key=lambda each: (order[each.document], each.span))
    segments = [(each.id, Segment(each.document, each.span)) for each in known]
    return [
        SimilarRow(segment, _words(study, segment), (), _source(study, segment), dismissal=id)
        for id, segment in segments
    ]


def _words(study: Study, segment: Segment) -> str:
    return segment.span.of(study.text(segment.document)).replace("\n", " ")


def _source(study: Study, segment: Segment) -> str:
    found = quotation_at(study, segment)
    return source(found, found.document.title)
