"""Reports of several parts: what stands in them, read back from the file."""

from datetime import date
from pathlib import Path

import pytest

from qualcode.analysis.methods import CodebookDay
from qualcode.analysis.representative import quotes_of_theme
from qualcode.analysis.theme_quotes import segment_of
from qualcode.exporters.report import Heading, Paragraph, Quote, Report
from qualcode.exporters.reports.chapter_report import chapter_report
from qualcode.exporters.reports.methods_report import methods_report
from qualcode.exporters.reports.representative_report import representative_report
from qualcode.exporters.reports.sample_report import sample_report
from qualcode.exporters.reports.whole_report import PARTS, Material, whole_report
from qualcode.exporters.write import write
from qualcode.model.findings import ThemeCode
from qualcode.model.ids import ThemeCodeId
from qualcode.wording.report_parts import ReportPart
from tests.builders import Builder
from tests.exporters.havnes import havnes
from tests.exporters.reports.reading import on_paper

DAYS = (CodebookDay(date(2026, 2, 1), 12, 0, 12), CodebookDay(date(2026, 3, 4), 3, 5, 10))


def _themed() -> Builder:
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Lærer")
    make.document("Samtaler", "R1: Vi har aldri tid. Det er trangt.\nR2: Tida går bare.")
    theme = make.theme("Tid")
    for words in ("Vi har aldri tid.", "Tida går bare."):
        make.coding("Tidspress", words)
    link = ThemeCode(ThemeCodeId("t1"), theme.id, make.code("Tidspress").id)
    make.tables.setdefault("theme_codes", []).append(link)
    return make


def _texts(report: Report, kind: type) -> list[str]:
    return [block.text for section in report.sections for block in section.blocks if isinstance(block, kind)]


def test_that_parts_come_in_the_order_asked_for_each_under_its_own_heading() -> None:
    wanted = [ReportPart.CODEBOOK, ReportPart.FINDINGS, ReportPart.SAMPLE]
    report = whole_report(Material(havnes()), wanted, "en")
    assert [section.heading for section in report.sections if section.heading] == [
        "The codebook",
        "Findings",
        "The sample",
    ]


@pytest.mark.parametrize("part", list(PARTS))
def test_that_every_part_of_an_empty_study_can_be_written(part: ReportPart, tmp_path: Path) -> None:
    write(whole_report(Material(Builder().study()), [part]), tmp_path / "tom.docx")
    assert (tmp_path / "tom.docx").stat().st_size > 1000


def test_that_a_report_of_all_parts_is_read_back_from_word(tmp_path: Path) -> None:
    from docx import Document

    study = havnes()
    write(whole_report(Material(study, DAYS), list(PARTS)), tmp_path / "alt.docx")
    document = Document(str(tmp_path / "alt.docx"))
    headings = [each.text for each in document.paragraphs if each.style and each.style.style_id == "Heading1"]
    assert len(headings) == len(PARTS)
    words = "\n".join(each.text for each in document.paragraphs)
    assert all(finding.claim in words for finding in study.findings.values())
    orients = {section.orientation for section in document.sections}
    assert len(orients) == 2


def test_that_the_chapter_sets_long_quotes_as_blocks_and_tells_what_speaks_against() -> None:
    report = chapter_report(havnes(), language="en")
    assert "Against this speaks:" in _texts(report, Paragraph)
    assert any(text.startswith("«") for text in _texts(report, Quote))
    assert _texts(report, Heading)[0].startswith("1.1 ")


def test_that_quotes_that_stand_for_a_theme_follow_the_rule_and_what_was_turned_down_stays_out() -> None:
    study = _themed().study()
    (theme,) = study.themes.values()
    assert len(_texts(representative_report(study), Quote)) == 2
    down = {segment_of(quotes_of_theme(study, theme.id)[0])}
    assert _texts(representative_report(study, turned_down=down), Quote) == ["«Tida går bare.»"]


def test_that_the_methods_appendix_tells_dates_codes_over_time_and_what_is_left_to_fill_in() -> None:
    _coders, growth, coreq = methods_report(_themed().study(), DAYS, "en").tables
    assert on_paper(growth)[1:] == [["1 February 2026", "12", "0", "12"], ["4 March 2026", "3", "5", "10"]]
    rows = {row[0]: row[2] for row in on_paper(coreq)[1:]}
    assert list(rows) == [str(number) for number in range(24, 33)]
    assert rows["28"].startswith("[FILL IN: ")
    assert rows["31"].endswith("Tid (2 quotes from 2 of 2 informants).")
    assert "[" not in rows["27"]


def test_that_a_role_sum_that_does_not_agree_is_named_below_the_totals() -> None:
    make = Builder()
    make.informant("R1", "Leder", "Lærer")
    make.informant("R2", "Leder")
    notes = sample_report(make.study(), "en").tables[1].notes
    assert notes[-1] == "The roles add up to 3, and there are 2 informants. Counted more than once: R1."


def test_that_sums_that_agree_are_said_to_be_checked() -> None:
    make = Builder()
    make.informant("R1", "Leder")
    assert sample_report(make.study(), "en").tables[1].notes[-1].startswith("Checked: ")
