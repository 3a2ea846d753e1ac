"""Long work: results on the UI thread, Cancel that stops, problems that are told."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
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


def test_that_a_job_cancelled_while_it_waits_for_its_turn_is_not_begun(qtbot: QtBot) -> None:
    jobs = Jobs()
    done: list[str] = []
    may_end = threading.Event()
    jobs.start("Det første", lambda _progress: may_end.wait(5), lambda _result: None)
    waiting = jobs.start("Det andre", lambda _progress: done.append("arbeid"), lambda _result: None)
    waiting.cancel()
    with qtbot.waitSignal(waiting.ended):
        may_end.set()
    assert done == []


def test_that_it_is_told_once_when_all_that_was_dropped_has_stopped(qtbot: QtBot) -> None:
    jobs = Jobs()
    told: list[int] = []
    jobs.dropped.connect(lambda: told.append(len(jobs._running)))
    jobs.drop_all()
    assert told == [0]
    may_end = threading.Event()
    for patient in (False, True):
        jobs.start("Arbeid", lambda _progress: may_end.wait(5), print, patient=patient)
    jobs.drop_all()
    assert told == [0]
    with qtbot.waitSignal(jobs.dropped):
        may_end.set()
    assert told == [0, 0]


def test_that_jobs_that_were_waited_for_have_said_that_they_are_over(qtbot: QtBot) -> None:
    jobs, begun = Jobs(), threading.Event()
    results: list[object] = []
    ended: list[bool] = []

    def work(_progress: Progress) -> str:
        begun.set()
        return "ferdig"

    jobs.start("Arbeid", work, results.append).ended.connect(lambda: ended.append(True))
    begun.wait(5)
    jobs.wait()
    assert (ended, results) == ([True], [])


def test_that_a_problem_is_announced(qtbot: QtBot) -> None:
    jobs = Jobs()

    def work(_progress: Progress) -> None:
        raise FileProblem("a.docx", FileReason.BROKEN)

    with qtbot.waitSignal(jobs.problem) as caught:
        jobs.start("Arbeid", work, print)
    assert isinstance(caught.args[0], FileProblem)


def test_that_a_job_cancelled_after_its_work_is_done_hands_back_nothing(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[object] = []
    finished = threading.Event()

    def work(_progress: Progress) -> str:
        finished.set()
        return "ferdig"

    job = jobs.start("Arbeid", work, results.append)
    finished.wait(5)
    jobs._pool.waitForDone(5000)
    with qtbot.waitSignal(job.ended):
        job.cancel()
    assert results == []


def test_that_dropped_jobs_hand_back_neither_results_nor_problems(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[object] = []
    problems: list[object] = []
    jobs.problem.connect(problems.append)
    closed = threading.Event()

    def work(_progress: Progress) -> str:
        closed.wait(5)
        return "ferdig"

    def fail(_progress: Progress) -> None:
        raise FileProblem("a.docx", FileReason.BROKEN)

    jobs.start("Arbeid", work, results.append)
    last = jobs.start("Arbeid", fail, results.append)
    jobs.drop_all()
    with qtbot.waitSignal(last.ended):
        closed.set()
    assert (results, problems) == ([], [])


def test_that_jobs_started_after_the_others_were_dropped_hand_back_their_results(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[object] = []
    jobs.start("Arbeid", lambda _progress: "gammelt", results.append)
    jobs.drop_all()
    jobs.start("Arbeid", lambda _progress: "nytt", results.append)
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["nytt"]


def test_that_quiet_jobs_run_without_being_told_of(qtbot: QtBot) -> None:
    jobs = Jobs()
    results: list[object] = []
    started: list[object] = []
    jobs.started.connect(started.append)
    jobs.start("Måling", lambda _progress: 7, results.append, quiet=True)
    qtbot.waitUntil(lambda: bool(results))
    assert (results, started) == ([7], [])


def test_that_a_job_tells_whether_it_failed_when_it_ends(qtbot: QtBot) -> None:
    jobs = Jobs()

    def fails(_progress: Progress) -> None:
        raise FileProblem(Path("x"), FileReason.DISK_FULL)

    for work, failed in ((fails, True), (lambda _progress: 1, False)):
        job = jobs.start("Arbeid", work, lambda _result: None)
        with qtbot.waitSignal(job.ended):
            pass
        assert job.failed is failed


class _Moving:
    """Hands that are at work until they are told to be still, and tell when somebody asks."""

    def __init__(self) -> None:
        self.still, self.asked = threading.Event(), threading.Event()

    def rest_s(self, _begun: float) -> float:
        self.asked.set()
        return 0.0 if self.still.is_set() else 0.001


@pytest.fixture
def moving(qapp: object) -> Iterator[tuple[Jobs, _Moving]]:
    """Return jobs beside hands that move."""
    jobs, hands = Jobs(), _Moving()
    jobs.hands = hands  # type: ignore[assignment]
    yield jobs, hands
    jobs.wait()


def _work(progress: Progress) -> str:
    progress(0, 1, "")
    return "ferdig"


def test_that_patient_work_rests_while_hands_are_at_work_and_goes_on_when_they_are_still(
    qtbot: QtBot, moving: tuple[Jobs, _Moving]
) -> None:
    jobs, hands = moving
    results: list[str] = []
    job = jobs.start("Lesing", _work, results.append, quiet=True, patient=True)
    assert hands.asked.wait(5)
    # What somebody waits for comes meanwhile.
    with qtbot.waitSignal(jobs.start("Søk", _work, lambda _result: results.append("søk")).ended):
        pass
    assert not jobs._patient.waitForDone(1)
    with qtbot.waitSignal(job.ended):
        hands.still.set()
    assert results == ["søk", "ferdig"]


def test_that_nothing_rests_once_somebody_waits(qtbot: QtBot, moving: tuple[Jobs, _Moving]) -> None:
    jobs, _hands = moving
    results: list[str] = []
    for _job in range(2):
        jobs.start("Lesing", _work, results.append, quiet=True, patient=True)
    jobs.hurry()
    qtbot.waitUntil(lambda: results == ["ferdig", "ferdig"])


def test_that_closing_stops_work_that_rests(moving: tuple[Jobs, _Moving]) -> None:
    jobs, hands = moving
    results: list[str] = []
    job = jobs.start("Lesing", _work, results.append, quiet=True, patient=True)
    assert hands.asked.wait(5)
    jobs.wait()
    assert (job.cancelled, results, jobs._running) == (True, [], {})
