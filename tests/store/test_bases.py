"""What two copies have in common, packed and read again."""

import json
import zlib

from qualcode.model.study import TABLES
from qualcode.store.bases import packed, read, unpacked
from tests.builders import Builder


def _study() -> Builder:
    make = Builder()
    make.informant("R1", "Leder", case="Storvåg")
    make.document("En", "R1: Vi har aldri tid 🌊.")
    make.memo("Merk", coding=make.coding("Tid", "aldri").id)
    return make


def test_that_a_base_is_read_as_it_was() -> None:
    study = _study().study()
    assert unpacked(packed(study)) == study


def test_that_a_base_of_an_older_schema_gets_the_defaults_of_what_is_new() -> None:
    study = _study().study()
    raw = json.loads(zlib.decompress(packed(study)))
    for row in raw["turns"]["rows"]:
        row.pop()
    raw["turns"]["columns"].pop()
    del raw["statuses"]
    again = unpacked(zlib.compress(json.dumps(raw).encode()))
    assert all(getattr(again, table) == getattr(study, table) for table in TABLES)


def test_that_what_cannot_be_read_is_no_base() -> None:
    assert read(None) is None
    assert read(b"rubbish") is None
    assert read(zlib.compress(b'{"codes": {"columns": ["id"], "rows": [[1]]}}')) is None
