"""Settling disagreements: the consensus gets what holds, the originals stay, and every step can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from qualcode.analysis.agreement.agreed import agreed, each_once
from qualcode.analysis.agreement.choice import AgreementChoice, all_codes, top_codes
from qualcode.analysis.agreement.disagreements import Difference, Disagreement, disagreements
from qualcode.edits import history
from qualcode.edits.coding import resize_coding
from qualcode.edits.consensus import give_reason, reopen, settle, take_agreed
from qualcode.edits.merging import merge_copy, preview_merge
from qualcode.edits.sharing import share
from qualcode.model.consensus import CONSENSUS, Decision, Drawn, decision_on, held_by_consensus, reason_in
from qualcode.model.memos import MemoType
from qualcode.model.span import Span
from qualcode.store.files import create, open_project
from qualcode.store.integrity import check_project
from qualcode.store.project import Project, load
from tests.builders import Builder
from tests.projects_on_disk import fill


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    make = Builder()
    make.coder("Anna")
    make.coder("Bo")
    make.informant("R1")
    document = make.document("Intervju 1", "R1: Vi har ikke tid. Avstanden er lang. Ingen hjelper oss her.")
    for coder, words in (("Anna", "ikke tid"), ("Bo", "tid")):
        make.coding("Tid / Press", words, document, coder)
        make.coding("Avstand", "er lang", document, coder)
    make.coding("Hjelp", "Ingen hjelper oss", document, "Anna")
    make.coding("Tid", "hjelper oss", document, "Bo")
    made = create(tmp_path / "Studie.qualcode", "Studie", "Uten navn")
    fill(made, make)
    yield made
    made.close()


def _choice(project: Project, codes: str = "all") -> AgreementChoice:
    study = project.study
    coders = tuple(one.id for one in study.coders.ordered() if one.name in ("Anna", "Bo"))
    rows = all_codes(study) if codes == "all" else top_codes(study)
    return AgreementChoice(coders, tuple(study.documents), rows)


def _found(project: Project) -> list[Disagreement]:
    return each_once(project.study, disagreements(project.study, _choice(project)))


def _of(project: Project, difference: Difference) -> Disagreement:
    return next(one for one in _found(project) if one.difference is difference)


def _consensus(project: Project) -> list[tuple[str, str]]:
    study = project.study
    return [
        (study.codes[one.code].name, one.span.of(study.text(one.document)))
        for one in study.codings.by("coder", CONSENSUS)
    ]


def _settle(project: Project, one: Disagreement, *names: str, reason: str = "", drawn: Drawn | None = None) -> None:
    study = project.study
    taken = tuple(coding for coding in one.codings if study.coders[coding.coder].name in names)
    settle(project, Decision(one.codings, taken, drawn), _choice(project).coders, reason)


def test_that_what_one_coder_coded_becomes_the_consensus_and_the_originals_stay(project: Project) -> None:
    before = set(project.study.codings)
    _settle(project, _of(project, Difference.BOUNDARIES), "Bo", reason="Ordet før hører ikke med.")
    assert _consensus(project) == [("Press", "tid")]
    assert before < set(project.study.codings)
    assert len(_found(project)) == 2


def test_that_a_decision_tells_who_decided_what_and_why(project: Project) -> None:
    one = _of(project, Difference.CODE)
    _settle(project, one, "Anna", reason="Det handler om hjelp.")
    memo = decision_on(project.study, one.codings)
    assert memo is not None
    assert memo.type is MemoType.METHOD
    assert memo.coder == project.coder
    assert "Anna" in memo.text
    assert "Hjelp «Ingen hjelper oss»" in memo.text
    assert reason_in(memo) == "Det handler om hjelp."
    quoted = {quote.span.of(project.study.text(quote.document)) for quote in project.study.memo_quotes.values()}
    assert quoted == {"Ingen hjelper oss", "hjelper oss"}


def test_that_all_or_nothing_can_hold(project: Project) -> None:
    one = _of(project, Difference.CODE)
    _settle(project, one, "Anna", "Bo")
    assert _consensus(project) == [("Hjelp", "Ingen hjelper oss"), ("Tid", "hjelper oss")]
    _settle(project, one)
    assert _consensus(project) == []
    assert decision_on(project.study, one.codings) is not None


def test_that_another_code_on_other_words_can_be_drawn_and_drawn_again(project: Project) -> None:
    one = _of(project, Difference.CODE)
    code = project.study.codebook.find("Avstand")
    assert code is not None
    _settle(project, one, drawn=Drawn(code.id, one.span))
    assert _consensus(project) == [("Avstand", "Ingen hjelper oss")]
    _settle(project, one, drawn=Drawn(code.id, Span(one.span.start, one.span.start + 5)))
    assert _consensus(project) == [("Avstand", "Ingen")]
    assert held_by_consensus(project.study, one.codings) == project.study.codings.by("coder", CONSENSUS)


def test_that_every_step_of_settling_is_undone_alone(project: Project) -> None:
    before = project.study
    one = _of(project, Difference.BOUNDARIES)
    _settle(project, one, "Anna")
    first = project.study
    _settle(project, one, "Bo")
    history.undo(project)
    assert project.study == first
    history.undo(project)
    assert project.study == before
    assert load(project.connection) == before


def test_that_a_reason_written_later_keeps_what_was_decided(project: Project) -> None:
    one = _of(project, Difference.BOUNDARIES)
    _settle(project, one, "Anna")
    give_reason(project, one.codings, "Vi snakket om det.")
    memo = decision_on(project.study, one.codings)
    assert memo is not None
    assert reason_in(memo) == "Vi snakket om det."
    give_reason(project, one.codings, "")
    memo = decision_on(project.study, one.codings)
    assert memo is not None
    assert reason_in(memo) == ""
    assert "\n" not in memo.text


def test_that_a_decision_is_taken_back_whole(project: Project) -> None:
    before = {name: getattr(project.study, name) for name in ("codings", "memos", "memo_quotes")}
    one = _of(project, Difference.CODE)
    _settle(project, one, "Anna", "Bo")
    reopen(project, one.codings)
    assert {name: getattr(project.study, name) for name in before} == before
    assert decision_on(project.study, one.codings) is None


def test_that_what_all_agree_on_is_taken_once(project: Project) -> None:
    alike = agreed(project.study, _choice(project))
    assert take_agreed(project, alike) == 1
    assert _consensus(project) == [("Avstand", "er lang")]
    assert take_agreed(project, alike) == 0


def test_that_agreement_on_a_branch_alone_is_the_branch(tmp_path: Path) -> None:
    make = Builder()
    make.coder("Anna")
    make.coder("Bo")
    make.document("Intervju 1", "Vi har ikke tid.")
    make.coding("Tid / Press", "ikke tid", coder="Anna")
    make.coding("Tid / Mangel", "ikke tid", coder="Bo")
    study = make.study()
    coders = tuple(one.id for one in study.coders.ordered())
    choice = AgreementChoice(coders, tuple(study.documents), top_codes(study))
    assert [study.codes[code].name for _coding, code in agreed(study, choice)] == ["Tid"]


def test_that_a_place_compared_on_two_levels_is_settled_once(project: Project) -> None:
    found = disagreements(project.study, _choice(project))
    boundaries = [one for one in found if one.difference is Difference.BOUNDARIES]
    assert len(boundaries) == 2
    once = each_once(project.study, boundaries)
    assert [project.study.codes[code].name for one in once for code in one.codes] == ["Press"]
    _settle(project, once[0], "Anna")
    assert all(decision_on(project.study, one.codings) for one in boundaries)


def test_that_a_decision_holds_when_an_original_is_moved_and_is_made_anew_as_it_is_now(project: Project) -> None:
    one = _of(project, Difference.BOUNDARIES)
    _settle(project, one, "Anna")
    anna = one.of(_choice(project).coders[0])[0]
    resize_coding(project, anna.id, Span(anna.start - 4, anna.stop))
    again = _of(project, Difference.BOUNDARIES)
    assert decision_on(project.study, again.codings) is not None
    _settle(project, again, "Anna")
    assert _consensus(project) == [("Press", "har ikke tid")]


def test_that_a_settled_project_is_whole(project: Project) -> None:
    for one in _found(project):
        _settle(project, one, "Bo", reason="Slik ble det.")
    assert [each for each in check_project(project) if each.kind.value != "original missing"] == []


def test_that_what_is_settled_alike_in_two_copies_is_one_when_they_are_merged(
    project: Project, tmp_path: Path
) -> None:
    path = tmp_path / "Bo.qualcode"
    share(project, path, _choice(project).coders[1])
    copy = open_project(path)
    for each in (project, copy):
        take_agreed(each, agreed(each.study, _choice(each)))
        _settle(each, _of(each, Difference.BOUNDARIES), "Bo")
    _settle(copy, _of(copy, Difference.CODE), "Anna")
    copy.close()
    merge_copy(project, preview_merge(project, path))
    assert sorted(_consensus(project)) == [("Avstand", "er lang"), ("Hjelp", "Ingen hjelper oss"), ("Press", "tid")]
    assert [each for each in project.study.conflicts.values() if each.subject == "codings"] == []
    assert all(decision_on(project.study, one.codings) is not None for one in _found(project))
