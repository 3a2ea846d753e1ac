import pytest

from qualcode.model.codings import Stance
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.coder("Anna")
    make.informant("R1", "Leder")
    make.informant("R2", "Veileder")
    make.document(
        "Intervju 1",
        "I: Hva er vanskelig?\n"
        "R1: Vi har aldri tid til å møtes 😀 i kommunen. Vi snakker ikke sammen. Det går ut over brukerne.\n"
        "Og så er det språket.\n"
        "I: Og hva hjelper?\n"
        "R2: Å sitte i samme hus hjelper. Da tar vi det over kaffen.",
    )
    make.document("Intervju 2", "I: Hvem er du?\nR2: Jeg er veileder. Jeg møter dem hver dag.")
    make.coding("Barrierer / Tidspress", "aldri tid til å møtes", stance=Stance.HINDERS)
    make.coding("Barrierer / Avstand", "Vi snakker ikke sammen")
    make.coding("Drivere / Samlokalisering", "sitte i samme hus", stance=Stance.HELPS)
    return make
