"""Long work: results on the UI thread, Cancel that stops, problems that are told."""

import threading

from pytestqt.qtbot import QtBot

from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.progress import Progress
from qualcode.ui.jobs import Jobs


def test_that_the_result_comes_back_on_the_ui_thread(qtbot: QtBot) -> None:
    jobs = Jobs()
    seen: list[tuple[str, bool]] = []
    here = threading.get_ident()

    def work(progress: Progress) -> bool:
        progress(1, 2, "halvveis")
        return threading.get_ident() != here

    job = jobs.start("Arbeid", work, lambda elsewhere: seen.append((str(elsewhere), threading.get_ident() == here)))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("True", True)]
    assert job.what == "Arbeid"


def test_that_a_cancelled_job_hands_back_nothing(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[object] = []
    begun = threading.Event()

    def work(progress: Progress) -> str:
        for step in range(100_000):
            begun.set()
            progress(step, 100_000, "")
        return "ferdig"

    job = jobs.start("Arbeid", work, results.append)
    begun.wait(5)
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert results == []


def test_that_a_problem_is_announced(qtbot: QtBot) -> None:
    jobs = Jobs()

    def work(_progress: Progress) -> None:
        raise FileProblem("a.docx", FileReason.BROKEN)

    with qtbot.waitSignal(jobs.problem) as caught:
        jobs.start("Arbeid", work, print)
    assert isinstance(caught.args[0], FileProblem)
