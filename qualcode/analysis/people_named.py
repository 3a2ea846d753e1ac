"""Whom a noun in a sentence speaks of: all informants, or those with a role or such a value of an attribute."""

import re
from collections.abc import Iterator

from qualcode.analysis.sayings import known_value
from qualcode.model.ids import InformantId
from qualcode.model.people import Owner
from qualcode.model.study import Study

PEOPLE = "informant|deltak|deltag|respondent|intervjued|intervjua|intervjuobjekt"
"""How words begin that speak of all informants, as a pattern."""

_LEAST_LETTERS = 4
"""A shorter role's name begins too many other words."""


def spoken_of(study: Study, noun: str, among: frozenset[InformantId]) -> tuple[frozenset[InformantId], ...]:
    """Return those ``among`` some people whom the noun may speak of: nothing when it is about no people.

    ``ledere`` and ``lederne`` speak of the role ``Leder``, and perhaps of all whose level, or whatever else is
    recorded of them, is ``leder``: the role comes first. What is no role at all is not taken for people.
    """
    if re.match(PEOPLE, noun, re.IGNORECASE):
        return (among,)
    of_role = tuple(_with_role(study, noun, among))
    return tuple(dict.fromkeys((*of_role, *_with_value(study, noun, among)))) if of_role else ()


def _with_role(study: Study, noun: str, among: frozenset[InformantId]) -> Iterator[frozenset[InformantId]]:
    for role in study.roles.ordered():
        if _means(noun, role.name):
            yield frozenset(one for one in among if any(held.id == role.id for held in study.roles_of(one)))
            return


def _with_value(study: Study, noun: str, among: frozenset[InformantId]) -> Iterator[frozenset[InformantId]]:
    for attribute in study.attributes.by("owner", Owner.INFORMANT):
        given = study.attribute_values.by("attribute", attribute.id)
        found = {value.informant for value in given if _means(noun, known_value(value) or "")}
        if people := among & found:
            yield people


def _means(noun: str, name: str) -> bool:
    name = name.casefold()
    return len(name) >= _LEAST_LETTERS and noun.casefold().startswith(name.removesuffix("e"))
