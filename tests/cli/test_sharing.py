"""``qualcode share``, ``merge`` and ``snapshot``: three coders, three files, one study."""

from pathlib import Path

import pytest

from qualcode.store.files import open_project
from tests.cli.conftest import Call


@pytest.fixture
def berit(call: Call, study: Path, tmp_path: Path) -> Path:
    """A copy in which Berit has coded."""
    path = tmp_path / "Berit.qualcode"
    assert call("share", study, "-o", path, "--coder", "Berit").code == 0
    coded = ("--document", "Intervju 1", "--quote", "aldri tid", "--code", "Tidspress", "--coder", "Berit")
    assert call("code", path, *coded).code == 0
    return path


def test_that_a_copy_is_handed_out_and_its_work_comes_back(call: Call, study: Path, berit: Path) -> None:
    before = study.read_bytes()
    said = call("merge", study, berit, "--dry-run")
    assert (said.code, said.err) == (0, "")
    assert "New in the copy: codings (1)" in said.out
    assert "Nothing was changed." in said.out
    assert study.read_bytes() == before
    assert call("merge", study, berit).code == 0
    told = call("info", study, "--json").json
    assert told["counts"]["codings"] == 1
    assert "There is nothing to merge." in call("merge", study, berit).out


def test_that_the_preview_is_told_to_programs(call: Call, study: Path, berit: Path) -> None:
    told = call("merge", study, berit, "--dry-run", "--json").json
    assert told["merged"] is False
    assert told["changes"] is True
    assert told["happenings"]["new there"] == {"codings": 1}
    assert told["conflicts"] == []
    assert call("merge", study, berit, "--json").json["merged"] is True


def test_that_only_chosen_documents_are_handed_out(call: Call, study: Path, tmp_path: Path) -> None:
    path = tmp_path / "Cato.qualcode"
    said = call("share", study, "-o", path, "--coder", "Cato", "--document", "intervju 2", "--locked")
    assert said.code == 0
    assert "1 document" in said.out
    assert b"Vi snakker ikke" not in path.read_bytes()
    copy = open_project(path)
    (own,) = (each for each in copy.study.copies.values() if each.coder is not None)
    assert own.locked
    copy.close()


def test_that_conflicts_and_likely_codes_are_told(call: Call, study: Path, berit: Path) -> None:
    from qualcode.edits.codebook import add_code

    for path, name in ((study, "Makt og avmakt"), (berit, "Makt og avmakt"), (berit, "Avmakt og makt")):
        project = open_project(path)
        add_code(project, name)
        project.close()
    said = call("merge", study, berit)
    assert "Two were made apart with the name “Makt og avmakt”" in said.out
    assert "These codes may be the same:" in said.out


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("Annen.qualcode", "is another study"),
        ("Studie.qualcode", "is this very project"),
        ("tekst.qualcode", "is not a qualcode project"),
        ("finnes ikke.qualcode", "is not there"),
        ("skadd.qualcode", "is damaged"),
    ],
)
def test_that_what_cannot_be_merged_gets_a_sentence(
    call: Call, study: Path, berit: Path, tmp_path: Path, file: str, sentence: str
) -> None:
    assert call("new", tmp_path / "Annen.qualcode", "--coder", "A").code == 0
    (tmp_path / "tekst.qualcode").write_text("hei")
    (tmp_path / "skadd.qualcode").write_bytes(berit.read_bytes()[:9000])
    before = study.read_bytes()
    said = call("merge", study, tmp_path / file)
    assert said.code == 1
    assert sentence in said.err
    assert study.read_bytes() == before


def test_that_handing_out_over_a_file_makes_nothing(call: Call, study: Path, berit: Path) -> None:
    before = study.read_bytes(), berit.read_bytes()
    said = call("share", study, "-o", berit, "--coder", "Dina")
    assert said.code == 1
    assert "is there already" in said.err
    assert (study.read_bytes(), berit.read_bytes()) == before


def test_that_a_snapshot_lies_beside_the_project(call: Call, study: Path) -> None:
    assert call("snapshot", study, "før konsensus").code == 0
    assert (study.parent / "Studie snapshots" / "før konsensus.qualcode").is_file()
    said = call("snapshot", study, "før konsensus")
    assert said.code == 1
    assert "is there already" in said.err
    assert call("snapshot", study, " / ").code == 1


@pytest.mark.parametrize("command", ["share", "merge", "snapshot"])
def test_that_each_command_has_a_help_page(call: Call, command: str) -> None:
    said = call(command, "--help")
    assert said.code == 0
    assert said.out.startswith("Usage: qualcode")
    assert call(command).code == 2


def test_that_versions_are_listed_compared_and_deleted(call: Call, study: Path) -> None:
    assert "No version" in call("versions", study).out
    assert call("snapshot", study, "før konsensus").code == 0
    assert "Nothing has happened" in call("versions", study, "--compare", "Før konsensus").out
    coded = ("--document", "Intervju 1", "--quote", "aldri tid", "--code", "Tidspress")
    assert call("code", study, *coded).code == 0
    assert [each["name"] for each in call("versions", study, "--json").json] == ["før konsensus"]
    assert "New: codings (1)" in call("versions", study, "--compare", "før konsensus").out
    told = call("versions", study, "--compare", "før konsensus", "--json").json
    assert told["since"]["new"]["codings"] == 1
    assert call("versions", study, "--delete", "finnes ikke").code == 1
    assert call("versions", study, "--compare", "a", "--delete", "a").code == 2
    assert call("versions", study, "--delete", "før konsensus").code == 0
    assert call("versions", study, "--json").json == []


def _with_codes(path: Path, *names: str) -> None:
    from qualcode.edits.codebook import add_code

    project = open_project(path)
    for name in names:
        add_code(project, name)
    project.close()


def test_that_codes_are_made_one_where_it_is_said_so(call: Call, study: Path, berit: Path) -> None:
    _with_codes(study, "Makt og avmakt")
    _with_codes(berit, "Avmakt og makt")
    before = study.read_bytes()
    for wrong, code in (("Avmakt og makt", 2), ("Finnes ikke=Makt og avmakt", 1), ("Makt og avmakt=Tidspress", 1)):
        assert call("merge", study, berit, "--same", wrong).code == code
        assert study.read_bytes() == before
    assert call("merge", study, berit, "--same", "Avmakt og makt=Makt og avmakt").code == 0
    project = open_project(study)
    names = {code.name for code in project.study.codes.values()}
    project.close()
    assert "Makt og avmakt" in names
    assert "Avmakt og makt" not in names


def test_that_where_coding_is_blind_marks_do_not_tell_what_others_coded(
    call: Call, study: Path, berit: Path, tmp_path: Path
) -> None:
    from qualcode.edits.coding import set_stance
    from qualcode.edits.project import change_info
    from qualcode.model.codings import Stance

    assert call("merge", study, berit).code == 0
    for path, stance in ((study, Stance.HELPS), (berit, Stance.HINDERS)):
        project = open_project(path)
        set_stance(project, list(project.study.codings), stance)
        project.close()
    assert "aldri tid" in call("merge", study, berit, "--dry-run").out
    project = open_project(study)
    change_info(project, blind=True)
    project.close()
    said = call("merge", study, berit, "--dry-run")
    assert said.code == 0
    assert "aldri tid" not in said.out
    assert call("merge", study, berit, "--dry-run", "--json").json["conflicts"] == []
