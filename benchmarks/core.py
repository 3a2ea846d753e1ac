"""The main job: start, import, open, edit, report and Word table."""

import compileall
import tempfile
from pathlib import Path
from typing import Any

import qualcode
from benchmarks.measure import MEMORY, median_ms, output_of, script_ms
from benchmarks.studies import coded_project, transcript
from qualcode.analysis.filters import EVERYTHING
from qualcode.analysis.quotes import find_quotations, find_segments, quotation_of
from qualcode.edits import history
from qualcode.edits.coding import apply_code
from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.store.files import create, open_project
from qualcode.store.project import Project

_WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from qualcode.ui.app import build
from qualcode.ui.settings import Settings
window = build(Settings(Path(sys.argv[1]) / "window.ini"))
window.show()
QCoreApplication.processEvents()
assert "spacy" not in sys.modules, "spaCy was imported at start"
"""

_OPEN_IN_WINDOW = _WINDOW + """
window.files.open(Path(sys.argv[2]))
for _round in range(3):
    QCoreApplication.processEvents()
print(memory_mb())
# As a person does: a job that outlives its window would crash the interpreter on its way out.
window.close()
"""


def run() -> dict[str, Any]:
    """Return the figures: milliseconds are medians, memory is the peak of a window with the project open."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report: dict[str, Any] = {"window_cold_start_ms": _cold_start(folder)}
        report["import_500_documents_of_5000_words_ms"] = _import(folder, 500)
        for codings in (5_000, 50_000):
            path = folder / f"{codings}.qualcode"
            coded_project(path, 200, 5_000, 100, codings).close()
            report[f"with_{codings}_codings"] = _opened(path)
            code = MEMORY + _OPEN_IN_WINDOW
            report[f"with_{codings}_codings"]["window_memory_mb"] = int(output_of(code, str(folder), str(path)))
        report["reports"] = _reports(folder)
    return report


def _cold_start(folder: Path) -> float:
    # As after the first start of an installed program; an environment may forbid Python to keep what it compiled.
    compileall.compile_dir(str(Path(qualcode.__file__).parent), quiet=1)
    return script_ms(_WINDOW, str(folder))


def _import(folder: Path, files: int) -> float:
    from qualcode.edits.documents import import_documents
    from qualcode.importers.assembling import assemble
    from qualcode.importers.preview import default_choices
    from qualcode.importers.reading import read

    paths = [folder / f"intervju {n}.txt" for n in range(files)]
    for n, path in enumerate(paths):
        path.write_text(transcript(5_000, n), encoding="utf-8")

    def work() -> None:
        project = create(folder / "import.qualcode", "Måling", "A")
        readings = [read(path) for path in paths]
        import_documents(project, [assemble(reading, default_choices(reading)) for reading in readings])
        project.close()
        project.path.unlink()

    return median_ms(work, runs=1)


def _opened(path: Path) -> dict[str, float]:
    def work() -> None:
        open_project(path).close()

    figures = {"open_ms": median_ms(work)}
    project = open_project(path)
    document, code = project.study.documents.ordered()[0].id, project.study.codes.ordered()[-1].id
    places = iter(range(10_000))

    def edit() -> None:
        at = next(places)
        apply_code(project, Segment(document, Span(at, at + 10)), code)

    figures["one_coding_ms"] = median_ms(edit, runs=31)
    figures["one_undo_ms"] = median_ms(lambda: history.undo(project), runs=31)
    project.close()
    return figures


def _reports(folder: Path) -> dict[str, float]:
    path = folder / "10000.qualcode"
    coded_project(path, 50, 5_000, 100, 10_000).close()
    project = open_project(path)
    study = project.study

    def first_page() -> None:
        for segment in find_segments(study, EVERYTHING)[:50]:
            quotation_of(study, segment)

    figures = {
        "quotes_10000_first_page_ms": median_ms(first_page),
        "quotes_10000_all_ms": median_ms(lambda: find_quotations(study, EVERYTHING)),
        "word_table_of_2000_quotes_ms": _word(folder, project),
    }
    project.close()
    return figures


def _word(folder: Path, project: Project) -> float:
    from qualcode.exporters.reports.quotes_report import quotes_report
    from qualcode.exporters.write import write

    quotations = find_quotations(project.study, EVERYTHING)[:2000]
    return median_ms(lambda: write(quotes_report(project.study, quotations), folder / "quotes.docx"), runs=3)
