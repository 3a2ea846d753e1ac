"""Rounds of coding: the same person again after some weeks, as a coder of its own."""

from qualcode.model.ids import CoderId
from qualcode.model.people import Coder
from qualcode.model.study import Study


def person_of(coder: Coder) -> CoderId:
    """Return the coder of the person's first round: the coder itself in that round."""
    return coder.person or coder.id


def rounds_of(study: Study, coder: CoderId) -> tuple[Coder, ...]:
    """Return all rounds of the person who is ``coder``, the first one first."""
    person = person_of(study.coders[coder])
    return tuple(sorted((one for one in study.coders.values() if person_of(one) == person), key=_number))


def is_earlier_round(study: Study, coder: CoderId, me: CoderId) -> bool:
    """Tell whether ``coder`` is a round of coding that came before ``me``, by the same person."""
    one, mine = study.coders.get(coder), study.coders.get(me)
    if one is None or mine is None or mine.round < 2:
        return False
    return person_of(one) == person_of(mine) and one.round < mine.round


def _number(coder: Coder) -> tuple[int, str]:
    return coder.round, coder.id
