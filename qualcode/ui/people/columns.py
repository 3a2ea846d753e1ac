"""The columns of the people table: how a value reads and what writing one does."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from qualcode.edits import people
from qualcode.i18n import _
from qualcode.model.ids import AttributeId, InformantId
from qualcode.model.people import Certainty, Informant
from qualcode.model.study import Study
from qualcode.ui.workspace import Workspace

ROLE_SEPARATOR = ", "


@dataclass(frozen=True)
class Column:
    """One column of the people table."""

    title: str
    read: Callable[[Study, Informant], str]
    write: Callable[[Workspace, InformantId, str], object] | None = None
    """None for a column that only tells."""
    suggest: Callable[[Study], list[str]] | None = None
    attribute: AttributeId | None = None
    is_number: bool = False


def columns_of(study: Study) -> list[Column]:
    """Return the columns that a study's people need, in order."""
    return [
        Column(_("Label"), lambda _study, informant: informant.label, _write_label),
        Column(_("Roles"), _roles, _write_roles, _role_names),
        Column(_("Case"), _case, _write_case, _case_names),
        *(
            Column(
                attribute.name,
                partial(_value, attribute=attribute.id),
                partial(_write_value, attribute=attribute.id),
                partial(_values_in_use, attribute=attribute.id),
                attribute.id,
            )
            for attribute in study.attributes.by("owner", "informant")
        ),
        Column(_("Documents"), _documents, is_number=True),
    ]


def _roles(study: Study, informant: Informant) -> str:
    return ROLE_SEPARATOR.join(role.name for role in study.roles_of(informant.id))


def _role_names(study: Study) -> list[str]:
    return [role.name for role in study.roles.ordered()]


def _case(study: Study, informant: Informant) -> str:
    return study.cases[informant.case].name if informant.case is not None else ""


def _case_names(study: Study) -> list[str]:
    return [case.name for case in study.cases.ordered()]


def _value(study: Study, informant: Informant, attribute: AttributeId) -> str:
    value = study.values_of(informant.id).get(attribute)
    if value is None:
        return ""
    if value.certainty is Certainty.UNKNOWN:
        return _("unknown")
    return f"({value.value})" if value.certainty is Certainty.INFERRED else value.value


def _values_in_use(study: Study, attribute: AttributeId) -> list[str]:
    choices = study.attributes[attribute].choices.split("\n")
    used = (value.value for value in study.attribute_values.by("attribute", attribute))
    return [text for text in dict.fromkeys([*choices, *used]) if text]


def _documents(study: Study, informant: Informant) -> str:
    return str(len({turn.document for turn in study.turns.by("informant", informant.id)}))


def _write_label(workspace: Workspace, informant: InformantId, text: str) -> None:
    workspace.edit(people.rename_informant, informant, text)


def _write_roles(workspace: Workspace, informant: InformantId, text: str) -> None:
    workspace.edit(people.set_roles, informant, text.replace(";", ",").split(","))


def _write_case(workspace: Workspace, informant: InformantId, text: str) -> None:
    workspace.edit(people.set_case, informant, text)


def _write_value(workspace: Workspace, informant: InformantId, text: str, attribute: AttributeId) -> None:
    """Write a value; in brackets it is inferred, and the word for unknown says that it is not known."""
    text = text.strip()
    if text.casefold() in ("?", _("unknown").casefold()):
        workspace.edit(people.set_value, informant, attribute, "", Certainty.UNKNOWN)
    elif len(text) > 2 and text.startswith("(") and text.endswith(")"):
        workspace.edit(people.set_value, informant, attribute, text[1:-1], Certainty.INFERRED)
    else:
        workspace.edit(people.set_value, informant, attribute, text)
