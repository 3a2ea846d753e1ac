"""Codes that the words resemble: after what fits, marked, with the reason, and never the first choice."""

from qualcode.analysis.suggestions import Suggestion
from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.ui.code_palette.palette import CodesOffered, NewPath
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.widgets.palette_rows import PaletteRow
from tests.builders import Builder


def rows(make: Builder, query: str, *suggested: str) -> list[PaletteRow]:
    study = make.study()
    segment = Segment(study.documents.ordered()[0].id, Span(0, 10))
    likely = tuple(Suggestion(segment, make.code(path).id, 0.4, ("tid", "møte")) for path in suggested)
    return CodesOffered(study, QuickCodes(), Colouring(study.codebook, dark=False), likely).rows(query)


def many_codes(make: Builder) -> None:
    for number in range(20):
        make.code(f"Tema {number:02}")


def test_that_a_suggestion_is_marked_and_says_which_words_are_shared(make: Builder) -> None:
    last = rows(make, "tidspress", "Drivere / Samlokalisering")[-1]
    assert last.title == "Samlokalisering"
    assert last.trailing == "suggestion"
    assert "shares tid, møte" in last.subtitle


def test_that_suggestions_come_after_everything_that_fits_and_the_offer_of_a_new_code(make: Builder) -> None:
    found = rows(make, "avst", "Drivere / Samlokalisering")
    assert found[0].title == "Avstand"
    assert isinstance(found[1].data, NewPath)
    assert found[-1].title == "Samlokalisering"


def test_that_a_suggestion_that_fits_stands_once_among_what_fits(make: Builder) -> None:
    titles = [row.title for row in rows(make, "samlok", "Drivere / Samlokalisering")]
    assert titles.count("Samlokalisering") == 1
    assert titles[0] == "Samlokalisering"


def test_that_suggestions_stand_after_the_first_few_codes_when_nothing_is_typed(make: Builder) -> None:
    many_codes(make)
    found = rows(make, "", "Tema 19")
    assert [row.trailing for row in found].index("suggestion") == 5
    assert [row.title for row in found].count("Tema 19") == 1


def test_that_a_suggestion_is_marked_where_it_stands_among_the_first_or_fits_too(make: Builder) -> None:
    for query in ("", "samlok"):
        marked = [row for row in rows(make, query, "Drivere / Samlokalisering") if row.trailing == "suggestion"]
        assert [row.title for row in marked] == ["Samlokalisering"]
        assert marked[0].subtitle == "Drivere · shares tid, møte"


def test_that_a_code_that_is_gone_is_not_suggested(make: Builder) -> None:
    gone = make.code("Vekk").id
    study = make.study()
    likely = (Suggestion(Segment(study.documents.ordered()[0].id, Span(0, 5)), gone, 0.4, ("tid",)),)
    make.tables["codes"] = [code for code in make.tables["codes"] if code.id != gone]
    study = make.study()
    offered = CodesOffered(study, QuickCodes(), Colouring(study.codebook, dark=False), likely)
    assert gone not in [row.data for row in offered.rows("")]
