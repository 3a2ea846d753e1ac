"""The quotes of a theme: coded with what it gathers, or carrying a finding that speaks of it."""

from collections import defaultdict
from collections.abc import Mapping

from qualcode.analysis.evidence import chosen
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.quotes import SegmentKey, find_quotations
from qualcode.analysis.sayings import sayings
from qualcode.analysis.themes import codes_of_theme
from qualcode.model.ids import CodeId, InformantId, ThemeId
from qualcode.model.quotations import Quotation, is_data
from qualcode.model.study import Study

Speakers = Mapping[SegmentKey, set[InformantId]]
"""Who says each of some quotes."""


def theme_quotes(study: Study, theme: ThemeId) -> list[Quotation]:
    """Return the quotes of a theme, each once, by document and place; interviewers' words are not data."""
    codes = codes_of_theme(study, theme)
    coded = find_quotations(study, QuoteFilter(codes=codes, with_children=False)) if codes else []
    carrying = (one for finding in study.findings.by("theme", theme) for one in chosen(study, finding.id))
    found = {segment_of(one): one for one in (*coded, *filter(lambda one: _counts(study, one), carrying))}
    place = {document.id: at for at, document in enumerate(study.documents.ordered())}
    return sorted(found.values(), key=lambda one: (place[one.document.id], one.span.start, one.span.stop))


def speakers_by_theme(study: Study) -> dict[ThemeId, Speakers]:
    """Return who says each quote of each theme, in one pass through the study's codings."""
    themes_of: dict[CodeId, list[ThemeId]] = defaultdict(list)
    for theme in study.themes:
        for code in codes_of_theme(study, theme):
            themes_of[code].append(theme)
    found: dict[ThemeId, dict[SegmentKey, set[InformantId]]] = {theme: {} for theme in study.themes}
    for coding, informant in sayings(study) if themes_of else ():
        for theme in themes_of.get(coding.code, ()):
            people = found[theme].setdefault((coding.document, coding.start, coding.stop), set())
            people.update(() if informant is None else (informant,))
    for finding in study.findings.values():
        for quote in chosen(study, finding.id) if finding.theme is not None else ():
            if finding.theme is not None and _counts(study, quote):
                people = found[finding.theme].setdefault(segment_of(quote), set())
                people.update(informant.id for informant in quote.informants)
    return dict(found)


def segment_of(quotation: Quotation) -> SegmentKey:
    """Return what makes a quotation the quote it is."""
    return (quotation.document.id, quotation.span.start, quotation.span.stop)


def _counts(study: Study, one: Quotation) -> bool:
    return any(is_data(study, coding) for coding in one.codings)
