"""Small random studies and random changes to them, and what the model itself says about each coding."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from qualcode.model.codings import Coding, Stance
from qualcode.model.documents import Speaker
from qualcode.model.ids import CodingId, InformantId
from qualcode.model.quotations import is_data, speakers
from qualcode.model.study import Study, TablePatch
from tests.builders import Builder

CODES = ("H1", "H1 / H1a", "H1 / H1b", "H1 / H1a / H1ai", "D1", "D1 / D1a")
LABELS = ("I", "R1", "R2", "R3", "R10")
LINES = ("vi samarbeider sjelden", "ja", "det er aldri tid til møter", "hvem bestemmer da", "nei og atter nei")

Edit = Callable[[Study], Study]


@st.composite
def studies(draw: st.DrawFn) -> Study:
    """Two or three documents, four informants of whom some have no role or no case, and up to 25 codings."""
    make = Builder()
    make.coder("Anna")
    make.coder("Bo")
    make.informant("R1", "Leder", case="Havnes", kommune="stor")
    make.informant("R2", "Bakkebyråkrat", "NAV", case="Havnes / Nordre skole")
    make.informant("R3", "Leder", "NAV", kommune="liten")
    make.informant("R10")
    make.role("Frivillig")
    for code in CODES:
        make.code(code)
    for number in range(draw(st.integers(2, 3))):
        lines = draw(st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from(LINES)), min_size=1, max_size=6))
        case = draw(st.sampled_from([None, "Vågan"]))
        make.document(f"Intervju {number}", "\n".join(f"{who}: {words}" for who, words in lines), case=case)
    make.notes("Notat", "Lederen mente at «tid er alt». Vi skrev det ned.")
    for _ in range(draw(st.integers(0, 25))):
        add_coding(draw, make)
    return make.study()


def add_coding(draw: st.DrawFn, make: Builder) -> None:
    """Add a coding of any code on any span; few spans to choose from, so that many fall together."""
    text = draw(st.sampled_from(make.tables["texts"]))
    start = draw(st.integers(0, (len(text.text) - 1) // 12)) * 12
    stop = min(len(text.text), start + draw(st.sampled_from([1, 12, 36])))
    make.coding_at(
        draw(st.sampled_from(CODES)),
        text.id,
        start,
        stop,
        draw(st.sampled_from(["Anna", "Bo"])),
        informant=draw(st.sampled_from([None, None, *(one.id for one in make.tables["informants"])])),
        stance=draw(st.sampled_from([None, *Stance])),
    )


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """Return a change to a study: to a coding, to who speaks in a turn, or to the tree of codes."""
    place = draw(st.integers(0, 1_000))
    kind = draw(st.sampled_from([_remove, _copy, _recode, _name_speaker, _turn, _move_code, _remove_code]))
    return lambda study: kind(study, place)


def heard_in(study: Study) -> list[tuple[Coding, tuple[InformantId, ...]]]:
    """Return the codings that are data with their speakers, one by one, as the model says."""
    return [(each, speakers(study, each)) for each in study.codings.values() if is_data(study, each)]


def patched(study: Study, table: str, *values: Any, gone: tuple[str, ...] = ()) -> Study:
    """Return the study with values of one table added or replaced, and others gone."""
    return study.patched({table: TablePatch(gone, {value.id: value for value in values})})


def _pick(study: Study, table: str, place: int) -> Any:
    values = sorted(getattr(study, table).values(), key=lambda value: value.id)
    return values[place % len(values)] if values else None


def _remove(study: Study, place: int) -> Study:
    coding = _pick(study, "codings", place)
    return patched(study, "codings", gone=(coding.id,)) if coding else study


def _copy(study: Study, place: int) -> Study:
    coding, code = _pick(study, "codings", place), _pick(study, "codes", place // 3)
    if coding is None:
        return study
    return patched(
        study, "codings", replace(coding, id=CodingId(f"copy {place} {len(study.codings)}"), code=code.id)
    )


def _recode(study: Study, place: int) -> Study:
    coding, code = _pick(study, "codings", place), _pick(study, "codes", place // 3)
    return patched(study, "codings", replace(coding, code=code.id)) if coding else study


def _name_speaker(study: Study, place: int) -> Study:
    coding, informant = _pick(study, "codings", place), _pick(study, "informants", place // 3)
    return patched(study, "codings", replace(coding, informant=informant.id)) if coding else study


def _turn(study: Study, place: int) -> Study:
    turn, speaker = _pick(study, "turns", place), list(Speaker)[place % 4]
    informant = _pick(study, "informants", place // 3).id if speaker is Speaker.INFORMANT else None
    return patched(study, "turns", replace(turn, speaker=speaker, informant=informant))


def _move_code(study: Study, place: int) -> Study:
    code, parent = _pick(study, "codes", place), _pick(study, "codes", place // 3)
    if parent.id in study.codebook.branch(code.id):
        return patched(study, "codes", replace(code, parent=None))
    return patched(study, "codes", replace(code, parent=parent.id))


def _remove_code(study: Study, place: int) -> Study:
    code = _pick(study, "codes", place)
    if study.codebook.children(code.id) or study.codings_of(code.id) or len(study.codes) == 1:
        return study
    return patched(study, "codes", gone=(code.id,))
