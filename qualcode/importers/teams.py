"""Transcripts in Word that have a line of times above each thing said, as Teams wrote them at first."""

from collections import Counter
from collections.abc import Sequence

from qualcode.importers.content import ReadTurn, parted
from qualcode.importers.cues import Cue, Said, cues, is_timing, joined, turns_of

_FEWEST = 2


def turns_with_times(lines: Sequence[str]) -> tuple[ReadTurn, ...] | None:
    """Return the turns of lines like ``0:0:3.450 --> 0:0:7.2``, a name, and words; None without such times.

    The line below the times is a name when every one has words below it and the names recur. Else the lines are
    subtitles that were pasted into Word, and are read as those are.
    """
    if sum(1 for line in lines if is_timing(line)) < _FEWEST:
        return None
    first = next(place for place, line in enumerate(lines) if is_timing(line))
    found = list(cues([[line for line in lines[first:] if line.strip()]]))
    said = [_said(cue) for cue in found]
    names = Counter(each.speaker for each in said)
    named = all(each.text for each in said) and len(names) <= max(2, len(said) // 3)
    turns = joined(said) if named else turns_of(found)
    above = "\n".join(line for line in lines[:first] if _is_words(line))
    return (ReadTurn(None, above), *turns) if above else turns


def _said(cue: Cue) -> Said:
    name, _, words = cue.text.partition("\n")
    label, hint = parted(name)
    return Said(label, " ".join(words.split()), cue, hint)


def _is_words(line: str) -> bool:
    return bool(line.strip()) and not line.strip().isdigit() and not line.startswith("WEBVTT")
