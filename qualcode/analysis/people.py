"""Who has been heard, and who could be recognised."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from qualcode.analysis.sayings import known_value
from qualcode.model.documents import DocumentKind
from qualcode.model.ids import AttributeId, CaseId, DocumentId, InformantId
from qualcode.model.people import Attribute, Case, Informant, Owner, Role
from qualcode.model.study import Study
from qualcode.text.collate import sort_key

FEWEST = 3
"""A group of fewer people than this may point at a person."""

_WORKPLACES = ("tjeneste", "teneste", "service", "enhet", "eining", "unit", "virksomhet", "organisasjon")


@dataclass(frozen=True, slots=True)
class SmallGroup:
    """A combination of role, case and workplace with few people behind it."""

    roles: tuple[Role, ...]
    case: Case | None
    values: tuple[tuple[Attribute, str], ...]
    """The attributes that are known of them, in the study's order."""
    informants: tuple[Informant, ...]


@dataclass(frozen=True, slots=True)
class WaysHeard:
    """Who was heard in interviews, in survey answers, or in both."""

    everyone: frozenset[InformantId]
    only_written: frozenset[InformantId]
    respondents: frozenset[InformantId]
    never_interviewed: frozenset[InformantId] = frozenset()

    def of(self, behind: frozenset[InformantId]) -> frozenset[InformantId]:
        """Return those heard in the way that ``behind`` were: in interviews, in survey answers, or in both.

        They are the N of what rests on ``behind``: three who were interviewed are never "3 of 350". Where nobody is
        behind, it is those interviewed; where nobody was interviewed, all who answered. Who was never interviewed,
        and is quoted all the same, is one of them only where behind it.
        """
        quoted = behind & self.never_interviewed
        return self._heard_like(behind - quoted) | (quoted & self.everyone)

    def _heard_like(self, behind: frozenset[InformantId]) -> frozenset[InformantId]:
        everyone = self.everyone - self.never_interviewed
        spoken = everyone - self.only_written
        if not spoken or spoken == everyone:
            return everyone
        if not behind & self.only_written:
            return spoken
        return everyone & self.respondents if behind <= self.only_written else everyone


def heard(study: Study) -> frozenset[InformantId]:
    """Return the informants who speak somewhere: in a turn, or in a coding that names them.

    Someone listed but never interviewed is not among those who were asked and said nothing; ``heard_as`` tells of
    how many "n of N informants" are.
    """
    # Indexes are patched from one study to the next, where a look through all codings would begin anew.
    speaking = study.turns.groups("informant").keys() | study.codings.groups("informant").keys()
    return frozenset(informant for informant in study.informants if informant in speaking)


def only_written(study: Study) -> frozenset[InformantId]:
    """Return the respondents of surveys who are heard nowhere but in their answers."""
    respondents = {row.informant for row in study.survey_rows.values()}
    return frozenset(one for one in respondents if not _speaks_outside_answers(study, one))


def never_interviewed(study: Study) -> frozenset[InformantId]:
    """Return those marked so who speak in no interview: what a coding gives them was said or written elsewhere."""
    marked = (informant.id for informant in study.informants.values() if not informant.interviewed)
    return frozenset(
        one for one in marked if all(_is_answer(study, turn.document) for turn in study.turns.by("informant", one))
    )


def interviewed(study: Study) -> frozenset[InformantId]:
    """Return those who are heard in interviews, notes or documents.

    They are not those who answered a survey alone, nor somebody quoted who was never interviewed.
    """
    return heard(study) - only_written(study) - never_interviewed(study)


def sampled(study: Study) -> frozenset[InformantId]:
    """Return those who were interviewed or were to be; where a study is of surveys alone, their respondents."""
    everyone = frozenset(study.informants)
    return everyone - only_written(study) or everyone


def heard_as(study: Study, behind: frozenset[InformantId]) -> frozenset[InformantId]:
    """Return those heard in the way that ``behind`` were; see ``WaysHeard``."""
    return ways_heard(study).of(behind)


def ways_heard(study: Study) -> WaysHeard:
    """Return who was heard in which way, for those who ask of many findings."""
    respondents = frozenset(row.informant for row in study.survey_rows.values())
    return WaysHeard(heard(study), only_written(study), respondents, never_interviewed(study))


def _speaks_outside_answers(study: Study, informant: InformantId) -> bool:
    documents = {turn.document for turn in study.turns.by("informant", informant)}
    documents |= {coding.document for coding in study.codings.by("informant", informant)}
    return not all(_is_answer(study, document) for document in documents)


def _is_answer(study: Study, document: DocumentId) -> bool:
    return study.documents[document].kind is DocumentKind.ANSWER


def small_groups(
    study: Study, fewest: int = FEWEST, attributes: Iterable[AttributeId] | None = None
) -> list[SmallGroup]:
    """Return the combinations of roles, case and ``attributes`` that fewer than ``fewest`` informants share.

    Without ``attributes``, those are looked at whose name says workplace (tjeneste, enhet, service ...). Groups
    of which nothing is known are left out; the smallest come first.
    """
    chosen = workplaces(study) if attributes is None else [study.attributes[each] for each in attributes]
    groups: dict[tuple[frozenset[Role], CaseId | None, tuple[str | None, ...]], list[Informant]] = defaultdict(list)
    for informant in sorted(study.informants.values(), key=lambda each: sort_key(each.label)):
        given = study.values_of(informant.id)
        values = tuple(known_value(given.get(attribute.id)) for attribute in chosen)
        groups[frozenset(study.roles_of(informant.id)), informant.case, values].append(informant)
    found = [
        SmallGroup(
            study.roles_of(people[0].id),
            study.cases[case] if case is not None else None,
            tuple((attribute, value) for attribute, value in zip(chosen, values, strict=True) if value),
            tuple(people),
        )
        for (roles, case, values), people in groups.items()
        if len(people) < fewest and (roles or case or any(values))
    ]
    return sorted(found, key=lambda group: len(group.informants))


def workplaces(study: Study) -> list[Attribute]:
    """Return the informants' attributes whose name says where somebody works, in the study's order."""
    return [
        attribute
        for attribute in study.attributes.by("owner", Owner.INFORMANT)
        if attribute.name.strip().casefold() in _WORKPLACES
    ]
