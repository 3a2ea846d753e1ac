"""Invented studies of any size, the same in every run."""

import random
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from qualcode.model.codes import Code
from qualcode.model.codings import Coding
from qualcode.model.documents import Document, DocumentKind, DocumentText, Speaker, Turn, text_sha256
from qualcode.model.ids import CodeId, CodingId, DocumentId, InformantId, RoleHeldId, RoleId, TurnId
from qualcode.model.people import Informant, Role, RoleHeld
from qualcode.store.editing import editing
from qualcode.store.files import create
from qualcode.store.project import Project

WORDS = """
    vi har ikke tid til å møtes og det er mange som sier at samarbeidet med kommunen NAV voksenopplæringen er bra
    når noen tar ansvar for helheten men ofte blir det bare snakk fordi lederne ikke forankrer avtalen og
    flyktningene venter på språkpraksis mens vi leter etter en arbeidsgiver som tør
""".split()  # noqa: SIM905 - words read better than a list of strings
NOW = datetime(2026, 11, 21, tzinfo=UTC)
INFORMANTS = 9


def turns_of(words: int, chance: random.Random) -> list[str]:
    """Return invented turns of about ``words`` words together; every other one is the interviewer's."""
    turns, left = [], words
    while left > 0:
        for shortest, longest in ((5, 15), (40, 140)):
            said = chance.choices(WORDS, k=chance.randint(shortest, longest))
            turns.append(" ".join(said).capitalize() + ".")
            left -= len(said)
    return turns


def transcript(words: int, seed: int) -> str:
    """Return a transcript with labels ``I:`` and one of ``R1:`` to ``R9:``."""
    labels = ("I", f"R{seed % INFORMANTS + 1}")
    turns = turns_of(words, random.Random(seed))
    return "\n".join(f"{labels[at % 2]}: {turn}" for at, turn in enumerate(turns))


def coded_project(
    path: Path, documents: int, words: int, codes: int, codings: int, enrich: Callable[[str], str] = str
) -> Project:
    """Make a project with so many documents of so many words, codes (ten to a heading) and codings in all.

    ``enrich`` may change what is said in a turn.
    """
    chance = random.Random(documents * words + codings)
    project = create(path, "Måling", "A")
    ids = (str(UUID(int=chance.getrandbits(128), version=4)) for _id in iter(int, 1))
    roles = [Role(RoleId(next(ids)), name, at) for at, name in enumerate(("Leder", "Veileder", "Lærer"))]
    people = [Informant(InformantId(next(ids)), f"R{n + 1}", n) for n in range(INFORMANTS)]
    held = [RoleHeld(RoleHeldId(next(ids)), person.id, roles[n % 3].id) for n, person in enumerate(people)]
    book = [Code(CodeId(next(ids)), f"Tema {n}", position=n) for n in range(max(1, codes // 11))]
    book += [Code(CodeId(next(ids)), f"Kode {n}", book[n % len(book)].id, n) for n in range(codes - len(book))]
    texts: list[str] = []
    with editing(project, "fill") as edit:
        edit.add(*roles, *people, *held, *book)
        made = []
        for n in range(documents):
            turns = [enrich(turn) for turn in turns_of(words, chance)]
            texts.append("\n".join(turns))
            digest = text_sha256(texts[-1])
            document = Document(
                DocumentId(next(ids)), f"Intervju {n + 1}", DocumentKind.TRANSCRIPT, n, NOW, digest, digest
            )
            made.append(document)
            edit.add(document, DocumentText(document.id, texts[-1]))
            edit.add(*_turns(document.id, turns, people[n % INFORMANTS], ids))
        for _coding in range(codings):
            at = chance.randrange(documents)
            start = chance.randrange(max(1, len(texts[at]) - 200))
            stop = start + chance.randint(20, 190)
            code = book[chance.randrange(len(book))].id
            edit.add(Coding(CodingId(next(ids)), made[at].id, start, stop, code, project.coder, NOW))
    project.history.forget()
    return project


def _turns(document: DocumentId, turns: list[str], person: Informant, ids: object) -> list[Turn]:
    made, start = [], 0
    for at, words in enumerate(turns):
        id, stop = TurnId(next(ids)), start + len(words)  # type: ignore[call-overload]
        if at % 2:
            made.append(Turn(id, document, start, stop, Speaker.INFORMANT, person.label, person.id))
        else:
            made.append(Turn(id, document, start, stop, Speaker.INTERVIEWER, "I"))
        start = stop + 1
    return made
