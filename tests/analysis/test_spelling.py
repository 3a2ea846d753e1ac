"""How words are shown that are written with capitals."""

from qualcode.analysis.spelling import spelled, spelled_table, spellings
from qualcode.analysis.word_index import WordIndex, index_study
from qualcode.analysis.word_lists import whole_table
from qualcode.model.study import Study
from qualcode.text.collocations import Collocate
from tests.builders import Builder


def _read() -> tuple[Study, WordIndex]:
    make = Builder()
    make.informant("R1")
    make.document("Ett", "R1: Møter i Storvåg. NAV har møter med NAV.\nR1: Møter igjen. Kommunen kom til Storvåg.")
    make.document("To", "R1: Hos NAV. Møter, møter, møter.")
    study = make.study()
    return study, index_study(study).words


def test_that_short_names_and_names_keep_their_capitals_and_starts_of_sentences_do_not() -> None:
    _study, words = _read()
    assert dict(spellings(words)) == {"nav": "NAV", "storvåg": "Storvåg"}


def test_that_tables_and_lists_show_words_as_they_are_written() -> None:
    study, words = _read()
    shown = {word.lemma: word.forms for word, _counts in spelled_table(words, whole_table(study, words)).rows}
    assert shown["NAV"] == (("NAV", 3),)
    assert "møte" in shown
    assert [each.lemma for each in spelled(words, [Collocate("nav", 1, 1, 9.0)])] == ["NAV"]
