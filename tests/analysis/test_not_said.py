"""A transcriber's notes are nobody's words, wherever words are counted."""

import gc
from dataclasses import replace

import pytest

from qualcode.analysis import word_index
from qualcode.analysis.not_said import not_said
from qualcode.analysis.progress import progress
from qualcode.analysis.scope import ALL, Scope, regions
from qualcode.analysis.search import find, make_ready, order_of
from qualcode.analysis.word_index import WordIndex, index_study, stay
from qualcode.analysis.word_lists import collocates, word_list
from qualcode.model.documents import DocumentKind
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study
from qualcode.text.concordance import Side
from qualcode.text.matching import Mode
from qualcode.text.search import Hits
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    make = Builder()
    make.informant("R1")
    make.document("Ett", "I: Hvorfor (ler)?\nR1: Vi samarbeider (ler) aldri.\nR1: Vi samarbeider [latter] bedre.")
    return make


@pytest.fixture
def study(make: Builder) -> Study:
    return make.study()


@pytest.fixture
def words(study: Study) -> WordIndex:
    return index_study(study).words


def test_that_word_lists_leave_remarks_out_unless_all_words_are_meant(study: Study, words: WordIndex) -> None:
    said = word_list(study, words, stops=())
    assert not {"le", "latter"} & {each.lemma for each in said.words}
    assert said.size == 6
    assert word_list(study, words, ALL, stops=()).size == 10


@pytest.mark.parametrize(("query", "mode"), [("latter", Mode.LEMMA), ("lat+er|ler", Mode.REGEX)])
def test_that_a_search_finds_remarks_in_all_words_only(
    study: Study, words: WordIndex, query: str, mode: Mode
) -> None:
    assert not find(study, words, query, mode).hits
    assert find(study, words, query, mode, ALL).hits


def test_that_remarks_are_no_neighbours(study: Study, words: WordIndex) -> None:
    hits = find(study, words, "samarbeider").hits
    assert isinstance(hits, Hits)
    found = {each.lemma for each in collocates(study, words, hits, Scope(), least=1, stops=())}
    assert {"aldri", "god"} <= found or {"aldri", "bedre"} <= found
    assert not found & {"le", "ler", "latter"}


@pytest.mark.parametrize("mode", [Mode.LEMMA, Mode.REGEX])
def test_that_a_concordance_is_sorted_by_what_is_said(study: Study, words: WordIndex, mode: Mode) -> None:
    hits = find(study, words, "samarbeider", mode).hits
    assert list(order_of(study, hits, Side.RIGHT)) == [0, 1], "aldri, bedre; latter would come after ler"
    other = Builder()
    other.informant("R1")
    other.document("Ett", "R1: Vi samarbeider (ler) ukentlig.\nR1: Vi samarbeider [pause] bedre.")
    turned = other.study()
    found = find(turned, index_study(turned).words, "samarbeider", mode).hits
    assert list(order_of(turned, found, Side.RIGHT)) == [1, 0]


def test_that_coded_words_are_counted_without_remarks(make: Builder) -> None:
    coding = make.coding("Samarbeid", "samarbeider (ler) aldri")
    assert (progress(make.study(), coding.document).coded, progress(make.study(), coding.document).words) == (2, 6)


@pytest.mark.parametrize("kind", [DocumentKind.ANSWER, DocumentKind.DOCUMENT])
def test_that_brackets_are_the_writers_own_where_nobody_transcribed(kind: DocumentKind) -> None:
    make = Builder()
    made = make.document("Svar", "Godt (ler).", kind=kind)
    assert not_said(make.study(), made.id) == ()


def test_that_headings_and_labels_of_notes_are_nobodys_words() -> None:
    make = Builder()
    make.informant("R7")
    text = "## Bakgrunn\nR7 har vært veileder lenge.\nR7: Det går."
    made = make.document("Notat", text, kind=DocumentKind.NOTES)
    study = make.study()
    text = study.text(DocumentId(made.id))
    assert next(span.of(text) for span in not_said(study, made.id)) == "## Bakgrunn"
    assert "r7" not in {each.lemma for each in word_list(study, index_study(study).words, stops=()).words}


def test_that_a_transcript_that_turns_out_to_be_notes_is_read_as_notes() -> None:
    make = Builder()
    made = make.document("Notat", "Bakgrunn\nDet går, sier hun.\n\nTid\nAldri nok.")
    study = make.study()
    assert not not_said(study, made.id)
    notes = replace(made, kind=DocumentKind.NOTES)
    assert not_said(replace(study, documents=study.documents.patched((), {notes.id: notes})), made.id)


@pytest.mark.parametrize("query", ['"felles mål"', "felles nær 1 mål", '"ikke * mål"', '"har ikke felles mål her"'])
@pytest.mark.parametrize("scope", [Scope(), ALL])
def test_that_words_on_either_side_of_a_remark_follow_one_another(query: str, scope: Scope) -> None:
    make = Builder()
    make.informant("R1")
    made = make.document("Ett", "R1: Vi har ikke (ler) felles (lang pause) [stedsnavn] mål her.")
    study = make.study()
    (hit,) = find(study, index_study(study).words, query, scope=scope).hits
    assert hit.span.of(study.text(made.id)).startswith(("felles (lang", "ikke (ler)", "har ikke (ler)"))


def test_that_a_compound_may_stand_as_two_words_on_either_side_of_a_remark() -> None:
    make = Builder()
    make.informant("R1")
    made = make.document("Ett", "R1: Hun fikk språk (ler) praksisen [pause].\nR1: Et språk (det er rart) praksis.")
    study = make.study()
    (hit,) = find(study, index_study(study).words, "språkpraksis").hits
    assert (hit.span.of(study.text(made.id)), hit.forms) == ("språk (ler) praksisen", ("språk praksisen",))


def test_that_words_on_either_side_of_talk_in_brackets_or_of_two_turns_do_not() -> None:
    make = Builder()
    make.informant("R1")
    make.document("Ett", "R1: Vi har felles (det var før jul) mål her. Felles\nR1: (ler) mål.")
    study = make.study()
    words = index_study(study).words
    assert not find(study, words, '"felles mål"').hits
    assert not find(study, words, "felles nær 1 mål").hits


def test_that_the_words_of_a_remark_are_a_phrase_in_all_words_only(study: Study, words: WordIndex) -> None:
    assert not find(study, words, '"samarbeider ler"').hits
    assert find(study, words, '"samarbeider ler"', scope=ALL).hits


def test_that_many_words_are_kept_out_of_the_search_for_garbage(
    words: WordIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = gc.get_freeze_count()
    stay(words)
    assert gc.get_freeze_count() == before
    monkeypatch.setattr(word_index, "MANY", 1)
    stay(words)
    assert gc.get_freeze_count() > before


def test_that_getting_ready_reads_the_remarks_and_what_is_said_once(study: Study, words: WordIndex) -> None:
    make_ready(study, words)
    document = next(iter(study.documents))
    assert not_said(study, document) is not_said(study, document)
    assert regions(study, Scope()) is regions(study, Scope())
