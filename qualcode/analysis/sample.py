"""The sample table: who was interviewed, with roles, case and attributes, and how many there are of each."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from qualcode.analysis.dimensions import Dimension, case_line, case_path, headings
from qualcode.analysis.people import sampled
from qualcode.analysis.sayings import known_value
from qualcode.model.documents import Document
from qualcode.model.ids import CaseId, DocumentId, InformantId
from qualcode.model.people import Attribute, AttributeValue, Case, Informant, Owner, Role
from qualcode.model.study import Study
from qualcode.text.collate import sort_key


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One informant."""

    informant: Informant
    roles: tuple[Role, ...]
    case: Case | None
    values: tuple[AttributeValue | None, ...]
    """One for each attribute of the table, with its certainty; None where nothing is recorded."""
    documents: tuple[Document, ...]
    """Where the informant speaks."""

    @property
    def heard(self) -> bool:
        """Whether the informant speaks anywhere; one who is listed only was perhaps never interviewed."""
        return bool(self.documents)


@dataclass(frozen=True, slots=True)
class Total:
    """How many informants have a value; None stands for not known."""

    value: str | None
    informants: int


@dataclass(frozen=True, slots=True)
class SampleTable:
    """Those interviewed, or who were to be, with their attributes, and the totals of every column.

    Where a study is of surveys alone, the rows are their respondents.
    """

    attributes: tuple[Attribute, ...]
    rows: tuple[SampleRow, ...]
    roles: tuple[Total, ...]
    """Informants of each role, roles without anyone included; one with two roles counts at both."""
    cases: tuple[Total, ...]
    """Informants of each case, by path; a case holds those of the cases inside it."""
    values: tuple[tuple[Total, ...], ...]
    """For each attribute, the informants of each value; a choice that nobody has is there with 0."""
    left_out: int = 0
    """How many have only answered a survey, and have no row beside those interviewed."""

    @property
    def heard(self) -> int:
        """How many of the informants speak somewhere."""
        return sum(row.heard for row in self.rows)


def sample_table(study: Study) -> SampleTable:
    """Return the informants, sorted by label as Norwegian does, with what is known of them and the totals.

    Only attributes of informants are columns. Unknown and unrecorded values count as unknown, which comes last.
    """
    there = sampled(study)
    attributes = _attributes(study, there)
    where = _documents(study)
    informants = sorted((study.informants[one] for one in there), key=lambda informant: sort_key(informant.label))
    rows = tuple(_row(study, informant, attributes, where.get(informant.id, ())) for informant in informants)
    return SampleTable(
        attributes=attributes,
        rows=rows,
        roles=_totals(
            [role.name for role in study.roles.ordered()],
            (name for row in rows for name in _names(row.roles)),
        ),
        cases=_totals(
            [case_path(study, CaseId(str(each.key))) for each in headings(study, Dimension.CASE)],
            (path for row in rows for path in _cases_of(study, row.informant)),
        ),
        values=tuple(
            _totals(attribute.choices.splitlines(), (known_value(row.values[at]) for row in rows))
            for at, attribute in enumerate(attributes)
        ),
        left_out=len(study.informants) - len(there),
    )


def _attributes(study: Study, there: frozenset[InformantId]) -> tuple[Attribute, ...]:
    """Return the attributes of those ``there``: what a survey alone asked about says nothing of them."""
    mine = {value.attribute for one in there for value in study.values_of(one).values()}
    others = {value.attribute for one in study.informants for value in study.values_of(one).values()} - mine
    return tuple(each for each in study.attributes.by("owner", Owner.INFORMANT) if each.id not in others)


def _row(
    study: Study, informant: Informant, attributes: Iterable[Attribute], documents: Iterable[DocumentId]
) -> SampleRow:
    given = study.values_of(informant.id)
    return SampleRow(
        informant=informant,
        roles=study.roles_of(informant.id),
        case=study.cases[informant.case] if informant.case is not None else None,
        values=tuple(given.get(attribute.id) for attribute in attributes),
        documents=tuple(study.documents[document] for document in documents),
    )


def _totals(expected: Iterable[str | None], found: Iterable[str | None]) -> tuple[Total, ...]:
    """Return how often each value was found: those expected first, in their order, then the others sorted."""
    counts = Counter(found)
    known = dict.fromkeys(expected)
    others = sorted((value for value in counts if value is not None and value not in known), key=sort_key)
    unknown = [Total(None, counts[None])] if counts[None] else []
    return (*(Total(value, counts[value]) for value in (*known, *others)), *unknown)


def _names(roles: Iterable[Role]) -> Iterable[str | None]:
    return [role.name for role in roles] or [None]


def _cases_of(study: Study, informant: Informant) -> Iterable[str | None]:
    return [case_path(study, case) for case in case_line(study, informant.case)] or [None]


def _documents(study: Study) -> dict[InformantId, list[DocumentId]]:
    """Return, for each informant who speaks, the documents they speak in, in the study's order."""
    speaking = {(turn.document, turn.informant) for turn in study.turns.values()}
    speaking |= {(coding.document, coding.informant) for coding in study.codings.values()}
    found: dict[InformantId, list[DocumentId]] = defaultdict(list)
    for document in study.documents.ordered():
        for informant in study.informants:
            if (document.id, informant) in speaking:
                found[informant].append(document.id)
    return found
