"""What the head of a turn tells of the guide's questions."""

from pathlib import Path

from qualcode.edits import guides
from qualcode.model.guide_changes import NewQuestion, in_order
from qualcode.ui.reading.painting.turn_heads import questions_put
from tests.ui.windows import project_in


def test_that_a_confirmed_question_stands_in_the_head_of_its_turn_alone(tmp_path: Path) -> None:
    project = project_in(tmp_path)
    guide = guides.add_guide(project, "Ledere", [NewQuestion("Hva er vanskelig?", "1a")])
    first, second = project.study.turns_of(project.study.documents.ordered()[0].id)
    guides.put_questions(project, {first.id: [in_order(project.study, guide)[0][0].id]})
    assert questions_put(project.study, first) == "Guide: 1a Hva er vanskelig?"
    assert questions_put(project.study, second) == ""
    project.close()
