"""Blind coding: what others have coded stays hidden until both are finished with a document."""

from qualcode.model.codings import Coding
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.sharing import CodingStatus, status_id
from qualcode.model.study import Study


def status_of(study: Study, document: DocumentId, coder: CoderId) -> CodingStatus:
    """Return how far a coder has come with a document: what was said, else whether there is any coding."""
    said = study.statuses.get(status_id(document, coder))
    if said is not None:
        return said.status
    has_begun = any(coding.coder == coder for coding in study.codings_in(document))
    return CodingStatus.UNDER_WAY if has_begun else CodingStatus.NOT_STARTED


def may_see(study: Study, me: CoderId, document: DocumentId, coder: CoderId) -> bool:
    """Tell whether ``me`` may see what ``coder`` has coded in a document."""
    if coder == me or not study.info.blind:
        return True
    return all(status_of(study, document, each) is CodingStatus.DONE for each in (me, coder))


def visible_codings(study: Study, me: CoderId) -> tuple[Coding, ...]:
    """Return the codings that ``me`` may see, in order; all where coding is not blind."""
    codings = study.codings.ordered()
    if not study.info.blind:
        return codings
    pairs = {(coding.document, coding.coder) for coding in codings}
    visible = {pair for pair in pairs if may_see(study, me, *pair)}
    return tuple(coding for coding in codings if (coding.document, coding.coder) in visible)
