from qualcode.analysis.coverage import Gap, coverage
from tests.builders import Builder


def _builder():
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Lærer")
    make.informant("R3", "Lærer")
    make.document("Samtaler", "R1: Vi har ikke tid. Vi har ikke råd. Vi har ikke lyst.\nR2: Jeg har tid.\nR3: Hm.")
    make.notes("Notat", "Det er travelt her.")
    return make


def _gaps(make):
    return [(one.finding.claim, one.gap) for one in coverage(make.study()).findings]


def test_that_findings_without_quotes_and_with_retold_words_only_are_told():
    make = _builder()
    make.finding("Tomt")
    make.finding("Gjenfortalt", make.coding("Tid", "travelt"))
    assert _gaps(make) == [("Tomt", Gap.NO_QUOTES), ("Gjenfortalt", Gap.NO_OWN_WORDS)]


def test_that_a_finding_from_one_informant_and_one_that_is_contradicted_are_told():
    make = _builder()
    make.finding("Én", make.coding("Tid", "Vi har ikke tid"), make.coding("Tid", "Vi har ikke råd"))
    make.finding(
        "To",
        make.coding("Tid", "Vi har ikke lyst"),
        make.coding("Lyst", "Hm"),
        against=(make.coding("Tid", "Jeg har tid"),),
    )
    assert _gaps(make) == [("Én", Gap.ONE_INFORMANT), ("To", Gap.CONTRADICTED)]


def test_that_a_claim_whose_word_for_how_many_does_not_fit_is_told_with_the_numbers():
    make = _builder()
    claim = "De fleste informantene mangler tid."
    make.finding(claim, make.coding("Tid", "Vi har ikke tid"))
    (_one, words) = coverage(make.study()).findings
    assert words.gap is Gap.WORDS_DO_NOT_FIT
    assert words.said is not None
    assert (words.said.words, words.said.n, words.said.of) == ("De fleste", 1, 3)


def test_that_codes_quotes_and_informants_in_no_finding_are_told():
    make = _builder()
    make.finding("Funn", make.coding("Tid", "Vi har ikke tid"), make.coding("Tid", "Jeg har tid"))
    make.coding("Penger", "Vi har ikke råd")
    found = coverage(make.study())
    assert [code.name for code in found.unused_codes] == ["Penger"]
    assert found.unused_quotes == 1
    assert [informant.label for informant in found.never_quoted] == ["R3"]


def test_that_a_theme_that_leans_on_one_informant_is_told():
    from dataclasses import replace

    make = _builder()
    theme = make.theme("Tid")
    quotes = [make.coding("Tid", words) for words in ("Vi har ikke tid", "Vi har ikke råd", "Vi har ikke lyst")]
    finding = make.finding("Funn", *quotes, make.coding("Tid", "Jeg har tid"))
    make.tables["findings"] = [replace(finding, theme=theme.id)]
    (one,) = coverage(make.study()).lopsided
    assert (one.informant.label, one.quotes, one.of) == ("R1", 3, 4)


def test_that_a_theme_leans_on_one_informant_from_four_tenths_on_as_a_finding_does():
    from dataclasses import replace

    make = Builder()
    for label in ("R1", "R2", "R3"):
        make.informant(label, "Leder")
    make.document("Samtaler", "R1: Én. To. Tre. Fire.\nR2: Fem. Seks. Sju.\nR3: Åtte. Ni. Ti.")
    words = ("Én", "To", "Tre", "Fire", "Fem", "Seks", "Sju", "Åtte", "Ni", "Ti")
    theme = make.theme("Tid")
    finding = make.finding("Funn", *(make.coding("Tid", each) for each in words))
    make.tables["findings"] = [replace(finding, theme=theme.id)]
    (one,) = coverage(make.study()).lopsided
    assert (one.informant.label, one.quotes, one.of) == ("R1", 4, 10)


def test_that_a_study_without_findings_leaves_everything_out_and_gaps_nothing():
    make = _builder()
    make.coding("Tid", "Vi har ikke tid")
    found = coverage(make.study())
    assert found.findings == ()
    assert len(found.never_quoted) == 3
