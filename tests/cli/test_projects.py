"""``qualcode new``, ``info`` and ``check``."""

import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import CODEBOOK, Call


def test_that_a_new_project_has_its_title_coder_and_codebook(call: Call, tmp_path: Path) -> None:
    said = call("new", tmp_path / "Ny", "--title", "Ny æøå", "--coder", "Anna", "--codebook", CODEBOOK)
    assert (said.code, said.err) == (0, "")
    told = call("info", tmp_path / "Ny.qualcode", "--json").json
    assert (told["title"], told["coders"]) == ("Ny æøå", ["Anna"])
    assert told["counts"]["codes"] >= 40


def test_that_a_project_is_named_with_its_ending_or_without(call: Call, tmp_path: Path) -> None:
    assert call("new", tmp_path / "Studie 2.0", "--coder", "Anna").code == 0
    assert [each.name for each in tmp_path.iterdir()] == ["Studie 2.0.qualcode"]
    (tmp_path / "Studie 2.0").mkdir()
    assert call("info", tmp_path / "Studie 2.0", "--json").json["title"] == "Studie 2.0"
    said = call("info", tmp_path / "Studie 3")
    assert (said.code, "“Studie 3” is not there" in said.err) == (1, True)


def test_that_a_broken_codebook_leaves_no_project_behind(call: Call, tmp_path: Path) -> None:
    (tmp_path / "k.yaml").write_text("codes:\n  - name: A\n    defnition: x\n", "utf-8")
    said = call("new", tmp_path / "p.qualcode", "--coder", "Anna", "--codebook", tmp_path / "k.yaml")
    assert said.code == 1
    assert "line 3" in said.err.lower()
    assert "defnition" in said.err
    assert not (tmp_path / "p.qualcode").exists()


def test_that_a_project_is_not_overwritten(call: Call, study: Path) -> None:
    before = study.read_bytes()
    said = call("new", study, "--coder", "Anna")
    assert (said.code, study.read_bytes()) == (1, before)
    assert "there already" in said.err


def test_that_a_project_needs_someone_who_codes(call: Call, tmp_path: Path) -> None:
    assert call("new", tmp_path / "p").code == 2
    assert call("new", tmp_path / "p", "--coder", " ").code == 1
    assert list(tmp_path.iterdir()) == []


def test_that_info_tells_documents_people_and_counts(call: Call, study: Path) -> None:
    told = call("info", study, "--json").json
    assert [document["title"] for document in told["documents"]] == ["Intervju 1", "Intervju 2"]
    assert told["informants"] == [
        {"label": "R1", "roles": ["Leder"], "case": "Storvåg", "attributes": {}},
        {"label": "R2", "roles": ["Lærer", "Tillitsvalgt"], "case": None, "attributes": {}},
    ]
    assert "Intervju 1" in call("info", study).out


def test_that_a_whole_project_is_said_to_be_whole(call: Call, study: Path) -> None:
    assert call("check", study).code == 0
    assert call("check", study, "--json").json == {"whole": True, "faults": []}


def test_that_check_says_in_words_what_is_wrong(call: Call, study: Path) -> None:
    with sqlite3.connect(study) as connection:
        connection.execute("UPDATE texts SET text = 'Noe annet' WHERE text LIKE '%snakker%'")
    connection.close()
    said = call("check", study)
    assert said.code == 1
    assert "The text of “Intervju 1” is not the text that was stored" in said.err
    assert ("backups" in said.err) is (study.parent / "Studie backups").is_dir()
    told = call("check", study, "--json").json
    assert {fault["kind"] for fault in told["faults"]} >= {"text hash", "span"}


def test_that_check_tells_of_a_file_too_damaged_to_open(call: Call, study: Path) -> None:
    data = bytearray(study.read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    study.write_bytes(data)
    said = call("check", study)
    assert said.code == 1
    assert "damaged" in said.err
    assert study.read_bytes() == bytes(data)


def test_that_check_tells_of_cells_that_mean_nothing(call: Call, study: Path) -> None:
    with sqlite3.connect(study) as connection:
        connection.execute("UPDATE documents SET kind = 'sang'")
    connection.close()
    said = call("check", study)
    assert (said.code, "Among the documents, 2 cannot be understood." in said.err) == (1, True)


def test_that_a_damaged_project_points_to_its_newest_backup_if_there_is_one(call: Call, study: Path) -> None:
    study.write_bytes(b"\0" * 5000)
    assert "fetch it again from where it came" in call("info", study).err
    backup = study.with_name("Studie backups") / "Studie 2026-03-01 10.00.00.qualcode"
    backup.parent.mkdir()
    backup.write_bytes(b"")
    assert f"“{backup.name}”, in “Studie backups”" in call("info", study).err


def test_that_what_is_no_project_gets_its_sentence(call: Call, tmp_path: Path) -> None:
    (tmp_path / "brev.txt").write_text("Hei!", "utf-8")
    for name in ("brev.txt", "borte.qualcode", "."):
        said = call("check", tmp_path / name)
        assert said.code == 1
        assert said.err.strip()
        assert "Traceback" not in said.err


def test_that_commands_that_only_read_need_not_write(
    call: Call, study: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = study.read_bytes()
    monkeypatch.setattr("qualcode.store.connection.os.access", lambda asked, _mode: Path(asked) != study)
    for command in (["info"], ["quotes"], ["table"], ["findings"]):
        assert call(*command, study).code == 0
    assert call("codebook", "export", study, tmp_path / "bok.yaml").code == 0
    said = call("finding", "add", study, "--question", "Hva?", "--claim", "Tid")
    assert (said.code, "cannot be written to" in said.err) == (1, True)
    assert study.read_bytes() == before
