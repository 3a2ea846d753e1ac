from qualcode.edits.arranging import arrange_evidence, move_question
from qualcode.edits.findings import add_evidence, add_question
from qualcode.edits.history import undo
from qualcode.store.project import Project


def sides(project: Project) -> list[tuple[str, bool]]:
    finding = project.study.findings.ordered()[0].id
    evidence = project.study.evidence.by("finding", finding)
    return [(project.study.words(project.study.codings[one.coding]), one.against) for one in evidence]


def test_that_a_question_moves_to_its_place(project: Project) -> None:
    last = add_question(project, "Hva hindrer?")
    move_question(project, last, 0)
    assert [one.text for one in project.study.questions.ordered()] == ["Hva hindrer?", "Hva fremmer samarbeid?"]


def test_that_evidence_is_added_turned_ordered_and_removed_in_one_step(project: Project) -> None:
    finding = project.study.findings.ordered()[0].id
    first, second = (coding.id for coding in project.study.codings.ordered())
    add_evidence(project, finding, [first])
    kept = project.study.evidence.ordered()[0].id
    arrange_evidence(project, finding, [second], [first])
    assert sides(project) == [("sitte i samme hus", False), ("aldri tid", True)]
    assert kept in project.study.evidence
    arrange_evidence(project, finding, [], [])
    assert sides(project) == []
    undo(project)
    undo(project)
    assert sides(project) == [("aldri tid", False)]


def test_that_a_coding_named_twice_speaks_against(project: Project) -> None:
    finding = project.study.findings.ordered()[0].id
    first, second = (coding.id for coding in project.study.codings.ordered())
    arrange_evidence(project, finding, [first, second, first], [first])
    assert sides(project) == [("sitte i samme hus", False), ("aldri tid", True)]
