"""The columns of the people table: how a value reads, and what a text written into it means."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from qualcode.analysis.dimensions import case_path
from qualcode.edits.people_cells import NO_REASON, PersonCells
from qualcode.i18n import _
from qualcode.model.certainty import write_role
from qualcode.model.ids import AttributeId, DocumentId, InformantId
from qualcode.model.people import Attribute, AttributeType, Informant
from qualcode.model.study import Study
from qualcode.ui.attribute_fields.values import meant_value, read_value, values_in_use

ROLE_SEPARATOR = ", "
LABEL, ROLES, CASE = 0, 1, 2
"""Places of the columns that are always there."""

Meaning = Callable[[PersonCells, str], PersonCells]
"""Adds to what an informant shall be like what a text in a column means."""


@dataclass(frozen=True)
class Column:
    """One column of the people table."""

    title: str
    read: Callable[[Study, Informant], str]
    mean: Meaning | None = None
    """None for a column that only tells."""
    suggest: Callable[[Study], list[str]] | None = None
    is_list: bool = False
    """Whether a text is several values with commas between, each suggested by itself."""
    attribute: AttributeId | None = None
    is_number: bool = False


def columns_of(study: Study) -> list[Column]:
    """Return the columns that a study's people need, in order."""
    return [
        Column(_("Label"), lambda _study, informant: informant.label, _mean_label),
        Column(_("Roles"), _roles, _mean_roles, _role_names, is_list=True),
        Column(_("Case"), _case, _mean_case, _case_names),
        *(_attribute_column(attribute) for attribute in study.attributes.by("owner", "informant")),
        Column(_("Documents"), _documents, is_number=True),
        Column(_("Speaks in"), _speaks_in),
        Column(_("Not interviewed – reason"), _absence, _mean_absence),
    ]


def _attribute_column(attribute: Attribute) -> Column:
    return Column(
        attribute.name,
        partial(_value, attribute=attribute.id),
        partial(_mean_value, attribute=attribute.id),
        partial(values_in_use, attribute=attribute.id),
        attribute=attribute.id,
        is_number=attribute.type is AttributeType.NUMBER,
    )


def _roles(study: Study, informant: Informant) -> str:
    held = study.roles_held.by("informant", informant.id)
    return ROLE_SEPARATOR.join(write_role(study.roles[each.role].name, each.certainty) for each in held)


def _role_names(study: Study) -> list[str]:
    return [role.name for role in study.roles.ordered()]


def _case(study: Study, informant: Informant) -> str:
    return study.cases[informant.case].name if informant.case is not None else ""


def _case_names(study: Study) -> list[str]:
    return [case_path(study, case.id) for case in study.cases.ordered()]


def _value(study: Study, informant: Informant, attribute: AttributeId) -> str:
    return read_value(study, attribute, informant.id)


def _documents(study: Study, informant: Informant) -> str:
    n = len({turn.document for turn in study.turns.by("informant", informant.id)})
    return str(n) if n or informant.interviewed else NO_REASON


def _speaks_in(study: Study, informant: Informant) -> str:
    """Name the documents, each with those who speak there too: a pair interview is one that two share."""
    spoken = {turn.document for turn in study.turns.by("informant", informant.id)}
    return "; ".join(
        _shared(document.title, _others(study, document.id, informant.id))
        for document in study.documents.ordered()
        if document.id in spoken
    )


def _others(study: Study, document: DocumentId, informant: InformantId) -> list[str]:
    heard = dict.fromkeys(turn.informant for turn in study.turns_of(document))
    return [study.informants[each].label for each in heard if each is not None and each != informant]


def _shared(title: str, others: list[str]) -> str:
    return _("{title} (with {others})").format(title=title, others=", ".join(others)) if others else title


def _absence(_study: Study, informant: Informant) -> str:
    return "" if informant.interviewed else informant.reason or NO_REASON


def _mean_absence(cells: PersonCells, text: str) -> PersonCells:
    return replace(cells, absence=text)


def _mean_label(cells: PersonCells, text: str) -> PersonCells:
    return replace(cells, label=text)


def _mean_roles(cells: PersonCells, text: str) -> PersonCells:
    return replace(cells, roles=text.replace(";", ",").split(","))


def _mean_case(cells: PersonCells, text: str) -> PersonCells:
    return replace(cells, case=text.strip())


def _mean_value(cells: PersonCells, text: str, attribute: AttributeId) -> PersonCells:
    return replace(cells, values={**cells.values, attribute: meant_value(text)})
