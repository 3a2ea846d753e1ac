"""A small invented study for reports: five people, four texts, and findings that are carried and not."""

from functools import cache

from qualcode.model.codes import Origin
from qualcode.model.codings import Stance
from qualcode.model.documents import DocumentKind
from qualcode.model.people import AttributeType, Certainty
from qualcode.model.study import Study
from tests.builders import Builder

LEADER = """\
I: Hva gjør samarbeidet vanskelig?
R1: Vi har jo egentlig aldri tid. Når vi først møtes, må alltid noen gå etter ti minutter.
I: Og når det går bra?
R1: Da sitter vi på samme gang. Men det kan bli for tett også, at alle bare går til hverandre med alt."""

PAIR = """\
I: Hvem bestemmer?
R2: Det er NAV som bestemmer, og så står vi der med deltakeren og skal forklare.
R3: Ja, og vi måler ikke det samme. De teller hvem som er i jobb, og vi teller hvem som kan lese, og så \
lurer alle på hvorfor vi drar i hver vår retning når det er den samme personen vi snakker om hele tiden, \
og han blir jo bare mer og mer forvirret."""

NYNORSK = """\
I: Korleis er det hjå dykk?
R4: Me ringjer kvarandre. Det er ikkje noko meir hokus pokus enn det."""

NOTES = """\
Lederen mener at avtalen ligger i en skuff. «Ingen har lest den», sa hun, og lo.
De møtes på torsdager."""


@cache
def havnes() -> Study:
    """Return the study; its attribution is role and case."""
    make = _people()
    leader = make.document("Intervju 1", LEADER, case="Havnes")
    pair = make.document("Intervju 2", PAIR, case="Havnes")
    make.document("Intervju 3", NYNORSK, case="Nes", language="nn")
    make.notes("Notat 1", NOTES)
    make.document("Samarbeidsavtalen", "Partene møtes fire ganger i året.", DocumentKind.DOCUMENT)
    _codes(make)
    hinders, helps = Stance.HINDERS, Stance.HELPS
    time = make.coding("Barrierer / Tidspress", "Vi har jo egentlig aldri tid.", leader, stance=hinders)
    minutes = make.coding("Barrierer / Tidspress", "Når vi først møtes, må alltid noen gå etter ti minutter.")
    goals = make.coding("Barrierer / Manglende felles mål", PAIR.split("R3: ")[1], pair, stance=hinders)
    make.coding("Barrierer", "Det er NAV som bestemmer")
    together = make.coding("Drivere / Samlokalisering", "Da sitter vi på samme gang.", stance=helps)
    tight = make.coding("Drivere / Samlokalisering", "Men det kan bli for tett også", stance=hinders)
    make.coding("Drivere / Samlokalisering", "Da sitter vi på samme gang.", coder="Berit", stance=helps)
    calls = make.coding("Drivere / Dialog", "Me ringjer kvarandre.", stance=helps)
    drawer = make.coding(
        "Drivere / Skriftlig avtale", "Lederen mener at avtalen ligger i en skuff.", stance=hinders
    )
    unread = make.coding("Drivere / Skriftlig avtale", "«Ingen har lest den»", stance=hinders)
    make.coding("Drivere / Skriftlig avtale", "Partene møtes fire ganger i året.")
    first, second = "Hva hindrer samarbeidet?", "Hva fremmer samarbeidet?"
    make.finding("Det er ikke tid til å møtes.", time, minutes, goals, against=(calls,), question=first)
    make.finding("Avtalen brukes ikke.", drawer, unread, question=first)
    make.finding("Språkkravet stenger.", question=first)
    make.finding("Å sitte sammen hjelper, men kan bli for tett.", together, tight, question=second)
    make.question("Hvem bruker skjønn?")
    return make.study(attribution="{role}, {case}")


def _people() -> Builder:
    make = Builder("Samarbeid i Havnes")
    for role in ("Leder", "Programrådgiver", "Lærer", "Frivillig"):
        make.role(role)
    make.attribute("ansiennitet", kind=AttributeType.NUMBER)
    make.attribute("tjeneste")
    make.informant("R1", "Leder", case="Havnes", ansiennitet="12", tjeneste="NAV")
    make.informant("R2", "Programrådgiver", case="Havnes", ansiennitet="3.5", tjeneste="flyktningtjenesten")
    third = make.informant("R3", "Lærer", case="Havnes")
    make.value("tjeneste", "voksenopplæringen", third, Certainty.INFERRED)
    make.informant("R4", "Leder", "Lærer", case="Nes", tjeneste="voksenopplæringen")
    make.informant("R5", "Frivillig")
    return make


def _codes(make: Builder) -> None:
    make.code("Barrierer", origin=Origin.THEORY, gloss="Barriers", definition="Det som hemmer samarbeidet.")
    make.code(
        "Barrierer / Tidspress",
        origin=Origin.DATA,
        definition="Tiden strekker ikke til for å samarbeide.",
        include="Utsagn om mangel på tid.\nOgså om tid til reise.",
        exclude="Mangel på folk: Begrensede ressurser.",
        example="Vi rekker det aldri.",
    )
    make.code("Barrierer / Manglende felles mål")
    make.code("Barrierer / Språkkrav")
    make.code("Drivere", codable=False)
    for name in ("Samlokalisering", "Dialog", "Skriftlig avtale"):
        make.code(f"Drivere / {name}")
