"""Verbs that change the queries that a project keeps."""

import pytest

from qualcode.edits import queries
from qualcode.model.errors import Rule, RuleBroken
from qualcode.store.project import Project


def test_that_a_query_is_kept_renamed_changed_and_removed(project: Project) -> None:
    query = queries.save_query(project, " Ledere om tid ", "{}")
    queries.rename_query(project, query, "Ledere")
    queries.change_query(project, query, "{1}")
    assert (project.study.saved_queries[query].name, project.study.saved_queries[query].query) == ("Ledere", "{1}")
    with pytest.raises(RuleBroken) as broken:
        queries.save_query(project, "ledere", "{}")
    assert broken.value.reason is Rule.NAME_TAKEN
    queries.remove_query(project, query)
    assert len(project.study.saved_queries) == 0
