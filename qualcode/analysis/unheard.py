"""Headings of people none of whom has been heard: what stands there is not the number 0."""

from collections.abc import Iterable

from qualcode.analysis.dimensions import Dimension, Heading, case_line
from qualcode.analysis.people import heard
from qualcode.analysis.sayings import known_value, role_ids
from qualcode.model.ids import AttributeId
from qualcode.model.people import Attribute, Owner
from qualcode.model.study import Study

PEOPLE = (Dimension.ROLE, Dimension.INFORMANT, Dimension.CASE)
"""Dimensions whose headings stand for people."""


def silent(study: Study, every: Iterable[Heading]) -> frozenset[Heading]:
    """Return the headings of people behind which nobody has been heard, and no document stands.

    A value of an attribute that nobody and nothing has at all is no such heading: it was only offered.
    """
    present = _present(study)
    values: dict[AttributeId, set[str | None]] = {}
    found = set()
    for heading in every:
        if heading.dimension in PEOPLE and heading.key not in present:
            found.add(heading)
        elif heading.attribute is not None and heading.key is not None:
            if heading.attribute not in values:
                values[heading.attribute] = _of_unheard(study, study.attributes[heading.attribute])
            if heading.key in values[heading.attribute]:
                found.add(heading)
    return frozenset(found)


def _present(study: Study) -> set[object]:
    present: set[object] = {None, *heard(study)}
    for informant in heard(study):
        present.update(role_ids(study, informant))
        present.update(case_line(study, study.informants[informant].case))
    for document in study.documents.values():
        present.update(case_line(study, document.case))
    return present


def _of_unheard(study: Study, attribute: Attribute) -> set[str | None]:
    """Return the values of people who are in the study, but of none who has been heard."""
    if attribute.owner is not Owner.INFORMANT:
        return set()
    people, given = heard(study), study.attribute_values.by("attribute", attribute.id)
    return {known_value(each) for each in given} - {known_value(each) for each in given if each.informant in people}
