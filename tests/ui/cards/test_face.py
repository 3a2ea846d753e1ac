from qualcode.model.codings import Stance, Voice
from qualcode.model.study import Study
from qualcode.ui.cards.face import CONTEXT, CodeNames, Face, face_of
from tests.builders import Builder


def face(study: Study, *places: int, context: bool = False) -> Face:
    codings = study.codings.ordered()
    return face_of(study, tuple(codings[place] for place in places), CodeNames(study), context)


def test_that_spoken_words_stand_in_marks_and_notes_do_not() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Intervju", "R1: Vi har\naldri «tid» her.")
    make.notes("Referat", "De har aldri tid.")
    make.coding("Tid", "har\naldri «tid»")
    make.coding("Tid", "aldri tid")
    study = make.study()
    faces = {one.words: one for one in (face(study, 0), face(study, 1))}
    assert set(faces) == {"«har aldri ‹tid›»", "aldri tid"}
    assert faces["aldri tid"].voice == "paraphrase"
    assert faces["«har aldri ‹tid›»"].voice == ""


def test_that_codes_not_asked_for_stand_last_and_stances_are_signs() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Intervju", "R1: Vi har aldri tid.")
    make.coding("Tid", "aldri tid", stance=Stance.HINDERS)
    make.coding("Ro", "aldri tid")
    make.coding("Tid", "aldri tid", coder="Bo", stance=Stance.HELPS)
    study = make.study()
    asked = next(at for at, one in enumerate(study.codings.ordered()) if study.codes[one.code].name == "Ro")
    chips = face(study, asked).chips
    assert [(chip.text, chip.asked) for chip in chips] == [("Ro", True), ("− + Tid", False)]
    assert chips[1].told == "Tid (hinders, helps)"


def test_that_context_is_the_turn_before_and_the_rest_of_the_turn() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Intervju", "I: Hva er vanskelig?\nI: Eller lett?\nR1: Jo. Vi har aldri tid her.\nI: Ja.")
    make.coding("Tid", "aldri tid")
    shown = face(make.study(), 0, context=True)
    assert (shown.asked, shown.before, shown.after) == ("I: Eller lett?", "Jo. Vi har", "her.")


def test_that_long_context_is_cut_between_words() -> None:
    make = Builder()
    make.notes("Referat", "før " * 400 + "midt i" + " etter" * 400)
    make.coding("Tid", "midt i", voice=Voice.OBSERVATION)
    shown = face(make.study(), 0, context=True)
    assert shown.before.startswith("… før")
    assert shown.after.endswith("etter …")
    assert max(len(shown.before), len(shown.after)) <= CONTEXT + 2
    assert shown.voice == "observation"
