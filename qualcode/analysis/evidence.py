"""What carries a finding, and what speaks against it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from qualcode.analysis.people import WaysHeard, ways_heard
from qualcode.analysis.quotes import SegmentKey, quotation_of
from qualcode.model.codings import Coding, Voice
from qualcode.model.ids import FindingId
from qualcode.model.people import Informant, Role
from qualcode.model.quotations import Quotation, is_data
from qualcode.model.study import Study

MUCH = 0.4
"""One informant with this part of a finding's quotes, or more, supplies much of it."""

_FEW = 3
"""With fewer quotes than this from one informant, a share of them says nothing."""


class Carried(StrEnum):
    """What a finding rests on at best."""

    QUOTES = "quotes"
    PARAPHRASES = "paraphrases"
    """Retold words or observations, no one's own words."""
    DOCUMENTS = "documents"
    """Plans, circulars and the like alone."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """What stands behind a finding, in numbers. Quotes are distinct segments; interviewers' words are not data."""

    quotes: int
    informants: int
    of_informants: int
    """N: those heard as the ones behind the quotes were (``people.WaysHeard``), not all who are listed."""
    roles: tuple[tuple[Role, int], ...]
    """How many of the informants behind the quotes have each role; one with two roles counts at both."""
    silent_roles: tuple[Role, ...]
    """Roles that someone heard has, but nobody behind the quotes."""
    without_role: int
    """Informants behind the quotes of whom no role is known."""
    voices: tuple[tuple[Voice, int], ...]
    """How many of the quotes are someone's own words, retold, observed, from a document; zeros left out."""
    by_nobody: int
    """Quotes behind which there is no known informant."""
    from_interviewer: int
    """Chosen segments in which an interviewer alone speaks; not among the quotes."""
    against: int
    """Distinct segments that speak against the finding."""
    most: tuple[Informant, int] | None
    """The informant with most of the quotes and how many; None when no informant is known."""

    @property
    def carried(self) -> Carried:
        """What the finding rests on at best."""
        voices = {voice for voice, _n in self.voices}
        if not voices:
            return Carried.NOTHING
        if Voice.QUOTE in voices:
            return Carried.QUOTES
        return Carried.DOCUMENTS if voices == {Voice.DOCUMENT} else Carried.PARAPHRASES

    @property
    def leans_on_one(self) -> bool:
        """Whether one informant supplies much (40 % or more, and at least three) of the quotes."""
        return self.most is not None and is_much(self.most[1], self.quotes)


def is_much(n: int, of: int) -> bool:
    """Tell whether ``n`` quotes of one informant, of so many, are much: 40 % or more, and at least three."""
    return n >= _FEW and n / of >= MUCH


def chosen(study: Study, finding: FindingId, against: bool = False) -> list[Quotation]:
    """Return a finding's quotations in the order chosen: those that carry it, or those against it."""
    segments: dict[SegmentKey, list[Coding]] = {}
    for evidence in study.evidence.by("finding", finding):
        if evidence.against == against:
            coding = study.codings[evidence.coding]
            segments.setdefault((coding.document, coding.start, coding.stop), []).append(coding)
    return [quotation_of(study, tuple(codings)) for codings in segments.values()]


def evidence_line(study: Study, finding: FindingId) -> EvidenceLine:
    """Return what stands behind a finding, in numbers."""
    return _line(study, finding, ways_heard(study))


def evidence_lines(study: Study) -> dict[FindingId, EvidenceLine]:
    """Return what stands behind every finding, in numbers."""
    ways = ways_heard(study)
    return {finding: _line(study, finding, ways) for finding in study.findings}


def _line(study: Study, finding: FindingId, ways: WaysHeard) -> EvidenceLine:
    picked = chosen(study, finding)
    quotes = [one for one in picked if any(is_data(study, coding) for coding in one.codings)]
    said = Counter(informant for one in quotes for informant in one.informants)
    everyone = ways.of(frozenset(informant.id for informant in said))
    present = Counter(role for informant in said for role in study.roles_of(informant.id))
    asked = {role for informant in everyone for role in study.roles_of(informant)}
    voices = Counter(one.voice for one in quotes)
    return EvidenceLine(
        quotes=len(quotes),
        informants=len(said),
        of_informants=len(everyone),
        roles=tuple((role, present[role]) for role in study.roles.ordered() if role in present),
        silent_roles=tuple(role for role in study.roles.ordered() if role in asked and role not in present),
        without_role=sum(not study.roles_of(informant.id) for informant in said),
        voices=tuple((voice, voices[voice]) for voice in Voice if voices[voice]),
        by_nobody=sum(not one.informants for one in quotes),
        from_interviewer=len(picked) - len(quotes),
        against=len(chosen(study, finding, against=True)),
        most=_most(said.items()),
    )


def _most(said: Iterable[tuple[Informant, int]]) -> tuple[Informant, int] | None:
    return max(said, key=lambda pair: pair[1], default=None)
