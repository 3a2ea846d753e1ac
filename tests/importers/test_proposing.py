"""Who speakers are taken for before anybody has said so: names stay out, and nobody gets another's label."""

from pathlib import Path

from qualcode.importers.choices import SpeakerChoice, label_key
from qualcode.importers.preview import Preview, preview
from qualcode.importers.proposing import Chosen, Proposer, Remembered
from qualcode.importers.reading import read
from qualcode.model.documents import Speaker


def look(folder: Path, title: str, *labels: str) -> Preview:
    """Return the preview of an interview in which each of the labels speaks twice."""
    lines = [f"{label}: Her sier jeg noe om det som hender, {turn}." for turn in (1, 2) for label in labels]
    path = folder / f"{title}.txt"
    path.write_text("\n".join(lines) if labels else "Notater fra en samtale om samarbeid.", encoding="utf-8")
    return preview(read(path))


def nobody(_label: str | None) -> None:
    """Remember nobody."""


def propose(
    previews: dict[str, Preview], informants: tuple[str, ...] = (), remembered: Remembered = nobody
) -> list[Chosen]:
    proposer = Proposer(informants, remembered, previews.values())
    return [proposer.choices(each.speakers, title, {}) for title, each in previews.items()]


def informant(label: str) -> SpeakerChoice:
    return SpeakerChoice(Speaker.INFORMANT, label)


def test_that_a_name_gets_the_first_label_that_nobody_has(tmp_path: Path) -> None:
    previews = {"a": look(tmp_path, "a", "Intervjuer", "Kari Nordmann", "R1")}
    (chosen,) = propose(previews, ("R2",))
    assert chosen[label_key("Kari Nordmann")] == informant("R3")
    assert chosen[label_key("R1")] == informant("R1")
    assert chosen[label_key("Intervjuer")] == SpeakerChoice(Speaker.INTERVIEWER)


def test_that_one_name_is_one_person_in_all_files(tmp_path: Path) -> None:
    previews = {name: look(tmp_path, name, "Intervjuer", "Kari Nordmann") for name in ("a", "b")}
    first, second = propose(previews)
    assert first == second


def test_that_informant_without_a_number_is_somebody_else_in_every_file(tmp_path: Path) -> None:
    previews = {name: look(tmp_path, name, "I", "Informant") for name in ("a", "b", "c")}
    chosen = [each[label_key("Informant")].informant for each in propose(previews)]
    assert chosen == ["R1", "R2", "R3"]


def test_that_the_file_s_title_tells_which_known_informant_it_is(tmp_path: Path) -> None:
    previews = {
        "Intervju R4, skole": look(tmp_path, "Intervju R4, skole", "I", "Informant"),
        "Notater R5": look(tmp_path, "Notater R5"),
        "Notater R45": look(tmp_path, "Notater R45"),
    }
    named, notes, other = propose(previews, ("R4", "R5"))
    assert named[label_key("Informant")] == informant("R4")
    assert notes == {None: informant("R5")}
    assert other == {None: SpeakerChoice(Speaker.NOBODY)}


def test_that_a_label_of_a_known_informant_is_that_informant_however_it_is_written(tmp_path: Path) -> None:
    (chosen,) = propose({"a": look(tmp_path, "a", "I", "LEDER NAV")}, ("Leder NAV",))
    assert chosen[label_key("LEDER NAV")] == informant("Leder NAV")


def test_that_whom_a_name_stood_for_before_is_who_it_stands_for(tmp_path: Path) -> None:
    previews = {"a": look(tmp_path, "a", "I", "Kari Nordmann")}
    known = {"Kari Nordmann": informant("R9")}
    assert propose(previews, remembered=known.get)[0][label_key("Kari Nordmann")] == informant("R9")


def test_that_what_is_decided_stays_when_the_file_is_looked_at_again(tmp_path: Path) -> None:
    seen = look(tmp_path, "a", "I", "Informant")
    proposer = Proposer((), nobody, [seen])
    first = proposer.choices(seen.speakers, "a", {})
    assert proposer.choices(seen.speakers, "a", first) == first
