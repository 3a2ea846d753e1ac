from hypothesis import given
from hypothesis import strategies as st

from qualcode.analysis.progress import (
    DocumentProgress,
    ProgressMeter,
    Steps,
    StudyCounts,
    progress,
    steps,
    study_counts,
)
from qualcode.model.documents import Speaker
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study
from qualcode.text.words import words
from tests.analysis.random_studies import Edit, edits, studies
from tests.builders import Builder


def _interview() -> Builder:
    make = Builder()
    make.informant("R1")
    make.document("Intervju", "I: Hva er det?\nR1: Vi har aldri tid.\nI: Nei?\nR1: Aldri.")
    return make


def test_that_progress_counts_informants_words_alone() -> None:
    make = _interview()
    make.coding("Tid", "det?\nVi har")
    document = make.tables["documents"][0].id
    assert progress(make.study(), document) == DocumentProgress(coded=2, words=5)


def test_that_a_word_cut_by_two_codings_counts_once() -> None:
    make = _interview()
    make.coding("Tid", "al")
    make.coding("Tid", "ri tid")
    document = make.tables["documents"][0].id
    assert progress(make.study(), document).coded == 2


def test_that_progress_of_one_coder_leaves_out_the_others() -> None:
    make = _interview()
    make.coding("Tid", "aldri", coder="Anna")
    make.coding("Tid", "tid", coder="Bo")
    document, study = make.tables["documents"][0].id, make.study()
    assert progress(study, document, make.coder("Bo").id) == DocumentProgress(1, 5)
    assert progress(study, document).share == 0.4


def test_that_a_text_without_turns_counts_as_a_whole() -> None:
    make = Builder()
    notes = make.notes("Notat", "Vi møttes i Havnes.")
    make.tables["turns"] = []
    make.coding("Sted", "i Havnes")
    assert progress(make.study(), notes.id) == DocumentProgress(2, 4)


def test_that_an_empty_text_has_no_share() -> None:
    make = Builder()
    document = make.notes("Tomt", "")
    assert progress(make.study(), document.id).share == 0.0


@given(studies())
def test_that_progress_counts_each_touched_word_once(study: Study) -> None:
    for document in study.documents:
        assert progress(study, document) == _brute(study, document)


def _brute(study: Study, document: DocumentId) -> DocumentProgress:
    asked = [turn.span for turn in study.turns_of(document) if turn.speaker is Speaker.INTERVIEWER]
    data = [word for word in words(study.text(document)) if not any(span.overlaps(word) for span in asked)]
    coded = [word for word in data if any(each.span.overlaps(word) for each in study.codings_in(document))]
    return DocumentProgress(len(coded), len(data))


@given(studies(), st.lists(edits(), max_size=6))
def test_that_a_meter_kept_over_edits_measures_as_anew(study: Study, changes: list[Edit]) -> None:
    meter = ProgressMeter()
    for change in [lambda same: same, *changes]:
        study = change(study)
        for document in study.documents:
            assert meter.of(study, document) == progress(study, document)


def test_that_a_meter_forgets_documents_that_are_gone() -> None:
    make = _interview()
    meter = ProgressMeter()
    first = make.tables["documents"][0].id
    meter.of(make.study(), first)
    other = Builder()
    other.made = 100
    kept = other.notes("Notat", "Nytt.")
    meter.of(other.study(), kept.id)
    meter.of(other.study(), kept.id)
    assert len(meter._measured) == 1


def test_that_the_steps_tick_themselves_off() -> None:
    make = Builder()
    assert steps(make.study()) == Steps(imported=False, people=False, coded=False, found=False)
    make.informant("R1")
    make.document("Intervju", "R1: Vi har aldri tid.")
    assert steps(make.study()) == Steps(imported=True, people=False, coded=False, found=False)
    make.informant("R2", "Leder")
    coding = make.coding("Tid", "aldri tid")
    finding = make.finding("Tid", against=(coding,))
    assert steps(make.study()) == Steps(imported=True, people=True, coded=True, found=False)
    make.evidence(finding, make.coding("Tid", "Vi"))
    assert steps(make.study()).found


def test_that_headings_are_not_counted_among_the_codes() -> None:
    make = _interview()
    make.code("Barrierer", codable=False)
    make.coding("Barrierer / Tid", "tid")
    assert study_counts(make.study()) == StudyCounts(
        documents=1, informants=1, codes=1, codings=1, findings=0, memos=0
    )
