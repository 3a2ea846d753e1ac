"""What a comparison of coders still lacks, in a sentence, and what can be done about it."""

from dataclasses import dataclass
from enum import Enum, auto

from qualcode.analysis.agreement.choice import AgreementChoice, coded_by_all, who_coded
from qualcode.i18n import _
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.study import Study


class Remedy(Enum):
    """What can be done about it."""

    NONE = auto()
    IMPORT = auto()
    ALL_CODERS = auto()
    OTHER_CODERS = auto()
    DOCUMENTS = auto()
    """To compare in the documents that are named, whoever is finished with them."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something without which nobody is compared; ``action`` is what the button for the remedy is called."""

    told: str
    action: str = ""
    remedy: Remedy = Remedy.NONE
    documents: tuple[DocumentId, ...] = ()


def missing(
    study: Study, choice: AgreementChoice, compared: tuple[CoderId, ...], asks_all: bool
) -> Missing | None:
    """Return what keeps a choice from being compared; None when nothing does.

    ``compared`` are the coders who are meant; ``asks_all`` says that no documents were chosen.
    """
    n = len(who_coded(study))
    if not study.documents:
        told = _("Here coders are compared. Import documents first.")
        return Missing(told, _("Import documents"), Remedy.IMPORT)
    if n < 2:
        return Missing(_("A comparison takes two coders who have coded; this study has fewer."))
    if len(choice.coders) < 2:
        told = _("A comparison takes two coders at least.")
        return Missing(told, _("Compare all coders"), Remedy.ALL_CODERS)
    if not choice.codes:
        return Missing(_("There are no codes to compare yet."))
    return None if choice.documents else _no_document(study, compared, asks_all, n > 2)


def _no_document(study: Study, compared: tuple[CoderId, ...], asks_all: bool, has_others: bool) -> Missing:
    coded = coded_by_all(study, compared)
    if study.info.blind:
        return Missing(_("Coding is blind here: a document is compared when its coders are finished with it."))
    if coded and asks_all:
        told = _("There is no document that all of these coders are finished with.")
        return Missing(told, _("Compare what all have coded"), Remedy.DOCUMENTS, coded)
    told = _("No document has been coded by all of these coders.")
    return Missing(told, _("Choose coders"), Remedy.OTHER_CODERS) if has_others else Missing(told)
