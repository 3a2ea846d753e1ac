from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.analysis.suggestions import StudyPassages, codes_like, cue_hits, read_passages, suggestions_for
from qualcode.analysis.turn_languages import language_of_turn
from qualcode.analysis.word_index import index_study
from qualcode.model.codings import Segment
from qualcode.model.ids import CueWordId, DismissalId, DocumentId
from qualcode.model.progress import Cancelled
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.model.words import CueWord, Dismissal
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    """Informants who speak of time and of housing, twice each, and an interviewer who asks of both."""
    make = Builder()
    make.informant("R1")
    make.informant("R2")
    make.document(
        "Ett",
        "I: Har dere tid til møter, eller er timeplanen for full til å møtes?\n"
        "R1: Vi har aldri tid til møter, for timeplanen er full hele uka.\n"
        "R1: Boligene i sentrum er for dyre for familiene som blir bosatt her.",
    )
    make.document(
        "To",
        "R2: Timeplanen er så full at møtene alltid må vike for noe annet.\n"
        "R2: Me leiter etter bustader til familiane, men prisane i sentrum er høge.\n"
        "R2: Katten til naboen liker best å ligge i vinduet og se på fugler.",
    )
    make.coding("Tid", "aldri tid til møter")
    make.coding("Bolig", "Boligene i sentrum er for dyre")
    return make


def _words(study: Study, segment: Segment) -> str:
    return segment.span.of(study.text(segment.document))


def _code(study: Study, name: str) -> str:
    code = study.codebook.find(name)
    assert code is not None
    return code.id


def test_that_uncoded_passages_like_those_of_a_code_are_suggested_with_why(make: Builder) -> None:
    study = make.study()
    found = suggestions_for(study, read_passages(study), _code(study, "Tid"), limit=2)  # type: ignore[arg-type]
    assert _words(study, found[0].segment).startswith("Timeplanen er så full")
    assert {"timeplanen", "møtene"} <= set(found[0].why)
    assert 0 < found[0].score < 1
    assert not any("Har dere tid" in _words(study, each.segment) for each in found)


def test_that_a_dismissed_passage_and_a_coded_one_are_not_suggested(make: Builder) -> None:
    study = make.study()
    code, passages = _code(study, "Tid"), read_passages(study)
    best = suggestions_for(study, passages, code)[0].segment  # type: ignore[arg-type]
    make._add(Dismissal(DismissalId("d"), best.document, best.span.start, best.span.stop, code))  # type: ignore[arg-type]
    study = make.study()
    left = [each.segment for each in suggestions_for(study, passages, code)]  # type: ignore[arg-type]
    assert best not in left
    assert not any("aldri tid" in _words(study, each) for each in left)


def test_that_a_code_without_codings_gets_no_suggestions(make: Builder) -> None:
    code = make.code("Tom").id
    study = make.study()
    assert suggestions_for(study, read_passages(study), code) == []


def test_that_a_selection_names_the_codes_it_resembles_but_not_those_on_it(make: Builder) -> None:
    study = make.study()
    passages = read_passages(study)
    two = study.documents.ordered()[1].id
    at = study.text(two).index("Me leiter")
    found = codes_like(study, passages, Segment(two, Span(at, at + 70)))
    assert study.codes[found[0].code].name == "Bolig"
    one = study.codings_of(_code(study, "Bolig"))[0].segment  # type: ignore[arg-type]
    assert "Bolig" not in {study.codes[each.code].name for each in codes_like(study, passages, one)}


def test_that_passages_are_stale_once_a_text_or_turn_has_changed(make: Builder) -> None:
    study = make.study()
    passages = read_passages(study)
    assert passages.is_current(study)
    assert not passages.is_current(make.study())


def test_that_long_paragraphs_are_cut_between_sentences(make: Builder) -> None:
    sentence = "Kommunen har gjort mye for at familiene skal trives i bygda. "
    made = make.document("Lang", "R1: " + sentence * 20)
    study = make.study()
    pieces = [each for each in read_passages(study).segments if each.document == made.id]
    assert len(pieces) == 3
    assert all(_words(study, each).endswith(".") and each.span.length <= 500 for each in pieces)


def test_that_reading_passages_can_be_cancelled(make: Builder) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read_passages(make.study(), stop)


