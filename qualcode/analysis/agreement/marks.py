"""What each coder marked with each code in a document, as stretches of the text that is data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qualcode.analysis.agreement.choice import AgreementChoice
from qualcode.analysis.data_text import data_spans, shared
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.span import Span, united
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class Marks:
    """A document's data and what is marked in it; nothing counts twice, however often a coder coded it."""

    document: DocumentId
    data: tuple[Span, ...]
    """The parts that are data, in order."""
    spans: Mapping[tuple[int, int], list[Span]]
    """By number of coder and of row: the marked parts of the data, in order and without overlaps."""

    @property
    def length(self) -> int:
        """How many code points of data there are."""
        return sum(span.length for span in self.data)

    def of(self, coder: int, row: int) -> list[Span]:
        """Return what that coder marked with that row's code."""
        return self.spans.get((coder, row), [])


def marks(study: Study, document: DocumentId, choice: AgreementChoice, rows: Mapping[CodeId, list[int]]) -> Marks:
    """Return what the chosen coders marked in one document; ``rows`` are those of ``rows_of_codes``."""
    text = study.texts[document]
    whole = [Span(0, len(text.text))] if text.text else []
    data = whole if choice.include_interviewer else data_spans(text, study.turns_of(document))
    number = {coder: at for at, coder in enumerate(choice.coders)}
    found: dict[tuple[int, int], list[Span]] = {}
    for coding in study.codings_in(document):
        if coding.coder in number:
            for row in rows.get(coding.code, ()):
                found.setdefault((number[coding.coder], row), []).append(coding.span)
    spans = {key: list(shared(united(raw), data)) for key, raw in found.items()}
    return Marks(document, tuple(data), spans)


def laid_together(spans: Iterable[Span], data: Iterable[Span]) -> list[Span]:
    """Return the spans as positions in the data laid end to end; what then touches is one stretch."""
    moved: list[Span] = []
    waiting = iter(sorted(spans))
    span = next(waiting, None)
    before = 0
    for part in data:
        if span is None:
            break
        while span is not None and span.start < part.stop:
            moved.append(span.shifted(before - part.start))
            span = next(waiting, None)
        before += part.length
    return united(moved)
