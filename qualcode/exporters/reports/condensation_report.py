"""A code's meaning units beside what they were condensed to, and the condensate of the whole."""

from collections.abc import Iterator

from qualcode.analysis.condensing import MeaningUnit, condensed_of, meaning_units
from qualcode.analysis.quotes import quotation_of
from qualcode.analysis.units import Unit
from qualcode.exporters.report import (
    Block,
    Column,
    Heading,
    Kind,
    Medium,
    Paragraph,
    Report,
    Row,
    Section,
    TableBlock,
    Tone,
    Value,
)
from qualcode.exporters.reports import quote_parts
from qualcode.i18n import Language, Translator, translator
from qualcode.model.ids import CodeId, RoleId
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.units import counted, counting_rule


def condensation_report(
    study: Study,
    code: CodeId,
    roles: frozenset[RoleId | None] | None = None,
    language: Language | None = None,
) -> Report:
    """Return the two-column table of a code, then its condensate; only the quotes of ``roles`` when given.

    The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    words = translator(language)
    units = meaning_units(study, code, roles)
    path = study.codebook.path(code)
    table = TableBlock(
        name=path,
        caption=words.gettext("Meaning units on “{code}”, condensed").format(code=path),
        columns=(
            Column(words.gettext("No."), Kind.INTEGER, width=1.1),
            Column(words.gettext("Meaning unit"), width=6.5, stretch=1, medium=Medium.PAPER),
            Column(words.gettext("Meaning unit"), width=9, medium=Medium.GRID),
            Column(words.gettext("Attribution"), width=3, medium=Medium.GRID),
            Column(words.gettext("Condensed"), width=6.5, stretch=1),
        ),
        rows=tuple(_row(study, unit, at, words, language) for at, unit in enumerate(units, start=1)),
        notes=(f"{progress(units, words)}. {counting_rule(Unit.QUOTES, words)}",),
    )
    blocks = (table, *_condensate(study, code, words))
    title = words.gettext("Condensation: {code}").format(code=path)
    return Report(title, study.info.title, language, (Section("", blocks),))


def progress(units: list[MeaningUnit], words: Translator) -> str:
    """Return how much is done, such as ``12 av 24 sitater er fortettet``."""
    quotes = counted(len(units), Unit.QUOTES, words)
    return words.gettext("{n} of {quotes} condensed").format(n=condensed_of(units), quotes=quotes)


def _row(study: Study, unit: MeaningUnit, number: int, words: Translator, language: Language) -> Row:
    quotation = quotation_of(study, unit.codings)
    line = quote_parts.quote_line(study, quotation, language)
    whose = quote_parts.source(study, quotation, words)
    values: tuple[Value, ...] = (number, quote_parts.sourced(line, whose), line.text, whose, unit.condensed)
    return Row(values)


def _condensate(study: Study, code: CodeId, words: Translator) -> Iterator[Block]:
    written = [each for each in study.summaries.by("code", code) if not (each.informant or each.case or each.role)]
    for summary in written:
        if summary.text:
            yield Heading(words.gettext("Condensate"))
            yield Paragraph(summary.text)
            if not summary.checked:
                yield Paragraph(words.gettext("Draft: not yet held against the quotes."), Tone.QUIET)
