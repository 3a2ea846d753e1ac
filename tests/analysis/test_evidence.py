import pytest

from qualcode.analysis.evidence import Carried, EvidenceLine, chosen, evidence_line, evidence_lines
from qualcode.analysis.findings import findings_without_quotes, outline, unused_codes
from qualcode.model.codings import Coding, Voice
from tests.builders import Builder

TEXT = "R1: a1 a2 a3 a4 a5\nR2: b1 b2\nI: spørsmål\nR3: c1"


@pytest.fixture
def make() -> Builder:
    """A leader, two advisers, someone from NAV who said nothing of note, and a leader never interviewed."""
    make = Builder()
    make.informant("R1", "Leder")
    make.informant("R2", "Rådgiver")
    make.informant("R3", "Rådgiver", "NAV")
    make.informant("R4", "Frivillig")
    make.document("Intervju", TEXT)
    make.notes("Notat", "De savnet møter.")
    return make


def _codings(make: Builder, *words: str) -> list[Coding]:
    return [make.coding("Tid", word) for word in words]


def _line(make: Builder, *words: str) -> EvidenceLine:
    finding = make.finding("Tiden er knapp", *_codings(make, *words))
    return evidence_line(make.study(), finding.id)


def test_that_a_line_counts_quotes_people_and_roles(make: Builder) -> None:
    line = _line(make, "a1", "a2", "b1")
    assert (line.quotes, line.informants, line.of_informants) == (3, 2, 3)
    assert [(role.name, n) for role, n in line.roles] == [("Leder", 1), ("Rådgiver", 1)]


def test_that_a_role_is_silent_only_when_someone_of_it_was_heard(make: Builder) -> None:
    assert [role.name for role in _line(make, "a1").silent_roles] == ["Rådgiver", "NAV"]


def test_that_two_codings_of_one_segment_are_one_quote(make: Builder) -> None:
    both = [make.coding("Tid", "a1"), make.coding("Hus", "a1")]
    finding = make.finding("Tid", *both)
    study = make.study()
    assert evidence_line(study, finding.id).quotes == 1
    assert chosen(study, finding.id)[0].codings == tuple(both)


def test_that_chosen_quotes_keep_their_order_and_counter_evidence_stands_apart(make: Builder) -> None:
    c1, a1, b1 = _codings(make, "c1", "a1", "b1")
    finding = make.finding("Tid", c1, a1, against=(b1,))
    study = make.study()
    assert [one.words for one in chosen(study, finding.id)] == ["c1", "a1"]
    assert [one.words for one in chosen(study, finding.id, against=True)] == ["b1"]
    line = evidence_line(study, finding.id)
    assert (line.quotes, line.against) == (2, 1)


def test_that_an_interviewers_words_are_shown_but_not_counted(make: Builder) -> None:
    line = _line(make, "a1", "spørsmål")
    assert (line.quotes, line.from_interviewer, line.by_nobody) == (1, 1, 0)


@pytest.mark.parametrize(
    ("words", "carried"),
    [
        (["a1", "møter"], Carried.QUOTES),
        (["møter"], Carried.PARAPHRASES),
        (["spørsmål"], Carried.NOTHING),
        ([], Carried.NOTHING),
    ],
)
def test_that_a_finding_is_carried_by_the_best_it_has(make: Builder, words: list[str], carried: Carried) -> None:
    assert _line(make, *words).carried is carried


def test_that_documents_alone_carry_as_documents(make: Builder) -> None:
    coding = make.coding("Tid", "møter", voice=Voice.DOCUMENT)
    finding = make.finding("Tid", coding)
    assert evidence_line(make.study(), finding.id).carried is Carried.DOCUMENTS


def test_that_quotes_without_a_known_informant_are_told_apart(make: Builder) -> None:
    line = _line(make, "a1", "møter")
    assert (line.informants, line.by_nobody) == (1, 1)
    assert line.voices == ((Voice.QUOTE, 1), (Voice.PARAPHRASE, 1))


@pytest.mark.parametrize(
    ("words", "leans"),
    [
        (["a1", "a2", "a3", "b1", "b2", "c1"], True),
        (["a1", "a2", "b1", "b2", "c1"], False),
        (["a1", "a2", "b1"], False),
        ([], False),
    ],
)
def test_that_a_line_tells_when_one_supplies_much_of_it(make: Builder, words: list[str], leans: bool) -> None:
    line = _line(make, *words)
    assert line.leans_on_one is leans
    if words:
        assert line.most is not None
        assert line.most[0].label == "R1"


def test_that_eight_of_twenty_quotes_from_one_leader_is_much() -> None:
    make = Builder()
    for number in range(5):
        make.informant(f"R{number}")
    said = [f"s{number:02}" for number in range(20)]
    turns = [said[:8], said[8:11], said[11:14], said[14:17], said[17:]]
    make.document("Intervju", "\n".join(f"R{at}: {' '.join(words)}" for at, words in enumerate(turns)))
    line = _line(make, *said)
    assert line.most is not None
    assert line.most[1] == 8
    assert line.leans_on_one


def test_that_all_lines_at_once_equal_each_alone(make: Builder) -> None:
    _line(make, "a1", "b1")
    _line(make, "c1")
    study = make.study()
    assert evidence_lines(study) == {finding: evidence_line(study, finding) for finding in study.findings}


def test_that_findings_are_numbered_within_their_question(make: Builder) -> None:
    make.question("Hva fremmer?")
    make.finding("Tid", question="Hva hindrer?")
    make.finding("Hus", question="Hva hindrer?")
    told = [
        (each.number, each.question.text, [(one.number, one.finding.claim) for one in each.findings])
        for each in outline(make.study())
    ]
    assert told == [(1, "Hva fremmer?", []), (2, "Hva hindrer?", [(1, "Tid"), (2, "Hus")])]


def test_that_counter_evidence_alone_leaves_a_finding_without_quotes(make: Builder) -> None:
    a1, b1 = _codings(make, "a1", "b1")
    make.finding("Båret", a1)
    make.finding("Motsagt", against=(b1,))
    make.finding("Løst påstått")
    assert [finding.claim for finding in findings_without_quotes(make.study())] == ["Motsagt", "Løst påstått"]


def test_that_well_filled_codes_without_evidence_are_named_fullest_first(make: Builder) -> None:
    for code, words in {"Tid": "a1 a2", "Hus": "a1 a2 a3", "Brukt": "b1 b2", "Tynn": "c1"}.items():
        for word in words.split():
            make.coding(code, word)
    make.finding("Funn", make.coding("Annet", "b1"))
    unused = unused_codes(make.study(), at_least=2)
    assert [(code.name, counts.own.quotes) for code, counts in unused] == [("Hus", 3), ("Tid", 2)]
