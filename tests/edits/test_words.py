import pytest

from qualcode.analysis.word_choices import (
    cue_words_from_definition,
    cue_words_of,
    shipped_groups,
    stop_words_of,
    synonyms_of,
    ticks_of,
)
from qualcode.edits import codebook, documents, history, transcript, words
from qualcode.model.codings import Segment
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.store.project import Project
from qualcode.text.frequency import stop_words
from qualcode.text.synonyms import shipped


def _code(project: Project, path: str = "Barrierer / Tidspress") -> CodeId:
    code = project.study.codebook.find(path)
    assert code is not None
    return code.id


def _segment(project: Project, quote: str) -> Segment:
    for document, text in project.study.texts.items():
        if (at := text.text.find(quote)) >= 0:
            return Segment(document, Span(at, at + len(quote)))
    raise AssertionError(quote)


def test_that_added_synonyms_are_taken_for_one_another_until_they_are_removed(project: Project) -> None:
    group = words.add_synonyms(project, "Møteplass =  treffpunkt")
    assert synonyms_of(project.study).equals("møteplass") == ("treffpunkt",)
    assert words.add_synonyms(project, "møteplass = treffpunkt") == group
    words.change_synonyms(project, group, "møteplass = treffpunkt = samlingssted")
    assert synonyms_of(project.study).equals("treffpunkt") == ("møteplass", "samlingssted")
    words.remove_synonyms(project, [group])
    assert synonyms_of(project.study) == shipped()


def test_that_one_word_is_no_group_of_synonyms(project: Project) -> None:
    with pytest.raises(RuleBroken) as caught:
        words.add_synonyms(project, "bolig =")
    assert caught.value.reason is Rule.SYNONYM_ALONE
    assert not project.history.done


def test_that_a_shipped_group_is_switched_off_and_on_again(project: Project) -> None:
    group = shipped().groups[0]
    words.switch_synonyms(project, tuple(reversed(group)), False)
    assert group[1] not in synonyms_of(project.study).equals(group[0])
    assert shipped_groups(project.study)[0] == (group, False)
    words.switch_synonyms(project, group, False)
    words.switch_synonyms(project, group, True)
    assert synonyms_of(project.study) == shipped()
    words.switch_synonyms(project, ("aldri", "alltid"), False)
    assert [step.label for step in project.history.done] == ["Leave out shipped synonyms", "Use shipped synonyms"]


def test_that_ticks_are_remembered_for_the_query_whatever_its_capitals(project: Project) -> None:
    words.choose_forms(project, "  Samarbeid ", {"samarbeidet": False, "samarbeide": True})
    words.choose_forms(project, "samarbeid", {"samarbeidet": True, "samarbeide": None, "aldri": None})
    assert ticks_of(project.study, "SAMARBEID") == {"samarbeidet": True}
    assert ticks_of(project.study, "samarbeid og tid") == {}


def test_that_the_stop_list_is_the_shipped_one_as_the_project_has_changed_it(project: Project) -> None:
    words.set_stop_words(project, ["Kommune", "og"], True)
    words.set_stop_words(project, ["ikke"], False)
    assert stop_words_of(project.study) == (stop_words() | {"kommune"}) - {"ikke"}
    words.set_stop_words(project, ["kommune"], False)
    words.set_stop_words(project, ["ikke"], True)
    assert stop_words_of(project.study) == stop_words()
    assert not project.study.stop_words


def test_that_cue_words_are_exactly_those_last_set(project: Project) -> None:
    code = _code(project)
    words.set_cue_words(project, code, ["Hast", "travel", "hast "])
    kept = project.study.cue_words.by("code", code)[0].id
    words.set_cue_words(project, code, ["hast", "mangler tid"])
    assert cue_words_of(project.study, code) == ("hast", "mangler tid")
    assert kept in project.study.cue_words


def test_that_a_definition_proposes_cue_words(project: Project) -> None:
    code = _code(project)
    codebook.describe_code(project, code, definition="Tiden rekker ikke; tiden og møtene")
    words.set_cue_words(project, code, ["møte"])
    assert cue_words_from_definition(project.study, code) == ["tid", "tidspress", "rekke"]


