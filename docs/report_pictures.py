"""The guide's pictures of what is handed in: a draft checked, the coverage of the findings, a report's parts."""

from collections.abc import Callable
from pathlib import Path

from docx import Document
from docx.shared import Cm

from qualcode.text.sentences import sentences
from qualcode.ui.draft.room import DraftRoom
from qualcode.ui.findings.coverage_entries import LEFT_OUT
from qualcode.ui.findings.coverage_page import CoveragePage
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.report_dialog.dialog import ReportDialog

Save = Callable[[MainWindow, Path], object]

ALTERED = (
    "Han fikk praksisen til slutt. Men seks måneder senere, og da hadde de fått inn en vikar",
    "Flyktningtjenesten, helt klart. Der er det kontakt nesten hver eneste dag.",
)
INVENTED = "Rådmannen samler alle tjenestene til frokost den første fredagen i hver eneste måned"
LITERATURE = "Bakkebyråkraten former politikken i møtet med den enkelte"
_EXACT = 9


def take_reports(window: MainWindow, folder: Path, theme: str, save: Save, settle: Callable[[], object]) -> None:
    """Write ``draft-*``, ``coverage-*`` and ``report-*`` for a theme; the sample study is open."""
    project = window.workspace.project
    assert project is not None
    draft = project.path.with_name("Masteroppgave utkast 3.docx")
    _write_draft(window, draft)
    window.show_room("draft")
    room = window.rooms["draft"]
    assert isinstance(room, DraftRoom)
    room.check(draft)
    while room.draft is None:
        settle()
    save(window, folder / f"draft-{theme}.png")
    window.show_room("findings")
    findings = window.rooms["findings"]
    assert isinstance(findings, FindingsRoom)
    findings.pages.show_page("coverage")
    page = findings.pages.current
    assert isinstance(page, CoveragePage)
    page.kinds.choose(LEFT_OUT)
    page.list.setFocus()
    save(window, folder / f"coverage-{theme}.png")
    findings.pages.show_page()
    dialog = ReportDialog(window, window.workspace.study)
    dialog.show()
    settle()
    dialog.grab().save(str(folder / f"report-{theme}.png"))
    print(folder / f"report-{theme}.png")
    dialog.reject()


def _write_draft(window: MainWindow, path: Path) -> None:
    """Write a draft that quotes the sample study, mostly rightly."""
    study, document = window.workspace.study, Document()
    document.add_heading("Funn", 1)
    for words in ALTERED:
        document.add_paragraph(f"En leder fortalte det slik: «{words}».")
    exact = 0
    for each in study.documents.ordered():
        for turn in study.turns_of(each.id):
            said = sentences(study.text(each.id)[turn.start : turn.stop])
            if turn.informant is not None and len(said) > 3 and exact < _EXACT:
                text = study.text(each.id)[turn.start : turn.stop]
                document.add_paragraph(f"Flere var inne på det. «{text[said[1].start : said[1].stop]}»")
                exact += 1
    document.add_paragraph(f"Videre: «{INVENTED}».")
    document.add_paragraph(f"«{LITERATURE}» (Nordmann, 2010, s. 12).").paragraph_format.left_indent = Cm(1)
    document.add_paragraph("Fire av fem informanter nevnte tid, og 67 % av informantene nevnte språket.")
    document.save(str(path))