def test_that_cue_words_are_marked_in_every_form(make: Builder) -> None:
    tid, bolig = make.code("Tid").id, make.code("Bolig").id
    for number, (code, word) in enumerate([(tid, "full timeplan"), (bolig, "bolig"), (bolig, "familie")]):
        make._add(CueWord(CueWordId(str(number)), code, word))
    study = make.study()
    index = index_study(study).words
    two = study.documents.ordered()[1].id
    hits = cue_hits(study, index, two)
    found = [(hit.span.of(study.text(two)), hit.word) for hit in hits]
    assert found == [("bustader", "bolig"), ("familiane", "familie")]
    assert cue_hits(study, index, two, [tid]) == []
    assert cue_hits(study, index, DocumentId("none")) == []


def test_that_a_turns_language_is_told_by_its_words_unless_somebody_said_so(make: Builder) -> None:
    study = make.study()
    two = study.documents.ordered()[1].id
    _first, second, *_others = study.turns_of(two)
    assert (language_of_turn(study, second), second.language) == ("nn", None)
    assert language_of_turn(study, replace(second, language="nb")) == "nb"


def test_that_only_documents_that_have_changed_are_read_again_and_the_answer_is_the_same(make: Builder) -> None:
    known = read_passages(make.study())
    make.document("Tre", "R1: Tolkene kommer for sent til møtene, og timeplanen sprekker.")
    study = make.study()
    again, anew = read_passages(study, known=known), read_passages(study)
    assert again.segments == anew.segments
    code = _code(study, "Tid")
    assert suggestions_for(study, again, code) == suggestions_for(study, anew, code)  # type: ignore[arg-type]


SAID = st.lists(
    st.tuples(
        st.sampled_from(["I", "R1", "R2"]),
        st.lists(
            st.sampled_from(["tolkene", "timeplanen", "møtene", "språkpraksis", "aldri"]), min_size=4, max_size=9
        ),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25)
@given(st.lists(SAID, min_size=2, max_size=4))
def test_that_passages_known_from_before_a_correction_are_as_if_they_were_read_anew(versions: list[Any]) -> None:
    known: StudyPassages | None = None
    for turns in versions:
        study = _interview("\n".join(f"{label}: {' '.join(said)}." for label, said in turns))
        known, anew = read_passages(study, known=known), read_passages(study)
        assert (known.segments, known.numbers) == (anew.segments, anew.numbers)
        assert _features(known) == _features(anew)


def _interview(text: str) -> Study:
    make = Builder()
    make.informant("R1")
    make.informant("R2")
    make.document("Ett", text)
    return make.study()


def _features(passages: StudyPassages) -> list[dict[str, float]]:
    names, (read,) = passages.vocabulary.names, passages.read.values()
    packed = read.portion.passages
    return [dict(zip(map(names.__getitem__, numbers), counts, strict=True)) for numbers, counts in packed]


def test_that_a_correction_has_no_other_passage_read_again() -> None:
    said = "Boligene i sentrum er for dyre for familiene som blir bosatt her."
    before, after = (_interview(f"R1: {first}\nR2: {said}") for first in (said, said.replace("dyre", "små")))
    known = read_passages(before)
    (old,), (new,) = (each.read.values() for each in (known, read_passages(after, known=known)))
    assert [mine is other for mine, other in zip(old.portion.passages, new.portion.passages, strict=True)] == [
        False,
        True,
    ]


def test_that_a_study_that_is_unchanged_is_not_read_again(make: Builder) -> None:
    study = make.study()
    known = read_passages(study)
    again = read_passages(study, known=known)
    assert all(again.read[document] is known.read[document] for document in known.read)


def test_that_what_a_code_is_about_counts_beside_its_passages(make: Builder) -> None:
    code = make.code("Katter").id
    make.coding("Katter", "timeplanen er full hele uka")
    study = make.study()
    found = suggestions_for(study, read_passages(study), code)
    assert any("Katten" in _words(study, each.segment) for each in found)


def test_that_the_question_before_an_answer_helps_to_find_it_and_is_no_reason() -> None:
    make = Builder()
    make.informant("R1")
    make.document(
        "Tre",
        "I: Hvordan er det med tolk i møtene deres?\n"
        "R1: Den som kommer, kan ofte ikke den dialekten som trengs hos oss.\n"
        "I: Og hva med barnehageplass til de minste?\n"
        "R1: Det er lang ventetid på alt slikt i denne delen av byen vår.\n"
        "I: Er det noe mer om tolk i møtene deres?\n"
        "R1: Nei, vi ringer gjerne en bekjent, og så snakker vi sakte og tydelig.\n",
    )
    make.coding("Tolk", "Den som kommer, kan ofte ikke")
    study = make.study()
    best = suggestions_for(study, read_passages(study), _code(study, "Tolk"))[0]  # type: ignore[arg-type]
    assert _words(study, best.segment).startswith("Nei, vi ringer")
    assert "tolk" not in best.why
