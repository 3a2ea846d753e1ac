"""The guide's pictures of what is written on the quotes: themes, the matrix, condensing, theory at a finding."""

from collections.abc import Callable
from pathlib import Path

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.findings import outline
from qualcode.analysis.matrix import Column, matrix
from qualcode.edits import findings, theories
from qualcode.edits.summaries import Cell, check_summary, condense, link_quotes, write_summary
from qualcode.model.findings import Verdict
from qualcode.model.ids import CodeId, ThemeId
from qualcode.model.study import Study
from qualcode.store.project import Project
from qualcode.ui.analysis.condensing.view import CondensingView
from qualcode.ui.analysis.matrix.view import MatrixView
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.findings.themes_page import ThemesPage
from qualcode.ui.main_window import MainWindow

Save = Callable[[MainWindow, Path], object]

_THEME = "Tid og nærhet i hverdagen"
_SUMMARIES = {
    _THEME: (
        "Treffer de andre på gangen og får svar på to minutter. Var imot til å begynne med.",
        "Hus er ikke nok: de som sitter i hver sin etasje, møtes like sjelden som før.",
        "Kjenner navn og ansikt, og ringer heller enn å skrive.",
    ),
    "Noen må ville det": (
        "Har avtalen i skuffen. Den kommer fram når lederen spør etter den.",
        "Strekker seg når noen ellers ville falt mellom to stoler, og sier det ikke høyt.",
        "Det står og faller på hvem som tar telefonen.",
    ),
    "Regler som stopper oss": (
        "Bøyer reglene når det er rimelig, men vil ha noen å lene seg på.",
        "To med samme sak kan få ulike svar, og det er vanskelig å forklare etterpå.",
        "Kravet er laget for en annen tjeneste, og ingen her kan si nei til det.",
    ),
    "Ingen ser helheten": (
        "Løser sin del og vet ikke hvor resten blir av.",
        "Det som sparer tid her, koster tid hos naboen.",
        "Etterlyser ett sted der noen har oversikten.",
    ),
}


def take_matrix(window: MainWindow, folder: Path, theme: str, save: Save, settle: Callable[[], object]) -> None:
    """Write ``themes-*``, ``matrix-*``, ``condensing-*`` and ``theory-*``; the open sample study is changed."""
    project = window.workspace.project
    assert project is not None
    _write(project)
    window.show_room("analysis")
    room = window.rooms["analysis"]
    assert isinstance(room, AnalysisRoom)
    room.views.show_view("matrix")
    settle()
    view = room.views.current
    assert isinstance(view, MatrixView)
    view.table.setFocus()
    view.table.setCurrentIndex(view.cells.index(1, 1))
    save(window, folder / f"matrix-{theme}.png")
    room.views.show_view("condensing")
    settle()
    condensing = room.views.current
    assert isinstance(condensing, CondensingView)
    condensing.show_code(_code(project, "Barrierer / Begrensede ressurser"))
    settle()
    condensing.table.setCurrentIndex(condensing.units.index(2, 1))
    save(window, folder / f"condensing-{theme}.png")
    room.views.show_view("words")
    _findings(window, folder, theme, save)


def _findings(window: MainWindow, folder: Path, theme: str, save: Save) -> None:
    window.show_room("findings")
    room = window.rooms["findings"]
    assert isinstance(room, FindingsRoom)
    room.choose(outline(window.workspace.study)[0].findings[0].finding.id)
    save(window, folder / f"theory-{theme}.png")
    room.pages.show_page("themes")
    page = room.pages.current
    assert isinstance(page, ThemesPage)
    page.tree.choose(_theme(window.workspace.study, _THEME))
    page.tree.setFocus()
    save(window, folder / f"themes-{theme}.png")
    room.pages.show_page()


def _write(project: Project) -> None:
    """Make summaries, condensations and a theory, once."""
    if project.study.summaries.values():
        return
    for name, texts in _SUMMARIES.items():
        _summarise(project, _theme(project.study, name), texts)
    code = _code(project, "Barrierer / Begrensede ressurser")
    told = (
        "Fikk halvannen stilling, og beholdt halvannen da bosettingen doblet seg.",
        "Bemanningen følger ikke med.",
    )
    for coding, text in zip(project.study.codings.by("code", code), told, strict=False):
        condense(project, coding.id, text)
    write_summary(project, Cell(code=code), "Jeg har altfor mange å følge opp. Når noe ryker, er det møtene.")
    first = outline(project.study)[0].findings[0].finding
    findings.change_finding(project, first.id, concluded=True)
    more = {"source": "Lipsky", "year": "2010", "page": "13–15", "verdict": Verdict.NUANCES}
    theories.add_theory(project, first.id, "Bakkebyråkrati", **more)


def _summarise(project: Project, theme: ThemeId, texts: tuple[str, ...]) -> None:
    columns: list[Column] = [theme]
    table = matrix(project.study, Dimension.INFORMANT, columns)
    for at, row in enumerate(table.rows):
        cell = table.cell(row, theme)
        if cell.codings and at % 3 != 2:
            named = Cell(theme=theme, informant=row.key)  # type: ignore[arg-type]
            write_summary(project, named, texts[at // 2 % len(texts)])
            link_quotes(project, named, [coding.id for coding in cell.codings[:2]])
            if at % 2:
                check_summary(project, named)


def _code(project: Project, path: str) -> CodeId:
    found = project.study.codebook.find(path)
    assert found is not None, path
    return found.id


def _theme(study: Study, name: str) -> ThemeId:
    return next(theme.id for theme in study.themes.values() if theme.name == name)
