"""What a methods chapter tells of a study: who coded what when, how the codes grew, what the findings rest on."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from qualcode.analysis.agreement.choice import AgreementChoice, comparable, compared_by_default, top_codes
from qualcode.analysis.agreement.report import AgreementReport, agreement
from qualcode.analysis.evidence import evidence_lines
from qualcode.analysis.representative import quotes_of_theme
from qualcode.model.codes import Origin
from qualcode.model.findings import Theme
from qualcode.model.ids import InformantId
from qualcode.model.people import Coder
from qualcode.model.study import Study

_MINOR_PART = 0.5
"""A theme that fewer than this part of those heard speak in is a minor one."""


@dataclass(frozen=True, slots=True)
class CodebookDay:
    """What became of the codebook on a day: codes made and gone, and how many there were when it was over."""

    day: date
    made: int
    gone: int
    codes: int


@dataclass(frozen=True, slots=True)
class CoderWork:
    """What a coder has coded; the days are None where that is nothing."""

    coder: Coder
    codings: int
    documents: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class ThemeReach:
    """How many of those heard speak in a theme, and in how many quotes."""

    theme: Theme
    quotes: int
    informants: int
    is_minor: bool
    """Whether fewer than half of those heard speak in it."""


def work_of_coders(study: Study) -> tuple[CoderWork, ...]:
    """Return what each coder has done, in the study's order; days are those of the machine's own time."""
    told = []
    for coder in study.coders.ordered():
        codings = study.codings.by("coder", coder.id)
        days = sorted({coding.made.astimezone().date() for coding in codings})
        documents = len({coding.document for coding in codings})
        first, last = (days[0], days[-1]) if days else (None, None)
        told.append(CoderWork(coder, len(codings), documents, first, last))
    return tuple(told)


def codes_by_origin(study: Study) -> dict[Origin | None, int]:
    """Return how many codes came from where, None for those of which nothing is said; zeros are left out."""
    counts = Counter(code.origin or None for code in study.codes.values())
    return {origin: counts[origin] for origin in (*Origin, None) if counts[origin]}


def reach_of_themes(study: Study, heard: frozenset[InformantId]) -> tuple[ThemeReach, ...]:
    """Return how far each theme reaches among the ``heard`` informants, in the study's order."""
    told = []
    for theme in study.themes.ordered():
        quotes = quotes_of_theme(study, theme.id)
        people = len(heard.intersection(informant.id for quote in quotes for informant in quote.informants))
        told.append(ThemeReach(theme, len(quotes), people, people < _MINOR_PART * len(heard)))
    return tuple(told)


def agreement_there_is(study: Study) -> AgreementReport | None:
    """Return the agreement on the codes at the top of the tree; None where no two coders have coded the same."""
    coders = compared_by_default(study)
    documents = comparable(study, coders) if len(coders) > 1 else ()
    codes = top_codes(study)
    if not documents or not codes:
        return None
    return agreement(study, AgreementChoice(coders, documents, codes), 0)


def findings_by_support(study: Study) -> tuple[int, int, int]:
    """Return how many findings there are, how many no quote carries, and how many something speaks against."""
    lines = evidence_lines(study)
    bare = sum(not line.quotes for line in lines.values())
    return len(lines), bare, sum(bool(line.against) for line in lines.values())
