"""Comparing two coders: 100 codes, 40 documents of 5,000 words, 2 x 5,000 codings."""

import random
from dataclasses import replace
from uuid import UUID

from benchmarks.measure import median_ms
from benchmarks.studies import turns_of
from qualcode.analysis.agreement.agreed import agreed
from qualcode.analysis.agreement.choice import AgreementChoice, UnitKind, all_codes
from qualcode.analysis.agreement.confusions import units_behind
from qualcode.analysis.agreement.disagreements import disagreements
from qualcode.analysis.agreement.report import agreement
from qualcode.model.study import Study
from tests.builders import Builder

DOCUMENTS, WORDS, CODES, CODINGS, SAMPLES = 40, 5_000, 100, 5_000, 1_000


def run() -> dict[str, object]:
    """Return milliseconds for whole reports, by unit, without and with intervals from 1,000 draws."""
    study = _study()
    found: dict[str, object] = {"documents": DOCUMENTS, "codes": CODES, "codings": len(study.codings)}
    for unit in (UnitKind.TURNS, UnitKind.SENTENCES, UnitKind.CHARACTERS, UnitKind.SEGMENTS):
        choice = _choice(study, unit)
        found[f"report by {unit.value} ms"] = median_ms(lambda c=choice: agreement(study, c), 3)
        found[f"with {SAMPLES} draws, by {unit.value} ms"] = median_ms(
            lambda c=choice: agreement(study, c, SAMPLES), 3
        )
    segments = _choice(study, UnitKind.SEGMENTS)
    found["disagreements"] = len(disagreements(study, segments))
    found["disagreements ms"] = median_ms(lambda: disagreements(study, segments), 3)
    found["what all agree on ms"] = median_ms(lambda: agreed(study, segments), 3)
    found["units behind confusions ms"] = median_ms(lambda: units_behind(study, segments), 3)
    return found


def _choice(study: Study, unit: UnitKind) -> AgreementChoice:
    coders = tuple(coder.id for coder in study.coders.ordered())
    documents = tuple(document.id for document in study.documents.ordered())
    return AgreementChoice(coders, documents, all_codes(study), unit)


def _study() -> Study:
    """Return a study in which the second coder has half of the first one's codings, some moved by a word or two."""
    chance = random.Random(4)
    make = Builder()
    make.coder("Anna")
    make.coder("Bo")
    make.informant("R1")
    codes = [make.code(f"Gruppe {number % 10} / Kode {number}") for number in range(CODES)]
    for number in range(DOCUMENTS):
        turns = turns_of(WORDS, chance)
        labelled = [f"{('I', 'R1')[at % 2]}: {words}" for at, words in enumerate(turns)]
        make.document(f"Intervju {number}", "\n".join(labelled))
    texts = make.tables["texts"]
    for number in range(CODINGS):
        text = texts[number % DOCUMENTS]
        start = chance.randrange(len(text.text) - 300)
        stop = start + chance.randrange(20, 300)
        path = f"Gruppe {number % CODES % 10} / {codes[number % CODES].name}"
        coding = make.coding_at(path, text.id, start, stop, "Anna")
        moved = chance.choice((0, 0, 8, 400))
        other = replace(coding, start=max(0, start - moved), stop=stop + moved // 2, id=_id(number))
        make.tables["codings"].append(replace(other, coder=make.coder("Bo").id))
    return make.study()


def _id(number: int) -> str:
    return str(UUID(int=(1 << 100) + number, version=4))
