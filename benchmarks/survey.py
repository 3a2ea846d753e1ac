"""Coding 350 answers in the list: from a key to the code on the screen and the next answer."""

import tempfile
from pathlib import Path
from typing import Any

from benchmarks.measure import figures, took

AIMS = {"code_and_next_cpu_ms": 100, "alike_cpu_ms": 500, "table_cpu_ms": 300}
"""What the figures must stay below; one answer a second leaves a person the rest."""

_ANSWERS, _OTHERS = 350, 430
_WORDS = (
    "tid språk tolk ansvar møter ledelse frister skjema økonomi avstand regelverk holdninger taushetsplikt"
    " datasystemer vakanser planer språkkrav rutiner samarbeid tillit"
)


def run() -> dict[str, Any]:
    """Return milliseconds, by the clock and of the processor, of what is done again and again."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from qualcode.ui import app
    from qualcode.ui.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "svar.qualcode"
        report: dict[str, Any] = {"aims": AIMS, **figures("import", [took(lambda: _make(path))])}
        application = app.application()
        window = app.build(Settings(path.with_name("window.ini")))
        window.resize(1280, 800)
        window.show()
        window.files.open(path)
        window.who.hide()
        window.show_room("answers")
        room: Any = window.rooms["answers"]
        codes = [code.id for code, _depth in window.workspace.study.codebook.walk()]
        for code in codes[1:10]:
            room.answers.coding.apply(code)
        application.processEvents()

        def step(number: int) -> None:
            QTest.keyClick(room.answers.list, Qt.Key(Qt.Key.Key_1 + number % 9))
            application.processEvents()
            QTest.keyClick(room.answers.list, Qt.Key.Key_Return)
            application.processEvents()

        times = [took(lambda number=number: step(number)) for number in range(300)]
        report |= {"answers": len(room.answers.list.answers.rows), **figures("code_and_next", times)}
        report |= figures("code_and_next_slowest", times, 0.99)
        report |= _others(room)
        window.close()
        application.processEvents()
    return report


def _others(room: Any) -> dict[str, float]:
    from qualcode.analysis.survey_answers import Split, answer_table
    from qualcode.text.alike import alike_groups

    texts, study = [row.words for row in room.answers.list.answers.rows], room.workspace.study
    return {
        **figures("alike", [took(lambda: alike_groups(texts)) for _run in range(3)]),
        **figures("table", [took(lambda: answer_table(study, room.current, Split())) for _run in range(3)]),
        **figures("undo", [took(room.workspace.undo) for _run in range(20)]),
    }


def _make(path: Path) -> None:
    """Make a project with two surveys: 350 answers to code, and 430 respondents of another one beside."""
    from qualcode.edits import codebook
    from qualcode.store.files import create

    project = create(path, "Svar", "Anna")
    parent = codebook.add_code(project, "Hindrer")
    for word in _WORDS.split():
        codebook.add_code(project, word.capitalize(), parent)
    for title, count in (("Ansatte", _ANSWERS), ("Brukere", _OTHERS)):
        _bring(project, path.with_name(f"{title}.csv"), title, count)
    project.close()


def _bring(project: Any, path: Path, title: str, count: int) -> None:
    from qualcode.edits.surveys import import_survey
    from qualcode.importers.survey import ColumnKind, SurveyColumn, read_survey, respondents

    words = _WORDS.split()
    rows = [
        f"{n};{('Leder', 'Veileder', 'Lærer')[n % 3]};{n % 40};"
        + " ".join(words[(n * step + step) % len(words)] for step in range(3, 5 + n % 11))
        for n in range(count)
    ]
    path.write_text("id;rolle;år;svar\n" + "\n".join(rows), "utf-8")
    survey = read_survey(path)
    columns = (
        SurveyColumn("id", ColumnKind.KEY),
        SurveyColumn("rolle", ColumnKind.ROLE),
        SurveyColumn("år", ColumnKind.ATTRIBUTE),
        SurveyColumn("svar", ColumnKind.OPEN, "Hva hindrer?"),
    )
    import_survey(project, title, survey, columns, respondents(survey, columns))
