"""Which forms count when something is searched for."""

from collections.abc import Mapping
from dataclasses import replace

from qualcode.i18n import N_
from qualcode.model.ids import FormChoiceId, new_id
from qualcode.model.words import FormChoice, plain
from qualcode.store.editing import editing
from qualcode.store.project import Project


def choose_forms(project: Project, query: str, forms: Mapping[str, bool | None]) -> None:
    """Remember that forms count, or do not, when ``query`` is searched for; None forgets what was chosen."""
    key = plain(query)
    known = {choice.form: choice for choice in project.study.form_choices.by("query", key)}
    with editing(project, N_("Choose forms of a search")) as edit:
        for form, included in forms.items():
            choice = known.get(form)
            if included is None:
                edit.remove(*([choice] if choice else []))
            elif choice is None:
                edit.add(FormChoice(FormChoiceId(new_id()), key, form, included))
            else:
                edit.replace(replace(choice, included=included))
