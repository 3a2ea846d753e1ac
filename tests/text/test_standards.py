"""Words that bokmål and nynorsk spell otherwise, found from either side without a list of them."""

from unicodedata import normalize

import pytest

from qualcode.text.compounds import finest, split
from qualcode.text.document_words import read_words
from qualcode.text.index import TextIndex
from qualcode.text.lemmas import best_lemma
from qualcode.text.readings import twins
from qualcode.text.regex_search import search_regex
from qualcode.text.search import Search, search
from qualcode.text.synonyms import read_group


def found(query: str, text: str) -> set[str]:
    """Return the ticked forms that a query finds, in small letters."""
    index = TextIndex({"a": read_words(text)})
    return {each.form.lower() for each in search(index, Search(query)).forms if each.ticked}


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("uvanlig", "uvanleg"), ("langsom", "langsam"), ("rådløs", "rådlaus"), ("nærhet", "nærleik"),
        ("lovgiver", "lovgjevar"), ("rådgivning", "rådgjeving"), ("saksbehandling", "sakshandsaming"),
        ("tilrettelegge", "tilretteleggje"), ("forebygging", "førebygging"), ("videregående", "vidaregåande"),
        ("fravær", "fråvær"), ("sammenligne", "samanligne"), ("antall", "antal"), ("innhold", "innhald"),
        ("overgang", "overgong"), ("ensom", "einsam"), ("innbygger", "innbyggar"), ("lederskap", "leiarskap"),
        ("eierskap", "eigarskap"), ("hviske", "kviske"), ("ærlighet", "ærlegheit"), ("fremmøte", "frammøte"),
        ("sykdomsforløp", "sjukdomsforløp"), ("utenforskap", "utanforskap"),
    ],
)  # fmt: skip
def test_that_either_standard_leads_to_the_other_by_rule(word: str, other: str) -> None:
    assert other in twins(word)
    assert word in twins(other)


@pytest.mark.parametrize("word", ["svar", "sver", "viker", "hammer", "rive", "hus", "fremme", "framme", ""])
def test_that_a_rule_never_makes_another_common_word(word: str) -> None:
    assert not {"svar", "sver", "vikar", "hammar", "fremme", "framme"} & set(twins(word))


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("slitsame", "slitsam"), ("tverretatlege", "tverretatleg"), ("hjelpelause", "hjelpelaus"),
        ("sårbarheita", "sårbarheit"), ("oppdragsgjevarane", "oppdragsgjevar"),
        ("saksbehandlarar", "saksbehandlar"), ("sakshandsaminga", "sakshandsaming"),
    ],
)  # fmt: skip
def test_that_nynorsk_forms_no_table_has_have_their_lemma_by_rule(form: str, lemma: str) -> None:
    assert best_lemma(form, "nn") == lemma


