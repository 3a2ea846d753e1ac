from hypothesis import given

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.sayings import sayings, spoken
from qualcode.analysis.speech import speakers_of
from qualcode.model.codings import Coding
from qualcode.model.quotations import is_data, speakers
from qualcode.model.study import Study
from tests.analysis.random_studies import studies
from tests.builders import Builder


@given(studies())
def test_that_the_sweep_hears_whom_the_model_hears(study: Study) -> None:
    for document in study.documents:
        for coding, found in speakers_of(study.codings_in(document), study.turns_of(document)):
            if not is_data(study, coding):
                assert found == ()
            else:
                assert found == (speakers(study, coding) or (None,))


@given(studies())
def test_that_everything_that_is_data_is_said_once_by_each_speaker(study: Study) -> None:
    said = list(sayings(study))
    expected = [
        (coding.id, informant)
        for coding in study.codings.values()
        if is_data(study, coding)
        for informant in speakers(study, coding) or (None,)
    ]
    assert sorted(map(str, expected)) == sorted(str((each.coding.id, each.informant)) for each in said)


@given(studies())
def test_that_codings_come_by_document_and_place(study: Study) -> None:
    found = [coding for coding, _ in spoken(study)]
    assert found == sorted(found, key=lambda each: _place(study, each))


def _place(study: Study, coding: Coding) -> tuple[object, ...]:
    return study.documents[coding.document].position, coding.start, -coding.stop, coding.made


def test_that_interviewers_words_count_only_when_asked_for() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Intervju", "I: Hvordan går det?\nR1: Bra.")
    asked, answered = make.coding("Spørsmål", "Hvordan"), make.coding("Svar", "Bra")
    study = make.study()
    assert [coding for coding, _ in spoken(study)] == [answered]
    assert [coding for coding, _ in spoken(study, QuoteFilter(include_interviewer=True))] == [asked, answered]


def test_that_a_coding_over_question_and_answer_is_the_informants() -> None:
    make = Builder()
    r1 = make.informant("R1")
    make.document("Intervju", "I: Bra?\nR1: Bra.")
    both = make.coding("Svar", "Bra?\nBra.")
    assert list(sayings(make.study())) == [(both, r1.id)]


def test_that_a_group_without_names_is_data_that_nobody_in_particular_says() -> None:
    make = Builder()
    make.notes("Notat", "De var enige.")
    coding = make.coding("Enighet", "enige")
    assert list(sayings(make.study())) == [(coding, None)]
