"""What a merge tells where coding is blind: nothing of what others have coded, not even how much."""

from pathlib import Path

import pytest

from qualcode.edits.merging import preview_merge
from qualcode.edits.project import change_info
from qualcode.edits.sharing import set_coding_statuses
from qualcode.model.merging.seen import plan_seen_by
from qualcode.model.sharing import CodingStatus
from qualcode.store.project import Project
from tests.teams import code_words, handed_out, opened
from tests.ui.windows import project_in


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Return a project with the small study, coded blind."""
    made = project_in(tmp_path)
    change_info(made, blind=True)
    return made


def test_that_hidden_codings_are_not_even_counted(project: Project, tmp_path: Path) -> None:
    copy = handed_out(project, tmp_path)
    with opened(copy) as theirs:
        code_words(theirs, "Og her?", "Ny kode")
    plan = preview_merge(project, copy).plan
    seen = plan_seen_by(plan, project.coder, project.study)
    told = {table for tables in seen.happenings.values() for table in tables}
    assert "codings" in {table for tables in plan.happenings.values() for table in tables}
    assert "codings" not in told
    assert "codes" in told
    assert all(each.coder == project.coder for each in seen.result.codings.values())
    assert plan.changes == seen.changes


def test_that_all_is_told_once_both_are_done(project: Project, tmp_path: Path) -> None:
    copy = handed_out(project, tmp_path)
    documents = list(project.study.documents)
    with opened(copy) as theirs:
        code_words(theirs, "Og her?", "Ny kode")
        set_coding_statuses(theirs, documents, theirs.coder, CodingStatus.DONE)
    for coder in project.study.coders:
        if coder != theirs.coder:
            set_coding_statuses(project, documents, coder, CodingStatus.DONE)
    incoming = preview_merge(project, copy)
    seen = plan_seen_by(incoming.plan, project.coder, project.study, incoming.study)
    assert seen.happenings == incoming.plan.happenings


def test_that_a_plan_without_secrets_is_told_as_it_is(project: Project, tmp_path: Path) -> None:
    change_info(project, blind=False)
    plan = preview_merge(project, handed_out(project, tmp_path)).plan
    assert plan_seen_by(plan, project.coder, project.study) is plan
