"""The framework matrix."""

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.matrix import matrix
from qualcode.analysis.themes import codes_of_theme
from qualcode.model.findings import ThemeCode
from qualcode.model.ids import ThemeCodeId, new_id
from qualcode.model.study import TABLES, study_of
from qualcode.model.summaries import Summary, summary_id
from tests.builders import Builder


def test_that_a_cell_has_what_is_written_and_every_quote_of_the_theme_and_who_was_never_heard() -> None:
    make = Builder()
    one = make.informant("R1", "Leder", case="Havnes / Nordre skole")
    make.informant("R2", "Leder", case="Vik")
    make.document("En", "R1: Vi har aldri tid. Språket stopper oss.")
    tid = make.coding("Rammer / Tid", "aldri tid")
    make.coding("Språk", "Språket stopper")
    theme = make.theme("Press")
    rammer = make.code("Rammer")
    written = Summary(summary_id(theme.id, one.id), "Har lite tid.", theme=theme.id, informant=one.id, checked=True)
    bond = ThemeCode(ThemeCodeId(new_id()), theme.id, rammer.id)
    built = make.study()
    extra = {"theme_codes": [bond], "summaries": [written]}
    study = study_of({name: [*getattr(built, name).values(), *extra.get(name, [])] for name in TABLES})  # type: ignore[misc]
    assert codes_of_theme(study, theme.id) == {rammer.id, tid.code}
    found = matrix(study, Dimension.INFORMANT, [theme.id, make.code("Språk").id])
    assert [row.label for row in found.rows] == ["R1", "R2"]
    mine, other = found.cells[one.id, theme.id], found.cells[str(found.rows[1].key), theme.id]
    assert (mine.summary, mine.codings, mine.heard) == (written, (tid,), True)
    assert (other.summary, other.codings, other.heard) == (None, (), False)
    assert (found.written, found.checked) == (1, 1)
    by_case = matrix(study, Dimension.CASE, [theme.id])
    heard = {row.label: by_case.cells[str(row.key), theme.id].heard for row in by_case.rows}
    assert heard == {"Havnes": True, "Nordre skole": True, "Vik": False}
    assert by_case.cells[str(by_case.rows[0].key), theme.id].codings == (tid,)
