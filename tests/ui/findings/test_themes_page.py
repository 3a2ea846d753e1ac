import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qualcode.edits import findings, themes
from qualcode.model.findings import Verdict
from qualcode.ui.findings import about, themes_page
from qualcode.ui.findings.room import FindingsRoom
from qualcode.ui.findings.themes_page import ThemesPage
from qualcode.ui.widgets.counted_tree import CountedRole


@pytest.fixture
def page(room: FindingsRoom, monkeypatch: pytest.MonkeyPatch) -> ThemesPage:
    """The page of the themes with a wide theme and two beside it."""
    project = room.workspace.project
    assert project is not None
    for name in ("Rammer", "Tid", "Nærhet"):
        themes.add_theme(project, name)
    room.pages.show_page("themes")
    page = room.pages.current
    assert isinstance(page, ThemesPage)
    return page


def tree(page: ThemesPage) -> list[tuple[str, int, list[str]]]:
    model = page.tree.themes
    rows = [model.item(at) for at in range(model.rowCount())]
    return [
        (row.text(), row.data(CountedRole.COUNT), [row.child(at).text() for at in range(row.rowCount())])
        for row in rows
    ]


def code(page: ThemesPage, path: str) -> str:
    found = page.room.workspace.study.codebook.find(path)
    assert found is not None
    return found.id


def test_that_ticked_codes_are_gathered_and_their_quotes_counted_once(page: ThemesPage) -> None:
    page.codes.codes.choose(frozenset({code(page, "Barrierer")}))
    assert tree(page)[0] == ("Rammer", 8, [])
    assert page.editor.count.text() == "3 codes: 8 quotes from 2 informants"
    page.codes.codes.choose(None)
    assert tree(page)[0] == ("Rammer", 0, [])
    page.room.workspace.undo()
    assert tree(page)[0] == ("Rammer", 8, [])


def test_that_codes_dropped_on_a_theme_are_gathered_there(page: ThemesPage) -> None:
    last = page.room.workspace.study.themes.ordered()[-1].id
    page.tree.codes_dropped.emit([code(page, "Drivere")], last)
    assert tree(page)[2] == ("Nærhet", 1, [])


def test_that_keys_order_nest_and_remove_themes(page: ThemesPage, qtbot: QtBot) -> None:
    page.tree.setCurrentIndex(page.tree.themes.index(1, 0))
    alt = Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(page.tree, Qt.Key.Key_Right, alt)
    assert tree(page) == [("Rammer", 0, ["Tid"]), ("Nærhet", 0, [])]
    qtbot.keyClick(page.tree, Qt.Key.Key_Left, alt)
    assert [name for name, _n, _inside in tree(page)] == ["Rammer", "Tid", "Nærhet"]
    qtbot.keyClick(page.tree, Qt.Key.Key_Up, alt)
    assert [name for name, _n, _inside in tree(page)] == ["Tid", "Rammer", "Nærhet"]
    qtbot.keyClick(page.tree, Qt.Key.Key_Delete)
    assert [name for name, _n, _inside in tree(page)] == ["Rammer", "Nærhet"]
    page.room.workspace.undo()
    assert [name for name, _n, _inside in tree(page)] == ["Tid", "Rammer", "Nærhet"]


def test_that_a_theme_is_described_and_lies_in_another_but_never_in_itself(page: ThemesPage) -> None:
    page.editor.idea.setPlainText("Tiden rår.")
    page.editor.idea.document().setModified(True)
    page.editor.write_down()
    page.editor.name.setPlainText("Rammene")
    page.editor.name.write_down()
    (first, second, _third) = page.room.workspace.study.themes.ordered()
    assert (first.name, first.idea) == ("Rammene", "Tiden rår.")
    page.tree.choose(second.id)
    combo = page.editor.parent_theme
    assert [combo.itemText(at) for at in range(combo.count())] == ["No wider theme", "Rammene", "Nærhet"]
    combo.setCurrentIndex(1)
    assert page.room.workspace.study.themes[second.id].parent == first.id
    page.tree.choose(first.id)
    assert [combo.itemText(at) for at in range(combo.count())] == ["No wider theme", "Nærhet"]


def test_that_a_finding_is_made_on_a_theme_and_leads_back(
    page: ThemesPage, room: FindingsRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(themes_page, "ask_text", lambda *_args: "Rammene stenger.")
    page.editor.new_finding.click()
    assert page.editor.findings.item(0).text() == "1.3  Rammene stenger."
    page.editor.list.clicked.emit(page.editor.findings.index(0, 0))
    assert room.pages.current is None
    assert room.desk.editor.claim.words == "Rammene stenger."
    assert room.about.theme.currentText() == "Rammer"


def test_that_the_name_of_a_theme_has_room_beside_the_finding(room: FindingsRoom) -> None:
    combo = room.about.theme
    assert combo.isVisible()
    assert combo.fontMetrics().horizontalAdvance("Tid og nærhet i hverdagen") < combo.width() - 40


def test_that_a_finding_is_held_against_theory_and_carried_to_the_conclusion(
    room: FindingsRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(about, "ask_text", lambda *_args: "Bakkebyråkrati")
    room.about.new_theory.click()
    model = room.about.table.theories
    for column, value in enumerate(("Bakkebyråkrati", "Lipsky", "2010", "13–15", Verdict.NUANCES.value)):
        model.setData(model.index(0, column), value)
    (theory,) = room.workspace.study.theories.values()
    assert (theory.source, theory.year, theory.page, theory.verdict) == ("Lipsky", "2010", "13–15", Verdict.NUANCES)
    assert model.index(0, 4).data() == "nuances"
    room.about.concluded.setChecked(True)
    assert room.workspace.study.findings[room.finding].concluded
    room.about.table.remove_wanted.emit(theory.id)
    assert not room.about.table.isVisible()
    room.workspace.undo()
    assert room.about.table.isVisible()


def test_that_earlier_wordings_of_a_question_are_shown_and_forgotten(room: FindingsRoom) -> None:
    question = room.workspace.study.questions.ordered()[0].id
    room.workspace.edit(findings.reword_question, question, "Hva står i veien?")
    room.desk.tree.setCurrentIndex(room.desk.outline.find(question))
    earlier = room.desk.question.earlier
    assert len(earlier.rows) == 1
    (wording,) = room.workspace.study.earlier_wordings.values()
    assert wording.text == "Hva hindrer?"
    earlier.forgotten.emit(wording.id)
    assert not earlier.isVisible()
    assert room.workspace.study.questions[question].text == "Hva står i veien?"