@pytest.mark.parametrize(
    ("query", "text", "forms"),
    [
        ("skule", "grunnskulen grunnskolen kulen", {"grunnskulen", "grunnskolen"}),
        ("råd", "rådgivningen rådgjevinga rådgjevaren området", {"rådgivningen", "rådgjevinga", "rådgjevaren"}),
        ("saksbehandlingstid", "sakshandsamingstida saksbehandlingstiden", None),
        ("voksenopplæringslærer", "vaksenopplæringslærarar", None),
        ("bosettingsmodell", "busetjingsmodellen", None),
        ("norskkurs", "norsk-kurset norskkursa", None),
        ("norsk-kurs", "norsk-kurset norskkursa", None),
        ("tillit", "tillitsvalgte tillatt", {"tillitsvalgte"}),
        ("møte", "Vi møttes. Vi møttest. De møtes.", {"møttes", "møttest", "møtes"}),
        ("skrive", "Eg skriv no", {"skriv"}),
        ("åpningstid", "opningstidene åpningstiden åpenhet", {"opningstidene", "åpningstiden"}),
        ("kjøring", "Mykje køyring", {"køyring"}),
        ("tolkning", "Tolkinga og tolkingar", {"tolkinga", "tolkingar"}),
        ("øvelse", "Øvingar, øver", {"øvingar"}),
        ("ledelse", "Ledningen", set()),
        ("bestemme", "Bestemmelsene", {"bestemmelsene"}),
        ("rettighet", "Rettane hennar og menneskerettigheter, rettet", {"rettane", "menneskerettigheter"}),
        ("rettar", "Rettigheter", {"rettigheter"}),
        ("menneskerettighet", "Menneskerettar", {"menneskerettar"}),
        ("likeverd", "Likeverdige", {"likeverdige"}),
        ("kule", "Glasskulen, grunnskulen", {"glasskulen"}),
        ("skule", "Glasskulen, grunnskulen", {"grunnskulen"}),
        ("innvandring", "inn- og utvandring", {"inn- og utvandring"}),
        ("påmelding", "på- og avmelding", {"på- og avmelding"}),
        ("epost", "E-posten og eposten", {"e-posten", "eposten"}),
        ("e-post", "E-posten og eposten", {"e-posten", "eposten"}),
        ("ide", "En idé, ideen, ideer og én ting", {"idé", "ideen", "ideer"}),
        ("idé", "En idé, ideen, ideer og én ting", {"idé", "ideen", "ideer"}),
        ("cafe", "Caféen og en café", {"café"}),
        ("imdi", "IMDis tall", {"imdis"}),
        ("språk", "Språket", {"språket"}),
        ("flykte", "De flyktet, en flyktning", {"flyktet"}),
        ("veiledning", "Dei rettleier", {"rettleier"}),
        ("utfordring", "Utfordrende og utfordrande", {"utfordrende", "utfordrande"}),
        ("beslutning", "Avgjørelsen, avgjort", {"avgjørelsen"}),
        ("vanskeleg", "Vanskeligheter", {"vanskeligheter"}),
        ("gjeldsrådgivning", "Gjeldsrådgjevinga", {"gjeldsrådgjevinga"}),
    ],
)  # fmt: skip
def test_that_a_search_reaches_compounds_and_forms_of_either_standard(
    query: str, text: str, forms: set[str] | None
) -> None:
    assert found(query, text) == (set(text.split()) if forms is None else forms)


def test_that_letters_typed_in_two_pieces_are_the_letters_of_the_text() -> None:
    assert found(normalize("NFD", "språk på"), "Språket på kurs") == {"språket", "på"}
    assert len(search_regex({"a": "Språket"}, normalize("NFD", "språk")).hits) == 1
    assert read_group(normalize("NFD", "språk = mål")) == ("språk", "mål")


def test_that_neither_a_made_word_nor_one_cut_wrongly_finds_others() -> None:
    assert not found("velge", "velgjerd")
    assert not found("fri", "målfrid")
    assert not found("være", "plover")


def test_that_an_adjective_that_ends_as_a_verb_has_no_parts() -> None:
    assert not found("univers", "universelle")


def test_that_the_finest_parts_are_those_of_all_parts() -> None:
    assert finest(split("voksenopplæringslærer")) == ("voksen", "opplæring", "lærer")
    assert finest(()) == ()


def test_that_the_first_word_of_a_suspended_compound_is_found_once() -> None:
    text = "Han fikk språk- og arbeidspraksis."
    hits = search(TextIndex({"a": read_words(text)}), Search("språk")).hits
    assert [(hit.span.start, hit.span.stop) for hit in hits] == [(9, 14)]
    assert found("språkpraksis", text) == {"språk- og arbeidspraksis"}
    text = "Språk-, kultur- og arbeidspraksis."
    assert found("språk", text) == {"språk"}
    assert found("språkpraksis", text) == {text[:-1].lower()}
    assert found("kulturpraksis", text) == {"kultur- og arbeidspraksis"}
