"""The report through the window: ticks, order, quotes swapped, the warning, and the document read back."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qualcode.analysis.quotes import SegmentKey
from qualcode.model.findings import ThemeCode
from qualcode.model.ids import ThemeCodeId
from qualcode.ui import reports
from qualcode.ui.draft.room import DraftRoom
from qualcode.ui.main_window import MainWindow
from qualcode.ui.report_dialog import writing
from qualcode.ui.report_dialog.dialog import ReportDialog
from qualcode.ui.report_dialog.part_list import PartList, remembered, written
from qualcode.ui.report_dialog.stand_ins import StandInsDialog
from qualcode.wording.report_parts import ReportPart
from tests.builders import Builder
from tests.ui.windows import entered


def _themed() -> Builder:
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Lærer")
    make.document("Samtaler", "R1: Vi har aldri tid. Det er trangt.\nR2: Tida går bare.")
    theme = make.theme("Tid")
    for words in ("Vi har aldri tid.", "Det er trangt.", "Tida går bare."):
        make.coding("Tidspress", words)
    link = ThemeCode(ThemeCodeId("t1"), theme.id, make.code("Tidspress").id)
    make.tables.setdefault("theme_codes", []).append(link)
    return make


def test_that_parts_are_moved_and_what_was_chosen_is_offered_again(qtbot: QtBot) -> None:
    parts = PartList(remembered("methods,-sample,nonsense", list(ReportPart)))
    qtbot.addWidget(parts)
    assert parts.chosen() == [ReportPart.METHODS]
    parts.setCurrentRow(1)
    parts.move_current(-1)
    assert written(parts.parts()).startswith("-sample,methods,-findings,")
    assert remembered(written(parts.parts()), list(ReportPart)) == parts.parts()


def test_that_nothing_is_written_without_a_part(qtbot: QtBot) -> None:
    dialog = ReportDialog(None, _themed().study(), "-findings")
    qtbot.addWidget(dialog)
    assert not dialog._accept.isEnabled()
    assert not dialog.picks.isEnabled()


def test_that_a_template_that_points_at_few_is_warned_of(qtbot: QtBot) -> None:
    quiet = ReportDialog(None, _themed().study())
    telling = ReportDialog(None, _themed().study(attribution="{role}"))
    for dialog in (quiet, telling):
        qtbot.addWidget(dialog)
    assert quiet.warning.isHidden()
    assert "Leder (1 person)" in telling.warning.text()


def test_that_a_quote_turned_down_gives_way_to_the_next_and_comes_back(qtbot: QtBot) -> None:
    dialog = StandInsDialog(None, _themed().study(), 1, frozenset())
    qtbot.addWidget(dialog)
    first = dialog.list.item(0).text()
    dialog.swap_current()
    assert dialog.list.item(0).text() != first
    assert len(dialog.turned_down) == 1
    dialog.start_again()
    assert dialog.list.item(0).text() == first


def test_that_the_report_lies_in_word_in_the_order_chosen(
    whole_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from docx import Document

    path = tmp_path / "Rapport.docx"
    monkeypatch.setattr(reports, "ask_path", lambda *_asked: path)
    monkeypatch.setattr(writing.ReportDialog, "asked", lambda _dialog: True)
    room = entered(whole_window, "draft", DraftRoom)
    room.settings.put("report/parts", "codebook,methods,sample")
    with qtbot.waitSignal(whole_window.workspace.said, timeout=20_000):
        room.make_report()
    style = "Heading1"
    headings = [each.text for each in Document(str(path)).paragraphs if each.style.style_id == style]
    assert len(headings) == 3
    assert room.settings.text("report/parts", "").startswith("codebook,methods,sample,-")


def test_that_quotes_turned_down_stay_so_for_the_next_report_of_the_study(
    whole_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = entered(whole_window, "draft", DraftRoom)
    document = next(iter(room.workspace.study.documents))
    found: list[frozenset[SegmentKey]] = []

    def asked(dialog: ReportDialog) -> bool:
        found.append(dialog.turned_down)
        dialog.turned_down |= {(document, 4, 9)}
        return True

    monkeypatch.setattr(writing.ReportDialog, "asked", asked)
    monkeypatch.setattr(writing, "save_report", lambda *_asked: None)
    for _time in range(2):
        room.make_report()
    assert found == [frozenset(), frozenset({(document, 4, 9)})]
