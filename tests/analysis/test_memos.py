"""Memos that a filter lets through, what each is about, and what it quotes."""

import pytest

from qualcode.analysis.memos import (
    EVERY_MEMO,
    About,
    AboutKind,
    MemoFilter,
    about,
    authors,
    find_memos,
    kind_of,
    quotes_of,
    segment_of,
    title,
)
from qualcode.model.codings import Voice
from qualcode.model.memos import MemoType
from qualcode.model.study import Study
from tests.builders import Builder


@pytest.fixture
def make() -> Builder:
    make = Builder("Studien")
    one = make.informant("R1", "Leder")
    document = make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid. Alt haster.")
    make.document("Intervju 2", "I: Og hos dere?\nR1: Samme hus hjelper.")
    coding = make.coding("Barrierer / Tid", "aldri tid")
    finding = make.finding("Tiden strekker ikke til.", coding)
    turn = next(turn for turn in make.tables["turns"] if turn.informant)
    make.memo("# Ring veileder\n\nOm utvalget", MemoType.METHOD)
    make.memo("Støy", document=document.id)
    make.memo("Sterkt bilde", MemoType.REFLECTION, document=document.id, start=36, stop=47)
    make.memo("Nøler", turn=turn.id)
    make.memo("Uklar grense", MemoType.CODE, code=make.code("Barrierer / Tid").id)
    make.memo("Lipsky", MemoType.THEORY, coding=coding.id)
    make.memo("Ny i jobben", informant=one.id)
    make.memo("For få stemmer", finding=finding.id)
    return make


def _titles(study: Study, where: MemoFilter) -> list[str]:
    return [title(memo) for memo in find_memos(study, where)]


def test_that_all_memos_come_the_newest_first(make: Builder) -> None:
    titles = _titles(make.study(), EVERY_MEMO)
    assert titles[0] == "For få stemmer"
    assert titles[-1] == "Ring veileder"
    assert len(titles) == 8


def test_that_each_memo_says_what_it_is_about(make: Builder) -> None:
    study = make.study()
    assert [about(study, memo) for memo in study.memos.ordered()] == [
        About(AboutKind.PROJECT, "Studien"),
        About(AboutKind.DOCUMENT, "Intervju 1"),
        About(AboutKind.SEGMENT, "", "Intervju 1", 2, "Alt haster."),
        About(AboutKind.TURN, "", "Intervju 1", 2, "Vi har aldri tid. Alt haster."),
        About(AboutKind.CODE, "Barrierer / Tid"),
        About(AboutKind.CODING, "Barrierer / Tid", "Intervju 1", 2, "aldri tid"),
        About(AboutKind.INFORMANT, "R1"),
        About(AboutKind.FINDING, "Tiden strekker ikke til."),
    ]
    assert [kind_of(memo) for memo in study.memos.ordered()] == list(AboutKind)


def test_that_memos_about_words_know_where_these_stand(make: Builder) -> None:
    study = make.study()
    words = [
        segment.span.of(study.text(segment.document))
        for memo in study.memos.ordered()
        if (segment := segment_of(study, memo)) is not None
    ]
    assert words == ["Alt haster.", "Vi har aldri tid. Alt haster.", "aldri tid"]


def test_that_type_kind_author_and_words_are_asked_at_once(make: Builder) -> None:
    study = make.study()
    coder = study.coders.ordered()[0].id
    types = MemoFilter(types=frozenset({MemoType.CODE, MemoType.THEORY}))
    kinds = MemoFilter(kinds=frozenset({AboutKind.SEGMENT, AboutKind.TURN}))
    assert _titles(study, types) == ["Lipsky", "Uklar grense"]
    assert _titles(study, kinds) == ["Nøler", "Sterkt bilde"]
    assert len(_titles(study, MemoFilter(coders=frozenset({coder})))) == 8
    assert _titles(study, MemoFilter(coders=frozenset())) == []
    both = MemoFilter(types=frozenset({MemoType.FREE}), text="alt  HASTER")
    assert _titles(study, both) == ["Nøler"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("utvalget", ["Ring veileder"]),
        ("barrierer / tid", ["Lipsky", "Uklar grense"]),
        ("r1", ["Ny i jobben"]),
        ("samme hus", ["Støy"]),
        ("finnes ikke", []),
    ],
)
def test_that_words_are_found_in_the_memo_its_subject_and_its_quotes(
    make: Builder, text: str, found: list[str]
) -> None:
    make.memo_quote(make.tables["memos"][1], "Samme hus")
    assert _titles(make.study(), MemoFilter(text=text)) == found


def test_that_quotes_come_by_document_and_place_with_who_said_them(make: Builder) -> None:
    memo = make.tables["memos"][0]
    for words in ("Samme hus", "Alt haster", "aldri tid"):
        make.memo_quote(memo, words)
    quotes = [quotation for _quote, quotation in quotes_of(make.study(), memo.id)]
    assert [quotation.words for quotation in quotes] == ["aldri tid", "Alt haster", "Samme hus"]
    assert [[one.label for one in quotation.informants] for quotation in quotes] == [["R1"]] * 3
    assert [len(quotation.codings) for quotation in quotes] == [1, 0, 0]
    assert {quotation.voice for quotation in quotes} == {Voice.QUOTE}


def test_that_authors_come_once_in_the_order_of_the_coders(make: Builder) -> None:
    make.coder("Berit")
    study = make.study()
    assert authors(study, study.memos.values()) == [study.coders.ordered()[0].id]


def test_that_marks_around_a_word_do_not_keep_a_memo_from_being_found(make: Builder) -> None:
    make.memo("Noe *viktig* og **tungt**, se [Lipsky](https://eksempel.no)")
    for words in ("viktig og tungt", "*viktig*", "se lipsky"):
        assert _titles(make.study(), MemoFilter(text=words)) == ["Noe viktig og tungt, se Lipsky"]
