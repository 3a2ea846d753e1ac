from collections import Counter
from pathlib import Path

import pytest

from qualcode.analysis.draft import ClaimFault, check_draft
from qualcode.edits.sample import build_sample
from qualcode.importers.manuscript import read_manuscript
from qualcode.model.progress import Cancelled
from qualcode.model.study import Study
from qualcode.text.quote_check import Verdict
from qualcode.text.quoted import ManuscriptParagraph
from tests.analysis.manuscripts import ALTERED, EXACT, INVENTED, LITERATURE, shortened, write_manuscript
from tests.builders import Builder


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Study:
    project = build_sample(tmp_path_factory.mktemp("sample") / "Eksempel.qualcode")
    project.close()
    return project.study


def test_that_ten_doubtful_quotes_are_classed_right_and_none_of_twenty_exact_ones_is_accused(
    sample, tmp_path: Path
):
    write_manuscript(tmp_path / "utkast.docx", sample)
    found = check_draft(sample, read_manuscript(tmp_path / "utkast.docx"))
    by_words = {" ".join(one.quote.words.split()): one.verdict for one in found.quotes}
    assert [by_words[words] for words in ALTERED] == [Verdict.ALTERED] * 5
    assert [by_words[words] for words in shortened(sample)] == [Verdict.SHORTENED] * 2
    assert [by_words[words] for words in INVENTED] == [Verdict.NOT_FOUND]
    assert [by_words[words] for words, _ in LITERATURE] == [Verdict.LITERATURE] * 2
    assert by_words.pop("ferskvare") is Verdict.EXACT
    assert Counter(by_words.values())[Verdict.EXACT] == EXACT


def _claims(text, *roles):
    make = Builder()
    for number, role in enumerate(roles):
        make.informant(f"R{number}", role)
    lines = [f"R{number}: Ja." for number in range(len(roles))]
    make.document("Samtaler", "\n".join(lines))
    found = check_draft(make.study(), [ManuscriptParagraph(0, text)])
    return [(claim.words, claim.fault, claim.people) for claim in found.claims]


def test_that_a_count_out_of_another_number_of_informants_is_told():
    roles = ("Leder", "Leder", "Lærer", "Lærer", "Lærer", "Lærer")
    assert _claims("Fire av fem informanter nevnte tid.", *roles) == [
        ("Fire av fem informanter", ClaimFault.TOTAL, 6)
    ]
    assert _claims("Fire av seks informanter og 1 av 2 ledere nevnte tid.", *roles) == []
    assert _claims("Tre av de tre lederne sa ja.", *roles) == [("Tre av de tre lederne", ClaimFault.TOTAL, 2)]


def test_that_more_than_all_and_percentages_of_few_are_told():
    assert _claims("Tre av to informanter.", "Leder", "Leder")[0][1] is ClaimFault.MORE_THAN_ALL
    assert _claims("Hele 67 % av informantene.", "Leder", "Leder")[0][1] is ClaimFault.PERCENT_OF_FEW
    assert _claims("Hele 67 prosent av deltakerne.", *["Lærer"] * 12) == []


def test_that_a_count_may_be_out_of_those_whose_level_has_the_role_s_name():
    make = Builder()
    for label, role, level in (("R1", "Leder", "leder"), ("R2", "Rektor", "leder"), ("R3", "Lærer", "ansatt")):
        make.informant(label, role, nivå=level)
    make.document("Samtaler", "R1: Ja.\nR2: Ja.\nR3: Ja.")
    study = make.study()
    for text, faults in (("En av to ledere.", 0), ("En av de én lederne.", 0), ("En av tre ledere.", 1)):
        assert len(check_draft(study, [ManuscriptParagraph(0, text)]).claims) == faults


def test_that_the_questions_of_the_study_are_nobody_s_words():
    make = Builder()
    make.question("Hva hindrer samarbeidet mellom de tre tjenestene?")
    text = "Vi spurte: «Hva hindrer samarbeidet\nmellom de tre tjenestene?»"
    assert check_draft(make.study(), [ManuscriptParagraph(0, text)]).quotes == ()


def test_that_counts_of_other_things_are_left_alone():
    assert _claims("To av tre kommuner har en avtale, og tre av fire møter ble holdt.", "Leder") == []


def test_that_names_from_the_key_are_found_as_whole_words_also_in_the_genitive():
    study = Builder().study()
    texts = ["Kari Eksempel var med.", "Det var Karis idé.", "Karius var ikke med."]
    paragraphs = [ManuscriptParagraph(at, text) for at, text in enumerate(texts)]
    found = check_draft(study, paragraphs, {"Kari Eksempel", "Kari"})
    assert [(one.paragraph, one.name) for one in found.names] == [(0, "Kari Eksempel"), (1, "Kari")]


def test_that_cancelling_is_heard_between_quotes():
    def cancel(*_progress):
        raise Cancelled

    with pytest.raises(Cancelled):
        check_draft(Builder().study(), [ManuscriptParagraph(0, "«noen ord her»")], progress=cancel)
