"""What the rows and columns of a table, or the groups of a list, can stand for."""

from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from qualcode.analysis import listed
from qualcode.analysis.asked_of import GuideKeys, ResearchKeys
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.sayings import Saying, case_of, chosen_cases, chosen_codes, role_ids, value_finder
from qualcode.model.codebook import SEPARATOR
from qualcode.model.ids import AttributeId, CaseId, CodeId
from qualcode.model.study import Study

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
    ATTRIBUTE = "attribute"
    """The values of one attribute: which one stands in the ``Axis``."""
    GUIDE_QUESTION = "guide-question"
    """What was asked where the quote begins; questions that ask the same are one."""
    RESEARCH_QUESTION = "research-question"
    """What the quote is evidence for or against, and what the guide's question that it answers serves."""
    KIND = "kind"
    WAVE = "wave"


EVERYWHERE = (
    Dimension.CODE,
    Dimension.ROLE,
    Dimension.INFORMANT,
    Dimension.DOCUMENT,
    Dimension.CASE,
    Dimension.CODER,
    Dimension.STANCE,
)
"""The dimensions that every study has, by which any list of quotes can be grouped."""


@dataclass(frozen=True, slots=True)
class Axis:
    """One side of a table: a dimension, of which attribute if it is about one, and how deep its tree is shown."""

    dimension: Dimension
    attribute: AttributeId | None = None
    levels: int | None = None
    """How many levels of a tree are shown, from 1; None for all. What lies deeper counts where it lies in."""

    def is_like(self, other: "Axis") -> bool:
        """Tell whether both stand for the same thing, however deep."""
        return (self.dimension, self.attribute) == (other.dimension, other.attribute)


@dataclass(frozen=True, slots=True)
class Heading:
    """One row, column or group: what it stands for and how deep it is nested, from 0."""

    dimension: Dimension
    key: Key
    label: str
    """The name as the study has it; empty for "without any", which ``wording.names`` puts into words."""
    depth: int = 0
    attribute: AttributeId | None = None
    """Whose value it is, where it is one."""

    def __hash__(self) -> int:
        """Return the hash of the key: large tables look up many thousand cells, and few headings share a key."""
        return hash(self.key)


def axis_of(side: "Dimension | Axis") -> Axis:
    """Return an axis; a dimension alone is shown in all its levels."""
    return side if isinstance(side, Axis) else Axis(side)


def axes_of(study: Study) -> list[Axis]:
    """Return what a study's tables can have at their sides: what it has nothing of is left out."""
    axes = [Axis(dimension) for dimension in EVERYWHERE]
    used = study.attribute_values.groups("attribute")
    axes += [Axis(Dimension.ATTRIBUTE, each.id) for each in study.attributes.ordered() if each.id in used]
    documents = study.documents.values()
    more = {
        Dimension.GUIDE_QUESTION: bool(study.guide_questions),
        Dimension.RESEARCH_QUESTION: bool(study.questions),
        Dimension.KIND: len({document.kind for document in documents}) > 1,
        Dimension.WAVE: any(document.wave is not None for document in documents),
    }
    return [*axes, *(Axis(dimension) for dimension, has in more.items() if has)]


def headings(study: Study, side: Dimension | Axis) -> tuple[Heading, ...]:
    """Return all headings of an axis in order, also those that nothing falls under.

    Codes, cases and the questions of guides come as trees, as deep as the axis says; cases (among siblings) and
    informants are sorted as Norwegian does, roles, documents and coders stand in the study's own order.
    """
    axis = axis_of(side)
    if axis.dimension is Dimension.ATTRIBUTE:
        values = listed.values(study, axis.attribute) if axis.attribute is not None else ()
        return tuple(Heading(Dimension.ATTRIBUTE, value, value, 0, axis.attribute) for value in values)
    every = (Heading(axis.dimension, *each) for each in _LISTS[axis.dimension](study))
    return tuple(each for each in every if axis.levels is None or each.depth < axis.levels)


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
        Dimension.KIND: where.kinds,
        Dimension.WAVE: None if where.waves is None else {_wave(wave) for wave in where.waves},
    }

    def lets(heading: Heading) -> bool:
        if heading.dimension is Dimension.ATTRIBUTE:
            asked = {value for attribute, value in where.values or () if attribute == heading.attribute}
            return not asked or heading.key in asked
        if heading.dimension is Dimension.GUIDE_QUESTION and where.guide_questions is not None:
            return heading.key in questions
        keys = allowed.get(heading.dimension)
        return keys is None or heading.key in keys

    questions = GuideKeys(study).chosen(where.guide_questions or frozenset())
    return tuple(heading for heading in all_of_them if lets(heading))


def keys_of(study: Study, side: Dimension | Axis, nested: bool = True) -> Callable[[Saying], tuple[Key, ...]]:
    """Return a function that tells under which headings a saying falls.

    When ``nested``, codes, cases and questions bring those above them, so that a parent holds what its children
    hold.
    """
    axis = axis_of(side)
    if axis.dimension in _TIED:
        return _TIED[axis.dimension](study, axis, nested)
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
        Dimension.KIND: lambda saying: (study.documents[saying.coding.document].kind.value,),
        Dimension.WAVE: lambda saying: (_wave(study.documents[saying.coding.document].wave),),
    }
    return finders[axis.dimension]


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


def _wave(wave: int | None) -> Key:
    return None if wave is None else str(wave)


def _of_value(study: Study, axis: Axis, _nested: bool) -> Callable[[Saying], tuple[Key, ...]]:
    if axis.attribute is None or axis.attribute not in study.attributes:
        return lambda _saying: (None,)
    value_of = value_finder(study, study.attributes[axis.attribute])
    return lambda saying: (value_of(saying.informant, saying.coding.document),)


def _of_guide(study: Study, _axis: Axis, nested: bool) -> Callable[[Saying], tuple[Key, ...]]:
    keys = GuideKeys(study)
    of = cache(lambda document, start: keys.at(document, start, nested))
    return lambda saying: of(saying.coding.document, saying.coding.start)


def _of_research(study: Study, _axis: Axis, _nested: bool) -> Callable[[Saying], tuple[Key, ...]]:
    of = cache(ResearchKeys(study).of)
    return lambda saying: of(saying.coding)


_TIED: dict[Dimension, Callable[[Study, Axis, bool], Callable[[Saying], tuple[Key, ...]]]] = {
    Dimension.ATTRIBUTE: _of_value,
    Dimension.GUIDE_QUESTION: _of_guide,
    Dimension.RESEARCH_QUESTION: _of_research,
}
"""What is looked up through other tables of the study."""

_LISTS: dict[Dimension, Callable[[Study], Iterable[tuple[Key, str] | tuple[Key, str, int]]]] = {
    Dimension.CODE: listed.codes,
    Dimension.ROLE: lambda study: ((role.id, role.name) for role in study.roles.ordered()),
    Dimension.INFORMANT: listed.informants,
    Dimension.DOCUMENT: lambda study: ((document.id, document.title) for document in study.documents.ordered()),
    Dimension.CASE: listed.cases,
    Dimension.CODER: lambda study: ((coder.id, coder.name) for coder in study.coders.ordered()),
    Dimension.STANCE: listed.stances,
    Dimension.GUIDE_QUESTION: listed.guide_questions,
    Dimension.RESEARCH_QUESTION: lambda study: ((each.id, each.text) for each in study.questions.ordered()),
    Dimension.KIND: listed.kinds,
    Dimension.WAVE: listed.waves,
}
