"""The codebook as an appendix: every code with definition, rules, example, origin and how much it holds."""

from collections.abc import Iterator

from qualcode.analysis.counting import CodeCounts, code_counts
from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import EVERYTHING, QuoteFilter
from qualcode.analysis.units import Unit
from qualcode.exporters.report import (
    Cell,
    Column,
    Kind,
    Line,
    Medium,
    Report,
    Row,
    Section,
    TableBlock,
    Tone,
    Value,
)
from qualcode.i18n import Language, Translator, translator
from qualcode.model.codes import Code
from qualcode.model.study import Study
from qualcode.text.excerpt import in_marks
from qualcode.wording.language import report_language
from qualcode.wording.names import dimension_name, origin_name
from qualcode.wording.units import counting_rule, unit_name


def codebook_report(study: Study, where: QuoteFilter = EVERYTHING, language: Language | None = None) -> Report:
    """Return the codebook as a table, codes in the order of the tree; counts are those the filter lets through.

    The language is the study's report language unless another is given; definitions stay as they were written.
    """
    language = language or report_language(study)
    words = translator(language)
    counts = code_counts(study, where)
    rows = (
        Row((*_about(study, code, depth, words, language), *_counts(counts[code.id])))
        for code, depth in study.codebook.walk()
    )
    table = TableBlock(
        name=words.gettext("Codebook"),
        caption=words.gettext("Codes with definitions and number of quotes"),
        columns=_columns(words),
        rows=tuple(rows),
        notes=(" ".join(_notes(words)),),
    )
    return Report(words.gettext("Codebook"), study.info.title, language, (Section("", (table,)),))


def _columns(words: Translator) -> tuple[Column, ...]:
    code = dimension_name(Dimension.CODE, words)
    return (
        Column(code, width=4.2, medium=Medium.PAPER),
        Column(code, width=6, medium=Medium.GRID),
        Column(words.gettext("In English"), width=4, medium=Medium.GRID),
        Column(words.gettext("Definition"), width=4.5, stretch=4),
        Column(words.gettext("Include when"), width=4, stretch=4),
        Column(words.gettext("Exclude when"), width=4, stretch=4),
        Column(words.gettext("Example"), width=3.5, stretch=2),
        Column(words.gettext("Origin"), width=2, medium=Medium.GRID),
        Column(unit_name(Unit.QUOTES, words).capitalize(), Kind.INTEGER, 1.3),
        Column(unit_name(Unit.INFORMANTS, words).capitalize(), Kind.INTEGER, 1.3, medium=Medium.GRID),
        Column(unit_name(Unit.DOCUMENTS, words).capitalize(), Kind.INTEGER, 1.3, medium=Medium.GRID),
    )


def _about(study: Study, code: Code, depth: int, words: Translator, language: Language) -> Iterator[Value]:
    origin = origin_name(code.origin, words) if code.origin else ""
    yield _name(code, depth, origin, words, language)
    yield study.codebook.path(code.id)
    yield code.gloss
    yield code.definition
    yield code.include
    yield code.exclude
    yield Cell((Line(in_marks(code.example), Tone.QUOTE),)) if code.example else None
    yield origin


def _name(code: Code, depth: int, origin: str, words: Translator, language: Language) -> Cell:
    lines = [Line(code.name, Tone.STRONG)]
    if code.gloss and language == "en":
        lines.append(Line(code.gloss, Tone.QUIET))
    if origin:
        lines.append(Line(words.gettext("Origin: {origin}").format(origin=origin), Tone.QUIET))
    if not code.codable:
        lines.append(Line(words.gettext("Heading, not used for coding"), Tone.QUIET))
    return Cell(tuple(lines), depth)


def _counts(counts: CodeCounts) -> tuple[Value, ...]:
    return counts.branch.quotes, counts.branch.informants, counts.branch.documents


def _notes(words: Translator) -> Iterator[str]:
    yield counting_rule(Unit.QUOTES, words)
    yield words.gettext("A code counts its own quotes and those of the codes under it, each once.")
