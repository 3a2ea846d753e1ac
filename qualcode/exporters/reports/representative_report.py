"""A few quotes per theme, picked by a rule that stands above them."""

from collections.abc import Collection, Iterator

from qualcode.analysis.quotes import SegmentKey
from qualcode.analysis.representative import MANY, NONE_TURNED_DOWN, ThemeQuotes, representative
from qualcode.analysis.units import Unit
from qualcode.exporters.report import Block, Paragraph, Report, Section, Tone
from qualcode.exporters.reports import quote_parts
from qualcode.i18n import Language, Translator, translator
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.numbers import number
from qualcode.wording.units import counted


def representative_rule(words: Translator) -> str:
    """Return, as sentences, how the quotes were picked."""
    return words.gettext(
        "The quotes are picked by a rule: everybody is heard before anybody is heard twice, then stances not heard "
        "yet, then the length nearest to that of the theme's middle quote. Quotes that the researcher turned down "
        "are passed over."
    )


def representative_report(
    study: Study,
    many: int = MANY,
    turned_down: Collection[SegmentKey] = NONE_TURNED_DOWN,
    language: Language | None = None,
) -> Report:
    """Return ``many`` quotes for each theme, without those turned down; themes without quotes say so.

    The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    words = translator(language)
    rule = Section("", (Paragraph(representative_rule(words), Tone.QUIET),))
    themes = (representative(study, theme, many, turned_down) for theme in study.themes.ordered())
    sections = [Section(each.theme.name, tuple(_blocks(study, each, words, language))) for each in themes]
    if not sections:
        rule = Section("", (Paragraph(words.gettext("The study has no themes yet."), Tone.QUIET),))
    title = words.gettext("Representative quotes")
    return Report(title, study.info.title, language, (rule, *sections))


def _blocks(study: Study, found: ThemeQuotes, words: Translator, language: Language) -> Iterator[Block]:
    if found.theme.idea:
        yield Paragraph(found.theme.idea)
    if not found.picked:
        yield Paragraph(words.gettext("No informant's own words stand in this theme."), Tone.QUIET)
        return
    told = words.gettext("{picked} of {quotes}.").format(
        picked=number(len(found.picked), language), quotes=counted(found.of, Unit.QUOTES, words)
    )
    yield Paragraph(told, Tone.QUIET)
    for quotation in found.picked:
        yield quote_parts.quote_block(study, quotation, words, language)
