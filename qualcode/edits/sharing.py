"""Handing a study out to coders, and saying how far each has come."""

from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path

from qualcode.i18n import N_
from qualcode.model.handing_out import part_of
from qualcode.model.ids import CoderId, CopyId, DocumentId, new_id
from qualcode.model.sharing import CodingStatus, Copy, DocumentStatus, status_id
from qualcode.store.copies import write_copy
from qualcode.store.editing import editing
from qualcode.store.project import Project


def share(
    project: Project,
    path: Path,
    coder: CoderId,
    documents: Collection[DocumentId] | None = None,
    codebook_locked: bool = False,
) -> Copy:
    """Write a copy of the study for a coder to a new file, and remember that it was handed out.

    With ``documents``, words of all others, and all that hangs on them, are not in the file. Codes made in a copy
    whose codebook is locked are proposals when it comes back. Raises FileProblem when there is a file already or
    it cannot be written; then nothing was changed.
    """
    study = project.study if documents is None else part_of(project.study, frozenset(documents))
    chosen = "" if documents is None else "\n".join(each for each in project.study.documents if each in documents)
    now, key = datetime.now(UTC), new_id()
    copy = Copy(CopyId(new_id()), coder, now, key, None, chosen, codebook_locked)
    own = project.study.copies.get(project.copy)
    origin = Copy(project.copy, own.coder if own else None, now, key)
    write_copy(project, path, study, (origin, copy), copy.id)
    try:
        with editing(project, N_("Hand out copy")) as edit:
            edit.keep_base(study, key)
            edit.add(copy)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return copy


def set_coding_statuses(
    project: Project, documents: Collection[DocumentId], coder: CoderId, status: CodingStatus
) -> None:
    """Say how far a coder has come with several documents, in one step."""
    said = [DocumentStatus(status_id(document, coder), document, coder, status) for document in documents]
    with editing(project, N_("Set status of coding")) as edit:
        edit.add(*(each for each in said if each.id not in project.study.statuses))
        edit.replace(*(each for each in said if each.id in project.study.statuses))
