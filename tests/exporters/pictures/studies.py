"""A study in which every picture has something to show."""

from dataclasses import replace

from qualcode.model.codings import Stance
from qualcode.model.findings import ThemeCode
from qualcode.model.ids import MapLinkId, ThemeCodeId
from qualcode.model.maps import MapLink, MapPlace, map_place_id
from qualcode.model.study import Study
from tests.builders import Builder


def full_study() -> Study:
    """Return two roles, two interviews, stances, overlapping quotes, themes in a dimension and a map."""
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Veileder i voksenopplæringen")
    make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid til å møtes. Å bo tett hjelper oss.")
    make.document("Intervju 2", "I: Og her?\nR2: Tett på blir av og til for tett. Ingen tid her heller.")
    tid = make.coding("Barrierer / Tidspress og manglende møteplasser", "aldri tid", stance=Stance.HINDERS)
    make.coding("Barrierer / Møter", "tid til å møtes", stance=Stance.BOTH)
    near = make.coding("Drivere / Nærhet", "bo tett hjelper oss", stance=Stance.HELPS)
    make.coding("Drivere / Nærhet", "for tett", stance=Stance.HINDERS)
    make.coding("Barrierer / Møter", "Ingen tid her")
    wide, close, far = make.theme("Rammer"), make.theme("Hverdagen er full av folk"), make.theme("Alene")
    make.tables["themes"] = [wide, replace(close, parent=wide.id), far]
    make.tables["theme_codes"] = [
        ThemeCode(ThemeCodeId("00000000-0000-4000-8000-0000000000a1"), close.id, tid.code),
        ThemeCode(ThemeCodeId("00000000-0000-4000-8000-0000000000a3"), close.id, near.code, 1),
    ]
    places = [
        MapPlace(map_place_id(close.id), 0, 0, theme=close.id),
        MapPlace(map_place_id(near.code), 700, -400, code=near.code),
    ]
    make.tables["map_places"] = places
    make.tables["map_links"] = [
        MapLink(MapLinkId("00000000-0000-4000-8000-0000000000a2"), places[0].id, places[1].id, "går ut over")
    ]
    return make.study()
