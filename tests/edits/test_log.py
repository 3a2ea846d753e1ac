"""The history of a project: who did what when, and nothing that blind coding hides."""

from datetime import UTC, datetime, timedelta

from qualcode.edits import codebook, coding, history, people
from qualcode.edits.log import log
from qualcode.edits.project import change_info
from qualcode.edits.sharing import set_coding_statuses
from qualcode.model.codings import NewCoding, Segment
from qualcode.model.ids import CoderId
from qualcode.model.log import LogEntry, LogFilter, LogKind, matching
from qualcode.model.sharing import CodingStatus
from qualcode.model.span import Span
from qualcode.store.project import Project
from tests.memos import add_memo


def _steps(project: Project) -> list[LogEntry]:
    return [entry for entry in log(project) if entry.label != "fill"]


def _code(project: Project, coder: CoderId, *starts: int) -> None:
    project.coder = coder
    document = project.study.documents.ordered()[0].id
    code = project.study.codebook.find("Barrierer / Tidspress")
    assert code is not None
    for start in starts:
        coding.apply_codings(project, [NewCoding(Segment(document, Span(start, start + 3)), code.id)])


def test_that_a_history_tells_who_did_what_to_what(project: Project) -> None:
    first, document = project.coder, project.study.documents.ordered()[0].id
    code = codebook.add_code(project, "Avstand")
    memo = add_memo(project, "Se på dette", document=document)
    history.undo(project)
    entries = _steps(project)
    assert [(entry.label, entry.verb) for entry in entries] == [
        ("New memo", "undo"),
        ("New memo", "do"),
        ("New code", "do"),
    ]
    assert {entry.coder for entry in entries} == {first}
    assert entries[-1].codes == (code,)
    assert entries[-1].things == (("codes", code),)
    assert entries[1].kinds == {LogKind.MEMOS}
    assert memo not in {id for entry in entries for _table, id in entry.things}


def test_that_codings_in_a_row_are_one_line_and_another_coder_s_are_another(project: Project) -> None:
    anna, berit = people.add_coder(project, "Kari"), people.add_coder(project, "Berit")
    _code(project, anna, 0, 4, 8)
    _code(project, berit, 12)
    latest, before = _steps(project)[:2]
    assert (latest.coder, latest.times, before.coder, before.times) == (berit, 1, anna, 3)
    assert before.documents == (project.study.documents.ordered()[0].id,)
    assert len([each for each in before.things if each[0] == "codings"]) == 3


def test_that_a_filter_lets_through_what_is_asked_for_and_nothing_else(project: Project) -> None:
    berit = people.add_coder(project, "Berit")
    code = codebook.add_code(project, "Avstand")
    _code(project, berit, 0)
    entries = _steps(project)
    today = datetime.now(UTC).astimezone().date()
    document = project.study.documents.ordered()[0].id

    def labels(where: LogFilter) -> list[str]:
        return [entry.label for entry in matching(entries, where)]

    assert labels(LogFilter()) == ["Apply code", "New code", "New coder"]
    assert labels(LogFilter(coder=berit)) == ["Apply code"]
    assert labels(LogFilter(kind=LogKind.CODEBOOK)) == ["New code"]
    assert labels(LogFilter(document=document)) == ["Apply code"]
    assert labels(LogFilter(code=code)) == ["New code"]
    assert labels(LogFilter(since=today, until=today, kind=LogKind.PROJECT)) == ["New coder"]
    assert labels(LogFilter(since=today + timedelta(days=1))) == []


def test_that_a_history_does_not_tell_what_blind_coding_hides(project: Project) -> None:
    anna, berit = people.add_coder(project, "Kari"), people.add_coder(project, "Berit")
    change_info(project, blind=True)
    _code(project, berit, 0)
    _code(project, anna, 4)
    assert [entry.coder for entry in _steps(project) if entry.label == "Apply code"] == [anna]
    documents = list(project.study.documents)
    for coder in (anna, berit):
        set_coding_statuses(project, documents, coder, CodingStatus.DONE)
    assert {entry.coder for entry in _steps(project) if entry.label == "Apply code"} == {anna, berit}
