"""Who speakers are taken for before anybody has said so: names stay out, and nobody gets another's label."""

from pathlib import Path

import pytest

from qualcode.importers.choices import SpeakerChoice, label_key
from qualcode.importers.preview import Preview, preview
from qualcode.importers.reading import read
from qualcode.model.documents import Speaker
from qualcode.ui.documents.memory import SpeakerMemory
from qualcode.ui.documents.proposing import Chosen, Proposer
from qualcode.ui.settings import Settings


@pytest.fixture
def memory(tmp_path: Path) -> SpeakerMemory:
    return SpeakerMemory(Settings(tmp_path / "window.ini"))


def look(folder: Path, title: str, *labels: str) -> Preview:
    """Return the preview of an interview in which each of the labels speaks twice."""
    lines = [f"{label}: Her sier jeg noe om det som hender, {turn}." for turn in (1, 2) for label in labels]
    path = folder / f"{title}.txt"
    path.write_text("\n".join(lines) if labels else "Notater fra en samtale om samarbeid.", encoding="utf-8")
    return preview(read(path))


def propose(memory: SpeakerMemory, previews: dict[str, Preview], informants: tuple[str, ...] = ()) -> list[Chosen]:
    proposer = Proposer(informants, memory, previews.values())
    return [proposer.choices(each.speakers, title, {}) for title, each in previews.items()]


def informant(label: str) -> SpeakerChoice:
    return SpeakerChoice(Speaker.INFORMANT, label)


def test_that_a_name_gets_the_first_label_that_nobody_has(tmp_path: Path, memory: SpeakerMemory) -> None:
    previews = {"a": look(tmp_path, "a", "Intervjuer", "Kari Nordmann", "R1")}
    (chosen,) = propose(memory, previews, ("R2",))
    assert chosen[label_key("Kari Nordmann")] == informant("R3")
    assert chosen[label_key("R1")] == informant("R1")
    assert chosen[label_key("Intervjuer")] == SpeakerChoice(Speaker.INTERVIEWER)


def test_that_one_name_is_one_person_in_all_files(tmp_path: Path, memory: SpeakerMemory) -> None:
    previews = {name: look(tmp_path, name, "Intervjuer", "Kari Nordmann") for name in ("a", "b")}
    first, second = propose(memory, previews)
    assert first == second


def test_that_informant_without_a_number_is_somebody_else_in_every_file(
    tmp_path: Path, memory: SpeakerMemory
) -> None:
    previews = {name: look(tmp_path, name, "I", "Informant") for name in ("a", "b", "c")}
    chosen = [each[label_key("Informant")].informant for each in propose(memory, previews)]
    assert chosen == ["R1", "R2", "R3"]


def test_that_the_file_s_title_tells_which_known_informant_it_is(tmp_path: Path, memory: SpeakerMemory) -> None:
    previews = {
        "Intervju R4, skole": look(tmp_path, "Intervju R4, skole", "I", "Informant"),
        "Notater R5": look(tmp_path, "Notater R5"),
        "Notater R45": look(tmp_path, "Notater R45"),
    }
    named, notes, other = propose(memory, previews, ("R4", "R5"))
    assert named[label_key("Informant")] == informant("R4")
    assert notes == {None: informant("R5")}
    assert other == {None: SpeakerChoice(Speaker.NOBODY)}


def test_that_a_label_of_a_known_informant_is_that_informant_however_it_is_written(
    tmp_path: Path, memory: SpeakerMemory
) -> None:
    (chosen,) = propose(memory, {"a": look(tmp_path, "a", "I", "LEDER NAV")}, ("Leder NAV",))
    assert chosen[label_key("LEDER NAV")] == informant("Leder NAV")


def test_that_whom_a_name_stood_for_is_known_until_the_project_is_closed(
    tmp_path: Path, memory: SpeakerMemory
) -> None:
    memory.remember("Kari Nordmann", informant("R9"))
    previews = {"a": look(tmp_path, "a", "I", "Kari Nordmann")}
    assert propose(memory, previews)[0][label_key("Kari Nordmann")] == informant("R9")
    memory.forget_names()
    assert propose(memory, previews)[0][label_key("Kari Nordmann")] == informant("R1")


def test_that_what_is_decided_stays_when_the_file_is_looked_at_again(tmp_path: Path, memory: SpeakerMemory) -> None:
    seen = look(tmp_path, "a", "I", "Informant")
    proposer = Proposer((), memory, [seen])
    first = proposer.choices(seen.speakers, "a", {})
    assert proposer.choices(seen.speakers, "a", first) == first
