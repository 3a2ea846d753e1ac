"""The guide's pictures of what is written on the quotes: themes, the matrix, condensing, theory at a finding."""

from collections.abc import Callable
from pathlib import Path

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.findings import outline
from qualcode.analysis.matrix import Column, matrix
from qualcode.edits import findings, theories
from qualcode.edits.summaries import Cell, check_summary, condense, link_quotes, write_summary
from qualcode.edits.themes import add_theme
from qualcode.model.findings import Verdict
from qualcode.model.ids import CodeId, ThemeId
from qualcode.store.project import Project
from qualcode.ui.analysis.condensing.view import CondensingView
from qualcode.ui.analysis.matrix.view import MatrixView
from qualcode.ui.analysis.room import AnalysisRoom
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.findings.themes_page import ThemesPage
from qualcode.ui.main_window import MainWindow

Save = Callable[[MainWindow, Path], object]

_WITHIN = "Rammer for samarbeid"
_THEMES = {
    "Tiden som ikke finnes": (
        "Tid er det første som ryker, og det merkes først i samarbeidet.",
        ("Barrierer / Begrensede ressurser",),
    ),
    "Nærhet bygger tillit": (
        "De som deler hus, ringer hverandre før saken har vokst.",
        ("Drivere / Samlokalisering",),
    ),
    "Rom for skjønn": ("Skjønnet er et rom noen har, og andre må be om.", ("Skjønn",)),
}
_SUMMARIES = {
    "Tiden som ikke finnes": (
        "Har for mange å følge opp. Møtene med de andre tjenestene ryker når det haster.",
        "Tiden går til rapporter, ikke til folk. Tar samtalene på telefon mellom to møter.",
        "Fikk flere å følge opp uten flere kolleger. Sier nei til alt som ikke må gjøres i dag.",
    ),
    "Nærhet bygger tillit": (
        "Treffer de andre på gangen og får svar på to minutter. Var imot til å begynne med.",
        "Hus er ikke nok: de som sitter i hver sin etasje, møtes like sjelden som før.",
        "Kjenner navn og ansikt, og ringer heller enn å skrive.",
    ),
    "Rom for skjønn": (
        "Bøyer reglene når det er rimelig, men vil ha noen å lene seg på.",
        "To med samme sak kan få ulike svar, og det er vanskelig å forklare etterpå.",
        "Skjønnet er det beste i jobben, og det som holder en våken.",
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
    page.tree.choose(_theme(window.workspace.study.themes.ordered(), "Nærhet bygger tillit"))
    page.tree.setFocus()
    save(window, folder / f"themes-{theme}.png")
    room.pages.show_page()


def _write(project: Project) -> None:
    """Make themes, summaries, condensations and a theory, once."""
    if any(theme.name == _WITHIN for theme in project.study.themes.values()):
        return
    wide = add_theme(project, _WITHIN)
    for name, (idea, paths) in _THEMES.items():
        made = add_theme(project, name, idea=idea, parent=wide, codes=[_code(project, path) for path in paths])
        _summarise(project, made, _SUMMARIES[name])
    code = _code(project, "Barrierer / Begrensede ressurser")
    told = (
        "Fikk halvannen stilling, og beholdt halvannen da bosettingen doblet seg.",
        "Bemanningen følger ikke med.",
    )
    for coding, text in zip(project.study.codings.by("code", code), told, strict=False):
        condense(project, coding.id, text)
    write_summary(project, Cell(code=code), "Jeg har altfor mange å følge opp. Når noe ryker, er det møtene.")
    first = outline(project.study)[0].findings[0].finding
    nearness = _theme(project.study.themes.ordered(), "Nærhet bygger tillit")
    findings.change_finding(project, first.id, theme=nearness, concluded=True)
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


def _theme(themes: tuple[object, ...], name: str) -> ThemeId:
    return next(theme.id for theme in themes if theme.name == name)  # type: ignore[attr-defined, no-any-return]
