"""A report of invented sentences as it comes out of a PDF: wrapped, hyphenated, a blank line after every line."""

import random
from collections.abc import Iterator

WIDTH = 82
LINES_ON_PAGE = 45
HEAD = "Samarbeid om bosetting i Storvåg"

_WHO = [
    "Kommunen",
    "Flyktningtjenesten",
    "Voksenopplæringen",
    "NAV-kontoret",
    "Arbeidsgiveren",
    "Rådgiveren",
    "Lederen",
    "Programrådgiveren",
    "Introduksjonsprogrammet",
    "Fylkeskommunen",
    "Kontaktpersonen",
    "Helsestasjonen",
]
_DOES = [
    "samarbeider om",
    "vurderer",
    "følger opp",
    "prioriterer",
    "forankrer",
    "drøfter",
    "utvikler",
    "etterlyser",
    "evaluerer",
]
_WHAT = [
    "arbeidsmarkedstiltakene",
    "språk- og arbeidspraksis",
    "kvalifiseringsløpet",
    "samarbeidsavtalen",
    "bosettingsarbeidet",
    "ressursene",
    "kompetansekartleggingen",
    "norskundervisningen",
    "ung- og voksenopplæring",
    "helsekartleggingen",
]
_HOW = [
    "når det er tid",
    "i tråd med regelverket",
    "sammen med de andre tjenestene",
    "uten at det finnes en felles plan",
    "fra uke til uke",
    "selv om målene er ulike",
    "og sier fra dersom noe glipper",
    "slik ledelsen har bestemt",
]


def paragraphs(size: int, seed: int = 7) -> list[str]:
    """Return paragraphs of whole sentences, together about ``size`` code points."""
    chance = random.Random(seed)
    found: list[str] = []
    length = 0
    while length < size:
        found.append(" ".join(_sentence(chance) for _ in range(chance.randint(4, 9))))
        length += len(found[-1])
    return found


def _sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(part) for part in (_WHO, _DOES, _WHAT, _HOW)) + "."


def pasted(texts: list[str], seed: int = 7) -> str:
    """Return the paragraphs as pages: lines of at most 82 code points, each with a blank line after it."""
    chance = random.Random(seed)
    lines: list[str] = []
    for text in texts:
        lines += _wrapped(text, chance)
    return "\n".join(_paged(lines))


def _paged(lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number and number % LINES_ON_PAGE == 0:
            yield from (HEAD, "", str(number // LINES_ON_PAGE), "")
        yield from (line, "")


def _wrapped(text: str, chance: random.Random) -> Iterator[str]:
    line = ""
    for word in text.split():
        room = WIDTH - len(line) - 2
        if len(word) <= room + 1:
            line = f"{line} {word}".strip()
        elif len(word) > 10 and room >= 5 and word.isalpha() and chance.random() < 0.6:
            cut = min(room, len(word) - 4)
            yield f"{line} {word[:cut]}-"
            line = word[cut:]
        else:
            yield line
            line = word
    yield line
