"""What can be counted."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from qualcode.analysis.said_words import SaidWords
from qualcode.analysis.sayings import Saying, case_of
from qualcode.model.study import Study


class Unit(StrEnum):
    """The unit of a number; the values are the command line's words."""

    QUOTES = "quotes"
    """Distinct segments: one quote, however many codes and coders are on it."""
    INFORMANTS = "informants"
    CODINGS = "codings"
    DOCUMENTS = "documents"
    CASES = "cases"
    WORDS = "words"
    """Words of quotes, each once: long answers weigh more than short ones."""


class Note(StrEnum):
    """What a reader must know to read a table's numbers rightly."""

    TOTALS_DISTINCT = "totals are distinct"
    PARENTS_INCLUDE = "parents include what is under them"
    SEVERAL_ROLES = "people with several roles count at each"
    SEVERAL_SPEAKERS = "quotes of several people count at each"
    TOGETHER = "cells count what both apply to"
    WITH_INTERVIEWER = "interviewers' words count"


def count(study: Study, sayings: Iterable[Saying], unit: Unit) -> int:
    """Return how many distinct units stand behind the sayings; nobody and no case are not counted."""
    if unit is Unit.WORDS:
        known = list(sayings)
        return SaidWords(study, known).count(known)
    unit_of = _unit_of(study, unit)
    return len({unit_of(saying) for saying in sayings} - {None})


def _unit_of(study: Study, unit: Unit) -> Callable[[Saying], object]:
    if unit is Unit.QUOTES:
        return lambda saying: (saying.coding.document, saying.coding.start, saying.coding.stop)
    if unit is Unit.INFORMANTS:
        return lambda saying: saying.informant
    if unit is Unit.CODINGS:
        return lambda saying: saying.coding.id
    if unit is Unit.DOCUMENTS:
        return lambda saying: saying.coding.document
    return lambda saying: case_of(study, saying.informant, saying.coding.document)
