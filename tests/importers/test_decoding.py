"""Which encoding a file has."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from qualcode.importers.decoding import decode, shown
from qualcode.model.errors import FileProblem, FileReason

TEXT = "I: Hva er vanskelig på Storøya?\r\nR1: Vi får aldri tid … det er «sånn» i Ås – ikke sant? Æsj."
PATH = Path("intervju.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"])
def test_that_norwegian_is_read_in_the_encoding_it_was_written_in(encoding: str) -> None:
    decoded = decode(PATH, TEXT.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.unreadable) == (TEXT, encoding, 0)


def test_that_dos_text_is_told_from_windows_text() -> None:
    text = "Vi får aldri tid på øya, ærlig talt. ÆØÅ i Ås."
    assert decode(PATH, text.encode("cp850")).encoding == "cp850"


def test_that_both_byte_orders_of_utf_16_are_read() -> None:
    assert decode(PATH, b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT
    assert decode(PATH, b"\xff\xfe" + TEXT.encode("utf-16-le")).text == TEXT


def test_that_plain_ascii_is_utf_8() -> None:
    assert decode(PATH, b"Ja. Nei. Kanskje.").encoding == "utf-8"


def test_that_windows_text_without_norwegian_letters_keeps_its_dashes() -> None:
    assert decode(PATH, "Ja – nei – kanskje …".encode("cp1252")).text == "Ja – nei – kanskje …"


def test_that_french_names_do_not_look_like_another_encoding() -> None:
    assert decode(PATH, "Zoë, Anaïs og François – café".encode("cp1252")).text == "Zoë, Anaïs og François – café"


def test_that_utf_8_cut_off_inside_a_letter_keeps_all_the_others() -> None:
    decoded = decode(PATH, "Vi har det så bra her på".encode()[:-1])
    assert (decoded.text, decoded.encoding, decoded.unreadable) == ("Vi har det så bra her p\ufffd", "utf-8", 1)


def test_that_a_damaged_letter_does_not_turn_the_rest_into_another_encoding() -> None:
    decoded = decode(PATH, "blåbær og jordbær, ærlig talt".encode() + b" \xf8 " + "på øya".encode())
    assert (decoded.encoding, decoded.unreadable) == ("utf-8", 1)
    assert decoded.text.startswith("blåbær og jordbær")


@pytest.mark.parametrize("stray", [b"\x81", b"\xff", b"\xe5", b"\xf8\x81", b"\x8d\x90\x9d"])
def test_that_stray_bytes_in_utf_8_are_told_and_never_taken_for_another_script(stray: bytes) -> None:
    decoded = decode(PATH, "Vi har for lite tid til å snakke, og det blir ".encode() + stray + b" prat.")
    assert (decoded.encoding, decoded.text.count("\ufffd")) == ("utf-8", decoded.unreadable)
    assert decoded.text.startswith("Vi har for lite tid til å snakke")


def test_that_windows_text_beside_utf_8_leaves_the_letters_that_are_whole() -> None:
    whole, other = "Vi møtes på måfå.\n", "Æ veit ikkje, åh, nå får vi sjå på måten.\n"
    decoded = decode(PATH, (whole * 4).encode() + (other * 2).encode("cp1252"))
    assert (decoded.encoding, decoded.text.startswith(whole * 4), decoded.unreadable > 0) == ("utf-8", True, True)


def test_that_another_language_is_left_to_the_arbiter() -> None:
    text = "Тут живет семья, которая приехала в Норвегию весной. Они учат язык и ищут работу. " * 4
    assert decode(PATH, text.encode("cp1251")).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02ord",
        bytes(range(1, 255)),
        b"\x00\x01" * 400,
        b"\x07\x00\x0e\xff" * 90,
        b"MZ\x90\x00\x03",
        b"R1: hei\x00hei\n",
    ],
)
def test_that_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(FileProblem) as caught:
        decode(PATH, data)
    assert caught.value.reason is FileReason.BINARY


def test_that_encodings_are_shown_by_the_names_people_know() -> None:
    assert [shown(each) for each in ("utf-8-sig", "cp1252", "koi8_r")] == ["UTF-8 (BOM)", "Windows-1252", "koi8_r"]


@given(st.text("abcdefghijklmnopqrstuvwxyzæøåÆØÅ .,?«»–\n", min_size=1))
def test_that_text_in_utf_8_is_always_read_as_such(text: str) -> None:
    assert decode(PATH, text.encode()).text == text


WORDS = st.sampled_from(
    ["på", "får", "også", "være", "blåbær", "ærlig", "språk", "forstår", "møte", "ikke", "vi", "det"]
)


@given(st.lists(WORDS, min_size=1), st.lists(st.integers(0xC0, 0xFF), min_size=1, max_size=6))
def test_that_latin_letters_never_stand_among_those_of_another_script(words: list[str], strays: list[int]) -> None:
    data = b" ".join([*(word.encode() for word in words), b"og det er det", bytes(strays)])
    letters = [each for each in decode(PATH, data).text if each.isalpha()]
    assert [each for each in letters if not unicodedata.name(each).startswith(("LATIN", "FEMININE", "MASC"))] == []


@given(st.lists(WORDS, min_size=3))
def test_that_norwegian_sentences_survive_windows_1252(words: list[str]) -> None:
    text = " ".join(words).capitalize() + "."
    assume(not text.isascii())
    assert decode(PATH, text.encode("cp1252")).text == text


SPOKEN = [
    "Vi får aldri tid til å møtes.",
    "Å ja, det er på Storøya.",
    "Ærlig talt, så er det språket som er vanskelig for dem.",
    "Det heiter Ås, og det ligg på Sørlandet.",
    "Han sa «nei» – og så … ja, så gjekk han på kaféen i går.",
    "ØYA OG ÅSEN. Så var det ikkje meir.",
    "Kjøpe brød, få plass, være snill: blåbær på låven.",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
@pytest.mark.parametrize("text", SPOKEN)
def test_that_what_people_say_is_read_in_every_encoding_of_theirs(text: str, encoding: str) -> None:
    decoded = decode(PATH, text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.unreadable) == (text, encoding, 0)


@pytest.mark.parametrize("text", [text for text in SPOKEN if "«" not in text])
def test_that_latin_1_is_read_as_the_windows_encoding_that_includes_it(text: str) -> None:
    assert decode(PATH, text.encode("latin-1")).text == text


@given(
    st.lists(WORDS, min_size=1),
    st.lists(st.tuples(st.integers(0, 60), st.sampled_from(b"\x81\x8d\x8f\x90\x9d")), min_size=1, max_size=5),
)
def test_that_stray_bytes_leave_windows_1252_what_it_is(words: list[str], strays: list[tuple[int, int]]) -> None:
    text = " ".join(["Vi", "får", *words, "på", "øya"])
    data = [bytes([byte]) for byte in text.encode("cp1252")]
    for place, stray in strays:
        data.insert(min(place, len(data)), b" " + bytes([stray]) + b" ") if place else data.append(bytes([stray]))
    decoded = decode(PATH, b"".join(data))
    assert (decoded.encoding, decoded.unreadable) == ("cp1252", len(strays))


@given(st.lists(WORDS, min_size=1), st.sampled_from(["Ås", "Åse", "Årdal", "kafé", "Ære"]))
def test_that_mac_roman_is_told_also_with_bytes_that_windows_1252_lacks(words: list[str], name: str) -> None:
    text = " ".join([name, *words])
    assert decode(PATH, text.encode("mac_roman")).text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [*SPOKEN, "R1: Как дела? Хорошо, спасибо. А у вас?\n"])
def test_that_utf_16_without_a_byte_order_mark_is_read(text: str, encoding: str) -> None:
    decoded = decode(PATH, text.encode(encoding))
    assert (decoded.text, shown(decoded.encoding), decoded.unreadable) == (text, "UTF-16", 0)
