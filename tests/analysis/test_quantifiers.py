import pytest

from qualcode.analysis.quantifiers import SCALE, Quantifier, quantified
from tests.builders import Builder


def _study():
    make = Builder()
    for number in range(6):
        make.informant(f"R{number}", "Leder" if number < 2 else "Lærer")
    make.document("Samtaler", "\n".join(f"R{number}: Ja." for number in range(6)))
    return make.study()


def _said(claim, n, scale=SCALE):
    study = _study()
    people = [informant.id for informant in study.informants.ordered()]
    return quantified(study, claim, frozenset(people[:n]), scale)


@pytest.mark.parametrize(
    ("claim", "n", "fits"),
    [
        ("De fleste informantene savner tid.", 4, True),
        ("De fleste informantene savner tid.", 3, False),
        ("Dei fleste informantane saknar tid.", 2, False),
        ("Alle lederne ønsker avtaler.", 2, True),
        ("Alle lederne ønsker avtaler.", 1, False),
        ("Mange mener det går bra.", 2, False),
        ("Mange mener det går bra.", 3, True),
        ("Et par av lærerne nevner dette.", 4, True),
        ("Et par av lærerne nevner dette.", 6, False),
        ("Noen informanter er uenige.", 4, False),
        ("Ingen informanter er uenige.", 1, False),
        ("Så sier flere av informantene noe annet.", 1, False),
    ],
)
def test_that_words_for_how_many_are_held_against_how_many_of_whom(claim, n, fits):
    said = _said(claim, n)
    assert said is not None
    assert said.fits is fits


@pytest.mark.parametrize(
    "claim",
    [
        "For å få til samarbeid trengs tid.",
        "Mange møter blir avlyst.",
        "Noen ganger er avstanden et hinder.",
        "Tid er en mangelvare.",
    ],
)
def test_that_words_that_do_not_speak_of_people_are_left_alone(claim):
    assert _said(claim, 1) is None


def test_that_a_role_s_name_may_be_meant_of_all_of_whom_an_attribute_says_the_same():
    make = Builder()
    for label, role, level in (("R1", "Leder", "leder"), ("R2", "Rektor", "leder"), ("R3", "Lærer", "ansatt")):
        make.informant(label, role, nivå=level)
    make.document("Samtaler", "R1: Ja.\nR2: Ja.\nR3: Ja.")
    study = make.study()
    both = frozenset(one.id for one in study.informants.ordered()[:2])
    said = quantified(study, "De fleste lederne sier ja.", both)
    assert said is not None
    assert (said.n, said.of, said.fits) == (2, 2, True)
    assert quantified(study, "Mange ansatte skjemaer er tomme.", both) is None


def test_that_a_role_that_is_named_gives_the_number_out_of():
    said = _said("De fleste lærerne er slitne.", 6)
    assert said is not None
    assert (said.n, said.of) == (4, 4)


def test_that_the_scale_can_be_another():
    strict = (Quantifier(("mange",), 5),)
    said = _said("Mange mener det går bra.", 4, strict)
    assert said is not None
    assert not said.fits


def test_that_anything_fits_where_nobody_has_been_heard():
    assert SCALE[0].fits(0, 0)
