from qualcode.analysis.word_choices import ticks_of
from qualcode.edits import search_forms
from qualcode.store.project import Project


def test_that_ticks_are_remembered_for_the_query_whatever_its_capitals(project: Project) -> None:
    search_forms.choose_forms(project, "  Samarbeid ", {"samarbeidet": False, "samarbeide": True})
    search_forms.choose_forms(project, "samarbeid", {"samarbeidet": True, "samarbeide": None, "aldri": None})
    assert ticks_of(project.study, "SAMARBEID") == {"samarbeidet": True}
    assert ticks_of(project.study, "samarbeid og tid") == {}
