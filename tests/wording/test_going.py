"""What goes along with what is removed, in words."""

import pytest

from qualcode.i18n import translator
from qualcode.model.study import Study
from qualcode.wording.going import removed_sentence, what_goes_along
from tests.builders import Builder

ENGLISH = translator("en")


@pytest.fixture
def study() -> Study:
    make = Builder()
    informant = make.informant("R1", "Leder")
    document = make.document("Intervju 1", "I: Hva er vanskelig?\nR1: Vi har aldri tid. Vi snakker ikke sammen.")
    make.document("Intervju 2", "I: Og her?")
    coding = make.coding("Tidspress", "aldri tid")
    finding = make.finding("Tiden strekker ikke til.", coding, make.coding("Avstand", "snakker ikke sammen"))
    make.memo("Ofte.", coding=coding.id)
    make.memo("En travel dag.", document=document.id)
    make.memo("Ny her.", informant=informant.id)
    make.memo("Sterkt.", finding=finding.id)
    return make.study()


def test_that_a_document_takes_codings_memos_and_evidence_along(study: Study) -> None:
    first, second = study.documents.ordered()
    assert what_goes_along(study, [first], ENGLISH) == "2 codings, 2 memos and 2 pieces of evidence"
    assert what_goes_along(study, [second], ENGLISH) == ""


def test_that_an_informant_takes_memos_along_and_leaves_the_codings(study: Study) -> None:
    assert what_goes_along(study, list(study.informants.values()), ENGLISH) == "1 memo"


def test_that_a_code_takes_the_memos_of_its_codings_along(study: Study) -> None:
    code = next(code for code in study.codes.values() if code.name == "Tidspress")
    assert what_goes_along(study, [code], ENGLISH) == "1 coding, 1 memo and 1 piece of evidence"


def test_that_the_notice_is_short_where_nothing_goes_along() -> None:
    assert removed_sentence("1 code deleted", "", ENGLISH) == "1 code deleted."
    assert removed_sentence("1 code deleted", "2 memos", ENGLISH) == "1 code deleted, with 2 memos."
