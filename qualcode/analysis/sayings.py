"""Sayings: a coding as said by one informant. Filters choose among them, and every count is made of them.

A quote that two people say together is one coding and two sayings, so that a count of leaders never takes in the
adviser who sat beside the leader.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from qualcode.analysis.answers import Asked
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.speech import NOBODY, Speakers, speakers_of
from qualcode.model.codings import Coding
from qualcode.model.ids import AttributeId, CaseId, CodeId, DocumentId, InformantId, RoleId
from qualcode.model.people import Attribute, AttributeValue, Certainty, Owner
from qualcode.model.quotations import voice_of
from qualcode.model.study import Study

_CodingTest = Callable[[Coding], bool]
_SpeakerTest = Callable[[InformantId | None, DocumentId], bool]


class Saying(NamedTuple):
    """A coding and one of those who say it; None where nobody in particular does."""

    coding: Coding
    informant: InformantId | None


def spoken(study: Study, where: QuoteFilter = EVERYTHING) -> Iterator[tuple[Coding, Speakers]]:
    """Yield the codings that the filter lets through, with those speakers (at least one) that it lets through.

    They come by document, then by place in the text.
    """
    coding_tests, speaker_tests = _coding_tests(study, where), _speaker_tests(study, where)
    interviewer: Speakers = NOBODY if where.include_interviewer else ()
    for document in study.documents.ordered():
        if where.documents is not None and document.id not in where.documents:
            continue
        codings: Iterable[Coding] = study.codings_in(document.id)
        for test in coding_tests:
            codings = filter(test, codings)
        for coding, speakers in speakers_of(codings, study.turns_of(document.id)):
            speakers = speakers or interviewer
            if speaker_tests:
                speakers = tuple(one for one in speakers if _passes(speaker_tests, one, document.id))
            if speakers:
                yield coding, speakers


def sayings(study: Study, where: QuoteFilter = EVERYTHING) -> Iterator[Saying]:
    """Yield the sayings that the filter lets through: by document, then by place in the text."""
    for coding, speakers in spoken(study, where):
        for informant in speakers:
            yield Saying(coding, informant)


def case_of(study: Study, informant: InformantId | None, document: DocumentId) -> CaseId | None:
    """Return the case that something said belongs to: the informant's own, else the document's."""
    own = study.informants[informant].case if informant is not None else None
    return own or study.documents[document].case


def role_ids(study: Study, informant: InformantId | None) -> tuple[RoleId | None, ...]:
    """Return the roles that something is said from: the informant's, ``(None,)`` for nobody or without any."""
    roles = study.roles_of(informant) if informant is not None else ()
    return tuple(role.id for role in roles) or (None,)


def known_value(value: AttributeValue | None) -> str | None:
    """Return what an attribute's value says, None when it is missing or marked as unknown."""
    return None if value is None or value.certainty is Certainty.UNKNOWN else value.value


def chosen_codes(study: Study, where: QuoteFilter) -> frozenset[CodeId] | None:
    """Return the codes that the filter lets through, children included when it says so; None for all."""
    if where.codes is None or not where.with_children:
        return where.codes
    known = (code for code in where.codes if code in study.codes)
    return frozenset().union(*(study.codebook.branch(code) for code in known))


def chosen_cases(study: Study, where: QuoteFilter) -> frozenset[CaseId | None] | None:
    """Return the cases that the filter lets through, with those inside them; None for all."""
    if where.cases is None:
        return None
    found, waiting = set(where.cases), [case for case in where.cases if case is not None]
    while waiting:
        inside = [case.id for case in study.cases.by("parent", waiting.pop()) if case.id not in found]
        found.update(inside)
        waiting.extend(inside)
    return frozenset(found)


def flat(text: str) -> str:
    """Return words as a filter compares them: without case, every run of white space one space."""
    return " ".join(text.split()).casefold()


def _coding_tests(study: Study, where: QuoteFilter) -> list[_CodingTest]:
    tests: list[_CodingTest] = []
    codes, coders, stances, voices = chosen_codes(study, where), where.coders, where.stances, where.voices
    if codes is not None:
        tests.append(lambda coding: coding.code in codes)
    if coders is not None:
        tests.append(lambda coding: coding.coder in coders)
    if stances is not None:
        tests.append(lambda coding: coding.stance in stances)
    if voices is not None:
        tests.append(lambda coding: voice_of(study, coding) in voices)
    tests.extend(_place_tests(study, where))
    if words := flat(where.text):
        tests.append(lambda coding: words in flat(study.words(coding)))
    return tests


def _place_tests(study: Study, where: QuoteFilter) -> Iterator[_CodingTest]:
    kinds, waves, questions = where.kinds, where.waves, where.guide_questions
    if kinds is not None:
        yield lambda coding: study.documents[coding.document].kind in kinds
    if waves is not None:
        yield lambda coding: study.documents[coding.document].wave in waves
    if questions is not None:
        asked = Asked(study)
        wanted = asked.kin(questions)
        yield lambda coding: not wanted.isdisjoint(asked.at(coding.document, coding.start))


def _speaker_tests(study: Study, where: QuoteFilter) -> list[_SpeakerTest]:
    tests: list[_SpeakerTest] = []
    informants, roles, cases = where.informants, where.roles, chosen_cases(study, where)
    if where.only_informants:
        tests.append(lambda informant, _document: informant is not None)
    if informants is not None:
        tests.append(lambda informant, _document: informant in informants)
    if roles is not None:
        has_one = cache(lambda informant: not roles.isdisjoint(role_ids(study, informant)))
        tests.append(lambda informant, _document: has_one(informant))
    if cases is not None:
        tests.append(lambda informant, document: case_of(study, informant, document) in cases)
    if where.values is not None:
        tests.extend(_value_tests(study, where.values))
    return tests


def speaker_test(study: Study, where: QuoteFilter) -> Callable[[InformantId | None, DocumentId], bool]:
    """Return a test of words: does the filter let somebody (None: nobody in particular) through in a document?"""
    tests = _speaker_tests(study, where)
    return lambda informant, document: _passes(tests, informant, document)


def _passes(tests: list[_SpeakerTest], informant: InformantId | None, document: DocumentId) -> bool:
    return all(test(informant, document) for test in tests)


def _value_tests(study: Study, values: frozenset[tuple[AttributeId, str | None]]) -> Iterator[_SpeakerTest]:
    if not values:
        yield lambda _informant, _document: False
    for attribute in {attribute for attribute, _ in values} & study.attributes.keys():
        wanted = {value for named, value in values if named == attribute}
        yield _value_test(study, study.attributes[attribute], wanted)


def _value_test(study: Study, attribute: Attribute, wanted: set[str | None]) -> _SpeakerTest:
    value_of = value_finder(study, attribute)
    return lambda informant, document: value_of(informant, document) in wanted


def value_finder(study: Study, attribute: Attribute) -> Callable[[InformantId | None, DocumentId], str | None]:
    """Return a function that tells the known value that an attribute has where somebody speaks in a document."""
    owner_of: dict[Owner, Callable[[InformantId | None, DocumentId], str | None]] = {
        Owner.INFORMANT: lambda informant, _document: informant,
        Owner.DOCUMENT: lambda _informant, document: document,
        Owner.CASE: lambda informant, document: case_of(study, informant, document),
    }
    given = study.attribute_values.by("attribute", attribute.id)
    known = {getattr(value, attribute.owner.value): known_value(value) or None for value in given}
    owner = owner_of[attribute.owner]
    return lambda informant, document: known.get(owner(informant, document))
