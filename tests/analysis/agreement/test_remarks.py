from qualcode.analysis.agreement.choice import UnitKind
from qualcode.analysis.agreement.remarks import Remark, report_remarks, row_remarks
from qualcode.analysis.agreement.report import agreement
from tests.analysis.agreement.comparisons import builder, choice


def _remarks(make, unit=UnitKind.TURNS, row=0):
    study = make.study()
    return [noted.remark for noted in row_remarks(agreement(study, choice(study, unit)).rows[row])]


def test_that_a_code_nobody_used_is_said_to_be_unused_and_nothing_else():
    assert _remarks(builder()) == [Remark.NOT_USED]


def test_that_a_code_on_every_unit_by_everybody_is_said_to_be_everywhere():
    make = builder()
    for coder in ("Anna", "Bo"):
        make.coding("Tid", "ikke tid", coder=coder)
        make.coding("Tid", "Avstanden er lang", coder=coder)
    assert _remarks(make) == [Remark.ALL_ALIKE]


def test_that_a_high_percentage_over_a_low_kappa_is_explained():
    make = builder()
    for number in range(20):
        make.document(f"Samtale {number}", "R1: Ikke noe særlig.")
    make.coding("Tid", "ikke tid", coder="Anna")
    make.coding("Tid", "lang", coder="Bo")
    assert Remark.PERCENT_ABOVE_CHANCE in _remarks(make)


def test_that_a_code_only_one_coder_used_and_few_uses_are_told():
    make = builder()
    make.coding("Tid", "ikke tid", coder="Anna")
    assert _remarks(make) == [Remark.ONE_CODER, Remark.FEW_USES]


def test_that_each_comparison_says_what_its_units_and_coders_do_to_the_numbers():
    make = builder("Anna", "Bo", "Cato")
    for coder in ("Anna", "Bo", "Cato"):
        make.coding("Tid", "ikke tid", coder=coder)
        make.coding("Avstand", "ikke tid", coder=coder)
    study = make.study()
    by_unit = {
        unit: {noted.remark for noted in report_remarks(agreement(study, choice(study, unit)))}
        for unit in (UnitKind.TURNS, UnitKind.CHARACTERS, UnitKind.SEGMENTS)
    }
    always = {Remark.MEAN_OF_PAIRS, Remark.NO_INTERVALS, Remark.REFLEXIVE}
    assert by_unit[UnitKind.TURNS] == always
    assert by_unit[UnitKind.CHARACTERS] == always | {Remark.UNCODED_INFLATES}
    assert by_unit[UnitKind.SEGMENTS] == always | {Remark.OVERLAPPING}
