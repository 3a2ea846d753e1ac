"""Invented reports as they look when they are copied from the pages of a PDF file."""

import random
import re
from dataclasses import dataclass, field
from itertools import count

SENTENCES = (
    "Samarbeidet mellom flyktningtjenesten og NAV har blitt bedre siden avtalen ble skrevet.",
    "Lederne i Storvåg mener likevel at introduksjonsprogrammet er for dårlig kjent blant arbeidsgiverne.",
    "Flere av informantene peker på at møtene ofte blir avlyst på kort varsel, og at ingen kaller inn på nytt.",
    "Det gjelder bl.a. voksenopplæringen, som har ansvaret for norskkursene og mye av oppfølgingen i hverdagen.",
    "Hvem skal da ta ansvaret?",
    "I 2019 ble det bosatt ca. 40 flyktninger, mot 112 to år tidligere.",
    "En av veilederne sier at hun «aldri har sett en plan», og at de prøver seg frem.",
    "Tverrfaglige team var nytt for de fleste av programrådgiverne, men ikke for kommuneledelsen.",
    "Det finnes ingen oversikt over hvor mange av deltakerne som går direkte ut i arbeid.",
    "Skolen og NAV bruker ulike fagsystemer, og opplysningene må derfor skrives inn to ganger.",
    "Ordningen virker godt der partene sitter under samme tak.",
    "Arbeidsgiverne etterlyser en fast kontaktperson.",
)
_VOWELS = "aeiouyæøå"
_HEADINGS = ("Samarbeid og samordning", "Metode og utvalg", "Tiltakene i kommunen", "Språk og arbeid")


@dataclass
class Pasted:
    """A pasted report and what it said before it was set on pages."""

    text: str
    paragraphs: list[str]
    parted: list[str] = field(default_factory=list)
    """The words that a line's end parts."""


def pasted_report(size: int, width: int = 80, spaced: bool = True, seed: int = 1) -> Pasted:
    """Return a report of about ``size`` code points on pages with a running head and page numbers."""
    chance = random.Random(seed)
    report = Pasted("", [])
    lines: list[str] = []
    for number in count(1):
        if number % 9 == 0:
            report.paragraphs.append(f"{number // 9}.{number % 7 + 1} {chance.choice(_HEADINGS)}")
            lines.append(report.paragraphs[-1])
        paragraph = " ".join(chance.choices(SENTENCES, k=chance.randint(3, 9)))
        report.paragraphs.append(paragraph)
        lines.extend(_wrapped(paragraph, width, report.parted, chance))
        if sum(map(len, report.paragraphs)) >= size:
            break
    report.text = ("\n\n" if spaced else "\n").join(_on_pages(lines)) + "\n"
    return report


def _on_pages(lines: list[str]) -> list[str]:
    """Return the lines with foot and head of a page after every 38."""
    result: list[str] = []
    for number, line in enumerate(lines, 1):
        result.append(line)
        if number % 38 == 0:
            result += [str(number // 38), "Samarbeid i Storvåg | Rapport 2020:4"]
    return result


def _wrapped(paragraph: str, width: int, parted: list[str], chance: random.Random) -> list[str]:
    """Return the paragraph broken into lines, some long words parted at their ends."""
    lines, line = [], ""
    for word in paragraph.split(" "):
        longer = f"{line} {word}".lstrip()
        if len(longer) <= width:
            line = longer
            continue
        breaks = [place for place in _breaks(word) if len(line) + place + 2 <= width]
        if breaks and chance.random() < 0.7:
            parted.append(word)
            lines.append(f"{line} {word[: breaks[-1]]}-")
            line = word[breaks[-1] :]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def _breaks(word: str) -> list[int]:
    """Return where a printer may part the word: before a consonant and a vowel, after a vowel."""
    letters = re.match("[a-zæøå]*", word)
    length = letters.end() if letters else 0
    return [
        place
        for place in range(2, length - 2)
        if word[place] not in _VOWELS and word[place + 1] in _VOWELS and set(word[:place]) & set(_VOWELS)
    ]
