"""Speakers from one import to the next: interviewers are remembered, informants never."""

from pathlib import Path

from qualcode.importers.choices import SpeakerChoice
from qualcode.model.documents import Speaker
from qualcode.ui.documents.memory import SpeakerMemory
from qualcode.ui.settings import Settings

INTERVIEWER = SpeakerChoice(Speaker.INTERVIEWER)


def test_that_an_interviewer_s_label_is_known_the_next_time(tmp_path: Path) -> None:
    SpeakerMemory(Settings(tmp_path / "window.ini")).remember("ABC", INTERVIEWER)
    assert SpeakerMemory(Settings(tmp_path / "window.ini")).choice("ABC") == INTERVIEWER


def test_that_an_informant_s_label_is_never_written_down(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    settings = Settings(path)
    SpeakerMemory(settings).remember("Tuva Nordmo", SpeakerChoice(Speaker.INFORMANT, "R7"))
    assert "tuva" not in settings.text("speakers", "").casefold()
    assert SpeakerMemory(settings).choice("Tuva Nordmo") is None


def test_that_a_label_that_turns_out_to_be_an_informant_is_forgotten(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    memory = SpeakerMemory(settings)
    memory.remember("ABC", INTERVIEWER)
    memory.remember("ABC", SpeakerChoice(Speaker.INFORMANT, "R7"))
    assert settings.text("speakers", "") == "{}"


def test_that_names_left_by_an_earlier_version_are_dropped(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.put("speakers", '{"tuva nordmo": "informant", "abc": "interviewer"}')
    memory = SpeakerMemory(settings)
    assert settings.text("speakers", "") == '{"abc": "interviewer"}'
    assert memory.choice("ABC") == INTERVIEWER


def test_that_whom_a_name_stood_for_is_known_until_the_project_is_closed(tmp_path: Path) -> None:
    memory = SpeakerMemory(Settings(tmp_path / "window.ini"))
    memory.remember("Kari Nordmann", SpeakerChoice(Speaker.INFORMANT, "R9"))
    memory.recall({"Ola": SpeakerChoice(Speaker.INFORMANT, "R8")}.get)
    known = [memory.choice(name) for name in ("Kari Nordmann", "Ola", "Liv")]
    assert [each and each.informant for each in known] == ["R9", "R8", None]
    memory.forget_names()
    assert [memory.choice(name) for name in ("Kari Nordmann", "Ola")] == [None, None]
