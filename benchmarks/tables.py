"""How long tables and queries take with 10,000 codings in 200 documents: all numbers, the first page of quotes."""

import os
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.measure import Took, figures, took
from benchmarks.studies import coded_project

DOCUMENTS, WORDS, CODES, CODINGS, RUNS = 200, 1500, 120, 10_000, 5


def run() -> dict[str, float | int]:
    """Return medians in milliseconds, by the clock and of the processor, and the slowest table's name."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        project = coded_project(Path(folder) / "Tabeller.qualcode", DOCUMENTS, WORDS, CODES, CODINGS)
        _with_guide(project)
        result = {"documents": DOCUMENTS, "codings": CODINGS, **_tables(project.study), **_queries(project.study)}
        result |= _first_page(project, Path(folder))
    return result


def _tables(study: Any) -> dict[str, Any]:
    """Time every pair of sides that the study offers, in two units, as the window shows them."""
    from itertools import combinations_with_replacement

    from qualcode.analysis.dimensions import axes_of
    from qualcode.analysis.units import Unit
    from qualcode.ui.analysis.table.figures import TableAsked
    from qualcode.ui.analysis.table.figures import figures as table_figures
    from qualcode.wording.language import interface_words

    pairs = list(combinations_with_replacement(axes_of(study), 2))
    slowest, name = Took(0, 0), ""
    for unit in (Unit.QUOTES, Unit.WORDS):
        for rows, columns in pairs:
            asked = TableAsked(rows, columns, unit)
            first = took(lambda asked=asked: table_figures(study, asked, interface_words(), "nb"))
            if first.cpu > slowest.cpu:
                slowest, name = first, f"{rows.dimension} by {columns.dimension}, {unit}"
                worst = asked
    again = [took(lambda: table_figures(study, worst, interface_words(), "nb")) for _run in range(RUNS)]
    usual = [took(lambda: table_figures(study, TableAsked(), interface_words(), "nb")) for _run in range(RUNS)]
    return {
        "tables": 2 * len(pairs),
        "slowest table": name,
        **figures("slowest_table", again),
        **figures("codes_by_roles", usual),
    }


def _queries(study: Any) -> dict[str, float]:
    from qualcode.analysis.query import answer_of

    found: dict[str, float] = {}
    for relation, query in _asked(study).items():
        times = [took(lambda query=query: answer_of(study, query)) for _run in range(RUNS)]
        found |= figures(f"query_{relation}", times)
    return found


def _asked(study: Any) -> dict[str, Any]:
    from qualcode.analysis.filters import QuoteFilter
    from qualcode.analysis.query import Condition, Query, Relation

    first, second = study.codebook.roots[:2]
    where = QuoteFilter(codes=frozenset({first.id}))
    return {
        str(relation).replace(" ", "_"): Query(where, (Condition(frozenset({second.id}), relation=relation),))
        for relation in Relation
    } | {"everything_near": Query(QuoteFilter(), (Condition(frozenset({second.id}), relation=Relation.NEAR),))}


def _first_page(project: Any, folder: Path) -> dict[str, float]:
    """Time a query asked in the window until its first page of quotes is painted."""
    from PySide6.QtWidgets import QApplication

    from qualcode.ui.analysis.room import AnalysisRoom
    from qualcode.ui.jobs import Jobs
    from qualcode.ui.settings import Settings
    from qualcode.ui.workspace import Workspace

    QApplication.instance() or QApplication([])
    workspace = Workspace()
    room = AnalysisRoom(workspace, Jobs(), Settings(folder / "window.ini"))
    room.resize(1200, 720)
    workspace.take(project)
    room.show()
    room.views.show_view("query")
    view: Any = room.views.current
    times: dict[str, list[Took]] = {}

    def ask(query: Any) -> None:
        view.ask(query)
        room.grab()

    for _run in range(RUNS):
        for name, query in _asked(project.study).items():
            times.setdefault(name, []).append(took(lambda query=query: ask(query)))
    workspace.close()
    slowest = max(times.values(), key=lambda each: sorted(took.cpu for took in each)[len(each) // 2])
    return figures("first_page_of_the_slowest_query", slowest)


def _with_guide(project: Any) -> None:
    """Let every other turn of the interviewer put one of ten questions, half of which serve a research question."""
    from qualcode.model.findings import ResearchQuestion
    from qualcode.model.guides import Guide, GuideQuestion, QuestionPut, question_put_id
    from qualcode.model.ids import GuideId, GuideQuestionId, QuestionId, new_id
    from qualcode.store.editing import editing

    guide, research = GuideId(new_id()), QuestionId(new_id())
    questions = [
        GuideQuestion(
            GuideQuestionId(new_id()), guide, f"Spørsmål {n}", str(n), None, n, research if n % 2 else None
        )
        for n in range(10)
    ]
    with editing(project, "fill") as edit:
        edit.add(ResearchQuestion(research, "Hva hindrer samarbeid?"), Guide(guide, "Guide"), *questions)
        for document in project.study.documents:
            asked = project.study.turns_of(document)[::4]
            for n, turn in enumerate(asked):
                put = questions[n % 10].id
                edit.add(QuestionPut(question_put_id(turn.id, put), turn.id, put))
    project.history.forget()


if __name__ == "__main__":
    import json

    print(json.dumps(run(), indent=2, ensure_ascii=False))
