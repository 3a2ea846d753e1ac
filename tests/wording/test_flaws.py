"""What is wrong in a line of a file, as a clause."""

import pytest

from qualcode.i18n import set_language
from qualcode.model.flaws import Flaw, FlawKind
from qualcode.wording.flaws import flaw_clause

FIELDS = {"field": "felt", "known": "name", "code": "A / B", "label": "R1", "line": 3, "column": "alder"}


@pytest.mark.parametrize("kind", FlawKind)
def test_that_every_flaw_has_a_clause_without_a_full_stop(kind: FlawKind) -> None:
    clause = flaw_clause(Flaw(kind, {**FIELDS, "value": "verdi"}))
    assert clause[-1] not in ".:"
    assert "%s" not in clause
    assert "%(" not in clause


@pytest.mark.parametrize("kind", FlawKind)
def test_that_every_flaw_is_told_in_norwegian(kind: FlawKind) -> None:
    fields = dict(FIELDS) if kind is not FlawKind.VALUE_TYPE else {**FIELDS, "value": "verdi"}
    english = flaw_clause(Flaw(kind, fields))
    set_language("nb")
    try:
        assert flaw_clause(Flaw(kind, fields)) != english
    finally:
        set_language(None)


def test_that_long_values_are_cut_short() -> None:
    assert len(flaw_clause(Flaw(FlawKind.COLOUR, {"value": "x" * 500}))) < 200
