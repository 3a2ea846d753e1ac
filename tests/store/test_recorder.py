"""What may be moved, and how it is written down."""

import sqlite3
from dataclasses import fields
from pathlib import Path

import pytest

from qualcode.model.kinds import CLASS_OF
from qualcode.model.moves import Shift, shifted, splice_between
from qualcode.store import recorder
from qualcode.store.files import create, insert
from tests.builders import Builder


@pytest.fixture
def connection(tmp_path: Path) -> sqlite3.Connection:
    make = Builder()
    make.document("Intervju 1", "I: Hva?\nR1: Vi har aldri tid.")
    make.coding("Tid", "aldri tid")
    connection = create(tmp_path / "Studie.qualcode", "Studie", "Anna").connection
    for table, values in make.tables.items():
        insert(connection, table, values)
    recorder.take(connection)
    return connection


@pytest.mark.parametrize("table", recorder.MOVABLE)
def test_that_values_that_may_be_moved_keep_all_their_fields_in_slots(table: str) -> None:
    cls = CLASS_OF[table]
    assert tuple(cls.__slots__) == tuple(field.name for field in fields(cls))
    assert {"start", "stop"} <= set(cls.__slots__)
    assert shifted([], 3) == []


def test_that_a_move_records_the_rows_that_were_there(connection: sqlite3.Connection) -> None:
    before = connection.execute("SELECT id, start, stop FROM codings").fetchall()
    ids = tuple(id for id, _start, _stop in before)
    moved = recorder.move(connection, Shift("codings", 4, (*ids, "nobody")))
    recorded = recorder.take(connection, [moved])
    assert recorded.shifts == (Shift("codings", 4, ids),)
    assert recorded.changes == ()
    after = connection.execute("SELECT id, start, stop FROM codings").fetchall()
    assert after == [(id, start + 4, stop + 4) for id, start, stop in before]


def test_that_all_that_stands_from_a_place_on_is_moved_by_that_place_alone(connection: sqlite3.Connection) -> None:
    ((id, document, start, stop),) = connection.execute("SELECT id, document, start, stop FROM codings").fetchall()
    shift = Shift("codings", 3, (id,))
    assert recorder.move(connection, shift, (document, start)) == shift
    assert connection.execute("SELECT start, stop FROM codings").fetchall() == [(start + 3, stop + 3)]
    with pytest.raises(RuntimeError, match="other rows"):
        recorder.move(connection, shift, (document, start + 4))


def test_that_rows_are_recorded_again_after_a_move_that_was_rolled_back(connection: sqlite3.Connection) -> None:
    ((id, document),) = connection.execute("SELECT id, document FROM codings").fetchall()
    connection.execute("BEGIN")
    connection.execute("CREATE TEMP TRIGGER full AFTER UPDATE ON codings BEGIN SELECT RAISE(ROLLBACK, 'full'); END")
    with pytest.raises(sqlite3.IntegrityError):
        recorder.move(connection, Shift("codings", 4, (id,)), (document, 0))
    assert not connection.in_transaction
    connection.execute("UPDATE codings SET stop = stop - 1")
    assert [change.table for change in recorder.take(connection).changes] == ["codings"]


def test_that_a_move_of_nothing_records_nothing(connection: sqlite3.Connection) -> None:
    moved = recorder.move(connection, Shift("turns", 4, ()))
    assert recorder.take(connection, [moved]).shifts == ()


def test_that_what_stands_in_no_text_cannot_be_moved(connection: sqlite3.Connection) -> None:
    with pytest.raises(ValueError, match="cannot be moved"):
        recorder.move(connection, Shift("codes", 4, ("a",)))


def test_that_a_place_written_otherwise_is_recorded_row_by_row(connection: sqlite3.Connection) -> None:
    moved = recorder.move(connection, Shift("turns", 0, ()))
    connection.execute("UPDATE codings SET stop = stop - 1")
    recorded = recorder.take(connection, [moved])
    assert recorded.shifts == ()
    assert [change.table for change in recorded.changes] == ["codings"]


@pytest.mark.parametrize("words", ["sjelden", "", "aldri 🙂", "aldri"])
def test_that_a_rewritten_text_is_recorded_as_the_words_that_came_and_went(
    connection: sqlite3.Connection, words: str
) -> None:
    ((id, text),) = connection.execute("SELECT id, text FROM texts").fetchall()
    now = text.replace("aldri", words)
    recorder.rewrite(connection, id, now)
    assert connection.execute("SELECT text FROM texts").fetchall() == [(now,)]
    splices = recorder.take(connection).splices
    assert splices == ((splice_between(id, text, now),) if now != text else ())
    for splice in splices:
        recorder.splice(connection, splice.inverse())
        assert recorder.take(connection).splices == (splice.inverse(),)
    assert connection.execute("SELECT text FROM texts").fetchall() == [(text,)]


def test_that_a_text_written_otherwise_is_recorded_all_the_same(connection: sqlite3.Connection) -> None:
    ((id, text),) = connection.execute("SELECT id, text FROM texts").fetchall()
    connection.execute("UPDATE texts SET text = text || ' nå'")
    assert recorder.take(connection).splices == (splice_between(id, text, text + " nå"),)


def test_that_a_text_that_is_not_there_cannot_be_rewritten(connection: sqlite3.Connection) -> None:
    recorder.rewrite(connection, "nobody", "Ord")
    assert recorder.take(connection).splices == ()
