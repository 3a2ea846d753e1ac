from qualcode.analysis.word_choices import cue_words_from_definition, cue_words_of
from qualcode.edits import codebook, cue_words, documents, suggestions
from qualcode.store.project import Project
from tests.edits.places import code_at, segment_of


def test_that_cue_words_are_exactly_those_last_set(project: Project) -> None:
    code = code_at(project)
    cue_words.set_cue_words(project, code, ["Hast", "travel", "hast "])
    kept = project.study.cue_words.by("code", code)[0].id
    cue_words.set_cue_words(project, code, ["hast", "mangler tid"])
    assert cue_words_of(project.study, code) == ("hast", "mangler tid")
    assert kept in project.study.cue_words


def test_that_a_definition_proposes_cue_words(project: Project) -> None:
    code = code_at(project)
    codebook.describe_code(project, code, definition="Tiden rekker ikke; tiden og møtene")
    cue_words.set_cue_words(project, code, ["møte"])
    assert cue_words_from_definition(project.study, code) == ["tid", "tidspress", "rekke"]


def test_that_words_that_say_little_anywhere_are_no_cues_unless_the_name_has_them(project: Project) -> None:
    code = code_at(project)
    codebook.describe_code(project, code, definition="Tid og uke, dag for dag, med kalenderen")
    assert cue_words_from_definition(project.study, code) == ["tidspress", "tid", "kalender"]
    codebook.rename_code(project, code, "Dag")
    assert "dag" in cue_words_from_definition(project.study, code)


def test_that_what_many_codes_are_defined_by_is_no_cue(project: Project) -> None:
    code = code_at(project)
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


def test_that_what_hints_at_a_code_goes_with_it_and_is_taken_over_in_a_merge(project: Project) -> None:
    keep, gone = code_at(project, "Drivere / Samlokalisering"), code_at(project)
    cue_words.set_cue_words(project, keep, ["hus"])
    cue_words.set_cue_words(project, gone, ["hus", "hast"])
    suggestions.dismiss_suggestions(project, gone, [segment_of(project, "samme hus")])
    codebook.merge_codes(project, keep, [gone])
    assert cue_words_of(project.study, keep) == ("hast", "hus")
    assert [each.code for each in project.study.dismissed.values()] == [keep]
    documents.remove_documents(project, [segment_of(project, "samme hus").document])
    assert not project.study.dismissed
    codebook.delete_codes(project, [keep])
    assert not project.study.cue_words
