"""Who says a passage and where it stands, in a line."""

from qualcode.analysis.search import Said
from qualcode.i18n import _
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study


def who(said: Said) -> str:
    """Return the labels and roles of those who say it, such as ``R2 (leder)``; the interviewer; or nothing."""
    if said.by_interviewer:
        return _("Interviewer")
    names = ", ".join(informant.label for informant in said.informants)
    roles = ", ".join(role.name for role in said.roles)
    return f"{names} ({roles})" if names and roles else names


def place(study: Study, document: str, said: Said) -> str:
    """Return the document and the paragraph, such as ``Intervju 1, avsnitt 12``."""
    title = study.documents[DocumentId(document)].title
    return _("{document}, paragraph {n}").format(document=title, n=said.paragraph)


def source(study: Study, document: str, said: Said) -> str:
    """Return who says it and where it stands."""
    return " · ".join(filter(None, (who(said), place(study, document, said))))
