import pytest

from qualcode.i18n import Language
from qualcode.model.people import AttributeType
from qualcode.wording.values import value_words


@pytest.mark.parametrize(
    ("type", "value", "language", "told"),
    [
        (AttributeType.NUMBER, "3.25", "nb", "3,25"),
        (AttributeType.NUMBER, "3.25", "en", "3.25"),
        (AttributeType.NUMBER, "-1.5", "nb", "−1,5"),
        (AttributeType.DATE, "2026-11-21", "nb", "21. november 2026"),
        (AttributeType.YES_NO, "nei", "nb", "nei"),
        (AttributeType.YES_NO, "nei", "en", "no"),
        (AttributeType.TEXT, "v2.0 - ny", "nb", "v2.0 - ny"),
        (AttributeType.NUMBER, "", "nb", ""),
    ],
)
def test_that_values_are_told_as_the_language_writes_them(
    type: AttributeType, value: str, language: Language, told: str
) -> None:
    assert value_words(type, value, language) == told


def test_that_a_year_is_no_amount_with_thousands_set_apart() -> None:
    assert value_words(AttributeType.NUMBER, "1987", "nb") == "1987"
