"""Checking a manuscript: 100 quotes, half of them altered, against 50 interviews of 5,000 words."""

import random

from benchmarks.measure import figures, took
from benchmarks.studies import turns_of
from qualcode.analysis.draft import check_draft
from qualcode.text.quoted import ManuscriptParagraph
from tests.builders import Builder

INTERVIEWS, WORDS, QUOTES = 50, 5_000, 100


def run() -> dict[str, object]:
    """Return milliseconds for one check, by the clock and of the processor, and how the quotes were classed."""
    chance = random.Random(7)
    make = Builder()
    make.informant("R1")
    for number in range(INTERVIEWS):
        turns = turns_of(WORDS, chance)
        make.document(f"Intervju {number}", "\n".join(f"R1: {words}" for words in turns))
    study = make.study()
    paragraphs = [ManuscriptParagraph(at, f"«{_quote(study, chance, at % 2)}»") for at in range(QUOTES)]
    verdicts = [one.verdict.value for one in check_draft(study, paragraphs).quotes]
    return {
        "interviews": INTERVIEWS,
        "quotes": {verdict: verdicts.count(verdict) for verdict in sorted(set(verdicts))},
        **figures("check", [took(lambda: check_draft(study, paragraphs)) for _run in range(3)]),
    }


def _quote(study: object, chance: random.Random, altered: int) -> str:
    text = chance.choice(list(study.texts.values())).text  # type: ignore[attr-defined]
    start = text.index(" ", chance.randrange(len(text) - 1_000)) + 1
    words = text[start:].split()[: chance.randrange(15, 60)]
    if altered:
        for at in chance.sample(range(len(words)), 3):
            words[at] = "egentlig"
    return " ".join(words)
