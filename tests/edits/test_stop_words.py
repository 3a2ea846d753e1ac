from qualcode.analysis.word_choices import stop_words_of
from qualcode.edits import stop_words
from qualcode.store.project import Project
from qualcode.text.frequency import stop_words as shipped


def test_that_the_stop_list_is_the_shipped_one_as_the_project_has_changed_it(project: Project) -> None:
    stop_words.set_stop_words(project, ["Kommune", "og"], True)
    stop_words.set_stop_words(project, ["ikke"], False)
    assert stop_words_of(project.study) == (shipped() | {"kommune"}) - {"ikke"}
    stop_words.set_stop_words(project, ["kommune"], False)
    stop_words.set_stop_words(project, ["ikke"], True)
    assert stop_words_of(project.study) == shipped()
    assert not project.study.stop_words
