"""Two roles, cases, waves, people or values side by side: what each of them says under every code of a theme."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from qualcode.analysis.dimensions import Axis, Dimension, Heading, axes_of, headings, keys_of
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.sayings import Saying, sayings
from qualcode.analysis.themes import codes_of_theme
from qualcode.analysis.unheard import silent
from qualcode.analysis.units import Unit, count
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, ThemeId
from qualcode.model.study import Study

COMPARED = (Dimension.ROLE, Dimension.CASE, Dimension.WAVE, Dimension.INFORMANT, Dimension.ATTRIBUTE)
"""What two sides can be of."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one of the two says: codings by document and place, distinct quotes, and known people behind them."""

    codings: tuple[Coding, ...]
    quotes: int
    informants: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """One code, and what each side says that bears it, the codes under it apart."""

    code: CodeId
    depth: int
    sides: tuple[Side, Side]


@dataclass(frozen=True)
class SideBySide:
    """Two sides under the same codes."""

    study: Study
    headings: tuple[Heading, Heading]
    whole: tuple[Side, Side]
    """All of each side: quotes and people counted once, however many codes they bear."""
    shelves: tuple[Shelf, ...]
    heard: tuple[bool, bool]
    """Whether anybody of each side has been heard: no quotes say nothing otherwise."""


def compared(study: Study) -> list[Axis]:
    """Return what a study has two of or more, to be put side by side."""
    return [axis for axis in axes_of(study) if axis.dimension in COMPARED and len(headings(study, axis)) > 1]


def codes_meant(study: Study, chosen: Iterable[str]) -> frozenset[CodeId]:
    """Return the codes of codes and themes that are chosen, with those under them; those that are gone left out."""
    found: set[CodeId] = set()
    for each in chosen:
        if each in study.themes:
            found |= codes_of_theme(study, ThemeId(each))
        elif each in study.codes:
            found |= study.codebook.branch(CodeId(each))
    return frozenset(found)


def side_by_side(
    study: Study,
    left: Heading,
    right: Heading,
    codes: frozenset[CodeId] | None = None,
    where: QuoteFilter = EVERYTHING,
) -> SideBySide:
    """Return what two headings of one axis say under each code, of ``codes`` alone where they are given.

    Codes that neither side has anything of are kept where ``codes`` are given, and left out otherwise.
    """
    asked = replace(where, codes=codes, with_children=False) if codes is not None else where
    of = keys_of(study, Axis(left.dimension, left.attribute))
    found: list[Saying] = list(sayings(study, asked))
    both = (left, right)
    halves = [[saying for saying in found if heading.key in of(saying)] for heading in both]
    by_code: tuple[dict[CodeId, list[Saying]], ...] = (defaultdict(list), defaultdict(list))
    for half, under in zip(halves, by_code, strict=True):
        for saying in half:
            under[saying.coding.code].append(saying)
    shelves = [
        Shelf(code.id, depth, (_side(study, by_code[0][code.id]), _side(study, by_code[1][code.id])))
        for code, depth in study.codebook.walk()
        if any(code.id in under for under in by_code) or (codes is not None and code.id in codes and code.codable)
    ]
    unheard = silent(study, both)
    return SideBySide(
        study,
        both,
        (_side(study, halves[0]), _side(study, halves[1])),
        tuple(shelves),
        (left not in unheard, right not in unheard),
    )


def quotes_of(codings: Iterable[Coding]) -> list[tuple[Coding, ...]]:
    """Return codings as quotes, those of one segment together, in the order in which they come."""
    found: dict[tuple[object, ...], list[Coding]] = {}
    for coding in codings:
        found.setdefault((coding.document, coding.start, coding.stop), []).append(coding)
    return [tuple(each) for each in found.values()]


def _side(study: Study, said: list[Saying]) -> Side:
    codings = tuple({saying.coding.id: saying.coding for saying in said}.values())
    return Side(codings, count(study, said, Unit.QUOTES), count(study, said, Unit.INFORMANTS))
