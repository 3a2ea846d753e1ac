"""Similar passages."""

from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.similarity import passages_of

TEXTS = (
    "Samarbeidet med NAV er bra, og samarbeidsavtalen hjelper.",
    "Vi samarbeider godt med NAV.",
    "Boligene er for små til familiene.",
    "En familie fikk en liten bolig.",
    "Tolkene kommer for sent.",
    "Mm.",
    "Avtalen om samarbeid med skolen er ny.",
)


def test_that_passages_that_share_words_come_first_with_the_words():
    best = passages_of(TEXTS).like([2])[0]
    assert best.number == 3
    assert set(best.why) >= {"bolig", "familie"}
    assert 0 < best.score <= 1


def test_that_what_is_held_or_dismissed_is_not_suggested():
    passages = passages_of(TEXTS)
    assert {each.number for each in passages.like([0], dismissed=[1])}.isdisjoint({0, 1})
    assert passages.like([0])[0].number in (1, 6)
    assert passages.like([]) == []
    assert passages.like([5]) == []


def test_that_a_text_is_told_the_codes_it_resembles():
    found = passages_of(TEXTS).codes_for("for liten bolig", {"Samarbeid": [0, 1], "Bolig": [2, 3], "Tom": []})
    assert found[0][0] == "Bolig"
    assert "bolig" in found[0][1].why
    assert all(code != "Tom" for code, _why in found)


def test_that_a_text_resembles_its_own_passage_most():
    passages = passages_of(TEXTS)
    alone = {str(number): [number] for number in range(len(TEXTS))}
    assert [passages.codes_for(text, alone)[0][0] for text in TEXTS[:5]] == ["0", "1", "2", "3", "4"]
    assert len(passages) == len(TEXTS)


@given(st.lists(st.text(alphabet="abc æå", max_size=12), max_size=6), st.text(alphabet="abc æå", max_size=12))
def test_that_scores_are_cosines_and_the_answer_is_always_the_same(texts, held):
    found = passages_of([held, *texts]).like([0])
    assert all(0 < each.score <= 1.0001 for each in found)
    assert found == passages_of([held, *texts]).like([0])
