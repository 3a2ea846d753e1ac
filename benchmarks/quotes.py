"""How long the room of the quotes takes with 10,000 codings, in real widgets: first page, filters, scrolling."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

DOCUMENTS, CODINGS, CODES = 20, 10_000, 40


def run() -> dict[str, float | int]:
    """Return milliseconds for each thing that a user waits for, and how many quotes there were."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from qualcode.store.files import create
    from qualcode.ui.jobs import Jobs
    from qualcode.ui.quotes.room import QuotesRoom
    from qualcode.ui.settings import Settings
    from qualcode.ui.workspace import Workspace
    from tests.projects_on_disk import fill

    QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        project = create(Path(folder) / "Mange.qualcode", "Mange", "Uten navn")
        fill(project, _many())
        workspace = Workspace()
        room = QuotesRoom(workspace, Jobs(), Settings(Path(folder) / "window.ini"))
        room.resize(1200, 720)
        workspace.take(project)
        result = _measured(room)
        workspace.close()
    return result


def _measured(room: Any) -> dict[str, float | int]:
    from qualcode.analysis.dimensions import Dimension
    from qualcode.analysis.filters import QuoteFilter

    study = room.workspace.study
    branch = frozenset({study.codebook.roots[0].id})
    bar = room.list.verticalScrollBar()

    def group(dimension: Dimension) -> None:
        room.bar.group.setCurrentIndex(room.bar.group.findData(dimension.value))

    return {
        "codings": len(study.codings),
        "first page ms": _time(room, room.show),
        "filter by code ms": _time(room, lambda: room.show_filter(QuoteFilter(codes=branch))),
        "filter by words ms": _time(room, lambda: room.show_filter(QuoteFilter(text="aldri tid"))),
        "show all ms": _time(room, room.show_all),
        "group by role ms": _time(room, lambda: group(Dimension.ROLE)),
        "group by informant ms": _time(room, lambda: group(Dimension.INFORMANT)),
        "to the middle ms": _time(room, lambda: bar.setValue(bar.maximum() // 2)),
        "one wheel step ms": _time(room, lambda: bar.setValue(bar.value() + 72)),
        "select all ms": _time(room, room.list.selectAll),
    }


def _time(room: Any, act: Callable[[], object]) -> float:
    from PySide6.QtWidgets import QApplication

    begun = perf_counter()
    act()
    room.grab()
    QApplication.processEvents()
    return round((perf_counter() - begun) * 1000, 1)


def _many() -> Any:
    from tests.builders import Builder

    make = Builder()
    coders = [make.coder("Anna"), make.coder("Bo")]
    for number in range(DOCUMENTS):
        make.informant(f"R{number + 1}", ("Leder", "Veileder", "Rådgiver")[number % 3], case=f"Sted {number % 4}")
    codes = [make.code(f"{('Drivere', 'Barrierer')[n % 2]} / Kode {n}") for n in range(CODES)]
    for number in range(DOCUMENTS):
        _add_document(make, number, codes, coders)
    return make


def _add_document(make: Any, number: int, codes: list[Any], coders: list[Any]) -> None:
    from dataclasses import replace

    words = "Vi har aldri tid til å møtes, og da blir det sånn at hver sitter på sitt og venter på de andre. " * 3
    turns = [f"{'I' if n % 2 else f'R{number + 1}'}: {n} {words}" for n in range(500)]
    document = make.document(f"Intervju {number + 1}", "\n".join(turns))
    text = make.tables["texts"][-1].text
    first = make.coding(f"{('Drivere', 'Barrierer')[0]} / Kode 0", text[2:90], document)
    for n in range(1, CODINGS // DOCUMENTS):
        start = 2 * n * (len(text) // 1000) // 2 * 2
        made = replace(
            first,
            id=make._id(),
            start=start,
            stop=start + 40 + n % 7 * 60,
            code=codes[n % CODES].id,
            coder=coders[n % 2].id,
        )
        make.tables["codings"].append(made)


if __name__ == "__main__":
    import json

    print(json.dumps(run(), indent=2))