def test_that_what_many_codes_are_defined_by_is_no_cue(project: Project) -> None:
    code = _code(project)
    codebook.describe_code(
        project, code, definition="Utsagn om samarbeidet og om kontordagen", example="Bilen sto der."
    )
    assert "samarbeid" in " ".join(cue_words_from_definition(project.study, code))
    for name in ("En", "To", "Tre", "Fire"):
        other = codebook.add_code(project, name)
        codebook.describe_code(project, other, definition="Om samarbeidet")
    found = cue_words_from_definition(project.study, code)
    assert "kontordag" in found
    assert not [word for word in found if word.startswith(("samarbeid", "utsagn", "bil"))]


def test_that_a_dismissed_suggestion_stays_dismissed_where_its_words_go(project: Project) -> None:
    code, segment = _code(project), _segment(project, "Vi snakker ikke")
    words.dismiss_suggestions(project, code, [segment, segment])
    words.dismiss_suggestions(project, code, [segment])
    turn = project.study.turns_at(segment.document, segment.span)[0]
    said = turn.span.of(project.study.text(segment.document))
    transcript.correct_turn(project, turn.id, "Altså, " + said)
    (dismissal,) = project.study.dismissed.by("code", code)
    assert dismissal.span == segment.span.shifted(7)
    words.bring_back_suggestions(project, [dismissal.id])
    assert not project.study.dismissed


def test_that_a_dismissal_goes_silently_when_a_correction_leaves_it_without_words(project: Project) -> None:
    segment = _segment(project, "Vi snakker ikke.")
    words.dismiss_suggestions(project, _code(project), [segment])
    before = project.study
    turn = project.study.turns_at(segment.document, segment.span)[0]
    transcript.correct_turn(project, turn.id, "Vi har aldri tid til å møtes.")
    assert not project.study.dismissed
    history.undo(project)
    assert project.study == before


def test_that_what_hints_at_a_code_goes_with_it_and_is_taken_over_in_a_merge(project: Project) -> None:
    keep, gone = _code(project, "Drivere / Samlokalisering"), _code(project)
    words.set_cue_words(project, keep, ["hus"])
    words.set_cue_words(project, gone, ["hus", "hast"])
    words.dismiss_suggestions(project, gone, [_segment(project, "samme hus")])
    codebook.merge_codes(project, keep, [gone])
    assert cue_words_of(project.study, keep) == ("hast", "hus")
    assert [each.code for each in project.study.dismissed.values()] == [keep]
    documents.remove_documents(project, [_segment(project, "samme hus").document])
    assert not project.study.dismissed
    codebook.delete_codes(project, [keep])
    assert not project.study.cue_words


def test_that_many_passages_are_coded_in_one_step(project: Project) -> None:
    segments = [_segment(project, quote) for quote in ("Vi snakker ikke", "samme hus", "aldri tid", "samme hus")]
    before = project.study
    codings = words.code_passages(project, segments, _code(project))
    assert len(set(codings)) == 3
    assert len(project.study.codings) == len(before.codings) + 3
    assert words.code_passages(project, segments, _code(project)) == codings
    assert len(project.history.done) == 1
    history.undo(project)
    assert project.study == before


def test_that_a_turns_language_is_what_somebody_said(project: Project) -> None:
    turn = project.study.turns.ordered()[0].id
    words.set_turn_language(project, [turn], "nn")
    assert project.study.turns[turn].language == "nn"
    words.set_turn_language(project, [turn], None)
    assert project.study.turns[turn].language is None


def test_that_a_new_code_and_its_passages_are_one_step(project: Project) -> None:
    segments = [Segment(document, Span(0, 5)) for document in list(project.study.texts)[:1]]
    before = set(project.study.codings)
    made = words.create_and_code_passages(project, [*segments, *segments], "Avtaler / Skriftlige")
    assert set(project.study.codings) - before == set(made)
    history.undo(project)
    assert set(project.study.codings) == before
    assert project.study.codebook.find("Avtaler") is None


def test_that_the_path_of_a_code_that_is_there_gives_passages_that_code(project: Project) -> None:
    segment = Segment(next(iter(project.study.texts)), Span(0, 5))
    (made,) = words.create_and_code_passages(project, [segment], "Barrierer / Tidspress")
    assert project.study.codings[made].code == _code(project)
