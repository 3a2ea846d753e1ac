"""What coverage has to say, as kinds with entries, and the quotes behind each entry; without Qt."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qualcode.analysis.coverage import Coverage, Gap, unused_segments
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.quotes import find_segments
from qualcode.analysis.theme_quotes import theme_quotes
from qualcode.analysis.themes import codes_of_theme
from qualcode.analysis.units import Unit
from qualcode.i18n import N_, _, language
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, FindingId, InformantId, ThemeId
from qualcode.model.study import Study
from qualcode.text.excerpt import flatten
from qualcode.ui.cards.rows import CardRow, HeadingRow, NoteRow, Row
from qualcode.ui.findings.sides import rows_of
from qualcode.wording.coverage import finding_gap, lopsided
from qualcode.wording.language import interface_words
from qualcode.wording.units import counted

ONE_OF_THEME, NO_FINDING, NOT_QUOTED, LEFT_OUT = "one of theme", "no finding", "not quoted", "left out"

KINDS = (
    (Gap.NO_QUOTES.value, N_("Findings without quotes")),
    (Gap.NO_OWN_WORDS.value, N_("Findings on retold words only")),
    (Gap.ONE_INFORMANT.value, N_("Findings from one informant")),
    (Gap.WORDS_DO_NOT_FIT.value, N_("Words that do not fit the numbers")),
    (Gap.CONTRADICTED.value, N_("Contradictions")),
    (ONE_OF_THEME, N_("Themes that lean on one informant")),
    (NOT_QUOTED, N_("Informants behind no finding")),
    (NO_FINDING, N_("Codes in no finding")),
    (LEFT_OUT, N_("Quotes in no finding")),
)
"""The kinds, with what they are called (untranslated), in the order in which one goes through them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: what it is about, what is said of it, and whither it leads."""

    kind: str
    title: str
    told: str
    finding: FindingId | None = None
    code: CodeId | None = None
    informant: InformantId | None = None
    theme: ThemeId | None = None

    @property
    def key(self) -> tuple[object, ...]:
        """What finds it again after the study changed."""
        return (self.kind, self.finding, self.code, self.informant, self.theme)


def where_of(study: Study, entry: Entry) -> QuoteFilter | None:
    """Return the quotes that an entry leads to; None for one about a finding."""
    informants = frozenset({entry.informant}) if entry.informant is not None else None
    if entry.theme is not None:
        codes = codes_of_theme(study, entry.theme)
        return QuoteFilter(codes=codes or None, with_children=False, informants=informants)
    if entry.code is not None:
        return QuoteFilter(codes=frozenset({entry.code}), with_children=False)
    return QuoteFilter(informants=informants) if informants else None


def entries_of(study: Study, found: Coverage) -> tuple[Entry, ...]:
    """Return all entries, kind by kind, each kind in the study's order."""
    return (*_findings(found), *_people_and_codes(study, found), *_left_out(study))


def counts(found: Coverage, entries: tuple[Entry, ...]) -> Mapping[str, int]:
    """Return how many there are of each kind; of quotes in no finding, the distinct quotes."""
    told = {kind: sum(entry.kind == kind for entry in entries) for kind, _title in KINDS}
    return told | {LEFT_OUT: found.unused_quotes}


def rows_behind(study: Study, entry: Entry) -> list[Row]:
    """Return the cards of the quotes behind an entry, and where there are none, a line that says so."""
    if entry.finding is not None and study.evidence.by("finding", entry.finding):
        return rows_of(study, entry.finding)
    segments = list(_segments(study, entry))
    if not segments:
        return [NoteRow(entry.kind, _("There is no quote behind this."))]
    heading = HeadingRow(entry.kind, entry.title, counted(len(segments), Unit.QUOTES, interface_words()))
    return [heading, *(CardRow(entry.kind, codings) for codings in segments)]


def _segments(study: Study, entry: Entry) -> Iterator[tuple[Coding, ...]]:
    if entry.theme is not None:
        for quote in theme_quotes(study, entry.theme):
            if entry.informant in {informant.id for informant in quote.informants}:
                yield quote.codings
    elif entry.kind == LEFT_OUT:
        left = unused_segments(study).values()
        yield from (codings for codings in left if entry.code in {coding.code for coding in codings})
    elif (where := where_of(study, entry)) is not None:
        yield from find_segments(study, where)


def _findings(found: Coverage) -> Iterator[Entry]:
    words = interface_words()
    for kind, _title in KINDS:
        for gap in found.findings:
            if gap.gap.value == kind:
                told = finding_gap(gap, words, language())
                yield Entry(kind, flatten(gap.finding.claim), told, finding=gap.finding.id)


def _people_and_codes(study: Study, found: Coverage) -> Iterator[Entry]:
    words = interface_words()
    for one in found.lopsided:
        told = lopsided(one, words, language())
        yield Entry(ONE_OF_THEME, one.theme.name, told, theme=one.theme.id, informant=one.informant.id)
    for informant in found.never_quoted:
        roles = ", ".join(role.name for role in study.roles_of(informant.id))
        yield Entry(NOT_QUOTED, informant.label, roles or _("Role unknown"), informant=informant.id)
    for code in found.unused_codes:
        yield Entry(
            NO_FINDING, study.codebook.path(code.id), _("None of its quotes is in a finding."), code=code.id
        )


def _left_out(study: Study) -> Iterator[Entry]:
    """Yield a line for each code that has quotes in no finding; a quote with two codes is behind both."""
    left: dict[CodeId, int] = {}
    for codings in unused_segments(study).values():
        for used in {coding.code for coding in codings}:
            left[used] = left.get(used, 0) + 1
    for code, _depth in study.codebook.walk():
        if code.id in left:
            told = _("{quotes} in no finding").format(quotes=counted(left[code.id], Unit.QUOTES, interface_words()))
            yield Entry(LEFT_OUT, study.codebook.path(code.id), told, code=code.id)
