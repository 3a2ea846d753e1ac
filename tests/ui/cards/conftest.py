from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from qualcode.model.study import Study
from qualcode.ui.cards.model import CardModel
from qualcode.ui.cards.rows import CardRow, HeadingRow, Row
from qualcode.ui.cards.view import CardView
from tests.builders import Builder

MANY = 300


@pytest.fixture
def study() -> Study:
    make = Builder()
    make.informant("R1", "Leder", "Tillitsvalgt")
    lines = [f"R1: {n} " + "Vi har aldri tid til å møtes. " * (1 + n % 9) for n in range(MANY)]
    document = make.document("Intervju 1", "\n".join(lines))
    for n in range(MANY):
        make.coding("Drivere / Transport" if n % 2 else "Barrierer / Transport", lines[n][4:-1], document)
    return make.study()


@pytest.fixture
def rows(study: Study) -> list[Row]:
    cards = [CardRow("", (coding,)) for coding in study.codings.ordered()]
    return [HeadingRow("", "Transport", "300 quotes"), *cards]


@pytest.fixture
def show(qtbot: QtBot, study: Study, rows: list[Row]) -> Iterator[Callable[..., CardView]]:
    def make(*, ticks: bool = False) -> CardView:
        view = CardView(CardModel(), "Quotes", ticks=ticks)
        qtbot.addWidget(view)
        view.resize(500, 400)
        view.show()
        view.cards.show(study, rows)
        return view

    return make
