"""Searching Norwegian text: forms found, and the traps of the field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.model.span import Span
from qualcode.text.document_words import read_words
from qualcode.text.index import Lexicon, TextIndex
from qualcode.text.matching import TICKED, Kind, Mode, matching_forms
from qualcode.text.query import QueryFault
from qualcode.text.regex_search import compile_regex, search_regex
from qualcode.text.search import Search, search
from qualcode.text.synonyms import NONE, Synonyms, of_project, shipped
from qualcode.text.words import words
from tests.text.listed import queries, sample_texts


def index_of(*texts):
    return TextIndex({str(number): read_words(text) for number, text in enumerate(texts)})


def found(text, query, mode=Mode.LEMMA, **how):
    """Return the words of the hits."""
    return [hit.span.of(text) for hit in search(index_of(text), Search(query, mode, **how)).hits]


@pytest.fixture(scope="module")
def vocabulary():
    return {word.of(text).lower() for text in sample_texts() for word in words(text)}


LISTS = ("", "_check", "_blind", "_verbs", "_fresh", "_field", "_standards", "_welfare", "_kept", "_interviews")


@pytest.mark.parametrize("name", [f"queries{which}.txt" for which in LISTS])
def test_that_queries_find_what_is_relevant_and_little_else(name, vocabulary):
    wanted, invented = queries(name)
    pool = vocabulary | invented
    lexicon = Lexicon()
    lexicon.learn(pool)
    right = extra = missed = 0
    for query, relevant in wanted.items():
        kinds = matching_forms(query, lexicon, Mode.LEMMA, shipped())
        ticked = {form for form, kind in kinds.items() if kind in TICKED} & pool
        right, extra, missed = (
            right + len(ticked & relevant),
            extra + len(ticked - relevant),
            missed + len(relevant - ticked),
        )
    assert right / (right + extra) >= 0.97
    assert right / (right + missed) >= 0.95


def test_that_the_query_lists_are_long_enough_to_mean_something():
    assert len(queries("queries.txt")[0]) + len(queries("queries_check.txt")[0]) >= 60


@pytest.mark.parametrize(
    ("query", "text", "hits"),
    [
        ("mål", "Et spørsmål om målet og formålet med målgruppa", ["målet", "målgruppa"]),
        ("NAV", "NAVs navn er NAV, vi navigerer i NAV-systemet", ["NAVs", "NAV", "NAV-systemet"]),
        ("hemme", "Det hemmer oss, hemmelig som det er", ["hemmer"]),
        ("uenig", "De er enige om at de er uenige", ["uenige"]),
        ("leder", "Lederen er ledig, ledige ledere led", ["Lederen", "ledere"]),
        ("skjønn", "De skjønner skjønnsutøving og skjønnsmessige valg", ["skjønnsutøving", "skjønnsmessige"]),
        ('"wicked issues"', "Dette er wicked\nissues for oss.", ["wicked\nissues"]),
        ("språkpraksis", "Både språk- og arbeidspraksis er bra", ["språk- og arbeidspraksis"]),
        ("språkpraksis", "Han var i språk praksisen i fjor", ["språk praksisen"]),
        ("samarbeid", "samarbeidet, samarbeids-biten", ["samarbeidet", "samarbeids-biten"]),
        ("informanter", "Informantane i kommunane", ["Informantane"]),
        ("voksenopplæring", "Dei på vaksenopplæringa", ["vaksenopplæringa"]),
        ("bolig", "Ein bustad på bustadkontoret", ["bustad", "bustadkontoret"]),
        ("på", "pa på Pa PÅ", ["på", "PÅ"]),
        ("ring", "Endringer og hindringar, en ring", ["ring"]),
        ("tur", "Kulturen i turlaget", ["turlaget"]),
        ("dom", "Ungdommen fikk dommen, en sykdom", ["dommen"]),
        ("tilbud", "Tilbodet og kurstilboda", ["Tilbodet", "kurstilboda"]),
        ("involvering", "De involverte foreldrene", ["involverte"]),
        ("mening", "Meningene er delte, mener jeg", ["Meningene"]),
        ("økonomi", "Kommunens økonomiske rammer", ["økonomiske"]),
        ("informant", "Tre nøkkelinformantar", ["nøkkelinformantar"]),
        ("Ås", "as Ås ås", ["Ås", "ås"]),
    ],
)  # fmt: skip
def test_that_the_traps_of_the_field_are_avoided(query, text, hits):
    assert found(text, query) == hits


def test_that_words_apart_are_listed_unticked_and_count_when_ticked():
    text = "Skjønn er bra, vi skjønner det, du skjønner."
    result = search(index_of(text), Search("skjønn"))
    assert [(each.form, each.count, each.ticked) for each in result.forms] == [
        ("skjønn", 1, True),
        ("skjønner", 2, False),
    ]
    assert len(search(index_of(text), Search("skjønn", ticks={"skjønner": True})).hits) == 3
    assert search(index_of(text), Search("skjønn", ticks={"skjønn": False})).hits[:] == []


def test_that_slips_of_the_pen_are_found_as_fuzzy_and_only_suggested():
    text = "Gi utrykk for det. Uttrykket. Flytninger."
    result = search(index_of(text), Search("uttrykk", Mode.FUZZY))
    assert [(each.form, each.kind, each.ticked) for each in result.forms] == [
        ("uttrykket", Kind.INFLECTION, True),
        ("utrykk", Kind.FUZZY, False),
    ]
    assert search(index_of(text), Search("flyktning", Mode.FUZZY)).forms[0].form == "flytninger"
    assert not search(index_of(text), Search("uttrykk")).hits[1:]


def test_that_barrier_and_career_resemble_each_other_only_as_a_suggestion():
    kinds = {
        each.form: each.kind
        for each in search(index_of("karriere barrierer"), Search("barriere", Mode.FUZZY)).forms
    }
    assert kinds == {"barrierer": Kind.INFLECTION, "karriere": Kind.FUZZY}


@pytest.mark.parametrize(
    ("query", "hits"),
    [
        ("samarbeid og tillit", ["samarbeid", "tillit"]),
        ("samarbeid AND makt", []),
        ("tillit eller makt", ["tillit", "makt"]),
        ("(tillit or makt) not samarbeid", ["makt"]),
        ("samarbeid nær 2 tillit", ["samarbeid bygger tillit"]),
        ("samarbeid near 1 tillit", []),
        ("tillit near samarbeid", ["samarbeid bygger tillit"]),
        ("bygg*", ["bygger"]),
        ("*arbeid", ["samarbeid"]),
        ('"samarbeid * tillit"', ["samarbeid bygger tillit"]),
        ("samarbeid tillit", ["samarbeid", "tillit"]),
        ("«makt rår»", ["makt rår"]),
    ],
)
def test_that_the_query_language_is_read(query, hits):
    assert found("Vårt samarbeid bygger tillit.\nMen makt rår også.", query) == hits


@pytest.mark.parametrize(
    ("query", "fault", "start", "stop"),
    [
        ("", QueryFault.EMPTY, 0, 0),
        ("  ", QueryFault.EMPTY, 0, 2),
        ('ja "nei', QueryFault.OPEN_QUOTE, 3, 7),
        ("(ja", QueryFault.OPEN_BRACKET, 0, 1),
        ("ja)", QueryFault.STRAY_BRACKET, 2, 3),
        ("ja og", QueryFault.OPERATOR_ALONE, 5, 5),
        ("og ja", QueryFault.OPERATOR_ALONE, 0, 2),
        ("ikke ja", QueryFault.ONLY_NOT, 0, 4),
        ("*", QueryFault.ONLY_STAR, 0, 1),
        ("...", QueryFault.NO_WORD, 0, 3),
    ],
)
def test_that_a_query_that_cannot_be_read_says_where(query, fault, start, stop):
    problem = search(index_of("ja"), Search(query)).problem
    assert (problem.fault, problem.start, problem.stop) == (fault, start, stop)


def test_that_plain_search_finds_the_form_and_nothing_else():
    assert found("Samarbeid og samarbeidet", "samarbeid", Mode.PLAIN) == ["Samarbeid"]


def test_that_only_what_is_within_the_spans_is_searched_and_counted():
    text = "Mål sa hun.\nMålet sa jeg."
    result = search(index_of(text), Search("mål"), {"0": [Span(12, len(text))]})
    assert [hit.span for hit in result.hits] == [Span(12, 17)]
    assert [(each.form, each.count) for each in result.forms] == [("målet", 1)]
    assert search(index_of(text), Search("mål"), {}).forms == ()


def test_that_phrases_do_not_reach_from_one_passage_into_the_next():
    text = "vi har felles\nmål og"
    spans = [Span(0, 13), Span(14, len(text))]
    index = TextIndex({"a": read_words(text, spans)})
    assert search(index, Search('"felles mål"')).hits[:] == []
    assert search(index_of(text), Search('"felles mål"')).hits


def test_that_forms_are_shown_as_they_are_mostly_written():
    result = search(index_of("NAV og NAV og Nav", "nav"), Search("nav"))
    assert [(each.shown, each.count) for each in result.forms] == [("NAV", 4)]


def test_that_a_projects_synonyms_add_to_the_shipped_ones_and_switch_them_off():
    own = of_project(added=[("Tillit", "tiltro")], removed=[("kontrakt", "avtale")])
    assert found("tiltro", "tillit", synonyms=own) == ["tiltro"]
    assert found("en kontrakt", "avtale", synonyms=own) == []
    assert found("en kontrakt", "avtale") == ["kontrakt"]
    assert found("en kontrakt", "avtale", synonyms=NONE) == []
    assert Synonyms((("a", "b"), ("b", "c"))).equals("b") == ("a", "c")


def test_that_a_regex_finds_and_one_that_does_not_compile_says_why():
    text = "R2 og R10\nr3"
    result = search_regex({"a": text}, r"R\d+\b")
    assert [hit.span.of(text) for hit in result.hits] == ["R2", "R10", "r3"]
    assert [each.count for each in result.forms] == [1, 1, 1]
    problem = compile_regex("(ab")
    assert (problem.fault, problem.start, problem.detail) == (
        QueryFault.REGEX, 0, "open group"
    )  # fmt: skip
    assert not search_regex({"a": text}, "x*").hits
    assert search_regex({"a": text}, "[").problem is not None


@given(st.text(alphabet='abå*()"«» ognær5-', max_size=25), st.sampled_from([Mode.PLAIN, Mode.LEMMA]))
def test_that_every_query_gives_hits_or_a_problem(query, mode):
    text = "og å bå ab\nnær ao gnog 5"
    result = search(index_of(text), Search(query, mode))
    assert all(hit.span.of(text).strip() == hit.span.of(text) != "" for hit in result.hits)
    assert result.problem is None or 0 <= result.problem.start <= result.problem.stop <= max(len(query), 1)
