"""Pictures of 10,000 codings in 200 documents: counting, drawing, and the dots for the window and for a file."""

import tempfile
from pathlib import Path

from benchmarks.measure import figures, output_of, took
from benchmarks.studies import coded_project
from qualcode.analysis.pictures.choice import PictureKind
from qualcode.edits.maps import place_on_map
from qualcode.edits.themes import add_theme
from qualcode.exporters.pictures.picture import picture
from qualcode.exporters.pictures.render import rendered
from qualcode.store.project import Project

DOCUMENTS, WORDS, CODES, CODINGS, RUNS = 200, 1_500, 100, 10_000, 3
SCREEN_DPI = 96

_FIRST = "import time; at = time.process_time(); from qualcode.exporters.pictures.measure import width_of;"
_FIRST += " width_of('æøå', 8); print(round((time.process_time() - at) * 1000))"


def run() -> dict[str, object]:
    """Return milliseconds by the clock and of the processor, as medians, from the study to the dots on the screen.

    The first use of the library, which is loaded when the first picture is drawn, is told apart.
    """
    found: dict[str, object] = {"documents": DOCUMENTS, "codings": CODINGS}
    found["library loaded, cpu ms"] = int(output_of(_FIRST))
    with tempfile.TemporaryDirectory() as folder:
        project = coded_project(Path(folder) / "Bilder.qualcode", DOCUMENTS, WORDS, CODES, CODINGS)
        _gather(project)
        for kind in PictureKind:
            found |= _of_kind(project, kind)
        project.close()
    return found


def _of_kind(project: Project, kind: PictureKind) -> dict[str, float]:
    def whole() -> None:
        rendered(picture(project.study, kind).drawing(), "png", SCREEN_DPI)

    whole()
    drawing = picture(project.study, kind).drawing()
    result = figures(kind.value, [took(whole) for _run in range(RUNS)])
    result |= figures(f"{kind.value}_numbers", [took(lambda: picture(project.study, kind)) for _run in range(RUNS)])
    return result | figures(f"{kind.value}_svg", [took(lambda: rendered(drawing, "svg"))])


def _gather(project: Project) -> None:
    """Gather the codes in themes of a few codes each, two themes to a dimension, all of them on the map."""
    codes = [code.id for code, depth in project.study.codebook.walk() if depth]
    wide = [add_theme(project, f"Dimensjon {n}") for n in range(5)]
    close = [
        add_theme(project, f"Tema om {n}", parent=wide[n // 2], codes=codes[4 * n : 4 * n + 4]) for n in range(10)
    ]
    place_on_map(project, {theme: (n % 4 * 500, n // 4 * 300) for n, theme in enumerate([*wide, *close])})


if __name__ == "__main__":
    import json

    print(json.dumps(run(), indent=2, ensure_ascii=False))
