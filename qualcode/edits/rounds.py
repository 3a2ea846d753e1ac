"""A further round of coding: the same person codes again, blind to what they coded before."""

from collections.abc import Iterable

from qualcode.edits.positions import next_position
from qualcode.i18n import N_, translator
from qualcode.model.ids import CoderId, DocumentId, new_id
from qualcode.model.people import Coder, initials_of
from qualcode.model.rounds import person_of, rounds_of
from qualcode.model.sharing import CodingStatus, DocumentStatus, status_id
from qualcode.model.study import Study
from qualcode.store.editing import editing
from qualcode.store.project import Project
from qualcode.wording.language import report_language


def begin_round(project: Project, coder: CoderId, documents: Iterable[DocumentId]) -> CoderId:
    """Begin the next round of the person who is ``coder``, over chosen documents; return the coder of that round.

    In those documents nothing is started yet. The round is blind: see ``model.blind``.
    """
    study = project.study
    rounds = rounds_of(study, coder)
    first, number = rounds[0], rounds[-1].round + 1
    words = translator(report_language(study))
    name = free_name(study, words.gettext("{name}, round {number}").format(name=first.name, number=number))
    initials = f"{first.initials or initials_of(first.name)}{number}"
    id = CoderId(new_id())
    position = next_position(study.coders.ordered())
    made = Coder(id, name, position, initials, person=person_of(first), round=number)
    with editing(project, N_("New coding round")) as edit:
        edit.add(made)
        edit.add(
            *(
                DocumentStatus(status_id(document, id), document, id, CodingStatus.NOT_STARTED)
                for document in dict.fromkeys(documents)
            )
        )
    return id


def free_name(study: Study, name: str) -> str:
    """Return a name that no coder has: this one, or with a number behind it."""
    taken = {coder.name.casefold() for coder in study.coders.values()}
    names = (name if number == 1 else f"{name} ({number})" for number in range(1, len(taken) + 2))
    return next(each for each in names if each.casefold() not in taken)
