"""A small study that two or three coders have coded, and comparisons of it."""

from qualcode.analysis.agreement.choice import AgreementChoice, UnitKind
from qualcode.model.study import Study
from tests.builders import Builder

TEXT = "I: Hva er vanskelig?\nR1: Vi har ikke tid. Ingen hjelper oss.\nI: Ikke det?\nR1: Nei. Avstanden er lang."


def builder(*coders: str) -> Builder:
    """Return a study with the text, these coders and three codes, one of them under another."""
    make = Builder()
    for coder in coders or ("Anna", "Bo"):
        make.coder(coder)
    make.informant("R1")
    for code in ("Tid", "Tid / Tidspress", "Avstand"):
        make.code(code)
    make.document("Intervju 1", TEXT)
    return make


def choice(
    study: Study, unit: UnitKind = UnitKind.TURNS, codes: tuple[str, ...] = ("Tid", "Avstand"), **more: object
) -> AgreementChoice:
    """Return the comparison of all coders on the codes with these paths, in all documents."""
    found = tuple(code.id for path in codes if (code := study.codebook.find(path)) is not None)
    coders = tuple(coder.id for coder in study.coders.ordered())
    documents = tuple(document.id for document in study.documents.ordered())
    return AgreementChoice(coders, documents, found, unit, **more)  # type: ignore[arg-type]
