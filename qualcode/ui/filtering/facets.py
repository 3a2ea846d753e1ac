"""What quotes can be filtered by, and what each of these filters offers to choose from."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from qualcode.analysis import listed
from qualcode.analysis.dimensions import Dimension, Heading, headings
from qualcode.analysis.filters import QuoteFilter
from qualcode.i18n import _
from qualcode.model.codings import Stance
from qualcode.model.documents import DocumentKind
from qualcode.model.ids import AttributeId
from qualcode.model.study import Study
from qualcode.wording.language import interface_words
from qualcode.wording.names import heading_name

Chosen = frozenset[Hashable] | None
"""What is chosen of a facet; None asks nothing."""


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose; ``depth`` is its place in a tree, from 0."""

    key: Hashable
    label: str
    depth: int = 0


@dataclass(frozen=True)
class Facet:
    """One filter: its name, what it offers, and where the choice stands in a ``QuoteFilter``."""

    key: str
    title: str
    options: tuple[Option, ...]
    read: Callable[[QuoteFilter], Chosen]
    write: Callable[[QuoteFilter, Chosen], QuoteFilter]
    brings_children: bool = False
    """Whether choosing something brings what lies under it in the tree."""


_FIELDS: dict[Dimension, str] = {
    Dimension.CODE: "codes",
    Dimension.ROLE: "roles",
    Dimension.INFORMANT: "informants",
    Dimension.CASE: "cases",
    Dimension.DOCUMENT: "documents",
    Dimension.CODER: "coders",
    Dimension.STANCE: "stances",
    Dimension.KIND: "kinds",
    Dimension.WAVE: "waves",
    Dimension.GUIDE_QUESTION: "guide_questions",
}
_CAN_LACK = {Dimension.ROLE, Dimension.INFORMANT, Dimension.CASE, Dimension.STANCE, Dimension.WAVE}
_TREES = {Dimension.CODE, Dimension.CASE, Dimension.GUIDE_QUESTION}
_TYPES: dict[Dimension, Callable[[str], Hashable]] = {
    Dimension.STANCE: Stance,
    Dimension.KIND: DocumentKind,
    Dimension.WAVE: int,
}


def _title(dimension: Dimension) -> str:
    return {
        Dimension.CODE: _("Codes"),
        Dimension.ROLE: _("Roles"),
        Dimension.INFORMANT: _("Informants"),
        Dimension.DOCUMENT: _("Documents"),
        Dimension.CASE: _("Cases"),
        Dimension.CODER: _("Coded by"),
        Dimension.STANCE: _("Stance"),
        Dimension.KIND: _("Kind of document"),
        Dimension.WAVE: _("Wave"),
        Dimension.GUIDE_QUESTION: _("Guide question"),
    }[dimension]


def facets_of(study: Study) -> list[Facet]:
    """Return the filters that a study offers: one where there is nothing to choose between is left out."""
    facets = [_facet(study, dimension) for dimension in _FIELDS]
    facets += [_attribute_facet(study, attribute) for attribute in _attributes(study)]
    return [facet for facet in facets if facet.key == "code" or len(facet.options) > 1]


def pruned(where: QuoteFilter, facets: Iterable[Facet]) -> QuoteFilter:
    """Return the filter without what is no longer offered; a choice of which nothing is left asks nothing."""
    for facet in facets:
        chosen = facet.read(where)
        if chosen is not None:
            left = chosen & {option.key for option in facet.options}
            where = facet.write(where, left or None) if left != chosen else where
    return where


def implied(facet: Facet, chosen: Chosen) -> frozenset[Hashable]:
    """Return the options that a choice brings, being under one that is chosen."""
    brought: set[Hashable] = set()
    depth: int | None = None
    for option in facet.options if facet.brings_children and chosen else ():
        if depth is not None and option.depth > depth:
            brought.add(option.key)
        else:
            depth = option.depth if chosen and option.key in chosen else None
    return frozenset(brought)


def _facet(study: Study, dimension: Dimension) -> Facet:
    options = list(_options(study, dimension))
    if dimension in _CAN_LACK and options:
        options.append(Option(None, heading_name(Heading(dimension, None, ""), interface_words())))
    return Facet(
        key=dimension.value,
        title=_title(dimension),
        options=tuple(options),
        read=partial(_read, _FIELDS[dimension]),
        write=partial(_write, _FIELDS[dimension]),
        brings_children=dimension in _TREES,
    )


def _options(study: Study, dimension: Dimension) -> Iterator[Option]:
    words = interface_words()
    for each in headings(study, dimension):
        yield Option(_typed(dimension, each.key), heading_name(each, words), each.depth)


def _typed(dimension: Dimension, key: str | None) -> Hashable:
    """Return what a filter holds in the place of a heading's key."""
    if key is None or dimension not in _TYPES:
        return key
    return _TYPES[dimension](key)


def _read(field: str, where: QuoteFilter) -> Chosen:
    chosen: Chosen = getattr(where, field)
    return chosen


def _write(field: str, where: QuoteFilter, chosen: Chosen) -> QuoteFilter:
    asked: dict[str, Any] = {field: chosen}
    return replace(where, **asked)


def _attributes(study: Study) -> list[AttributeId]:
    used = study.attribute_values.groups("attribute")
    return [attribute.id for attribute in study.attributes.ordered() if attribute.id in used]


def _attribute_facet(study: Study, attribute: AttributeId) -> Facet:
    options = [Option(value, value) for value in listed.values(study, attribute)]
    return Facet(
        key=attribute,
        title=study.attributes[attribute].name,
        options=(*options, Option(None, _("Not known"))),
        read=partial(_read_value, attribute),
        write=partial(_write_value, attribute),
    )


def _read_value(attribute: AttributeId, where: QuoteFilter) -> Chosen:
    chosen = frozenset(value for of, value in where.values or () if of == attribute)
    return chosen or None


def _write_value(attribute: AttributeId, where: QuoteFilter, chosen: Chosen) -> QuoteFilter:
    others = {(of, value) for of, value in where.values or () if of != attribute}
    mine = {(attribute, None if value is None else str(value)) for value in chosen or ()}
    return replace(where, values=frozenset(others | mine) or None)
