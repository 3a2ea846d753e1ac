"""Norwegian order."""

import random

from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.collate import sort_key

IN_ORDER = [
    "", "1", "2", "10", "alle", "André", "andré 2", "bolig", "NAV", "NAV leder", "NAV-leder 2", "NAV-leder 10",
    "R1", "R2", "R10", "R10b", "zoo", "Ære", "ærlig", "ønske", "Østlandet", "Aase", "Åse", "åtte",
]  # fmt: skip


def test_that_names_come_in_norwegian_order():
    shuffled = random.Random(1).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(shuffled, key=sort_key) == IN_ORDER


def test_that_foreign_letters_stand_with_their_norwegian_likes():
    assert sorted(["Åberg", "Ödegård", "Ämne", "Müller", "Myra", "Myhre", "Zorn"], key=sort_key) == [
        "Myhre", "Müller", "Myra", "Zorn", "Ämne", "Ödegård", "Åberg"
    ]  # fmt: skip


@given(st.lists(st.text(), max_size=8), st.randoms(use_true_random=False))
def test_that_the_order_does_not_depend_on_where_one_begins(names, chance):
    mixed = list(names)
    chance.shuffle(mixed)
    assert sorted(mixed, key=sort_key) == sorted(names, key=sort_key)
