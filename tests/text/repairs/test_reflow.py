"""Hard-wrapped lines joined into paragraphs."""

from textwrap import dedent, wrap

import pytest

from qualcode.text.repair import AUTOMATIC, repair
from qualcode.text.repairs.layout import layout_of
from qualcode.text.repairs.lines import ends_sentence, parted_word, read_lines, stands_alone, starts_small
from qualcode.text.repairs.reflow import reflow

WRAPPED = dedent(
    """\
    Samarbeid om flyktninger
    1. Innledning
    Samarbeidet mellom tjenestene har vært omtalt i flere av intervjuene, og
    det er stor forskjell på hva lederne og de ansatte legger vekt på når de
    skal si noe om det, jf. kap. 3.
    Tjenestene er bl.a.
    - NAV, som har ansvaret for de fleste av tiltakene etter at deltakerne er
    ferdige
    - skolen
    For det andre er det slik at kommunen har valgt en annen løsning enn den
    som staten anbefaler, og at ingen vet hvem som har bestemt at det skulle
    være slik.
    Innhold ............ 5
    Antall       12       14
    a) det første punktet, som er så langt at det går over på en ny linje og
    videre
    """
)
PARAGRAPHS = [
    "Samarbeid om flyktninger",
    "1. Innledning",
    "Samarbeidet mellom tjenestene har vært omtalt i flere av intervjuene, og det er stor forskjell på hva lederne "
    "og de ansatte legger vekt på når de skal si noe om det, jf. kap. 3.",
    "Tjenestene er bl.a.",
    "- NAV, som har ansvaret for de fleste av tiltakene etter at deltakerne er ferdige",
    "- skolen",
    "For det andre er det slik at kommunen har valgt en annen løsning enn den som staten anbefaler, og at ingen "
    "vet hvem som har bestemt at det skulle være slik.",
    "Innhold ............ 5",
    "Antall       12       14",
    "a) det første punktet, som er så langt at det går over på en ny linje og videre",
]


@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_that_paragraphs_headings_items_and_tables_come_apart_as_they_were(end):
    assert repair(WRAPPED.replace("\n", end), AUTOMATIC).split("\n") == PARAGRAPHS


def test_that_blank_lines_part_paragraphs_where_they_stand_between_some_lines_only():
    text = WRAPPED.split("\n")
    one, two = "\n".join(text[2:4]) + " så.", "\n".join(text[9:11]) + " så."
    assert repair(f"{one}\n\n{two}\n\n{one}", AUTOMATIC).count("\n") == 2


def test_that_a_whole_paragraph_among_wrapped_lines_stays_by_itself():
    whole = "Dette avsnittet ble skrevet inn etterpå, på en eneste linje som er mye lengre enn de andre linjene er."
    assert repair(WRAPPED + whole + "\nDet neste.", AUTOMATIC).split("\n")[-2:] == [whole, "Det neste."]


def test_that_an_indented_line_begins_a_paragraph_after_a_full_one():
    text = WRAPPED.split("\n")
    full = "og det er stor forskjell på hva lederne og de ansatte gjør i sin hverdag."
    assert repair("\n".join([*text[2:4], full, f"    {text[9]}", text[10]]), AUTOMATIC).count("\n") == 1


def test_that_without_mending_a_parted_word_keeps_its_hyphen():
    text = WRAPPED.replace("deltakerne er\nferdige", "deltaker-\nne ferdige")
    assert "deltaker-ne" in reflow(text, None)[0].text


def test_that_width_and_spacing_are_recognised():
    assert layout_of(read_lines(WRAPPED)).width == 73
    assert not layout_of(read_lines(WRAPPED)).spaced
    assert layout_of(read_lines(WRAPPED.replace("\n", "\n\n"))).spaced
    assert layout_of(read_lines("Ja.\nNei.\nKanskje det.\nVi får se hva de sier om det.\n")).width == 0
    assert layout_of([]).width == 0


SHORT = (
    "R1: Vi hadde et møte på tirsdag der alle fra kontoret var med, og det viste seg at ingen hadde lest planen "
    "som kommunen sendte ut før jul, så vi måtte begynne på nytt."
)


@pytest.mark.parametrize("width", [36, 40, 46, 55, 70])
@pytest.mark.parametrize("times", [1, 2])
def test_that_a_short_text_is_made_whole_whatever_its_width(width, times):
    turns = [f"I: Hva skjedde?\n{SHORT}"] * times
    wrapped = "\n".join("\n".join(wrap(line, width)) for turn in turns for line in turn.split("\n"))
    assert repair(wrapped, AUTOMATIC) == "\n".join(turns)


def test_that_a_line_that_begins_with_a_label_somebody_has_named_stays_a_turn():
    lines = wrap(SHORT.removesuffix("."), 54)
    text = "\n".join([*lines[:-1], "Kari Berg i mottaket: Ja, sånn var det, og det var", "ikke bra."])
    assert repair(text, AUTOMATIC, {"kari berg i mottaket"}).count("\nKari") == 1
    assert "\n" not in repair(text, AUTOMATIC)


def test_that_a_single_line_broken_in_mid_sentence_is_made_whole_among_short_turns():
    long = "R1: Vi har aldri tid til å møtes fordi alle har så mange saker at det"
    text = f"I: Hva er vanskelig?\n{long}\nikke går.\nI: Ja?\nR1: Nei, sånn er det.\nI: Og så?\nR1: Så ringer vi."
    assert repair(text, AUTOMATIC) == text.replace(f"{long}\n", f"{long} ")


@pytest.mark.parametrize(
    "text",
    [
        "når snøen ligger over hele byen,\nog ingen går på veien lenger nå,\nda tenner vi et lys i alle vinduer,\n"
        "og venter på at dagen skal få stå.",
        "tettere samarbeid mellom tjenestene\nfelles møter en gang i uken\nmer tid til hver enkelt deltaker\n"
        "færre skjemaer å fylle ut",
        "- tettere samarbeid mellom tjenestene\n- felles møter, gjerne hver uke\n- mer tid",
        "I: Hva er det som er vanskeligst\nR1: å finne tid, og å finne folk\nI: og det er det hele tiden\nR1: ja",
    ],
)
def test_that_verse_lists_and_speakers_keep_their_lines(text):
    assert repair(text, AUTOMATIC) == text


def test_that_line_ends_are_read_right():
    assert ends_sentence("Det er bra.»")
    assert ends_sentence("Det er bra.12")
    assert not ends_sentence("Vi har bl.a.")
    assert not ends_sentence("og så")
    assert starts_small("«(og så")
    assert not starts_small("12 stykker")
    assert [parted_word(line) for line in ("om ung- og voksen-", "vinn-vinn-", "ja -", "-", "og/eller-")] == [
        *("voksen", "vinn-vinn", None, None, "eller")
    ]
    assert stands_alone("Metode . . . . . . 4")
    assert not stands_alone("ja  ja")
