"""Letting an informant withdraw: everything of theirs goes, and goes from the file as well."""

from dataclasses import replace
from hashlib import sha256

from qualcode.i18n import N_
from qualcode.model.corrections import corrected, swallowed, swallowed_quotes
from qualcode.model.ids import DocumentId, InformantId
from qualcode.model.removal import removal
from qualcode.model.withdrawal import Withdrawal, spoken, withdrawal
from qualcode.store.editing import editing
from qualcode.store.project import Project
from qualcode.store.purging import purge

_LABEL = N_("Withdraw informant")


def what_would_go(project: Project, informant: InformantId) -> Withdrawal:
    """Return what goes when an informant withdraws, also what blind coding hides from the one who asks."""
    return withdrawal(project.study, informant)


def withdraw_informant(project: Project, informant: InformantId) -> Withdrawal:
    """Remove an informant with all that they said, for good; return what went.

    Nothing of this, and nothing done before it in the session, can be undone: the steps would keep the words. The
    pages of the file that held them are overwritten. If it is cut short, the informant is still there, and doing
    it again finishes it. Backups, kept versions and copies handed out are other files: see ``store.purging``.
    """
    going = what_would_go(project, informant)
    for part in going.parts:
        _take_out(project, part.id, informant)
    study = project.study
    documents = (study.documents[each.id] for each in going.whole)
    codings = study.codings.by("informant", informant)
    plan = removal(study, [*documents, *codings, study.informants[informant]])
    with editing(project, _LABEL) as edit:
        edit.carry_out(plan)
    purge(project, [each.id for each in going.parts])
    return going


def _take_out(project: Project, document: DocumentId, informant: InformantId) -> None:
    """Take what an informant says out of a document; what is left is its original from now on."""
    study = project.study
    taken = spoken(study, document, informant)
    gone = [*swallowed(study, document, taken), *swallowed_quotes(study, document, taken)]
    turns = [turn for turn in study.turns_of(document) if turn.informant == informant]
    with editing(project, _LABEL) as edit:
        edit.carry_out(removal(study, gone))
    plan = corrected(project.study, document, taken)
    with editing(project, _LABEL) as edit:
        edit.carry_out(plan)
    emptied = [project.study.turns[turn.id] for turn in turns]
    text = project.study.text(document)
    key = sha256(text.encode()).hexdigest()
    with editing(project, _LABEL) as edit:
        edit.carry_out(removal(project.study, emptied))
        edit.keep_original(key, text, text.encode())
        edit.replace(replace(project.study.documents[document], source_sha256=key))
