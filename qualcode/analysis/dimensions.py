"""What the rows and columns of a table, or the groups of a list, can stand for."""

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.sayings import Saying, case_of, chosen_cases, chosen_codes, role_ids
from qualcode.model.codebook import SEPARATOR
from qualcode.model.codings import Stance
from qualcode.model.ids import CaseId, CodeId
from qualcode.model.study import Study
from qualcode.text.collate import sort_key

Key = str | None
"""What a heading stands for: an id, a stance's value, or None for "without any"."""


class Dimension(StrEnum):
    """A property by which sayings are told apart; the values are the command line's words."""

    CODE = "code"
    ROLE = "role"
    INFORMANT = "informant"
    DOCUMENT = "document"
    CASE = "case"
    CODER = "coder"
    STANCE = "stance"


@dataclass(frozen=True, slots=True)
class Heading:
    """One row, column or group: what it stands for and how deep it is nested, from 0."""

    dimension: Dimension
    key: Key
    label: str
    """The name as the study has it; empty for "without any", which ``wording.names`` puts into words."""
    depth: int = 0


def headings(study: Study, dimension: Dimension) -> tuple[Heading, ...]:
    """Return all headings of a dimension in order, also those that nothing falls under.

    Codes and cases come as trees; cases (among siblings) and informants are sorted as Norwegian does, roles,
    documents and coders stand in the study's own order.
    """
    return tuple(Heading(dimension, *listed) for listed in _LISTS[dimension](study))


def narrowed(study: Study, all_of_them: Iterable[Heading], where: QuoteFilter) -> tuple[Heading, ...]:
    """Return the headings that the filter can let anything through to: an excluded role is not a zero row."""
    allowed: dict[Dimension, Set[Any] | None] = {
        Dimension.CODE: chosen_codes(study, where),
        Dimension.ROLE: where.roles,
        Dimension.INFORMANT: where.informants,
        Dimension.DOCUMENT: where.documents,
        Dimension.CASE: chosen_cases(study, where),
        Dimension.CODER: where.coders,
        Dimension.STANCE: where.stances,
    }
    return tuple(
        heading for heading in all_of_them if (keys := allowed[heading.dimension]) is None or heading.key in keys
    )


def keys_of(study: Study, dimension: Dimension, nested: bool = True) -> Callable[[Saying], tuple[Key, ...]]:
    """Return a function that tells under which headings a saying falls.

    When ``nested``, codes and cases bring those above them, so that a parent holds what its children hold.
    """
    of_code = cache(lambda code: _line_of_code(study, code) if nested else (code,))
    of_case = cache(lambda case: (case_line(study, case) or (None,)) if nested else (case,))
    of_roles = cache(lambda informant: role_ids(study, informant))
    finders: dict[Dimension, Callable[[Saying], tuple[Key, ...]]] = {
        Dimension.CODE: lambda saying: of_code(saying.coding.code),
        Dimension.ROLE: lambda saying: of_roles(saying.informant),
        Dimension.INFORMANT: lambda saying: (saying.informant,),
        Dimension.DOCUMENT: lambda saying: (saying.coding.document,),
        Dimension.CASE: lambda saying: of_case(case_of(study, saying.informant, saying.coding.document)),
        Dimension.CODER: lambda saying: (saying.coding.coder,),
        Dimension.STANCE: lambda saying: (saying.coding.stance,),
    }
    return finders[dimension]


def case_line(study: Study, case: CaseId | None) -> tuple[CaseId, ...]:
    """Return a case and those it lies in, the outermost last; nothing for None."""
    line: list[CaseId] = []
    while case is not None:
        line.append(case)
        case = study.cases[case].parent
    return tuple(line)


def case_path(study: Study, case: CaseId) -> str:
    """Return a case's name after those of the cases it lies in, such as ``Havnes / Nordre skole``."""
    return SEPARATOR.join(study.cases[each].name for each in reversed(case_line(study, case)))


def _line_of_code(study: Study, code: CodeId) -> tuple[Key, ...]:
    return tuple(above.id for above in study.codebook.lineage(code))


def _codes(study: Study) -> Iterator[tuple[Key, str, int]]:
    return ((code.id, code.name, depth) for code, depth in study.codebook.walk())


def _cases(study: Study, under: CaseId | None = None, depth: int = 0) -> Iterator[tuple[Key, str, int]]:
    for case in sorted(study.cases.by("parent", under), key=lambda case: sort_key(case.name)):
        yield case.id, case.name, depth
        yield from _cases(study, case.id, depth + 1)


def _informants(study: Study) -> Iterator[tuple[Key, str]]:
    for informant in sorted(study.informants.values(), key=lambda informant: sort_key(informant.label)):
        yield informant.id, informant.label


_LISTS: dict[Dimension, Callable[[Study], Iterable[tuple[Key, str] | tuple[Key, str, int]]]] = {
    Dimension.CODE: _codes,
    Dimension.ROLE: lambda study: ((role.id, role.name) for role in study.roles.ordered()),
    Dimension.INFORMANT: _informants,
    Dimension.DOCUMENT: lambda study: ((document.id, document.title) for document in study.documents.ordered()),
    Dimension.CASE: _cases,
    Dimension.CODER: lambda study: ((coder.id, coder.name) for coder in study.coders.ordered()),
    Dimension.STANCE: lambda _study: ((stance.value, stance.value) for stance in Stance),
}
