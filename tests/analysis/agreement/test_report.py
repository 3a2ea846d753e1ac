import pytest

from qualcode.analysis.agreement.choice import (
    AgreementChoice,
    UnitKind,
    all_codes,
    coded_by_all,
    top_codes,
)
from qualcode.analysis.agreement.coefficients import Coefficient
from qualcode.analysis.agreement.confusions import sorted_confusions, units_behind
from qualcode.analysis.agreement.report import Estimate, agreement
from qualcode.i18n import translator
from qualcode.model.errors import RuleBroken
from qualcode.model.progress import Cancelled
from qualcode.wording.agreement import below_value
from tests.analysis.agreement.comparisons import builder, choice


def _value(row, coefficient):
    return row.estimates[coefficient].value


def test_that_turns_of_informants_are_the_units_and_interviewers_are_left_out():
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Tid", "tid", coder="Bo")
    make.coding("Avstand", "Hva er vanskelig", coder="Bo")
    report = agreement(make.study(), choice(make.study()))
    assert [row.units for row in report.rows] == [2, 2]
    assert _value(report.rows[0], Coefficient.COHEN) == pytest.approx(1.0)
    assert report.rows[1].used == (0, 0)
    with_questions = agreement(make.study(), choice(make.study(), include_interviewer=True))
    assert with_questions.rows[1].units == 4
    assert with_questions.rows[1].used == (0, 1)


@pytest.mark.parametrize(
    ("unit", "units"),
    [
        (UnitKind.TURNS, 2),
        (UnitKind.SENTENCES, 4),
        (UnitKind.PARAGRAPHS, 2),
        (UnitKind.DOCUMENTS, 1),
        (UnitKind.ANSWERS, 0),
    ],
)
def test_that_units_can_be_chosen(unit, units):
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    assert agreement(make.study(), choice(make.study(), unit)).rows[0].units == units


def test_that_characters_are_counted_by_their_number():
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Tid", "tid", coder="Bo")
    (row, _) = agreement(make.study(), choice(make.study(), UnitKind.CHARACTERS)).rows
    assert row.used == (8, 3)
    assert _value(row, Coefficient.F1) == pytest.approx(6 / 11)
    assert _value(row, Coefficient.JACCARD) == pytest.approx(3 / 8)


def test_that_a_coder_who_codes_the_same_words_twice_gains_nothing():
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Tid", "Vi har", coder="Bo")
    once = agreement(make.study(), choice(make.study(), UnitKind.CHARACTERS))
    make.coding("Tid / Tidspress", "ikke tid", coder="Anna")
    make.coding("Tid", "tid", coder="Anna")
    assert agreement(make.study(), choice(make.study(), UnitKind.CHARACTERS)).rows == once.rows


def test_that_codes_below_count_as_the_code_above_only_when_asked():
    make = builder()
    make.coding("Tid", "tid", coder="Anna")
    make.coding("Tid / Tidspress", "tid", coder="Bo")
    assert agreement(make.study(), choice(make.study())).rows[0].used == (1, 1)
    assert agreement(make.study(), choice(make.study(), with_children=False)).rows[0].used == (1, 0)


def test_that_what_nobody_coded_has_an_undefined_kappa_and_a_percentage_of_one():
    make = builder()
    make.coding("Tid", "tid", coder="Anna")
    avstand = agreement(make.study(), choice(make.study())).rows[1]
    assert _value(avstand, Coefficient.PERCENT) == 1.0
    assert _value(avstand, Coefficient.COHEN) is None
    assert _value(avstand, Coefficient.ALPHA) is None
    assert _value(avstand, Coefficient.F1) is None


def test_that_free_segments_leave_out_coefficients_which_uncoded_text_inflates():
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Tid", "tid", coder="Bo")
    make.coding("Avstand", "Avstanden er lang", coder="Anna")
    make.coding("Avstand", "Avstanden er lang", coder="Bo")
    report = agreement(make.study(), choice(make.study(), UnitKind.SEGMENTS))
    assert Coefficient.COHEN not in report.rows[0].estimates
    assert _value(report.rows[1], Coefficient.U) == pytest.approx(1.0)
    assert _value(report.overall, Coefficient.U_MEANT) == pytest.approx(1.0)
    assert 0 < (_value(report.overall, Coefficient.U) or 0) < 1


def test_that_segments_with_several_codes_are_compared_code_by_code_only():
    make = builder()
    for coder in ("Anna", "Bo"):
        make.coding("Tid", "ikke tid", coder=coder)
        make.coding("Avstand", "tid", coder=coder)
    report = agreement(make.study(), choice(make.study(), UnitKind.SEGMENTS))
    assert Coefficient.U not in report.overall.estimates
    assert _value(report.overall, Coefficient.U_POOLED) == pytest.approx(1.0)


