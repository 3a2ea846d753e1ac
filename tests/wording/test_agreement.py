from qualcode.analysis.agreement.choice import UnitKind
from qualcode.analysis.agreement.coefficients import Coefficient
from qualcode.analysis.agreement.disagreements import Difference
from qualcode.analysis.agreement.remarks import Noted, Remark
from qualcode.i18n import translator
from qualcode.wording import agreement
from qualcode.wording.agreement_units import agreement_unit

NB, EN = translator("nb"), translator("en")


def test_that_everything_in_a_comparison_has_a_name_and_a_meaning():
    for words in (NB, EN):
        assert all(agreement_unit(unit, words) for unit in UnitKind)
        assert all(agreement.coefficient_name(one, words) for one in Coefficient)
        assert all(agreement.coefficient_meaning(one, words).endswith(".") for one in Coefficient)
        assert all(agreement.difference_name(one, words) for one in Difference)
        assert all(agreement.remark(Noted(one, 0.9), words, "nb").endswith((".", ")")) for one in Remark)


def test_that_a_remark_holds_its_number():
    assert "90 %" in agreement.remark(Noted(Remark.PERCENT_ABOVE_CHANCE, 0.9), EN, "nb").replace("\u00a0", " ")
    assert "3 times" in agreement.remark(Noted(Remark.FEW_USES, 3), EN, "en")


def test_that_an_undefined_coefficient_is_said_to_be_so_and_never_shown_as_a_number():
    assert agreement.coefficient_value(None, EN, "en") == "undefined"
    assert agreement.coefficient_value(0.666, EN, "nb") == "0,67"
    assert agreement.coefficient_value(-0.1, EN, "nb") == "−0,10"
