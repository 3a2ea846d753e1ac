"""What sort of speaker a label means, and the role behind it."""

import pytest

from qualcode.text.speakers import role_in


@pytest.mark.parametrize(
    ("hint", "role"),
    [
        ("leder, NAV", "Leder, NAV"),
        ("Rådgiver", "Rådgiver"),
        ("NAV-veileder", "NAV-veileder"),
        ("lærar , vaksenopplæring", "Lærar, vaksenopplæring"),
        ("ler", None),
        ("NAV", None),
        ("Gjest", None),
        ("Kari Berg, leder", None),
        ("leder, Kari Berg", None),
        ("", None),
        (None, None),
    ],
)
def test_that_brackets_name_a_role_only_when_a_position_comes_first_and_no_name(
    hint: str | None, role: str | None
) -> None:
    assert role_in(hint) == role
