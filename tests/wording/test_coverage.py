from qualcode.analysis.coverage import FindingGap, Gap, Lopsided
from qualcode.analysis.draft import Claim, ClaimFault
from qualcode.analysis.quantifiers import Quantified
from qualcode.i18n import translator
from qualcode.model.span import Span
from qualcode.text.quote_check import Checked, Verdict
from qualcode.text.quoted import Quoted
from qualcode.text.word_diff import word_diff
from qualcode.wording import coverage, draft
from tests.builders import Builder

NB, EN = translator("nb"), translator("en")


def test_that_every_gap_is_a_sentence_and_words_that_do_not_fit_have_their_numbers():
    finding = Builder().finding("Alle mangler tid.")
    said = Quantified("De fleste", 2, 6, False)
    for gap in Gap:
        for words in (NB, EN):
            told = coverage.finding_gap(FindingGap(finding, gap, said), words, "nb")
            assert told.endswith(".")
            assert ("2" in told and "de fleste" in told) is (gap is Gap.WORDS_DO_NOT_FIT)


def test_that_a_lopsided_theme_names_the_informant_by_label():
    make = Builder()
    told = coverage.lopsided(Lopsided(make.theme("Tid"), make.informant("R1"), 8, 20), EN, "en")
    assert told == "R1 supplies 8 of the 20 quotes of the theme “Tid”."


def test_that_every_verdict_and_every_fault_has_its_words():
    for words in (NB, EN):
        assert all(draft.verdict_name(verdict, words) for verdict in Verdict)
        assert all(draft.verdict_explained(verdict, words).endswith(".") for verdict in Verdict)
        for fault in ClaimFault:
            assert "5" in draft.claim_fault(Claim(0, Span(0, 1), "x", fault, 5), words)


def test_that_the_differences_of_a_quote_are_told_one_by_one():
    quote = Quoted(0, Span(0, 1), "a", "")
    diff = tuple(word_diff("vi har ikke nok tid her", "vi har for lite tid her nå"))
    told = draft.differences(Checked(quote, Verdict.ALTERED, None, diff), EN)
    assert told == "“ikke nok” has become “for lite”; “nå” is put in"
