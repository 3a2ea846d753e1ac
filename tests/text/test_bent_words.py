"""Words that change their vowel, and forms that two words share."""

import pytest

from qualcode.text.document_words import read_words
from qualcode.text.index import TextIndex
from qualcode.text.lemmas import best_lemma, lemmas
from qualcode.text.matching import meant_by
from qualcode.text.search import Search, search


def found(text, query):
    """Return the ticked forms that a query finds, in small letters."""
    index = TextIndex({"a": read_words(text)})
    return {each.form.lower() for each in search(index, Search(query)).forms if each.ticked}


@pytest.mark.parametrize(
    ("query", "text", "forms"),
    [
        ("ringe", "Ho ringer, en ring, ringen ble ringt", {"ringer", "ringt"}),
        ("kjenne", "Jeg kjenner deg, vi godkjenner det", {"kjenner"}),
        ("leve", "Hun lever, levende, og leverer varer", {"lever", "levende"}),
        ("støtte", "De støtter oss, støttande folk", {"støtter", "støttande"}),
        ("dele", "Vi deler, delt, en del deltar", {"deler", "delt"}),
        ("føre", "Det fører til noe, ført, før jul", {"fører", "ført"}),
        ("neste", "Neste gang, nesten ferdig", {"neste"}),
        ("spurte", "Hun spør, å spørre, de har spurt", {"spør", "spørre", "spurt"}),
        ("spørre", "De spurte, vi spør, eg spurde", {"spurte", "spør", "spurde"}),
        ("velge", "Eg valde det, vel, dei vel", {"valde"}),
        ("sitte", "Hun satt på sitt kontor", {"satt"}),
        ("ringer", "Hun ringte, å ringe, en ring", {"ringte", "ringe"}),
        ("fører", "Det førte til noe, føreren", {"førte", "føreren"}),
        ("løpe", "Han løp, løpende", {"løp", "løpende"}),
        ("nye", "Et nytt møte, ny plan", {"nytt", "ny"}),
        ("far", "Fedrene våre", {"fedrene"}),
        ("senter", "Sentrene og sentre", {"sentrene", "sentre"}),
        ("frist", "Alle frister, å friste noen", {"frister"}),
        ("bekymra", "Bekymringen, å bekymre seg", {"bekymringen", "bekymre"}),
        ("veiledning", "De veileder, veiledet", {"veileder", "veiledet"}),
        ("samlokalisering", "Vi samlokaliserer, samlokalisert", {"samlokaliserer", "samlokalisert"}),
    ],
)  # fmt: skip
def test_that_a_word_takes_all_its_forms_and_not_those_that_are_rather_of_others(query, text, forms):
    assert found(text, query) == forms


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("spurte", "spørre"), ("spurt", "spørre"), ("snakker", "snakke"), ("hørt", "høre"), ("brukt", "bruke"),
        ("blei", "bli"), ("nesten", "nesten"), ("an", "an"), ("siden", "siden"), ("mindre", "liten"),
        ("minst", "liten"), ("leder", "leder"), ("lærer", "lærer"), ("arbeid", "arbeid"),
        ("samarbeidet", "samarbeid"),
        ("ansatte", "ansatt"), ("redd", "redd"), ("rett", "rett"), ("slutt", "slutt"), ("bøker", "bok"),
        ("gjekk", "gå"), ("samhandler", "samhandle"), ("avdelingsleder", "avdelingsleder"),
    ],
)  # fmt: skip
def test_that_a_form_of_two_words_counts_for_the_one_that_people_say(form, lemma):
    assert best_lemma(form) == lemma


def test_that_a_nynorsk_verb_is_found_by_its_infinitive_in_e_whatever_dictionary_knows_it():
    assert lemmas("ringjer") == ("ringe", "ringje")
    assert lemmas("speler")[0] == "spele"


def test_that_an_irregular_form_means_its_word_and_a_form_in_er_the_noun_as_well():
    assert meant_by("spurte") == ("spørre",)
    assert "arbeider" in meant_by("arbeider")
