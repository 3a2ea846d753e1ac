"""The matrix, themes and condensing on 200 documents with 10,000 codings: what a change of one cell costs."""

import tempfile
from pathlib import Path
from typing import Any

from benchmarks.measure import figures, took
from benchmarks.studies import coded_project
from qualcode.analysis.condensing import meaning_units
from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.matrix import matrix
from qualcode.analysis.themes import theme_counts
from qualcode.edits.summaries import Cell, link_quotes, write_summary
from qualcode.edits.themes import add_theme
from qualcode.exporters.reports.matrix_report import matrix_report
from qualcode.store.project import Project

_DOCUMENTS, _WORDS, _CODES, _CODINGS, _RUNS = 200, 300, 110, 10_000, 5


def run() -> dict[str, Any]:
    """Return milliseconds, by the clock and of the processor: medians; the target of a matrix is 300."""
    with tempfile.TemporaryDirectory() as name:
        project = coded_project(Path(name) / "matrise.qualcode", _DOCUMENTS, _WORDS, _CODES, _CODINGS)
        _add_themes(project)
        found = {"codings": len(project.study.codings), "documents": len(project.study.documents)}
        measured = {**found, **_measured(project)}
        project.close()
    return measured


def _add_themes(project: Project) -> None:
    tops = [code.id for code, depth in project.study.codebook.walk() if depth == 0]
    for at, code in enumerate(tops):
        add_theme(project, f"Tema {at + 1}", codes=[code, tops[(at + 1) % len(tops)]])


def _measured(project: Project) -> dict[str, Any]:
    study = project.study
    themes = [theme.id for theme in study.themes.ordered()]
    everything: dict[str, float] = {}
    for rows in (Dimension.INFORMANT, Dimension.ROLE):
        times = [took(lambda rows=rows: matrix(project.study, rows, themes)) for _run in range(_RUNS)]
        everything |= figures(f"matrix_by_{rows.value}", times)
    table = matrix(study, Dimension.INFORMANT, themes)
    filled = (key for key, cell in table.cells.items() if cell.codings)
    times = []
    for (row, column), _run in zip(filled, range(_RUNS), strict=False):
        cell = Cell(theme=column, informant=row)
        write_summary(project, cell, "Sier at tiden ikke strekker til.")
        link_quotes(project, cell, [table.cells[row, column].codings[0].id])
        times.append(took(lambda: matrix(project.study, Dimension.INFORMANT, themes)))
    everything |= figures("matrix_after_a_cell_is_written", times)
    everything |= figures("counts_of_themes", [took(lambda: theme_counts(study)) for _run in range(_RUNS)])
    top = next(code.id for code, depth in study.codebook.walk() if depth == 0)
    times = [took(lambda: meaning_units(study, top)) for _run in range(_RUNS)]
    everything |= figures("meaning_units_of_a_branch", times)
    everything |= figures("report_with_quotes", [took(lambda: matrix_report(study, with_quotes=True))])
    return everything
