import pytest

from qualcode.analysis.quotes import quotation_of
from qualcode.i18n import translator
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.wording.attribution import attribution
from tests.builders import Builder

NB = translator("nb")


@pytest.fixture
def make() -> Builder:
    """A leader with everything known, an adviser without a case, someone of whom nothing is known, and texts."""
    make = Builder()
    make.informant("R1", "Leder", "NAV", case="Havnes")
    make.informant("R2", "Rådgiver")
    make.informant("R3")
    make.document("Intervju 1", "R1: l1\nR2: a1\nR3: u1\nI: spurt")
    make.document("Intervju 2", "uten merke")
    make.notes("Møte", "møtt")
    make.document("Plan", "skal samarbeide", DocumentKind.DOCUMENT, case="Vågan")
    return make


def _said(make: Builder, words: str, template: str) -> str:
    coding = make.coding("Tid", words)
    study = make.study(attribution=template)
    return attribution(study, quotation_of(study, (coding,)), NB)


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{label}", "R1"),
        ("{role}", "Leder, NAV"),
        ("{label}, {role} ({case})", "R1, Leder, NAV (Havnes)"),
        ("En informant", "En informant"),
        ("{label} – {document}", "R1 – Intervju 1"),
        ("{ukjent} {label}", "{ukjent} R1"),
    ],
)
def test_that_the_template_is_filled_in(make: Builder, template: str, said: str) -> None:
    assert _said(make, "l1", template) == said


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{label}, {role}, {case}", "R3"),
        ("{role}, {label}", "R3"),
        ("{label} ({role}, {case})", "R3"),
        ("{label} ({role})", "R3"),
        ("{label} ({role}, {document})", "R3 (Intervju 1)"),
        ("{label} - {role}", "R3"),
        ("{label}: {case}", "R3"),
        ("{role}", ""),
    ],
)
def test_that_what_is_unknown_leaves_no_gap(make: Builder, template: str, said: str) -> None:
    assert _said(make, "u1", template) == said


def test_that_several_speakers_stand_one_after_the_other(make: Builder) -> None:
    assert _said(make, "l1\na1", "{label}") == "R1, R2"
    assert _said(make, "l1\na1", "{label}, {role}") == "R1, Leder, NAV; R2, Rådgiver"


def test_that_two_of_one_role_are_named_once_by_it(make: Builder) -> None:
    make.informant("R4", "Rådgiver")
    make.document("Par", "R2: vi\nR4: to")
    assert _said(make, "vi\nto", "{role}") == "Rådgiver"


@pytest.mark.parametrize(
    ("words", "template", "said"),
    [
        ("skal", "{label}, {role}", "Dokument"),
        ("skal", "{role}", "Dokument"),
        ("skal", "{label}, {document} ({case})", "Dokument, Plan (Vågan)"),
        ("møtt", "{label}", "Notater"),
        ("merke", "{label}", "Ukjent taler"),
        ("spurt", "{label}", "Intervjuer"),
    ],
)
def test_that_words_of_nobody_say_what_they_are_from(make: Builder, words: str, template: str, said: str) -> None:
    assert _said(make, words, template) == said


def test_that_a_group_is_called_a_group(make: Builder) -> None:
    turns = make.tables["turns"]
    turns[-2:] = [type(turn)(turn.id, turn.document, turn.start, turn.stop, Speaker.GROUP) for turn in turns[-2:]]
    assert _said(make, "møtt", "{label}") == "Flere i en gruppe"


def test_that_a_template_can_be_given_for_one_report(make: Builder) -> None:
    coding = make.coding("Tid", "l1")
    study = make.study()
    assert attribution(study, quotation_of(study, (coding,)), NB, "{case}") == "Havnes"
