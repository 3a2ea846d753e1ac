"""Importing a table of people: those who are known are found by label, by name, or by what they said."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from qualcode.edits.people_writer import PeopleWriter
from qualcode.edits.spoken import spoken_under
from qualcode.i18n import N_
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.people import Informant, NewPerson, PeopleImported
from qualcode.model.removal import removal
from qualcode.model.study import Study
from qualcode.store.editing import Edit, editing
from qualcode.store.project import Project
from qualcode.text.labels import label_key

_Moves = dict[str, NewPerson]
"""Who in the table gets words, by the label of the informant under which their words lie now."""


def import_people(project: Project, people: Iterable[NewPerson]) -> PeopleImported:
    """Add informants and update those who are known, in one step.

    Known is whoever has the label, or else spoke under it, or under the name, in the files imported. Who has the
    label and says nothing yet gets the words spoken under the name; the informant under whom they lay goes where
    nothing else is known of them. An empty cell changes nothing that is known already. RuleBroken when a value is
    not of its attribute's type, when a name spoke as another informant than the one with the label, who speaks too,
    and when two rows are about the same informant.
    """
    people = list(people)
    informants = {informant.label.casefold(): informant for informant in project.study.informants.values()}
    spoken = spoken_under(project, (each for person in people for each in (person.label, person.called)))
    moves: _Moves = {}
    rows = [(person, _label_of(project.study, person, informants, spoken, moves)) for person in people]
    _check_one_row_each(rows)
    new: list[str] = []
    found = {person.called: informants[person.label.casefold()].label for person in moves.values()}
    kept = {label.casefold() for _person, label in rows}
    with editing(project, N_("Import people")) as edit:
        for label, person in moves.items():
            giver, receiver = informants[label.casefold()], informants[person.label.casefold()]
            _give_words(edit, project.study, giver, receiver)
            if label.casefold() not in kept and len(removal(project.study, [giver]).removed) == 1:
                edit.remove(giver)
        writer = PeopleWriter(project.study, edit)
        for person, label in rows:
            if writer.person(replace(person, label=label)):
                new.append(label)
            elif label.casefold() != person.label.casefold():
                found[person.label] = label
        writer.tidy()
    return PeopleImported(tuple(new), len(people) - len(new), found, any(person.called for person in people))


def _label_of(
    study: Study, person: NewPerson, informants: Mapping[str, Informant], spoken: Mapping[str, str], moves: _Moves
) -> str:
    """Return the label under which a person of a table is known, or shall be; note who is to get words."""
    known, called = informants.get(person.label.casefold()), spoken.get(label_key(person.called))
    if known is None:
        return spoken.get(label_key(person.label)) or called or person.label
    if called and called != known.label:
        if study.turns.by("informant", known.id) or study.codings.by("informant", known.id):
            raise RuleBroken(Rule.SPOKE_AS_ANOTHER, name=person.called, label=known.label, other=called)
        first = moves.setdefault(called, person)
        if first is not person:
            raise RuleBroken(Rule.PERSON_ON_TWO_ROWS, name=person.label, other=first.label, label=called)
    return known.label


def _check_one_row_each(rows: Iterable[tuple[NewPerson, str]]) -> None:
    first: dict[str, str] = {}
    for person, label in rows:
        other = first.setdefault(label.casefold(), person.label)
        if other != person.label:
            raise RuleBroken(Rule.PERSON_ON_TWO_ROWS, name=person.label, other=other, label=label)


def _give_words(edit: Edit, study: Study, giver: Informant, receiver: Informant) -> None:
    labels = {giver.label: receiver.label}
    edit.replace(
        *(
            replace(turn, informant=receiver.id, label=labels.get(turn.label or "", turn.label))
            for turn in study.turns.by("informant", giver.id)
        ),
        *(replace(coding, informant=receiver.id) for coding in study.codings.by("informant", giver.id)),
    )
