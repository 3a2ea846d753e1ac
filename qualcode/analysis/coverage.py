"""What the findings rest on and what they leave out: to go through before a results chapter is handed in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from qualcode.analysis.evidence import Carried, EvidenceLine, chosen, evidence_lines, is_much
from qualcode.analysis.findings import outline, unused_codes
from qualcode.analysis.people import interviewed
from qualcode.analysis.quantifiers import Quantified, Quantifier, quantified
from qualcode.analysis.quotes import SegmentKey
from qualcode.analysis.sayings import sayings
from qualcode.analysis.scale import scale_of
from qualcode.analysis.theme_quotes import speakers_by_theme
from qualcode.model.codes import Code
from qualcode.model.codings import Coding
from qualcode.model.findings import Finding, Theme
from qualcode.model.ids import CodingId, FindingId, InformantId
from qualcode.model.people import Informant
from qualcode.model.study import Study


class Gap(StrEnum):
    """What a finding lacks."""

    NO_QUOTES = "no quotes"
    NO_OWN_WORDS = "no own words"
    """Only paraphrase, observation or documents carry it."""
    ONE_INFORMANT = "one informant"
    """All its quotes are one informant's."""
    CONTRADICTED = "contradicted"
    """Something speaks against it too."""
    WORDS_DO_NOT_FIT = "words do not fit"
    """Its word for "how many" does not fit the informants behind it."""


@dataclass(frozen=True, slots=True)
class FindingGap:
    """One thing to look at in a finding."""

    finding: Finding
    gap: Gap
    said: Quantified | None = None
    """Only for words that do not fit."""


@dataclass(frozen=True, slots=True)
class Lopsided:
    """A theme of whose quotes one informant supplies much."""

    theme: Theme
    informant: Informant
    quotes: int
    of: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """All that is to be looked at, in the study's order."""

    findings: tuple[FindingGap, ...]
    unused_codes: tuple[Code, ...]
    """Codes with quotes none of which is evidence for or against a finding."""
    unused_quotes: int
    """Distinct coded segments that are in no finding."""
    never_quoted: tuple[Informant, ...]
    """Those interviewed who stand behind no finding; of hundreds who answered a survey most are never quoted."""
    lopsided: tuple[Lopsided, ...]


def coverage(study: Study, scale: Sequence[Quantifier] | None = None) -> Coverage:
    """Return what the study's findings lack and leave out; words are held against the study's own scale.

    ``scale`` takes its place where one is given.
    """
    scale = scale_of(study) if scale is None else scale
    findings = [numbered.finding for question in outline(study) for numbered in question.findings]
    lines = evidence_lines(study)
    left = unused_segments(study)
    behind = frozenset[InformantId]().union(*(informants_behind(study, finding.id) for finding in findings))
    silent = [study.informants[one] for one in interviewed(study) - behind]
    return Coverage(
        tuple(gap for finding in findings for gap in _gaps(study, finding, lines[finding.id], scale)),
        tuple(code for code, _counts in unused_codes(study, at_least=1)),
        len(left),
        tuple(sorted(silent, key=lambda informant: informant.position)),
        tuple(_lopsided(study)),
    )


def unused_segments(study: Study) -> dict[SegmentKey, tuple[Coding, ...]]:
    """Return the coded segments that no finding has as evidence, each with its codings, by document and place."""
    picked = {_segment(study.codings[evidence.coding]) for evidence in study.evidence.values()}
    found: dict[SegmentKey, dict[CodingId, Coding]] = {}
    for one in sayings(study):
        if (key := _segment(one.coding)) not in picked:
            found.setdefault(key, {})[one.coding.id] = one.coding
    return {key: tuple(codings.values()) for key, codings in found.items()}


def informants_behind(study: Study, finding: FindingId) -> frozenset[InformantId]:
    """Return the informants whose quotes carry a finding."""
    return frozenset(informant.id for one in chosen(study, finding) for informant in one.informants)


def _gaps(study: Study, finding: Finding, line: EvidenceLine, scale: Sequence[Quantifier]) -> Iterator[FindingGap]:
    if line.carried is Carried.NOTHING:
        yield FindingGap(finding, Gap.NO_QUOTES)
    elif line.carried is not Carried.QUOTES:
        yield FindingGap(finding, Gap.NO_OWN_WORDS)
    if line.informants == 1 and line.of_informants > 1:
        yield FindingGap(finding, Gap.ONE_INFORMANT)
    if line.against:
        yield FindingGap(finding, Gap.CONTRADICTED)
    said = quantified(study, finding.claim, informants_behind(study, finding.id), scale)
    if said is not None and not said.fits:
        yield FindingGap(finding, Gap.WORDS_DO_NOT_FIT, said)


def _lopsided(study: Study) -> Iterator[Lopsided]:
    speakers = speakers_by_theme(study)
    for theme in study.themes.ordered():
        quotes = speakers[theme.id]
        said = Counter(informant for people in quotes.values() for informant in people)
        for informant, n in said.most_common(1):
            if is_much(n, len(quotes)):
                yield Lopsided(theme, study.informants[informant], n, len(quotes))


def _segment(coding: Coding) -> SegmentKey:
    return (coding.document, coding.start, coding.stop)
