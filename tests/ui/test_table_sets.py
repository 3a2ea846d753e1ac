"""What rooms and views say that they depend on."""

from qualcode.model.study import TABLES
from qualcode.ui import table_sets
from qualcode.ui.analysis.view_plans import VIEWS
from qualcode.ui.main_window import MainWindow


def test_that_rooms_views_and_sets_name_only_tables_that_there_are(whole_window: MainWindow) -> None:
    sets = {name: getattr(table_sets, name) for name in dir(table_sets) if name.isupper()}
    shown = {room.key: room.shows for room in whole_window.rooms.values()}
    shown |= {view.key: view.load().shows for view in VIEWS}
    assert {name: tables - set(TABLES) for name, tables in (sets | shown).items() if tables - set(TABLES)} == {}
