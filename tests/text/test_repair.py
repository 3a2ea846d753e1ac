"""Repairs of pasted text: the whole of them, and what they leave alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.normalise import normalise
from qualcode.text.repair import AUTOMATIC, Repair, propose, repair
from qualcode.text.sentences import sentences
from tests.text.pasted import SENTENCES, pasted_report

SAMPLES = Path(__file__).parents[2] / "sample_transcripts"


@pytest.mark.parametrize(
    ("width", "spaced", "size"), [(80, True, 700_000), (80, False, 40_000), (60, True, 40_000), (105, True, 40_000)]
)
def test_that_a_pasted_report_gets_its_sentences_and_words_back(width, spaced, size):
    report = pasted_report(size, width, spaced)
    repaired = repair(report.text, AUTOMATIC)
    found = {each.of(repaired) for each in sentences(repaired)}
    expected = [each.of(paragraph) for paragraph in report.paragraphs for each in sentences(paragraph)]
    assert sum(each in found for each in expected) >= 0.999 * len(expected)
    assert "Rapport 2020" not in repaired
    assert not set(report.parted) - set(repaired.split())
    # A paragraph whose last line is full cannot be told from the next by anybody.
    assert len(set(report.paragraphs) & set(repaired.split("\n"))) >= 0.7 * len(set(report.paragraphs))


def test_that_a_pasted_transcript_gets_its_turns_and_headings_back():
    text = (
        "Intervju med leder\n\nI: Kan du begynne med å fortelle litt om hvordan dere samarbeider\n\n"
        "med de andre tjenestene i kommunen?\n\n"
        "R1: Vi har hatt et samarbeid med NAV i flere år, men det er ikke\n\n"
        "alltid at de kommer på møtene, og da blir det vanskelig å følge opp\n\ndeltakerne slik loven sier.\n\n"
        "Introduksjonsprogrammet er kort.\n\nI: Ja.\n\nR1: Nei.\n"
    )
    assert repair(text, AUTOMATIC).split("\n") == [
        "Intervju med leder",
        "I: Kan du begynne med å fortelle litt om hvordan dere samarbeider med de andre tjenestene i kommunen?",
        "R1: Vi har hatt et samarbeid med NAV i flere år, men det er ikke alltid at de kommer på møtene, "
        "og da blir det vanskelig å følge opp deltakerne slik loven sier.",
        "Introduksjonsprogrammet er kort.",
        "I: Ja.",
        "R1: Nei.",
    ]


PLAN = """\
Storvåg kommune
Plan for bosetting og kvalifisering 2020–2023

Innhold

1 Innledning ........................................ 3
2 Mål og tiltak ..................................... 5

1 Innledning

Kommunestyret har vedtatt at kommunen skal bosette inntil 60 flykt-
ninger i året, jf. sak 12/2019. Planen gjelder for alle enheter som
har et ansvar på feltet, og den skal rulleres hvert år.

§ 4 Introduksjonsprogram

Den enkelte har rett til grunnleggende kvalifisering, se
introduksjonsloven § 2. Retten gjelder for personer mellom 18 og 55
år.

Side 3 av 12

Programmet skal minst inneholde

* norskopplæring
* samfunnskunnskap, slik dette er beskrevet i læreplanen for språk-
og samfunnskunnskap
* tiltak som forbereder til videre opplæring eller til arbeids-
livet

2 Mål og tiltak

Målet er at 70 prosent av deltakerne skal være i arbeid eller ut-
danning ett år etter avsluttet program. Det krever at NAV-
kontoret, voksenopplæringen og flyktningtjenesten har felles rutiner,
og at det settes av tid.

