import pytest

from qualcode.analysis.dimensions import Dimension
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.scope import ALL, INFORMANTS, Scope
from qualcode.analysis.search import find
from qualcode.analysis.word_index import WordIndex, index_study
from qualcode.analysis.word_lists import (
    WordTable,
    collocates,
    key_words,
    narrowed_to,
    others_of,
    parts_of,
    size_of,
    whole_table,
    word_list,
    word_table,
)
from qualcode.model.ids import StopWordId
from qualcode.model.progress import Cancelled
from qualcode.model.study import Study
from qualcode.model.words import StopWord
from qualcode.text.search import Hits
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    """Two informants in two documents, one code; the interviewer says *kommune* too."""
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2")
    make.document("Ett", "I: Hva gjør kommunen?\nR1: Kommunen trenger. Kommuner må trenge.")
    make.document("To", "R2: Flyktningene skal få bolig av kommunen.")
    make.coding("Bosetting", "Kommunen trenger", occurrence=1)
    return make


@pytest.fixture
def study(make: Builder) -> Study:
    return make.study()


@pytest.fixture
def words(study: Study) -> WordIndex:
    return index_study(study).words


def _counts(table: WordTable) -> dict[str, tuple[int, ...]]:
    return {word.lemma: counts for word, counts in table.rows}


def test_that_words_are_counted_by_lemma_without_interviewers(study: Study, words: WordIndex) -> None:
    found = word_list(study, words)
    assert [(each.lemma, each.count, each.documents) for each in found.words[:2]] == [
        ("kommune", 3, 2),
        ("trenge", 2, 1),
    ]
    assert found.words[0].forms == (("kommunen", 2), ("kommuner", 1))
    assert found.size == 11
    assert "av" not in {each.lemma for each in found.words}
    assert word_list(study, words, ALL).words[0].count == 4


def test_that_modal_verbs_are_counted(study: Study, words: WordIndex) -> None:
    assert {"måtte", "skulle"} <= {each.lemma for each in word_list(study, words).words}


def test_that_the_projects_own_stop_list_is_followed(make: Builder, words: WordIndex) -> None:
    make._add(StopWord(StopWordId("1"), "kommunen"))
    make._add(StopWord(StopWordId("2"), "av", wanted=False))
    found = {each.lemma: each.count for each in word_list(make.study(), words).words}
    assert (found["kommune"], found["av"]) == (1, 1)


def test_that_words_are_told_apart_by_role_informant_document_and_code(study: Study, words: WordIndex) -> None:
    by_role = word_table(study, words, Dimension.ROLE)
    assert [heading.label for heading in by_role.headings] == ["Leder", ""]
    assert (by_role.sizes, by_role.size) == ((5, 6), 11)
    assert _counts(by_role)["kommune"] == (2, 1)
    assert _counts(word_table(study, words, Dimension.INFORMANT))["bolig"] == (0, 1, 0)
    assert _counts(word_table(study, words, Dimension.DOCUMENT))["kommune"] == (2, 1)
    assert _counts(word_table(study, words, Dimension.CODE))["kommune"] == (1,)
    assert _counts(whole_table(study, words))["kommune"] == ()


def test_that_key_words_set_one_group_apart(study: Study, words: WordIndex) -> None:
    (_leader, leader), (_none, others) = parts_of(study, Dimension.ROLE)
    found = key_words(study, words, leader, others, least=2)
    assert [(each.lemma, each.count_a, each.count_b) for each in found] == [("trenge", 2, 0), ("kommune", 2, 1)]
    assert found[0].log_ratio > 0
    same = narrowed_to(Dimension.ROLE, frozenset((None,)))
    assert key_words(study, words, same, leader, least=2)[0].log_ratio < 0


def test_that_neighbours_of_a_word_are_counted_within_the_scope(study: Study, words: WordIndex) -> None:
    hits = find(study, words, "kommune").hits
    assert isinstance(hits, Hits)
    found = collocates(study, words, hits)
    assert [(each.lemma, each.together, each.count) for each in found] == [("trenge", 2, 2)]
    only = Scope(QuoteFilter(documents=frozenset({study.documents.ordered()[1].id})), whole=True)
    assert collocates(study, words, hits, only, least=1)[0].count == 1


def test_that_stop_words_are_counted_when_none_are_left_out(study: Study, words: WordIndex) -> None:
    counted = {each.lemma: each.count for each in word_list(study, words, stops=frozenset()).words}
    assert counted["av"] == 1
    assert sum(counted.values()) == size_of(study, words, INFORMANTS)


def test_that_the_others_of_a_group_are_all_that_neither_hold_it_nor_lie_in_it(make: Builder) -> None:
    make.code("Bosetting / Bolig / Leie")
    make.code("Arbeid")
    make.informant("R3", "Rektor")
    study = make.study()
    by_name = {code.name: code.id for code in study.codes.values()}
    assert others_of(study, Dimension.CODE, by_name["Bolig"]).where.codes == frozenset((by_name["Arbeid"],))
    roles = [role.id for role in study.roles.ordered()]
    assert others_of(study, Dimension.ROLE, roles[0]).where.roles == frozenset((roles[1], None))


def test_that_a_count_stops_when_it_is_cancelled(study: Study, words: WordIndex) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    for count in (
        lambda: word_table(study, words, Dimension.ROLE, progress=stop),
        lambda: key_words(study, words, INFORMANTS, ALL, progress=stop),
    ):
        with pytest.raises(Cancelled):
            count()
