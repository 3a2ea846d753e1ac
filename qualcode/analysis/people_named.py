"""Whom a noun in a sentence speaks of: all informants, or those with a role."""

import re

from qualcode.model.ids import InformantId
from qualcode.model.study import Study

PEOPLE = "informant|deltak|deltag|respondent|intervjued|intervjua|intervjuobjekt"
"""How words begin that speak of all informants, as a pattern."""

_LEAST_LETTERS = 4
"""A shorter role's name begins too many other words."""


def spoken_of(study: Study, noun: str, among: frozenset[InformantId]) -> frozenset[InformantId] | None:
    """Return those ``among`` some people whom the noun speaks of; None when it means neither informants nor a role.

    ``ledere`` and ``lederne`` speak of the role ``Leder``.
    """
    if re.match(PEOPLE, noun, re.IGNORECASE):
        return among
    for role in study.roles.ordered():
        name = role.name.casefold()
        if len(name) >= _LEAST_LETTERS and noun.casefold().startswith(name.removesuffix("e")):
            return frozenset(one for one in among if any(held.id == role.id for held in study.roles_of(one)))
    return None
