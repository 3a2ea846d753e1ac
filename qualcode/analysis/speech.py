"""Who speaks in many codings at once: the answers of ``model.quotations``, in one sweep over a document."""

from collections.abc import Iterable, Iterator, Sequence

from qualcode.model.codings import Coding
from qualcode.model.documents import Speaker, Turn
from qualcode.model.ids import InformantId

Speakers = tuple[InformantId | None, ...]
"""Each informant once; ``(None,)`` where nobody in particular speaks, ``()`` where an interviewer alone does."""

NOBODY: Speakers = (None,)


def speakers_of(codings: Iterable[Coding], turns: Sequence[Turn]) -> Iterator[tuple[Coding, Speakers]]:
    """Yield each coding with who speaks in it; both are of one document and sorted by start."""
    at, n = 0, len(turns)
    for coding in codings:
        if coding.informant is not None:
            yield coding, (coding.informant,)
            continue
        while at < n and turns[at].stop <= coding.start:
            at += 1
        yield coding, _together(turns, at, coding.stop)


def _together(turns: Sequence[Turn], at: int, stop: int) -> Speakers:
    """Return who speaks from turn number ``at`` up to the code point ``stop``."""
    if at == len(turns) or turns[at].start >= stop:
        return NOBODY
    found: dict[InformantId, None] = {}
    is_data = False
    while at < len(turns) and turns[at].start < stop:
        turn = turns[at]
        is_data = is_data or turn.speaker is not Speaker.INTERVIEWER
        if turn.informant is not None:
            found[turn.informant] = None
        at += 1
    if not is_data:
        return ()
    return tuple(found) or NOBODY
