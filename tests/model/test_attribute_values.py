"""The one written form of each type of attribute."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.attribute_values import written
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import AttributeId
from qualcode.model.people import Attribute, AttributeType


def _attribute(type: AttributeType, choices: str = "") -> Attribute:
    return Attribute(AttributeId("a"), "Egenskap", type=type, choices=choices)


@pytest.mark.parametrize(
    ("type", "text", "form"),
    [
        (AttributeType.NUMBER, " 3,5 ", "3.5"),
        (AttributeType.NUMBER, "+12 000", "12000"),
        (AttributeType.NUMBER, "\N{MINUS SIGN}4", "-4"),
        (AttributeType.DATE, "1.8.2018", "2018-08-01"),
        (AttributeType.DATE, "21. 11. 2026", "2026-11-21"),
        (AttributeType.DATE, "2026-11-21", "2026-11-21"),
        (AttributeType.YES_NO, "Ja", "ja"),
        (AttributeType.YES_NO, "no", "nei"),
        (AttributeType.CHOICE, "nav", "NAV"),
        (AttributeType.TEXT, " fri tekst, 3,5 ", "fri tekst, 3,5"),
        (AttributeType.NUMBER, "  ", ""),
    ],
)
def test_that_a_value_is_kept_in_one_written_form(type: AttributeType, text: str, form: str) -> None:
    assert written(_attribute(type, "NAV\nSkole"), text) == form


@pytest.mark.parametrize(
    ("type", "text"),
    [
        (AttributeType.NUMBER, "fire"),
        (AttributeType.NUMBER, "1,2,3"),
        (AttributeType.NUMBER, "²"),
        (AttributeType.DATE, "31.2.2024"),
        (AttributeType.DATE, "i fjor"),
        (AttributeType.YES_NO, "kanskje"),
        (AttributeType.CHOICE, "Politi"),
    ],
)
def test_that_a_value_of_another_type_is_refused(type: AttributeType, text: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        written(_attribute(type, "NAV\nSkole"), text)
    assert caught.value.reason is Rule.WRONG_TYPE
    assert caught.value.fields == {"value": text, "attribute": "Egenskap", "type": type}


@given(st.dates(min_value=date(1000, 1, 1)))
def test_that_the_norwegian_and_the_international_date_are_one(day: date) -> None:
    attribute = _attribute(AttributeType.DATE)
    assert written(attribute, f"{day.day}.{day.month}.{day.year}") == written(attribute, day.isoformat())


@given(st.sampled_from(AttributeType), st.text(max_size=12))
def test_that_a_written_form_is_its_own_written_form(type: AttributeType, text: str) -> None:
    attribute = _attribute(type, "NAV\nSkole")
    try:
        form = written(attribute, text)
    except RuleBroken:
        return
    assert written(attribute, form) == form
