"""Coverage of the findings, and the report to Word, with 10,000 codings in 200 documents and sixty findings."""

import tempfile
from pathlib import Path
from typing import Any

from benchmarks.measure import figures, took
from benchmarks.studies import coded_project

DOCUMENTS, WORDS, CODES, CODINGS, FINDINGS, QUOTES, RUNS = 200, 1500, 120, 10_000, 60, 12, 5


def run() -> dict[str, float | int]:
    """Return medians in milliseconds, by the clock and of the processor."""
    from qualcode.analysis.coverage import coverage
    from qualcode.exporters.reports.whole_report import Material, whole_report
    from qualcode.exporters.write import write
    from qualcode.ui.findings.coverage_entries import entries_of
    from qualcode.wording.report_parts import ReportPart

    with tempfile.TemporaryDirectory() as folder:
        project = coded_project(Path(folder) / "Dekning.qualcode", DOCUMENTS, WORDS, CODES, CODINGS)
        _with_findings(project)
        study, target = project.study, Path(folder) / "Rapport.docx"
        once = [took(lambda: coverage(study)) for _run in range(RUNS)]
        page = [took(lambda: entries_of(study, coverage(study))) for _run in range(RUNS)]
        parts = [ReportPart.FINDINGS, ReportPart.SAMPLE, ReportPart.METHODS, ReportPart.CODEBOOK]
        report = [took(lambda: write(whole_report(Material(study), parts), target)) for _run in range(3)]
        project.close()
    return {
        "codings": CODINGS,
        "findings": FINDINGS,
        **figures("coverage", once),
        **figures("coverage_page", page),
        **figures("report_four_parts", report),
    }


def _with_findings(project: Any) -> None:
    from qualcode.edits.findings import add_evidence, add_finding, add_question

    question = add_question(project, "Hva hemmer samarbeidet?")
    codings = list(project.study.codings)
    for number in range(FINDINGS):
        finding = add_finding(project, question, f"Mange informanter mangler tid nummer {number}.")
        start = number * QUOTES * 7 % (len(codings) - QUOTES)
        add_evidence(project, finding, codings[start : start + QUOTES])
