"""Memos on paper and as a table: every memo with what it is about, what it says and what it quotes."""

from pathlib import Path

import pytest

from qualcode.exporters.clipboard import clipping
from qualcode.exporters.report import Heading, Paragraph, Quote, Report, Tone
from qualcode.exporters.reports.memos_report import memos_report, memos_table
from qualcode.exporters.write import FORMATS, write
from qualcode.model.memos import MemoType
from tests.builders import Builder
from tests.exporters.reports.reading import in_grid, only_table


@pytest.fixture
def make() -> Builder:
    make = Builder("Studien")
    make.informant("R1", "Leder")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid. Alt haster.")
    make.coding("Barrierer / Tid", "aldri tid")
    code = make.code("Barrierer / Tid")
    memo = make.memo("# Tid\n\nEr *tid* en barriere?\nEller makt?\n\n- spør R2", MemoType.THEORY, code=code.id)
    make.memo_quote(memo, "Alt haster.")
    make.memo("Ring veileder.\nOm utvalget.", MemoType.METHOD)
    make.memo("", MemoType.METHOD)
    make.memo("ord " * 40)
    return make


def _told(report: Report) -> list[tuple[str, list[tuple[object, str]]]]:
    return [
        (section.heading, [(type(block), block.text) for block in section.blocks])  # type: ignore[union-attr]
        for section in report.sections
    ]


def test_that_memos_stand_under_their_types_with_subject_and_quotes(make: Builder) -> None:
    report = memos_report(make.study(), language="en")
    method, theory, _free = _told(report)
    assert (method[0], theory[0]) == ("Method", "Theory")
    assert theory[1] == [
        (Heading, "Tid"),
        (Paragraph, "Code: Barrierer / Tid · Anna · 21 November 2026"),
        (Paragraph, "Er tid en barriere?\nEller makt?"),
        (Paragraph, "– spør R2"),
        (Quote, "«Alt haster.»"),
    ]


def test_that_the_first_line_is_the_heading_and_stands_once(make: Builder) -> None:
    method = _told(memos_report(make.study(), language="en"))[0][1]
    assert [text for _kind, text in method] == [
        "Ring veileder.",
        "The project · Anna · 21 November 2026",
        "Om utvalget.",
        "Memo without words",
        "The project · Anna · 21 November 2026",
    ]


def test_that_a_first_line_too_long_for_a_heading_stands_whole_below(make: Builder) -> None:
    free = _told(memos_report(make.study(), language="en"))[2][1]
    assert free[0][1].endswith("…")
    assert free[2][1] == ("ord " * 40).strip()


def test_that_only_the_memos_asked_for_come_the_oldest_first(make: Builder) -> None:
    study = make.study()
    asked = list(reversed(study.memos.ordered()))[2:]
    rows = in_grid(only_table(memos_table(study, asked, language="en")))
    assert [row["Type"] for row in rows] == ["Theory", "Method"]
    assert rows[0]["Quotes"] == "«Alt haster.»"
    assert rows[0]["Memo"] == "Tid\nEr tid en barriere?\nEller makt?\n– spør R2"


@pytest.mark.parametrize("suffix", FORMATS)
def test_that_memos_are_written_in_every_format(make: Builder, tmp_path: Path, suffix: str) -> None:
    build = memos_table if suffix in (".xlsx", ".csv") else memos_report
    write(build(make.study()), tmp_path / f"notater{suffix}")
    assert (tmp_path / f"notater{suffix}").stat().st_size > 0


def test_that_memos_can_be_copied_as_text(make: Builder) -> None:
    text = clipping(memos_report(make.study(), language="en")).text
    assert "Er tid en barriere?" in text
    assert "«Alt haster.»" in text


def test_that_words_quoted_inside_a_memo_are_set_as_a_quote() -> None:
    make = Builder()
    make.memo("Tittel\n\n> «Vi har aldri tid.»")
    blocks = memos_report(make.study(), language="en").sections[0].blocks
    assert blocks[-1] == Paragraph("«Vi har aldri tid.»", Tone.QUOTE)
