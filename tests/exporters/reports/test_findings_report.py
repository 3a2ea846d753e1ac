"""Findings tables: every claim is listed, with what carries it and what speaks against it."""

from qualcode.exporters.report import Paragraph
from qualcode.exporters.reports.findings_report import findings_report
from qualcode.i18n import set_language
from tests.builders import Builder
from tests.exporters.havnes import havnes
from tests.exporters.reports.reading import in_grid, on_paper


def _hindering() -> list[list[str]]:
    return on_paper(findings_report(havnes()).tables[0])


def test_that_every_research_question_has_its_section() -> None:
    report = findings_report(havnes())
    headings = [section.heading for section in report.sections]
    assert headings == ["Hva hindrer samarbeidet?", "Hva fremmer samarbeidet?", "Hvem bruker skjønn?"]
    assert [table.name for table in report.tables] == headings[:2]


def test_that_a_question_without_findings_says_so() -> None:
    (block,) = findings_report(havnes()).sections[2].blocks
    assert isinstance(block, Paragraph)
    assert block.text == "Ingen funn svarer på dette spørsmålet ennå."


def test_that_a_study_without_research_questions_says_that_there_are_no_findings() -> None:
    (section,) = findings_report(Builder().study()).sections
    (block,) = section.blocks
    assert isinstance(block, Paragraph)
    assert block.text == "Ingen funn ennå."


def test_that_findings_are_numbered_under_their_question() -> None:
    report = findings_report(havnes())
    numbers = [row[0] for table in report.tables for row in on_paper(table)[1:] if row[0]]
    assert numbers == ["1.1", "1.2", "1.3", "2.1"]


def test_that_a_finding_stands_once_beside_all_its_quotes() -> None:
    header, first, second, third, against, *_ = _hindering()
    assert header == ["Nr.", "Funn", "Sitater"]
    assert first[1].startswith("Det er ikke tid til å møtes. | 3 sitater fra 2 av 4 informanter (leder 1, lærer 1)")
    assert [row[:2] for row in (second, third, against)] == [["", ""]] * 3
    assert first[2] == "«Vi har jo egentlig aldri tid.» | Leder, Havnes"


def test_that_counter_evidence_is_marked_as_such_and_comes_last() -> None:
    assert _hindering()[4][2] == "Motbelegg | «Me ringjer kvarandre.» | Leder, Lærer, Nes"


def test_that_a_finding_without_quotes_is_listed_and_says_so() -> None:
    row = next(row for row in _hindering() if row[0] == "1.3")
    assert row[1].startswith("Språkkravet stenger.")
    assert row[2] == "Ingen sitater bærer dette funnet."


def test_that_only_spoken_words_stand_in_marks() -> None:
    paraphrase, quote = (row[2] for row in _hindering()[5:7])
    assert paraphrase.startswith("Lederen mener at avtalen ligger i en skuff. | ")
    assert "«" not in paraphrase
    assert quote.startswith("«Ingen har lest den» | ")


def test_that_what_is_voiced_both_ways_is_said() -> None:
    helping = on_paper(findings_report(havnes()).tables[1])
    assert helping[1][1].endswith("Omtales på begge måter: Drivere / Samlokalisering (fremmer 1, hemmer 1).")
    assert "begge måter" not in _hindering()[1][1]


def test_that_a_coding_with_both_stances_is_voiced_both_ways() -> None:
    from qualcode.model.codings import Stance

    make = Builder()
    make.informant("R1")
    make.document("Intervju", "R1: Det er både og.")
    make.finding("Både og.", make.coding("Endring", "både og", stance=Stance.BOTH))
    assert "begge 1" in on_paper(findings_report(make.study()).tables[0])[1][1]


def test_that_a_finding_that_leans_on_one_informant_says_so() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Intervju", "R1: En. To. Tre.")
    make.finding("Alle mener det.", *(make.coding("Endring", words) for words in ("En.", "To.", "Tre.")))
    assert "R1 står for 3 av 3 sitater" in on_paper(findings_report(make.study()).tables[0])[1][1]


def test_that_the_concept_of_a_finding_is_told() -> None:
    from dataclasses import replace

    make = Builder()
    finding = make.finding("Alle vurderer selv.")
    make.tables["findings"] = [replace(finding, concept="skjønn")]
    study = make.study()
    assert on_paper(findings_report(study).tables[0])[1][1].endswith("Begrep: skjønn")
    assert in_grid(findings_report(study).tables[0])[0]["Begrep"] == "skjønn"


def test_that_a_grid_has_a_row_for_every_quote_with_its_finding() -> None:
    rows = in_grid(findings_report(havnes()).tables[0])
    assert [row["Nr."] for row in rows] == [1, 1, 1, 1, 2, 2, 3]
    assert [row["For eller mot"] for row in rows] == ["for", "for", "for", "mot", "for", "for", ""]
    assert rows[3] | {"Belegg": ""} == {
        "Nr.": 1,
        "Funn": "Det er ikke tid til å møtes.",
        "Belegg": "",
        "Begrep": "",
        "For eller mot": "mot",
        "Sitat": "«Me ringjer kvarandre.»",
        "Kilde": "Leder, Lærer, Nes",
        "Kode": "Drivere / Dialog",
        "Dokument": "Intervju 3",
        "Avsnitt": 2,
    }


def test_that_questions_can_be_chosen() -> None:
    second = havnes().questions.ordered()[1]
    report = findings_report(havnes(), [second.id])
    assert [table.name for table in report.tables] == ["Hva fremmer samarbeidet?"]
    assert on_paper(report.tables[0])[1][0] == "2.1"


def test_that_the_report_s_language_does_not_follow_the_interface() -> None:
    set_language("en")
    assert findings_report(havnes()).title == "Funn"
    set_language("nb")
    assert findings_report(havnes(), language="en").title == "Findings"


def test_that_the_study_s_own_language_is_taken_when_none_is_asked_for() -> None:
    make = Builder()
    make.finding("Time is short.", question="Why?")
    assert findings_report(make.study(report_language="en")).title == "Findings"
    assert findings_report(make.study(report_language="nn")).title == "Funn"


def test_that_quotes_in_another_language_than_the_report_s_are_told_apart() -> None:
    table = findings_report(havnes(), language="en").tables[0]
    languages = [line.language for row in table.rows for line in row.values[6].lines if line.text.startswith("«")]  # type: ignore[union-attr]
    assert languages == ["nb", "nb", "nb", "nn", "nb"]
