"""Hits with their context."""

from qualcode.model.span import Span
from qualcode.text.concordance import Side, concordance
from qualcode.text.document_words import read_words
from qualcode.text.index import TextIndex
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
