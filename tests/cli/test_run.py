"""The command line as a whole: help, languages, exit codes, and what real processes write."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from qualcode.cli.run import is_command, run
from qualcode.cli.tree import tree
from qualcode.i18n import set_language
from tests.cli.conftest import ROOT, Call, process

_COMMANDS = (
    *(["new"], ["import"], ["people", "import"], ["codebook", "import"], ["codebook", "export"], ["code"]),
    *(["quotes"], ["table"], ["finding", "add"], ["findings"], ["info"], ["check"], ["demo"]),
)


@pytest.mark.parametrize("command", _COMMANDS, ids=" ".join)
def test_that_every_command_has_a_help_page(call: Call, command: list[str]) -> None:
    said = call(*command, "--help")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"Usage: qualcode {' '.join(command)}")


def test_that_every_parameter_says_what_it_is_for(call: Call) -> None:
    silent = [
        f"{name} {parameter.name}"
        for name, command in tree().commands.items()
        for parameter in command.params
        if parameter.param_type_name == "option" and not getattr(parameter, "help", None)
    ]
    assert silent == []


@pytest.mark.parametrize("command", _COMMANDS[1:-1], ids=" ".join)
def test_that_a_project_which_is_not_there_is_a_problem_and_not_a_crash(
    call: Call, tmp_path: Path, command: list[str]
) -> None:
    needed = {
        "import": ["x.txt"],
        "people import": ["x.csv"],
        "codebook import": [ROOT / "codebooks" / "tom.yaml"],
        "codebook export": [tmp_path / "x.yaml"],
        "code": ["--document", "a", "--quote", "b", "--code", "c"],
        "finding add": ["--question", "a", "--claim", "b"],
    }
    said = call(*command, tmp_path / "borte.qualcode", *needed.get(" ".join(command), []))
    assert said.code == 1
    assert said.err.strip()
    assert "our fault" not in said.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [["inof", "p"], ["info"], ["info", "p", "--jason"], ["code", "p", "--stance", "x"]]
)
def test_that_wrong_usage_ends_with_two_and_a_sentence(call: Call, arguments: list[str]) -> None:
    said = call(*arguments)
    assert (said.code, said.out) == (2, "")
    assert "Usage:" in said.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["inof", "p"], "There is no command “inof”. Did you mean info?"),
        (["people", "improt"], "There is no command “improt”. Did you mean import?"),
        (["info"], "PROJECT is missing."),
        (["new", "p", "--coder"], "--coder needs a value."),
        (["info", "p", "q"], "There are more arguments than the command takes."),
        (["code", "p", "--stance", "x"], "--stance must be one of these: fremmer, hemmer, begge."),
        (["code", "p", "--occurrence", "to"], "--occurrence must be a whole number."),
        (["people"], "Commands:"),
        ([""], "PROJECT is empty: say which file or folder you mean."),
        (["check", " "], "PROJECT is empty: "),
        (["import", "p", "a.txt", ""], "FILE is empty: "),
        (["new", "p", "--coder", "A", "--codebook", ""], "--codebook is empty: "),
        (["demo", "-o", ""], "-o is empty: "),
    ],
)
def test_that_wrong_usage_is_told_in_our_own_words(call: Call, arguments: list[str], sentence: str) -> None:
    said = call(*arguments)
    assert (said.code, sentence in said.err) == (2, True), said.err


def test_that_a_misspelt_option_is_answered_with_the_right_one(call: Call) -> None:
    assert "--json" in call("info", "p", "--jsn").err


def test_that_help_is_there_under_its_short_name_too(call: Call) -> None:
    assert call("info", "-h").out == call("info", "--help").out


@pytest.mark.parametrize(
    ("arguments", "is_for_the_command_line"),
    [
        ([], False),
        (["Studie.qualcode"], False),
        (["mappe/Studie"], False),
        (["--help"], True),
        (["info", "p"], True),
        (["inof"], True),
        ([""], True),
    ],
)
def test_that_a_project_alone_asks_for_the_window(arguments: list[str], is_for_the_command_line: bool) -> None:
    assert is_command(arguments) is is_for_the_command_line


def test_that_a_bug_is_told_without_words_of_the_study(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(_path: Path) -> None:
        raise ValueError("«Vi har aldri tid», sa R1")

    monkeypatch.setattr("qualcode.store.files.open_project", broken)
    assert run(["info", str(tmp_path / "p")]) == 1
    err = capsys.readouterr().err
    assert "ValueError" in err
    assert str(Path.home()) not in err
    assert str(ROOT) not in err
    assert "aldri tid" not in err


def test_that_an_interrupted_command_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def interrupted(_path: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("qualcode.store.files.open_project", interrupted)
    assert run(["info", str(tmp_path / "p")]) == 1
    assert "Stopped" in capsys.readouterr().err


def test_that_a_project_held_by_another_program_is_told_as_such(call: Call, study: Path) -> None:
    from qualcode.store.files import open_project

    project = open_project(study)
    said = call("info", study)
    project.close()
    assert (said.code, "in use" in said.err) == (1, True)


def test_that_help_speaks_norwegian_where_the_system_does(call: Call) -> None:
    set_language("nb")
    assert "Usage" not in call("--help").out


def test_that_a_real_process_prints_utf_8_whatever_the_system_says(study: Path, tmp_path: Path) -> None:
    said = process("info", study, "--json", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (said.code, said.err) == (0, "")
    assert '"Storvåg"' in said.out
    said = process("check", tmp_path / "Åse 🌊.qualcode", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert said.code == 1
    assert "Traceback" not in said.err


def test_that_a_reader_who_has_seen_enough_causes_no_error(study: Path) -> None:
    command = [sys.executable, "-m", "qualcode", "table", str(study)]
    child = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert child.stdout is not None
    child.stdout.close()
    _out, err = child.communicate()
    assert b"Traceback" not in err
    assert b"BrokenPipe" not in err


def test_that_help_needs_none_of_the_heavy_libraries() -> None:
    heavy = ("PySide6", "spacy", "docx", "openpyxl", "rapidfuzz", "sqlite_utils", "yaml", "matplotlib")
    code = "import sys; from qualcode.__main__ import main; sys.argv = ['q', '--help']; main(); "
    code += f"print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
