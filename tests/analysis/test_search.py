import pytest

from qualcode.analysis.scope import ALL, INFORMANTS
from qualcode.analysis.search import (
    Extent,
    context_lines,
    counts_by_document,
    counts_by_informant,
    find,
    find_regex,
    passages_of,
    said_by,
)
from qualcode.analysis.word_index import WordIndex, index_study
from qualcode.model.ids import FormChoiceId, SynonymGroupId
from qualcode.model.study import Study
from qualcode.model.words import FormChoice, SynonymGroup
from qualcode.text.concordance import Side
from qualcode.text.matching import Mode
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    """Two informants who speak of cooperation in both written standards."""
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Rettleiar")
    make.document(
        "Ett",
        "I: Hvordan er samarbeidet?\nR1: Samarbeidet er bra. Vi har en samarbeidsavtale.\n"
        "R2: Me samarbeider\nkvar dag.",
    )
    make.document("To", "R2: Samarbeid tek tid.")
    return make


@pytest.fixture
def study(make: Builder) -> Study:
    return make.study()


@pytest.fixture
def words(study: Study) -> WordIndex:
    return index_study(study).words


def _found(study: Study, words: WordIndex, *args: object) -> list[str]:
    hits = find(study, words, *args).hits  # type: ignore[arg-type]
    return [hit.span.of(study.texts[hit.document].text) for hit in hits]  # type: ignore[index]


def test_that_informants_words_are_searched_unless_all_are_asked_for(study: Study, words: WordIndex) -> None:
    found = ["Samarbeidet", "samarbeidsavtale", "samarbeider", "Samarbeid"]
    assert _found(study, words, "samarbeid") == found
    assert _found(study, words, "samarbeid", Mode.LEMMA, ALL) == ["samarbeidet", *found]
    assert _found(study, words, "samarbeid", Mode.PLAIN) == ["Samarbeid"]


def test_that_remembered_ticks_and_synonyms_of_the_project_count(make: Builder, words: WordIndex) -> None:
    make._add(FormChoice(FormChoiceId("1"), "samarbeid", "samarbeidsavtale", False))
    make._add(SynonymGroup(SynonymGroupId("2"), "fellesskap = samarbeid"))
    study = make.study()
    assert "samarbeidsavtale" not in _found(study, words, "Samarbeid")
    assert "samarbeidsavtale" in _found(study, words, "fellesskap")


def test_that_a_hit_knows_who_says_it(study: Study, words: WordIndex) -> None:
    hits = find(study, words, "samarbeid", Mode.LEMMA, ALL).hits
    said = [said_by(study, hit.document, hit.span) for hit in hits]
    assert [[one.label for one in each.informants] for each in said] == [[], ["R1"], ["R1"], ["R2"], ["R2"]]
    assert [each.by_interviewer for each in said] == [True, False, False, False, False]
    assert [role.name for role in said[1].roles] == ["Leder"]
    assert [each.paragraph for each in said] == [1, 2, 2, 3, 1]


def test_that_hits_are_counted_by_document_and_informant(study: Study, words: WordIndex) -> None:
    hits = find(study, words, "samarbeid").hits
    one, two = (document.id for document in study.documents.ordered())
    assert counts_by_document(hits) == {one: 3, two: 1}
    r1, r2 = (informant.id for informant in study.informants.ordered())
    assert counts_by_informant(study, hits) == {r1: 2, r2: 2}
    assert counts_by_informant(study, find_regex(study, "samarbeid").hits) == {r1: 2, r2: 2}


def test_that_a_concordance_says_who_speaks_in_each_line(study: Study, words: WordIndex) -> None:
    hits = find(study, words, "samarbeid").hits
    lines = context_lines(study, hits, Side.RIGHT, page=(0, 2))
    assert [(line.kwic.words, line.kwic.right[:4]) for line in lines] == [
        ("Samarbeidet", "er b"),
        ("samarbeider", "kvar"),
    ]
    assert [line.said.informants[0].label for line in lines] == ["R1", "R2"]


def test_that_a_regex_follows_scope_and_ticks(make: Builder) -> None:
    make._add(FormChoice(FormChoiceId("1"), r"samarbeid\w*", "samarbeider", False))
    study = make.study()
    result = find_regex(study, r"samarbeid\w*")
    assert [hit.forms[0] for hit in result.hits] == ["samarbeidet", "samarbeidsavtale", "samarbeid"]
    assert [(form.form, form.ticked) for form in result.forms][-1] == ("samarbeider", False)


def test_that_passages_around_hits_are_coded_once_each(study: Study, words: WordIndex) -> None:
    hits = find(study, words, "samarbeid", Mode.LEMMA, INFORMANTS).hits

    def passages(extent: Extent) -> list[str]:
        return [each.span.of(study.text(each.document)) for each in passages_of(study, hits, extent)]

    assert passages(Extent.HIT) == ["Samarbeidet", "samarbeidsavtale", "samarbeider", "Samarbeid"]
    assert passages(Extent.SENTENCE)[:2] == ["Samarbeidet er bra.", "Vi har en samarbeidsavtale."]
    assert passages(Extent.TURN) == [
        "Samarbeidet er bra. Vi har en samarbeidsavtale.",
        "Me samarbeider\nkvar dag.",
        "Samarbeid tek tid.",
    ]
