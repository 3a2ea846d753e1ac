"""The comparison of coders as tables: undefined is a word, intervals stand below values, no verdicts."""

from pathlib import Path

import pytest

from qualcode.analysis.agreement.choice import UnitKind
from qualcode.analysis.agreement.report import agreement
from qualcode.exporters.reports.agreement_report import agreement_report
from qualcode.exporters.write import FORMATS, write
from tests.analysis.agreement.comparisons import builder, choice
from tests.exporters.reports.reading import in_grid, on_paper


def _study(*coders):
    make = builder(*coders)
    for number in range(4):
        document = make.document(f"Samtale {number}", f"R1: Det er tid {number}.\nI: Ja?\nR1: Nei, lang vei.")
        make.coding("Tid", "tid", document, coder="Anna")
        make.coding("Tid", "tid" if number % 3 else "lang vei", document, coder="Bo")
        make.coding("Avstand", "lang vei", document, coder="Bo")
    return make.study()


def _report(unit=UnitKind.TURNS, samples=0, coders=()):
    study = _study(*coders)
    return agreement_report(study, agreement(study, choice(study, unit), samples), "en")


def test_that_each_code_has_its_row_with_how_often_each_coder_used_it():
    _, by_code, *_rest = _report().tables
    rows = in_grid(by_code)
    assert [(row["Code"], row["Units"], row["Anna"], row["Bo"]) for row in rows] == [
        ("Tid", 10, 4, 4),
        ("Avstand", 10, 0, 4),
    ]
    assert rows[0]["Cohen's kappa"] == pytest.approx(0.1667)
    assert by_code.unit == "turns"


def test_that_an_undefined_value_is_a_word():
    study = _study()
    only = agreement(study, choice(study, codes=("Tid / Tidspress",)))
    rows = on_paper(agreement_report(study, only, "en").tables[1])
    assert rows[1] == ["Tid / Tidspress", "10", "0", "0", "1.00", "undefined", "undefined", "undefined"]


def test_that_an_interval_stands_below_its_value_on_paper_and_in_columns_of_a_grid():
    _, by_code, *_rest = _report(samples=100).tables
    assert " | " in on_paper(by_code)[1][4]
    row = in_grid(by_code)[0]
    assert row["Percent, low"] <= row["Percent"] <= row["Percent, high"]


def test_that_two_coders_are_named_where_codes_stand_against_each_other():
    confused = _report().tables[-1]
    assert on_paper(confused)[0] == ["Anna", "Bo", "Turns"]
    assert ["No code", "Avstand", "4"] in on_paper(confused)


def test_that_three_coders_get_a_table_of_pairs():
    names = [table.name for table in _report(coders=("Anna", "Bo", "Cato")).tables]
    assert names == ["All codes pooled", "Code by code", "Coder by coder", "Code against code"]


@pytest.mark.parametrize("unit", [UnitKind.TURNS, UnitKind.SEGMENTS])
@pytest.mark.parametrize("ending", FORMATS)
def test_that_the_report_is_written_in_every_format(tmp_path: Path, unit, ending):
    target = tmp_path / f"samsvar{ending}"
    write(_report(unit, samples=20), target)
    assert target.stat().st_size > 500


def test_that_a_pair_has_its_counts_of_both_one_and_none():
    pairs = next(table for table in _report().tables if table.name == "Coder by coder")
    row = in_grid(pairs)[0]
    counts = [row[name] for name in ("Both", "Only the first", "Only the second", "Neither")]
    assert sum(counts) == 20
    assert counts[:3] == [2, 2, 6]


def test_that_the_methods_paragraph_tells_the_units_the_values_and_what_was_settled():
    from qualcode.analysis.agreement.against_consensus import against_consensus

    study = _study()
    found = agreement(study, choice(study), 50)
    consensus = against_consensus(study, choice(study))
    report = agreement_report(study, found, "en", consensus)
    told = report.sections[0].blocks[1].text
    assert told.startswith("Over 10 turns, with all codes pooled, agreement was: Percent 0.")
    assert "1,000 draws" in told
    assert f"0 of {consensus.of} disagreements" in told
    assert "Against the consensus" not in [table.name for table in report.tables]
