"""A manuscript's check as tables: quotes with their verdicts, counts that do not fit, and names, by paragraph."""

from collections import Counter

from qualcode.analysis.draft import DraftCheck
from qualcode.exporters.draft_comments import MarginComment
from qualcode.exporters.report import Cell, Column, Kind, Line, Report, Row, Section, TableBlock, Tone
from qualcode.i18n import Language, Translator, translator
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study
from qualcode.text.quote_check import Checked, Verdict
from qualcode.wording.draft import claim_fault, differences, name_slipped, verdict_explained, verdict_name
from qualcode.wording.language import report_language


def draft_report(study: Study, found: DraftCheck, language: Language | None = None) -> Report:
    """Return the check as a report: what was found of each sort, then every quote, then counts and names.

    No name from the key is printed. The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    words = translator(language)
    tables = [_summary(found, words), _quotes(study, found, words)]
    if found.claims or found.names:
        tables.append(_others(found, words))
    title = words.gettext("Quote check")
    return Report(title, study.info.title, language, (Section("", tuple(tables)),), words.gettext("Table"))


def margin_comments(study: Study, found: DraftCheck, language: Language | None = None) -> list[MarginComment]:
    """Return what is worth a comment in the margin: all but exact quotes, expressions and literature."""
    words = translator(language or report_language(study))
    quiet = (Verdict.EXACT, Verdict.TERM, Verdict.LITERATURE)
    quotes = [
        MarginComment(one.quote.paragraph, one.quote.span, _told(study, one, words))
        for one in found.quotes
        if one.verdict not in quiet
    ]
    claims = [MarginComment(one.paragraph, one.span, claim_fault(one, words)) for one in found.claims]
    return [*quotes, *claims, *(MarginComment(one.paragraph, one.span, name_slipped(words)) for one in found.names)]


def _told(study: Study, checked: Checked, words: Translator) -> str:
    parts = [f"{verdict_name(checked.verdict, words)}: {verdict_explained(checked.verdict, words)}"]
    if checked.diff:
        parts.append(differences(checked, words))
    if source := _source(study, checked):
        parts.append(source)
        if checked.diff:
            parts.append(_in_source(study, checked))
    return "\n".join(parts)


def _source(study: Study, checked: Checked) -> str:
    """Return the document and paragraph that a quote is from, or comes nearest to."""
    if checked.place is None:
        return ""
    document = DocumentId(checked.place.text)
    paragraph = study.texts[document].paragraph(checked.place.span.start)
    return f"{study.documents[document].title} ¶ {paragraph}"


def _in_source(study: Study, checked: Checked) -> str:
    assert checked.place is not None
    text = study.text(DocumentId(checked.place.text))
    return f"«{' '.join(checked.place.span.of(text).split())}»"


def _summary(found: DraftCheck, words: Translator) -> TableBlock:
    counts = Counter(one.verdict for one in found.quotes)
    name = words.gettext("What was found")
    return TableBlock(
        name=name,
        caption=name,
        columns=(
            Column(words.gettext("Verdict"), width=3.5),
            Column(words.gettext("Quotes"), Kind.INTEGER, 1.6),
            Column(words.gettext("What it means"), width=6, stretch=1),
        ),
        rows=tuple(
            Row((verdict_name(verdict, words), counts[verdict], verdict_explained(verdict, words)))
            for verdict in Verdict
        ),
        total=Row((words.gettext("Total"), len(found.quotes), "")),
        unit=words.gettext("quotes"),
    )


def _quotes(study: Study, found: DraftCheck, words: Translator) -> TableBlock:
    name = words.gettext("Quotes in the manuscript")
    return TableBlock(
        name=name,
        caption=name,
        columns=(
            Column(words.gettext("Paragraph"), Kind.INTEGER, 1.6),
            Column(words.gettext("Verdict"), width=2.4),
            Column(words.gettext("Quote"), width=6, stretch=3),
            Column(words.gettext("Source"), width=3, stretch=2),
        ),
        rows=tuple(_quote_row(study, one, words) for one in found.quotes),
    )


def _quote_row(study: Study, checked: Checked, words: Translator) -> Row:
    lines = [Line(" ".join(checked.quote.words.split()), Tone.QUOTE)]
    if checked.diff:
        lines.append(Line(differences(checked, words), Tone.QUIET))
    verdict = verdict_name(checked.verdict, words)
    return Row((checked.quote.paragraph + 1, verdict, Cell(tuple(lines)), _source(study, checked)))


def _others(found: DraftCheck, words: Translator) -> TableBlock:
    name = words.gettext("Counts and names")
    claims = [Row((claim.paragraph + 1, claim.words, claim_fault(claim, words))) for claim in found.claims]
    names = [Row((one.paragraph + 1, "–", name_slipped(words))) for one in found.names]
    return TableBlock(
        name=name,
        caption=name,
        columns=(
            Column(words.gettext("Paragraph"), Kind.INTEGER, 1.6),
            Column(words.gettext("Words"), width=4, stretch=1),
            Column(words.gettext("What does not fit"), width=5, stretch=1),
        ),
        rows=(*claims, *names),
    )
