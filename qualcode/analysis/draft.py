"""A manuscript held against the study: its quotes, its counts of informants, and names that should not be there."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from qualcode.analysis.people import heard, heard_as
from qualcode.analysis.people_named import PEOPLE, spoken_of
from qualcode.analysis.survey_answers import answered, by_survey
from qualcode.model.guides import ReplyState
from qualcode.model.ids import DocumentId, InformantId
from qualcode.model.progress import Progress, silent
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.number_words import number_words
from qualcode.text.quote_check import Checked, check_quote
from qualcode.text.quote_sources import QuoteSources
from qualcode.text.quoted import ManuscriptParagraph, quoted

_SHARE = re.compile(rf"\b\d+(?:,\d+)?\s*(?:%|prosent) av (?:de |dei |våre )?((?:{PEOPLE})\w*)", re.IGNORECASE)
_BASES = (
    (ReplyState.ANSWERED,),
    (ReplyState.ANSWERED, ReplyState.BLANK, ReplyState.DONT_KNOW),
    (*ReplyState, None),
)
"""What a count of respondents may be out of: those who answered a question, were asked it, or are in the file."""

_FEW = 10
"""Below so many people a percentage says less than the count."""


class ClaimFault(StrEnum):
    """What does not fit the study in a count of people."""

    TOTAL = "total"
    """It is said to be out of a number that the study does not have."""
    MORE_THAN_ALL = "more than all"
    """More people than there are."""
    PERCENT_OF_FEW = "percent of few"
    """A percentage of fewer than ten people."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A count of people in the manuscript that does not fit the study."""

    paragraph: int
    span: Span
    words: str
    fault: ClaimFault
    people: int
    """How many the study has of them: of those interviewed, where there are any."""


@dataclass(frozen=True, slots=True)
class SlippedName:
    """A name from the researcher's key that stands in the manuscript."""

    paragraph: int
    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class DraftCheck:
    """All that was found, in the order of the manuscript."""

    quotes: tuple[Checked, ...]
    claims: tuple[Claim, ...]
    names: tuple[SlippedName, ...]

    def document(self, checked: Checked) -> DocumentId | None:
        """Return the document that a quote is from, or comes nearest to."""
        return DocumentId(checked.place.text) if checked.place else None


def check_draft(
    study: Study,
    paragraphs: Sequence[ManuscriptParagraph],
    names: Collection[str] = (),
    progress: Progress = silent,
) -> DraftCheck:
    """Return what a manuscript quotes, counts and names, held against all texts of the study.

    ``names`` come from the researcher's own key and are kept nowhere. The study's own questions in marks are
    nobody's words, and left out. Measured: 100 quotes, half of them altered, against 50 interviews of 5,000 words
    take 1.3 s on a busy machine (``benchmarks/draft``).
    """
    sources = QuoteSources({document.id: study.text(document.id) for document in study.documents.ordered()})
    own = {_folded(words) for words in _questions(study)}
    found = [one for one in quoted(paragraphs) if _folded(one.words) not in own]
    checked = []
    for done, quote in enumerate(found):
        progress(done, len(found), "")
        checked.append(check_quote(quote, sources))
    wholes = _wholes(study)
    claims = tuple(claim for paragraph in paragraphs for claim in _claims(study, wholes, paragraph))
    return DraftCheck(tuple(checked), claims, tuple(_names(paragraphs, names)))


def _claims(
    study: Study, wholes: Sequence[frozenset[InformantId]], paragraph: ManuscriptParagraph
) -> Iterator[Claim]:
    for match in _of_all().finditer(paragraph.text):
        sizes = [len(people) for whole in wholes for people in spoken_of(study, match[3], whole)]
        said, out_of = _number(match[1]), _number(match[2])
        if not sizes:
            continue
        fault = ClaimFault.MORE_THAN_ALL if said > out_of else ClaimFault.TOTAL if out_of not in sizes else None
        if fault is not None:
            yield Claim(paragraph.number, Span(*match.span()), match[0], fault, sizes[0])
    for match in _SHARE.finditer(paragraph.text):
        (people,) = spoken_of(study, match[1], heard(study))
        if len(people) < _FEW:
            span = Span(*match.span())
            yield Claim(paragraph.number, span, match[0], ClaimFault.PERCENT_OF_FEW, len(people))


def _questions(study: Study) -> Iterator[str]:
    """Yield the questions of the research, as they are and as they were, and those of the guides."""
    yield from (question.text for question in study.questions.values())
    yield from (earlier.text for earlier in study.earlier_wordings.values())
    yield from (question.text for question in study.guide_questions.values())


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _wholes(study: Study) -> list[frozenset[InformantId]]:
    """Return whom a count may be out of, the likeliest first: those interviewed, and whom a survey reached."""
    found = [heard_as(study, frozenset()), heard(study)]
    for _survey, question in by_survey(study):
        given = answered(study, question.id)
        found += (frozenset(each.informant for each in given if each.state in states) for states in _BASES)
    return found


@cache
def _of_all() -> re.Pattern[str]:
    """Return what *fire av de sju informantene* looks like."""
    number = rf"(\d+|{'|'.join(number_words())})"
    return re.compile(rf"\b{number} av (?:de |dei |våre |alle )?{number}\s+(\w+)", re.IGNORECASE)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else number_words()[word.lower()]


def _names(paragraphs: Sequence[ManuscriptParagraph], names: Collection[str]) -> Iterator[SlippedName]:
    wanted = sorted({name.strip() for name in names if len(name.strip()) > 1}, key=len, reverse=True)
    if not wanted:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})(?=s?(?!\w))")
    for paragraph in paragraphs:
        for match in pattern.finditer(paragraph.text):
            yield SlippedName(paragraph.number, Span(*match.span()), match[0])
