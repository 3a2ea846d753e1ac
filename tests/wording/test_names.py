from collections.abc import Callable
from enum import StrEnum
from typing import Any

import pytest

from qualcode.analysis.crosstab import cross_table
from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.analysis.units import Note, Unit
from qualcode.i18n import language, translator
from qualcode.model.codes import Origin
from qualcode.model.codings import Stance, Voice
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.memos import MemoType
from qualcode.model.people import AttributeType, Certainty
from qualcode.wording import names
from qualcode.wording.language import interface_words, report_language
from qualcode.wording.units import caption, counted, counting_rule, note, unit_name
from tests.builders import Builder

NB, EN = translator("nb"), translator("en")

NAMED: list[tuple[type[StrEnum], Callable[..., str]]] = [
    (DocumentKind, names.kind_name),
    (Speaker, names.speaker_name),
    (Origin, names.origin_name),
    (AttributeType, names.type_name),
    (MemoType, names.memo_type_name),
    (Dimension, names.dimension_name),
    (Stance, names.stance_name),
    (Voice, names.voice_name),
    (Certainty, names.certainty_name),
    (Unit, unit_name),
    (Unit, counting_rule),
    (Note, note),
]


@pytest.mark.parametrize(("kinds", "name"), NAMED)
def test_that_every_member_has_a_name_of_its_own_in_both_languages(
    kinds: type[StrEnum], name: Callable[..., str]
) -> None:
    for words in (NB, EN):
        assert len({name(kind, words) for kind in kinds}) == len(kinds)


@pytest.mark.parametrize(
    ("name", "of", "norwegian"),
    [
        (names.kind_name, DocumentKind.TRANSCRIPT, "Transkripsjon"),
        (names.stance_name, Stance.HINDERS, "hemmer"),
        (names.voice_name, Voice.PARAPHRASE, "gjengivelse"),
        (names.certainty_name, Certainty.UNKNOWN, "ukjent"),
        (names.dimension_name, Dimension.CODER, "Kodet av"),
        (unit_name, Unit.QUOTES, "sitater"),
    ],
)
def test_that_names_are_norwegian(name: Callable[..., str], of: Any, norwegian: str) -> None:
    assert name(of, NB) == norwegian


def test_that_a_heading_says_its_label_its_stance_or_that_there_is_none() -> None:
    assert names.heading_name(Heading(Dimension.ROLE, "id", "Leder"), NB) == "Leder"
    assert names.heading_name(Heading(Dimension.STANCE, "begge", "begge"), EN) == "Both"
    assert names.heading_name(Heading(Dimension.ROLE, None, ""), NB) == "Uten rolle"
    assert names.heading_name(Heading(Dimension.CODE, None, ""), EN) == "Without any"


@pytest.mark.parametrize("unit", Unit)
def test_that_one_and_many_are_told_apart(unit: Unit) -> None:
    for words in (NB, EN):
        one, many = counted(1, unit, words), counted(7, unit, words)
        assert one.startswith("1 ")
        assert many == f"7 {unit_name(unit, words)}"


def test_that_a_caption_says_what_is_counted_by_what() -> None:
    make = Builder()
    make.informant("R1", "Leder")
    make.document("Intervju", "R1: Tid.")
    make.coding("Tid", "Tid")
    study = make.study()
    table = cross_table(study, Dimension.CODE, Dimension.ROLE)
    assert caption(table, NB) == "Antall sitater, kode etter rolle"
    assert caption(cross_table(study, Dimension.CODE, Dimension.CODER), EN) == "Number of quotes, code by coder"


def test_that_the_caption_of_an_empty_table_names_the_unit() -> None:
    table = cross_table(Builder().study(), Dimension.CODE, Dimension.ROLE, Unit.INFORMANTS)
    assert caption(table, NB) == "Antall informanter"


@pytest.mark.parametrize(("chosen", "language"), [("nb", "nb"), ("nn", "nb"), ("en", "en")])
def test_that_reports_follow_the_study_and_nynorsk_reads_bokmål(chosen: str, language: str) -> None:
    study = Builder().study(report_language=chosen)
    assert report_language(study) == language


def test_that_the_interface_has_its_own_words() -> None:
    assert interface_words() is translator(language())