def test_that_three_coders_are_compared_together_and_two_by_two():
    make = builder("Anna", "Bo", "Cato")
    for coder in ("Anna", "Bo"):
        make.coding("Tid", "ikke tid", coder=coder)
    make.coding("Tid", "Avstanden", coder="Cato")
    report = agreement(make.study(), choice(make.study(), codes=("Tid",)))
    assert [_value(pair, Coefficient.COHEN) for pair in report.pairs] == pytest.approx([1.0, -1.0, -1.0])
    assert _value(report.overall, Coefficient.COHEN) == pytest.approx(-1 / 3)
    assert Coefficient.SCOTT not in report.overall.estimates


def test_that_confusions_tell_which_code_stands_against_which_or_against_none():
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Avstand", "ikke tid", coder="Bo")
    make.coding("Avstand", "Avstanden er lang", coder="Anna")
    report = agreement(make.study(), choice(make.study()))
    assert report.confused.tolist() == [[0, 1, 0], [0, 0, 1], [0, 0, 0]]


def _coded_apart(documents=6):
    make = builder()
    for number in range(documents):
        document = make.document(f"Samtale {number}", f"R1: Det er tid {number}.\nI: Ja?\nR1: Nei, lang vei.")
        make.coding("Tid", "tid", document, coder="Anna")
        make.coding("Tid", "tid" if number % 3 else "lang vei", document, coder="Bo")
    return make.study()


def test_that_intervals_hold_the_value_and_are_the_same_every_time():
    study = _coded_apart()
    first, second = (agreement(study, choice(study, codes=("Tid",)), samples=200) for _ in range(2))
    assert first.rows == second.rows
    estimate = first.rows[0].estimates[Coefficient.PERCENT]
    assert estimate.interval is not None
    assert estimate.interval.low <= (estimate.value or 0) <= estimate.interval.high
    assert estimate.interval.low < estimate.interval.high


def test_that_one_document_gives_no_interval():
    make = builder()
    make.coding("Tid", "tid", coder="Anna")
    report = agreement(make.study(), choice(make.study()), samples=50)
    assert report.rows[0].estimates[Coefficient.PERCENT].interval is None


def test_that_cancelling_is_heard_while_documents_are_read_and_while_they_are_drawn():
    study = _coded_apart()
    for stop_at in (2, 9):
        calls = iter(range(100))

        def cancel(_done, _total, _what, calls=calls, stop_at=stop_at):
            if next(calls) == stop_at:
                raise Cancelled

        with pytest.raises(Cancelled):
            agreement(study, choice(study), samples=1000, progress=cancel)


@pytest.mark.parametrize("missing", ["coders", "codes", "documents"])
def test_that_a_comparison_of_nothing_is_refused(missing):
    study = builder().study()
    whole = choice(study)
    parts = {"coders": whole.coders, "documents": whole.documents, "codes": whole.codes} | {missing: ()}
    with pytest.raises(RuleBroken):
        agreement(study, AgreementChoice(**parts))


def test_that_only_documents_which_all_coders_coded_are_proposed():
    make = builder()
    document = make.document("Intervju 2", "R1: Tid er det verste.")
    make.coding("Tid", "tid", coder="Anna")
    make.coding("Tid", "tid", coder="Bo")
    make.coding("Tid", "Tid", document, coder="Bo")
    study = make.study()
    titles = [study.documents[one].title for one in coded_by_all(study, choice(study).coders)]
    assert titles == ["Intervju 1"]


def test_that_codes_can_be_compared_at_the_top_of_the_tree_or_all_of_them():
    study = builder().study()
    assert [study.codebook.path(code) for code in top_codes(study)] == ["Tid", "Avstand"]
    assert [study.codebook.path(code) for code in all_codes(study)] == ["Tid", "Tid / Tidspress", "Avstand"]


def test_that_every_confusion_has_just_the_units_that_it_counts() -> None:
    make = builder("Anna", "Bo", "Cato")
    for number in range(3):
        document = make.document(f"Samtale {number}", "R1: Det er tid.\nI: Ja?\nR1: Nei, lang vei.\nR1: Tid igjen.")
        make.coding("Tid", "tid", document, coder="Anna")
        make.coding("Avstand", "Det er", document, coder="Bo")
        make.coding("Tid", "Tid igjen", document, coder="Cato")
    study = make.study()
    compared = choice(study)
    behind = units_behind(study, compared)
    found = agreement(study, compared)
    off_diagonal = {(i, j): n for i, j, n in sorted_confusions(found.confused) if i != j}
    assert {pair: len(units) for pair, units in behind.items()} == off_diagonal


def test_that_a_mean_that_one_pair_leaves_undefined_says_for_how_many_it_is():
    make = builder("Anna", "Bo", "Cato")
    make.coding("Tid", "ikke tid", coder="Anna")
    study = make.study()
    found = agreement(study, choice(study, UnitKind.TURNS))
    assert found.overall.estimates[Coefficient.F1] == Estimate(None, None, (1, 3))
    below = below_value(found.rows[0].estimates[Coefficient.F1], translator("en"), "en")
    assert below == "for 1 of 3 pairs of coders"
    assert found.overall.estimates[Coefficient.ALPHA].lacking is None
    assert all(one.lacking is None for pair in found.pairs for one in pair.estimates.values())
