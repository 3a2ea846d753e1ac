import pytest

from qualcode.analysis.word_choices import shipped_groups, synonyms_of
from qualcode.edits import synonyms
from qualcode.model.errors import Rule, RuleBroken
from qualcode.store.project import Project
from qualcode.text.synonyms import shipped


def test_that_added_synonyms_are_taken_for_one_another_until_they_are_removed(project: Project) -> None:
    group = synonyms.add_synonyms(project, "Møteplass =  treffpunkt")
    assert synonyms_of(project.study).equals("møteplass") == ("treffpunkt",)
    assert synonyms.add_synonyms(project, "møteplass = treffpunkt") == group
    synonyms.change_synonyms(project, group, "møteplass = treffpunkt = samlingssted")
    assert synonyms_of(project.study).equals("treffpunkt") == ("møteplass", "samlingssted")
    synonyms.remove_synonyms(project, [group])
    assert synonyms_of(project.study) == shipped()


def test_that_one_word_is_no_group_of_synonyms(project: Project) -> None:
    with pytest.raises(RuleBroken) as caught:
        synonyms.add_synonyms(project, "bolig =")
    assert caught.value.reason is Rule.SYNONYM_ALONE
    assert not project.history.done


def test_that_several_words_are_no_synonym(project: Project) -> None:
    with pytest.raises(RuleBroken) as caught:
        synonyms.add_synonyms(project, "norskkurs = norsk gruppe")
    assert (caught.value.reason, caught.value.fields["word"]) == (Rule.SYNONYM_PHRASE, "norsk gruppe")
    assert not project.history.done


def test_that_a_synonym_typed_in_another_form_is_its_word_too(project: Project) -> None:
    synonyms.add_synonyms(project, "kommunen = rådhuset")
    assert set(synonyms_of(project.study).equals("kommune")) >= {"rådhus", "rådhuset"}


def test_that_a_shipped_group_is_switched_off_and_on_again(project: Project) -> None:
    group = shipped().groups[0]
    synonyms.switch_synonyms(project, tuple(reversed(group)), False)
    assert group[1] not in synonyms_of(project.study).equals(group[0])
    assert shipped_groups(project.study)[0] == (group, False)
    synonyms.switch_synonyms(project, group, False)
    synonyms.switch_synonyms(project, group, True)
    assert synonyms_of(project.study) == shipped()
    synonyms.switch_synonyms(project, ("aldri", "alltid"), False)
    assert [step.label for step in project.history.done] == ["Leave out shipped synonyms", "Use shipped synonyms"]
