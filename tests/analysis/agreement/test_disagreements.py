from qualcode.analysis.agreement.choice import UnitKind
from qualcode.analysis.agreement.disagreements import Difference, disagreements
from tests.analysis.agreement.comparisons import builder, choice


def _found(make, **more):
    study = make.study()
    return [
        (
            one.difference,
            tuple(study.codebook.path(code) for code in one.codes),
            one.span.of(study.text(one.document)),
        )
        for one in disagreements(study, choice(study, UnitKind.SEGMENTS, **more))
    ]


def test_that_full_agreement_leaves_nothing_to_settle():
    make = builder()
    for coder in ("Anna", "Bo"):
        make.coding("Tid", "ikke tid", coder=coder)
    assert _found(make) == []


def test_that_the_same_code_on_other_boundaries_is_one_disagreement_over_both_spans():
    make = builder()
    make.coding("Tid", "har ikke tid", coder="Anna")
    make.coding("Tid", "tid. Ingen hjelper", coder="Bo")
    assert _found(make) == [(Difference.BOUNDARIES, ("Tid",), "har ikke tid. Ingen hjelper")]


def test_that_a_code_against_another_code_is_one_disagreement():
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Avstand", "tid", coder="Bo")
    assert _found(make) == [(Difference.CODE, ("Tid", "Avstand"), "ikke tid")]


def test_that_a_code_which_only_one_coder_used_is_told():
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Tid", "lang", coder="Bo")
    assert _found(make) == [
        (Difference.ONLY_SOME, ("Tid",), "ikke tid"),
        (Difference.ONLY_SOME, ("Tid",), "lang"),
    ]


def test_that_a_coders_own_two_codes_on_the_same_words_do_not_stand_against_each_other():
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Avstand", "ikke tid", coder="Anna")
    assert [kind for kind, _, _ in _found(make)] == [Difference.ONLY_SOME, Difference.ONLY_SOME]


def test_that_two_codings_of_one_coder_that_cover_the_other_coders_one_agree():
    make = builder()
    make.coding("Tid", "ikke ", coder="Anna")
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Tid", "ikke tid", coder="Bo")
    assert _found(make) == []


def test_that_a_code_below_agrees_with_the_code_above_when_it_counts_as_that():
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Tid / Tidspress", "ikke tid", coder="Bo")
    assert _found(make) == []
    finer = _found(make, codes=("Tid", "Tid / Tidspress"), with_children=False)
    assert finer == [(Difference.CODE, ("Tid", "Tid / Tidspress"), "ikke tid")]


def test_that_three_coders_are_told_when_one_of_them_left_it_out():
    make = builder("Anna", "Bo", "Cato")
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Tid", "ikke tid", coder="Bo")
    study = make.study()
    (one,) = disagreements(study, choice(study))
    assert one.difference is Difference.ONLY_SOME
    anna, bo, cato = choice(study).coders
    assert [len(one.of(coder)) for coder in (anna, bo, cato)] == [1, 1, 0]
