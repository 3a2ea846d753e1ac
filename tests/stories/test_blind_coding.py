"""Two coders code the same interviews blind: neither sees the other's codings before both are finished."""

from pathlib import Path

from qualcode.cli.run import run
from qualcode.edits.log import log
from qualcode.exporters.csv_file import csv_text
from qualcode.exporters.reports.quotes_report import quotes_report
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.log import LogKind
from qualcode.ui.codebook.room import CodebookRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.quotes.room import QuotesRoom
from qualcode.ui.reading.room import ReadingRoom
from tests.ui.windows import entered


def coders_seen(window: MainWindow) -> dict[DocumentId, set[CoderId]]:
    """Return whose codings the rooms get, by document."""
    seen: dict[DocumentId, set[CoderId]] = {}
    for coding in window.workspace.study.codings.values():
        seen.setdefault(coding.document, set()).add(coding.coder)
    return seen


def stripes(window: MainWindow) -> set[CoderId]:
    """Return whose codings the text shows."""
    page = entered(window, "coding", ReadingRoom).showing.page
    assert page is not None
    return {coding.coder for coding in page.intervals.codings}


def finish(window: MainWindow, document: DocumentId) -> None:
    entered(window, "coding", ReadingRoom)
    window.workspace.choose_document(document)
    window.commands["status-done"].action.trigger()


def test_that_two_coders_see_each_other_s_codings_only_where_both_are_finished(window: MainWindow) -> None:
    workspace = window.workspace
    project = workspace.project
    assert project is not None
    first, second = (coder.id for coder in project.study.coders.ordered()[:2])
    document, other = (each.id for each in project.study.documents.ordered()[:2])
    workspace.choose_coder(first)
    workspace.choose_document(document)
    everything = len(project.study.codings)
    assert stripes(window) == {first, second}

    window.commands["blind"].action.trigger()
    assert stripes(window) == {first}
    assert window.status.seen.text() == "Others' codings are hidden"
    header = entered(window, "coding", ReadingRoom).centre.readers[0].header
    assert (header.hidden.text(), header.hidden.isVisible()) == ("Others' codings are hidden here", True)
    assert len(project.study.codings) == everything
    quotes = entered(window, "quotes", QuotesRoom)
    assert {each.coder for row in quotes.cards.rows for each in getattr(row, "codings", ())} == {first}
    assert quotes.bar.left_out.text() == "Without others' codings, which are hidden"
    codebook = entered(window, "codebook", CodebookRoom)
    assert "Without others' codings" in codebook.summary.text()

    finish(window, document)
    assert coders_seen(window)[document] == {first}, "the other one is not finished"
    workspace.choose_coder(second)
    assert coders_seen(window)[document] == {second}
    finish(window, document)
    assert coders_seen(window)[document] == {first, second}
    assert coders_seen(window)[other] == {second}
    assert stripes(window) == {first, second}
    assert not header.hidden.isVisible()

    workspace.undo()
    assert stripes(window) == {second}
    workspace.redo()
    assert stripes(window) == {first, second}
    workspace.choose_coder(first)
    assert coders_seen(window)[document] == {first, second}


def test_that_nothing_that_leaves_the_program_tells_of_hidden_codings(window: MainWindow, tmp_path: Path) -> None:
    workspace = window.workspace
    project = workspace.project
    assert project is not None
    first, second = (coder.id for coder in project.study.coders.ordered()[:2])
    workspace.choose_coder(first)
    window.commands["blind"].action.trigger()
    mine = len([coding for coding in project.study.codings.values() if coding.coder == first])
    assert len(workspace.study.codings) == mine
    name = project.study.coders[second].name
    assert name not in csv_text(quotes_report(workspace.study))
    steps = [entry for entry in log(project) if LogKind.CODINGS in entry.kinds]
    assert second not in {entry.coder for entry in steps}
    path = project.path
    workspace.close()
    assert run(["quotes", str(path), "-o", str(tmp_path / "sitater.csv")]) == 0
    assert name not in (tmp_path / "sitater.csv").read_text("utf-8-sig")
