"""Hits with their context."""

from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.span import Span
from qualcode.text.collate import sort_key
from qualcode.text.concordance import Side, concordance, order
from qualcode.text.document_words import read_words
from qualcode.text.index import TextIndex
from qualcode.text.line_order import LineOrder
from qualcode.text.regex_search import search_regex
from qualcode.text.search import Search, search

TEXT = "en ås er bra\nen and er åpen. Den\n\nås er ærlig; og ås"


def lines(side, text=TEXT, query="er", **how):
    hits = search(TextIndex({"a": read_words(text)}), Search(query, "plain")).hits
    return [(each.left, each.words, each.right) for each in concordance({"a": text}, hits, side, **how)]


def test_that_lines_are_sorted_by_what_comes_after_as_norwegian_sorts():
    assert [right.split()[0] for _left, _words, right in lines(Side.RIGHT)] == ["bra", "ærlig;", "åpen."]


def test_that_lines_are_sorted_by_the_nearest_word_before():
    assert [left.split()[-1] for left, _words, _right in lines(Side.LEFT)] == ["and", "ås", "ås"]


def test_that_white_space_is_one_space_and_words_stay_whole():
    assert lines(Side.PLACE, width=9)[2] == ("Den ås", "er", "ærlig; og")
    assert lines(Side.PLACE, "abcdefgh er abcdefgh", width=4) == [("", "er", "")]


def test_that_a_page_has_only_its_lines():
    assert lines(Side.PLACE, page=(1, 2)) == lines(Side.PLACE)[1:2]
    assert lines(Side.HIT, page=(5, 9)) == []


def test_that_a_line_shows_nothing_beyond_its_bounds():
    text = "Hva sier du? Vi har tid. Godt."
    index = TextIndex({"a": read_words(text)})
    hits = search(index, Search("tid")).hits
    (line,) = concordance({"a": text}, hits, bounds=lambda hit: Span(13, 24))
    assert (line.left, line.right) == ("Vi har", ".")


@given(
    st.lists(st.lists(st.sampled_from(["ås", "az", "æ", "b", "B"]), max_size=3), max_size=12),
    st.integers(0, 12),
    st.integers(0, 12),
)
def test_that_a_page_settled_alone_is_that_of_the_whole_order(lines_words, start, stop):
    def near(numbers, depth):
        return [lines_words[each][depth] if depth < len(lines_words[each]) else None for each in numbers]

    whole = sorted(range(len(lines_words)), key=lambda number: [sort_key(word) for word in lines_words[number]])
    order = LineOrder(len(lines_words), near)
    assert order[start:stop] == whole[start:stop]
    assert [order[place] for place in range(len(whole))] == whole == list(order)
    assert order[::-1] == whole[::-1]


def test_that_what_a_regex_finds_is_sorted_by_its_neighbours_too():
    texts = {"a": "en ås er bra\nto and er åpen"}
    hits = search_regex(texts, "er").hits
    assert list(order(texts, hits, Side.LEFT)) == [1, 0]
    assert list(order(texts, hits, Side.RIGHT)) == [0, 1]
    assert list(order(texts, hits, Side.HIT)) == [0, 1]
