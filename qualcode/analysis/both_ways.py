"""Codes that are voiced as helping and as hindering: the stance sits on the coding, not on the code."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from qualcode.model.codes import Code
from qualcode.model.codings import Coding, Stance
from qualcode.model.quotations import Quotation
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class BothWays:
    """A code with the number of quotes (distinct segments) that voice it each way."""

    code: Code
    helps: int
    hinders: int
    both: int


def voiced_both_ways(study: Study, quotations: Iterable[Quotation]) -> tuple[BothWays, ...]:
    """Return the codes that some of the quotes voice as helping and others as hindering, or one as both.

    They come in the codebook's order. A code counts what is coded with itself, not with the codes under it.
    """
    found: dict[str, dict[Stance, set[tuple[object, int, int]]]] = defaultdict(lambda: defaultdict(set))
    for quotation in quotations:
        for coding in quotation.codings:
            if coding.stance is not None:
                found[coding.code][coding.stance].add(_segment(coding))
    told = (
        BothWays(code, *(len(found[code.id][stance]) for stance in (Stance.HELPS, Stance.HINDERS, Stance.BOTH)))
        for code, _depth in study.codebook.walk()
        if code.id in found
    )
    return tuple(one for one in told if one.both or (one.helps and one.hinders))


def _segment(coding: Coding) -> tuple[object, int, int]:
    return (coding.document, coding.start, coding.stop)
