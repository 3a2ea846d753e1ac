"""Running heads and page numbers."""

import pytest

from qualcode.text.repair import Repair, repair
from qualcode.text.repairs.heads import remove_heads
from qualcode.text.repairs.page_numbers import NumberLine, is_page_line, numbered_pages, page_number

PROSE = [
    "samarbeidet mellom flyktningtjenesten og de andre tjenestene i kommunen",
    "har vært omtalt i flere av intervjuene, og det er stor forskjell på hva",
    "lederne og de ansatte legger vekt på når de skal si noe om hva som gjør",
    "at det går bra, og om hva som skal til for at det skal gå enda bedre nå",
]


def pages(number: int, *heads: str, spaced: bool = False) -> str:
    """Return pages of prose that never ends, with the heads (``#`` is the page) between them."""
    lines = PROSE * 3
    for page in range(1, number + 1):
        lines = [*lines, *(head.replace("#", str(page)) for head in heads), *PROSE, *PROSE]
    return ("\n\n" if spaced else "\n").join(lines)


@pytest.mark.parametrize("spaced", [False, True])
@pytest.mark.parametrize(
    "heads",
    [
        ("#",),
        ("- # -",),
        ("Side #",),
        ("Side # av 40",),
        ("Rapport 2019:4",),
        ("#", "Rapport 2019:4"),
        ("Storvåg | #",),
    ],
)
def test_that_heads_and_numbers_within_sentences_go_and_the_halves_become_neighbours(heads, spaced):
    end = "\n\n" if spaced else "\n"
    assert remove_heads(pages(4, *heads, spaced=spaced)).text == end.join(PROSE * 11)


def test_that_the_lines_removed_are_counted_and_the_first_is_shown():
    change = remove_heads(pages(3, "#", "Rapport"))
    assert change.count == 6
    assert change.before.split("\n") == [PROSE[-1][-60:].strip(), "1", "Rapport", PROSE[0][:60].strip()]
    assert change.after.split("\n") == [PROSE[-1][-60:].strip(), PROSE[0][:60].strip()]


def test_that_the_title_on_top_stays_where_it_is_the_running_head_too():
    text = "Rapport om samarbeid\n\nav noen\n\n" + pages(4, "Rapport om samarbeid")
    assert remove_heads(text).text.count("Rapport om samarbeid") == 1


def test_that_page_numbers_between_sentences_go_with_the_row_they_are_part_of():
    lines = pages(4, "#").split("\n")
    place = lines.index("2")
    lines[place - 1] = "og det var alt."
    lines[place + 1] = lines[place + 1].capitalize()
    assert not {"1", "2", "3", "4"} & set(remove_heads("\n".join(lines)).text.split("\n"))


def test_that_prose_which_recurs_is_no_running_head():
    text = "\n".join([*PROSE, "NAV og de andre tjenestene i kommunen har sagt det samme som før om at", *PROSE] * 5)
    assert remove_heads(text).text == text


@pytest.mark.parametrize("times", [2, 3, 9])
def test_that_a_full_line_of_prose_stays_wherever_the_same_words_fall_on_a_line_again(times):
    recurring = "Storvåg har de samme tjenestene i rådhuset, men ingen av dem vet noe om"
    lines = [line for turn in range(times) for line in (*PROSE[turn % 4 :], recurring, *PROSE[: 4 - turn % 4])]
    text = "\n".join([*PROSE * 3, *lines, *PROSE])
    assert remove_heads(text).text == text


@pytest.mark.parametrize("heads", [("#", "Wide"), ("Wide", "#"), ("Wide",), ("Wide #",), ("# Wide",)])
def test_that_a_head_as_wide_as_the_page_is_known_by_its_page_number(heads):
    wide = "Samarbeid om bosetting i kommunene Storvåg, Ytre Holm og Nesgrenda"
    lines = PROSE * 3
    for page in range(1, 6):
        lines += [head.replace("Wide", wide).replace("#", str(page)) for head in heads]
        lines += [PROSE[(number + page) % 4] for number in range(8)]
    assert (wide not in remove_heads("\n".join(lines)).text) is ("#" in "".join(heads))


def test_that_headings_and_short_answers_that_recur_stay():
    text = "\n".join(["Oppsummering", *PROSE[:3], "at det går bra.", "Ja", *PROSE[:3], "nå."] * 5)
    assert remove_heads(text).text == text


def test_that_a_table_of_numbers_and_numbered_questions_stay():
    assert remove_heads("Antall\n1\n2\n3\n4\n5\nSum").count == 0
    text = "\n".join(f"{number}\nHva mener du om det?\nJeg mener det er bra.\nJa." for number in range(1, 9))
    assert remove_heads(text).count == 0


def test_that_an_explicit_page_number_goes_from_a_clean_text_and_joins_the_sentence():
    text = "Vi har et samarbeid mellom\n\nSide 3 av 40\n\nkommunen og NAV.\n\nSide 4 av 40\n\nDet er bra."
    assert repair(text, [Repair.HEADS]) == "Vi har et samarbeid mellom kommunen og NAV.\n\nDet er bra."


def test_that_page_lines_are_told_from_others():
    assert all(map(is_page_line, ["Side 3", "– Side 3 av 40 –", "side 12", "Page 3 of 4"]))
    assert not any(map(is_page_line, ["Sidene 3", "Side 3 i avtalen", "3", "Side"]))
    assert [page_number(line) for line in ("12", "- 12 -", "3/40", "12.", "1 av 3", "2019:4")] == [
        *(12, 12, 3, None, 1, None)
    ]


def test_that_a_row_of_page_numbers_may_skip_one_and_must_be_sure_somewhere():
    row = [NumberLine(40 * value, value, sure=value == 3) for value in (1, 2, 3, 5)]
    table = [NumberLine(500 + value, value, sure=False) for value in (12, 13, 14)]
    assert numbered_pages([*row, *table], 0.2) == {40, 80, 120, 200}
    assert numbered_pages(row, 0.5) == set()
    assert numbered_pages([], 0.5) == set()
