"""Several reports in one document: chosen parts in a chosen order, each under a heading of its own."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.methods import CodebookDay
from qualcode.analysis.quotes import SegmentKey
from qualcode.analysis.representative import MANY, NONE_TURNED_DOWN
from qualcode.exporters.report import Block, Heading, Report, Section
from qualcode.exporters.reports.chapter_report import chapter_report
from qualcode.exporters.reports.codebook_report import codebook_report
from qualcode.exporters.reports.findings_report import findings_report
from qualcode.exporters.reports.guide_report import guide_report
from qualcode.exporters.reports.matrix_report import matrix_report
from qualcode.exporters.reports.methods_report import methods_report
from qualcode.exporters.reports.quotes_report import quotes_report
from qualcode.exporters.reports.representative_report import representative_report
from qualcode.exporters.reports.sample_report import sample_report
from qualcode.exporters.reports.theory_report import theory_report
from qualcode.i18n import Language, translator
from qualcode.model.progress import Progress, silent
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.report_parts import ReportPart, part_name

_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Material:
    """What the parts are made of."""

    study: Study
    days: Sequence[CodebookDay] = ()
    """How the codebook grew, for the methods appendix."""
    many: int = MANY
    """How many quotes stand for a theme."""
    turned_down: Collection[SegmentKey] = NONE_TURNED_DOWN
    """Quotes that shall not stand for a theme."""


_Make = Callable[[Material, Language], Report]

PARTS: dict[ReportPart, _Make] = {
    ReportPart.FINDINGS: lambda of, language: chapter_report(of.study, language=language),
    ReportPart.FINDINGS_TABLE: lambda of, language: findings_report(of.study, language=language),
    ReportPart.THEORY: lambda of, language: theory_report(of.study, language),
    ReportPart.REPRESENTATIVE: lambda of, language: representative_report(
        of.study, of.many, of.turned_down, language
    ),
    ReportPart.QUOTES_BY_CODE: lambda of, language: quotes_report(of.study, language=language),
    ReportPart.QUOTES_BY_ROLE: lambda of, language: quotes_report(of.study, by=Dimension.ROLE, language=language),
    ReportPart.MATRIX: lambda of, language: matrix_report(of.study, language=language),
    ReportPart.SAMPLE: lambda of, language: sample_report(of.study, language),
    ReportPart.METHODS: lambda of, language: methods_report(of.study, of.days, language),
    ReportPart.GUIDES: lambda of, language: guide_report(of.study, language=language),
    ReportPart.CODEBOOK: lambda of, language: codebook_report(of.study, language=language),
}
"""How each part is made, in the order in which a thesis has them."""


def whole_report(
    of: Material,
    parts: Sequence[ReportPart],
    language: Language | None = None,
    progress: Progress = silent,
) -> Report:
    """Return the parts (one or more) as one report, in the order given.

    The language is the study's report language unless another is given.
    """
    language = language or report_language(of.study)
    words = translator(language)
    sections: list[Section] = []
    for done, part in enumerate(parts):
        progress(done, len(parts), "")
        sections += _sections(PARTS[part](of, language), part_name(part, words))
    title = part_name(parts[0], words) if len(parts) == 1 else words.gettext("Report")
    return Report(title, of.study.info.title, language, tuple(sections), words.gettext("Table"))


def _sections(report: Report, name: str) -> Iterator[Section]:
    """Yield a part's sections, the first under the part's name; what were its headings go one level down."""
    for place, section in enumerate(report.sections):
        blocks: list[Block] = [_lowered(block) for block in section.blocks]
        if section.heading:
            blocks.insert(0, Heading(section.heading, 2))
        yield Section("" if place else name, tuple(blocks))


def _lowered(block: Block) -> Block:
    return replace(block, level=min(_DEEPEST, block.level + 1)) if isinstance(block, Heading) else block
