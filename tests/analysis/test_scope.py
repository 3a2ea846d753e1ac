import pytest

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.scope import ALL, INFORMANTS, Scope, regions
from qualcode.model.codes import Code
from qualcode.model.documents import DocumentKind
from qualcode.model.study import Study
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    """Two interviews, notes and a plan."""
    make = Builder()
    make.informant("R1", "Leder", case="Havnes")
    make.informant("R2", "Rådgiver")
    make.document("Ett", "I: Har dere tid?\nR1: Aldri tid.\nR2: Litt tid.")
    make.notes("Notater", "De har ikke tid.")
    make.document("Plan", "Tid skal avsettes.", DocumentKind.DOCUMENT)
    make.coding("Tidspress / Mye", "tid?\nAldri tid")
    make.coding("Tidspress", "Tid skal")
    return make


def _in_code(code: Code, with_children: bool = True) -> Scope:
    return Scope(QuoteFilter(codes=frozenset({code.id}), with_children=with_children))


def _said(study: Study, scope: Scope) -> list[str]:
    return [
        span.of(study.texts[document].text) for document, spans in regions(study, scope).items() for span in spans
    ]


def test_that_informants_words_leave_out_the_interviewer_and_plans(make: Builder) -> None:
    assert _said(make.study(), INFORMANTS) == ["Aldri tid.", "Litt tid.", "De har ikke tid."]


def test_that_all_is_every_word(make: Builder) -> None:
    study = make.study()
    assert _said(study, ALL) == [text.text for text in study.texts.values()]
    plan = study.documents.ordered()[2].id
    assert _said(study, Scope(QuoteFilter(documents=frozenset({plan})), whole=True)) == ["Tid skal avsettes."]


def test_that_a_filter_takes_the_turns_of_those_it_lets_through(make: Builder) -> None:
    study = make.study()
    leader, case = study.roles.ordered()[0].id, study.cases.ordered()[0].id
    assert _said(study, Scope(QuoteFilter(roles=frozenset((leader,))))) == ["Aldri tid."]
    assert _said(study, Scope(QuoteFilter(cases=frozenset((case,))))) == ["Aldri tid."]
    assert _said(study, Scope(QuoteFilter(only_informants=True))) == ["Aldri tid.", "Litt tid."]
    with_interviewer = Scope(QuoteFilter(include_interviewer=True))
    assert _said(study, with_interviewer)[0] == "Har dere tid?"


def test_that_a_code_is_what_its_segments_hold_of_informants_words(make: Builder) -> None:
    study = make.study()
    code = study.codebook.find("Tidspress")
    assert code is not None
    assert _said(study, _in_code(code)) == ["Aldri tid", "Tid skal"]
    assert _said(study, _in_code(code, with_children=False)) == ["Tid skal"]


def test_that_spans_are_worked_out_once_for_the_same_tables(make: Builder) -> None:
    study = make.study()
    assert regions(study, INFORMANTS) is regions(study, INFORMANTS)
    assert regions(make.study(), INFORMANTS) is not regions(study, INFORMANTS)


def test_that_a_code_is_counted_in_each_turn_that_its_segments_touch_and_nowhere_else() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Ett", "R1: Først en.\nI: Og så?\nR1: Så to.\nR1: Så tre.\nR1: Så fire.")
    make.document("To", "R1: Fem.")
    make.coding("Tall", "en.\nOg så?\nSå to")
    make.coding("Tall", "to.\nSå")
    make.coding("Annet", "fire")
    study = make.study()
    one, other = study.codebook.find("Tall"), study.codebook.find("Annet")
    assert one is not None
    assert other is not None
    assert _said(study, _in_code(one)) == ["en.", "Så to.", "Så"]
    assert _said(study, _in_code(other)) == ["fire"]
