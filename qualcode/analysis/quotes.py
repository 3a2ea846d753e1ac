"""Finding codings and quotations, in order and in groups.

A quote is a distinct segment: coded twice, or by two coders, it is one quotation that carries all those codings.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from qualcode.analysis.dimensions import Dimension, Heading, Key, headings, keys_of, narrowed
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.sayings import Saying, spoken
from qualcode.model.codings import Coding
from qualcode.model.ids import DocumentId, InformantId
from qualcode.model.quotations import Quotation, quotation, speakers
from qualcode.model.study import Study

SegmentKey = tuple[DocumentId, int, int]
"""Document, start and stop: what makes two codings one quote."""


@dataclass(frozen=True, slots=True)
class Group:
    """The quotations under one heading; one that several headings apply to stands under each of them."""

    heading: Heading
    quotations: tuple[Quotation, ...]


def find_codings(study: Study, where: QuoteFilter = EVERYTHING) -> list[Coding]:
    """Return the codings that the filter lets through: by document, then by place in the text."""
    return [coding for coding, _informants in spoken(study, where)]


def find_segments(
    study: Study, where: QuoteFilter = EVERYTHING, order: Dimension = Dimension.CODE
) -> list[tuple[Coding, ...]]:
    """Return the codings that the filter lets through, one tuple for each quote; cheap, for long lists.

    A quote stands at the first heading of ``order`` that applies to it, quotes of one heading by document and
    place; what no heading applies to comes last. ``quotation_of`` makes a row to show of a tuple.
    """
    rank = {heading.key: place for place, heading in enumerate(headings(study, order))}
    keys, last = keys_of(study, order, nested=False), len(rank)
    found: dict[SegmentKey, list[Coding]] = {}
    first: dict[SegmentKey, int] = {}
    for coding, informants in spoken(study, where):
        segment = (coding.document, coding.start, coding.stop)
        found.setdefault(segment, []).append(coding)
        place = min(rank.get(key, last) for one in informants for key in keys(Saying(coding, one)))
        first[segment] = min(place, first.get(segment, last))
    # Sorting keeps the order in which quotes were found among those of one heading.
    return [tuple(found[segment]) for segment in sorted(found, key=first.__getitem__)]


def quotation_of(study: Study, codings: tuple[Coding, ...]) -> Quotation:
    """Return the quotation of codings on one segment (at least one), with everyone whom any of them names."""
    result = quotation(study, codings)
    if all(coding.informant is None for coding in codings):
        return result
    named = dict.fromkeys(informant for coding in codings for informant in speakers(study, coding))
    roles = dict.fromkeys(role for informant in named for role in study.roles_of(informant))
    informants = tuple(study.informants[informant] for informant in named)
    return replace(result, informants=informants, roles=tuple(roles))


def find_quotations(
    study: Study, where: QuoteFilter = EVERYTHING, order: Dimension = Dimension.CODE
) -> list[Quotation]:
    """Return the quotations of ``find_segments``, all of them."""
    return [quotation_of(study, codings) for codings in find_segments(study, where, order)]


def grouped(
    study: Study,
    quotations: Iterable[Quotation],
    by: Dimension,
    empty: bool = False,
    where: QuoteFilter = EVERYTHING,
) -> list[Group]:
    """Return the quotations, in the order given, under each heading of ``by`` that applies to them.

    Headings that nothing falls under are kept when ``empty``, unless the filter ``where`` rules them out. What
    has no role, case or stance comes last under a heading whose key is None.
    """
    keys = keys_of(study, by, nested=False)
    under: dict[Key, list[Quotation]] = {}
    for one in quotations:
        for key in dict.fromkeys(key for saying in _sayings_of(one) for key in keys(saying)):
            under.setdefault(key, []).append(one)
    every = narrowed(study, (*headings(study, by), Heading(by, None, "")), where)
    return [
        Group(heading, tuple(under.get(heading.key, ())))
        for heading in every
        if heading.key in under or (empty and heading.key is not None)
    ]


def _sayings_of(one: Quotation) -> Iterable[Saying]:
    informants: list[InformantId | None] = [informant.id for informant in one.informants] or [None]
    return (Saying(coding, informant) for coding in one.codings for informant in informants)
