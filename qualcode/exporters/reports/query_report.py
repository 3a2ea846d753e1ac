"""What a query finds: the query as a sentence, and its quotes under their codes."""

from collections.abc import Sequence
from dataclasses import replace

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.query import Query
from qualcode.exporters.report import Paragraph, Report, Section, Tone
from qualcode.exporters.reports.quotes_report import quotes_report
from qualcode.i18n import Language, translator
from qualcode.model.quotations import Quotation
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.query import query_sentence


def query_report(
    study: Study,
    query: Query,
    quotations: Sequence[Quotation],
    name: str = "",
    by: Dimension = Dimension.CODE,
    language: Language | None = None,
) -> Report:
    """Return the quotes that a query found as a table, below the query in words; ``name`` is its title.

    The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    words = translator(language)
    report = quotes_report(study, quotations, by, query.where, language)
    first, *rest = report.sections
    sentence = Paragraph(query_sentence(study, query, words), Tone.QUIET)
    sections = (Section(first.heading, (sentence, *first.blocks)), *rest)
    return replace(report, title=name or words.gettext("Query"), sections=sections)
