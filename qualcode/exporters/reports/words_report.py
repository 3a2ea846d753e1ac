"""Word lists, key words and neighbours of a word as reports."""

from collections.abc import Iterator, Sequence

from qualcode.analysis.scope import INFORMANTS, Scope
from qualcode.analysis.word_lists import WordTable
from qualcode.exporters.report import Column, Kind, Report, Row, Section, TableBlock, Value
from qualcode.i18n import Language, Translator, translator
from qualcode.model.study import Study
from qualcode.text.collocations import Collocate
from qualcode.text.frequency import KeyWord, LemmaCount
from qualcode.wording.language import report_language
from qualcode.wording.search import Measure, measure_explained
from qualcode.wording.words import heading_path, scope_sentence, stops_sentence

_PER = 1_000
_MEASURES = (Measure.LOG_LIKELIHOOD, Measure.LOG_RATIO, Measure.DISPERSION)


def words_report(
    study: Study,
    table: WordTable,
    language: Language | None = None,
    scope: Scope = INFORMANTS,
    with_stops: bool = False,
    letters: str = "",
) -> Report:
    """Return a table of words with their forms and counts, by the headings of the table.

    The language is the study's report language unless another is given. ``scope`` is what was counted,
    ``with_stops`` whether stop words were, and ``letters`` what the words in the table were picked by.
    """
    language = language or report_language(study)
    words = translator(language)
    _ = words.gettext
    block = TableBlock(
        name=_("words"),
        caption=_("Words by lemma"),
        columns=(
            Column(_("Headword"), width=3, stretch=1),
            *(Column(heading_path(study, each, words), Kind.INTEGER, 1.2) for each in table.headings),
            Column(_("Total"), Kind.INTEGER, 1.4),
            Column(_("Per 1,000 words"), Kind.NUMBER, 1.6),
            Column(_("Documents"), Kind.INTEGER, 1.6),
            Column(_("Forms"), width=4, stretch=2),
        ),
        rows=tuple(_row(word, counts, table.size) for word, counts in table.rows),
        unit=_("occurrences"),
        notes=(
            stops_sentence(with_stops, words),
            scope_sentence(study, scope, words),
            " ".join(_sizes(study, table, words)),
            *((_("Only words with “{letters}” are shown.").format(letters=letters),) if letters else ()),
        ),
    )
    return Report(_("Words"), study.info.title, language, (Section("", (block,)),))


def key_words_report(
    study: Study,
    found: Sequence[KeyWord],
    a: str,
    b: str,
    language: Language | None = None,
    scope: Scope = INFORMANTS,
    with_stops: bool = False,
) -> Report:
    """Return a table of the words that set A apart from B, with what the measures mean below it.

    ``scope`` is what both are part of, ``with_stops`` whether stop words were counted.
    """
    language = language or report_language(study)
    words = translator(language)
    _ = words.gettext
    block = TableBlock(
        name=_("key words"),
        caption=_("Key words of {a} against {b}").format(a=a, b=b),
        columns=(
            Column(_("Headword"), width=3, stretch=1),
            Column(a, Kind.INTEGER, 1.4),
            Column(b, Kind.INTEGER, 1.4),
            Column("G²", Kind.NUMBER, 1.4),
            Column(_("Log ratio"), Kind.NUMBER, 1.6),
            Column(_("Dispersion"), Kind.COEFFICIENT, 1.6),
        ),
        rows=tuple(_key_row(each) for each in found),
        unit=_("occurrences"),
        notes=(
            stops_sentence(with_stops, words),
            scope_sentence(study, scope, words),
            *(measure_explained(measure, words) for measure in _MEASURES),
        ),
    )
    return Report(_("Key words"), study.info.title, language, (Section("", (block,)),))


def collocates_report(
    study: Study,
    found: Sequence[Collocate],
    query: str,
    window: int,
    language: Language | None = None,
    scope: Scope = INFORMANTS,
    with_stops: bool = False,
) -> Report:
    """Return a table of the words that stand at most ``window`` words from what ``query`` finds."""
    language = language or report_language(study)
    words = translator(language)
    _ = words.gettext
    block = TableBlock(
        name=_("collocations"),
        caption=_("Words at most {n} words from “{query}”").format(n=window, query=query),
        columns=(
            Column(_("Headword"), width=3, stretch=1),
            Column(_("Together"), Kind.INTEGER, 1.6),
            Column(_("In all"), Kind.INTEGER, 1.6),
            Column("logDice", Kind.NUMBER, 1.6),
        ),
        rows=tuple(Row((each.lemma, each.together, each.count, round(each.log_dice, 1))) for each in found),
        unit=_("occurrences"),
        notes=(
            stops_sentence(with_stops, words),
            scope_sentence(study, scope, words),
            measure_explained(Measure.LOG_DICE, words),
        ),
    )
    return Report(_("Collocations"), study.info.title, language, (Section("", (block,)),))


def _row(word: LemmaCount, counts: tuple[int, ...], size: int) -> Row:
    forms = ", ".join(f"{form} {count}" for form, count in word.forms)
    rate = round(word.count * _PER / size, 1) if size else None
    values: tuple[Value, ...] = (word.lemma, *counts, word.count, rate, word.documents, forms)
    return Row(values)


def _key_row(each: KeyWord) -> Row:
    spread = None if each.dispersion is None else round(each.dispersion, 2)
    return Row(
        (each.lemma, each.count_a, each.count_b, round(each.log_likelihood, 1), round(each.log_ratio, 1), spread)
    )


def _sizes(study: Study, table: WordTable, words: Translator) -> Iterator[str]:
    yield words.gettext("All words together: {n}.").format(n=table.size)
    sizes = [
        f"{heading_path(study, heading, words)} {size}"
        for heading, size in zip(table.headings, table.sizes, strict=True)
    ]
    if sizes:
        yield words.gettext("Words under each heading: {sizes}.").format(sizes=", ".join(sizes))