Tiltak               Ansvar              Frist
Fast møte            Rådmannen           1.2.2020
Felles kartlegging   NAV                 1.9.2020
""".replace("\n* ", "\n\uf0b7 ")
PLAN_REPAIRED = """\
Storvåg kommune
Plan for bosetting og kvalifisering 2020–2023
Innhold
1 Innledning ........................................ 3
2 Mål og tiltak ..................................... 5
1 Innledning
Kommunestyret har vedtatt at kommunen skal bosette inntil 60 flyktninger i året, jf. sak 12/2019. \
Planen gjelder for alle enheter som har et ansvar på feltet, og den skal rulleres hvert år.
§ 4 Introduksjonsprogram
Den enkelte har rett til grunnleggende kvalifisering, se introduksjonsloven § 2. \
Retten gjelder for personer mellom 18 og 55 år.
Programmet skal minst inneholde
- norskopplæring
- samfunnskunnskap, slik dette er beskrevet i læreplanen for språk- og samfunnskunnskap
- tiltak som forbereder til videre opplæring eller til arbeidslivet
2 Mål og tiltak
Målet er at 70 prosent av deltakerne skal være i arbeid eller utdanning ett år etter avsluttet program. \
Det krever at NAV-kontoret, voksenopplæringen og flyktningtjenesten har felles rutiner, \
og at det settes av tid.
Tiltak               Ansvar              Frist
Fast møte            Rådmannen           1.2.2020
Felles kartlegging   NAV                 1.9.2020"""


@pytest.mark.parametrize("end", ["\n", "\n\n"])
def test_that_a_pasted_plan_gets_its_headings_items_and_tables_back(end):
    assert repair(PLAN.replace("\n", end), AUTOMATIC) == PLAN_REPAIRED


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("01-leder-nav.txt", "utf-8"),
        ("03-larar-voksenopplaring.txt", "cp1252"),
        ("05-frivillig.txt", "utf-8"),
        ("06-notater-veileder-nav.md", "utf-8"),
    ],
)
def test_that_a_clean_transcript_is_left_as_it_is(name, encoding):
    text = normalise((SAMPLES / name).read_text(encoding))
    for variant in (text, text.replace("\n\n", "\n"), text.replace("\n", "\n\n")):
        assert repair(variant, frozenset(Repair)) == variant
        assert propose(variant) == []


def test_that_notes_in_short_lines_without_stops_are_left_as_they_are():
    text = (
        "møte tirsdag\nleder ikke til stede\nnav tar kontakt med voksenopplæringen om plass på spor 1\nny dato\n"
        "snakket om språkpraksis, hvem som betaler og hvor lenge\nbuss\nuenige om mål\n12\nringe rektor\n"
    )
    assert repair(text, AUTOMATIC) == text


def test_that_somebody_cut_off_keeps_the_hyphen():
    text = "R1: Ja, men jeg tenk-\nI: Ja?\nR1: at vi skulle ha-\n\nI: ha hva da?"
    assert repair(text, AUTOMATIC) == text


def test_that_only_the_chosen_kinds_are_repaired():
    text = "introduksjons-\nprogrammet og \uf0b7 ett\nSide 3 av 40\nmed sam\xadarbeid12 her"
    assert repair(text, []) == text
    assert repair(text, [Repair.SOFT_HYPHENS]) == text.replace("\xad", "")
    assert repair(text, [Repair.FOOTNOTES, Repair.SOFT_HYPHENS]).endswith("med samarbeid her")
    assert "samarbeid12" in repair(text, AUTOMATIC)


def test_that_each_repair_is_proposed_with_its_number_and_first_place():
    report = pasted_report(20_000)
    proposals = {each.kind: each for each in propose(report.text + "\n\n\uf0b7 et sam\xadarbeid12 her")}
    assert list(proposals) == list(Repair)
    assert proposals[Repair.HYPHENS].count == len(report.parted)
    assert proposals[Repair.HYPHENS].before.replace("-\n", "") == proposals[Repair.HYPHENS].after
    assert proposals[Repair.HEADS].before.split("\n")[1:3] == ["1", "Samarbeid i Storvåg | Rapport 2020:4"]
    assert proposals[Repair.REFLOW].before != proposals[Repair.REFLOW].after
    assert proposals[Repair.REFLOW].after in repair(report.text, AUTOMATIC)
    assert proposals[Repair.SOFT_HYPHENS].before.endswith("et sam·arbeid12 her")
    assert proposals[Repair.FOOTNOTES].count == 1
    assert all(len(each.before) <= 240 and len(each.after) <= 240 for each in proposals.values())


_LINES = st.one_of(
    st.sampled_from(SENTENCES).flatmap(lambda line: st.integers(1, len(line)).map(lambda stop: line[:stop])),
    st.sampled_from(
        [
            "", "", "Side 3 av 40", "12", "13", "14", "Rapport 12", "R1: Ja, og da ble det slik at vi måtte vente",
            "\uf0b7", "\uf0b7 språk", "• NAV", "introduksjons-", "programmet er her, og det er ikke så lett som en",
            "ung-", "og voksenopplæring", "2015-", "2019", "sam\xad", "arbeid12, ja.", "1. Metode", "    Innrykk",
            "sitter i samme bygg som de andre tjenestene i kommunen, men det", "– og så", "Innledning ...... 5",
        ]
    ),
    st.text(max_size=8),
)  # fmt: skip
TEXTS = st.builds(
    lambda lines, end: normalise(end.join(lines)), st.lists(_LINES, max_size=40), st.sampled_from(["\n", "\n\n"])
)


@given(TEXTS, st.sets(st.sampled_from(Repair)))
def test_that_repairing_twice_changes_nothing_more(text, kinds):
    once = repair(text, kinds)
    assert repair(once, kinds) == once


@given(TEXTS)
def test_that_joining_lines_alone_keeps_every_character_but_white_space(text):
    assert "".join(repair(text, [Repair.REFLOW]).split()) == "".join(text.split())


@given(TEXTS)
def test_that_what_is_proposed_is_what_changes(text):
    assert bool(propose(text)) == (repair(text, frozenset(Repair)) != text)


_SAID = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join)
_TURNS = st.lists(st.tuples(st.sampled_from(["I: ", "R1: ", "R2 (leder): ", ""]), _SAID).map("".join))


@given(_TURNS, st.sampled_from(["\n", "\n\n"]))
def test_that_paragraphs_of_whole_sentences_are_left_as_they_are(turns, end):
    text = end.join(turns)
    assert repair(text, frozenset(Repair)) == text
