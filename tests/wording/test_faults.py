"""Every fault has its sentence, in both languages."""

import pytest

from qualcode.i18n import set_language
from qualcode.model.errors import Rule
from qualcode.model.faults import Fault, FaultKind
from qualcode.model.study import TABLES
from qualcode.wording.faults import fault_sentence, table_name

_FIELDS: dict[str, object] = {
    "document": "Intervju 1",
    "table": "codings",
    "target": "codes",
    "rule": "twin codings",
    "detail": "row 3 missing from index",
    "n": 2,
}


@pytest.mark.parametrize("kind", FaultKind)
@pytest.mark.parametrize("language", ["en", "nb"])
def test_that_every_kind_of_fault_is_one_finished_sentence(kind: FaultKind, language: str) -> None:
    set_language(language)  # type: ignore[arg-type]
    sentence = fault_sentence(Fault(kind, _FIELDS))
    assert sentence[0].isupper()
    assert "%(" not in sentence
    assert sentence.rstrip(")").endswith((".", "index"))


@pytest.mark.parametrize("table", TABLES)
def test_that_every_table_has_a_name_for_people(table: str) -> None:
    assert table_name(table).startswith("the ")


def test_that_a_fault_names_what_it_is_about() -> None:
    assert "Intervju 1" in fault_sentence(Fault(FaultKind.TEXT_HASH, {"document": "Intervju 1"}))
    assert fault_sentence(Fault(FaultKind.RULE, {"table": "codings", "rule": "twin codings"})) == (
        "Among the codings, two are the same in everything."
    )
    turn = Fault(FaultKind.SPAN, {"table": "turns", "document": "Intervju 1", "id": "1"})
    assert fault_sentence(turn) == "A turn in “Intervju 1” reaches outside the text."


@pytest.mark.parametrize("rule", Rule)
def test_that_a_broken_rule_always_gets_a_sentence(rule: Rule) -> None:
    assert fault_sentence(Fault(FaultKind.RULE, {"table": "codes", "rule": rule})).startswith("Among the codes, ")
