"""Transcripts that Teams writes to Word: a line with name and time above each thing said, in two manners."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from qualcode.importers.content import ReadTurn, label_key, parted
from qualcode.importers.cues import Cue, Said, cues, is_timing, joined, turns_of
from qualcode.text.label_lines import milliseconds

_FEWEST = 2
_CLOCK = re.compile(r"\s*(?P<name>\S.{0,100}?)\s{2,}(?P<time>(?:\d{1,2}:)?\d{1,3}:\d\d)\s*")
_NOTICE = re.compile(
    r".{1,100}\b(?:start|stopp)(?:et|a|ed) (?:transkripsjon|transkribering|transcription)(?:en|a)?", re.IGNORECASE
)


def teams_turns(lines: Sequence[str]) -> tuple[ReadTurn, ...] | None:
    """Return the turns of a transcript by Teams; None when the lines are none.

    Lines that only say that someone began or ended the recording are nobody's words and left out; what stands
    above the first name is a turn of nobody.
    """
    spoken = [line for line in lines if not _NOTICE.fullmatch(line.strip())]
    return _with_clock(spoken) or _with_times(spoken)


def _with_clock(lines: Sequence[str]) -> tuple[ReadTurn, ...] | None:
    """Return the turns of lines like ``Kari Berg   0:03`` with words below; a name must recur, and time go on."""
    heads = [(place, match) for place, line in enumerate(lines) if (match := _CLOCK.fullmatch(line))]
    names = [match["name"] for _, match in heads]
    times = [milliseconds(match["time"]) for _, match in heads]
    if len(set(names)) == len(names) or times != sorted(times):
        return None
    stops = [place for place, _ in heads[1:]] + [len(lines)]
    turns = [ReadTurn(None, _words(lines[: heads[0][0]]))]
    for (place, match), stop, started in zip(heads, stops, times, strict=True):
        label, hint = parted(match["name"])
        turns.append(ReadTurn(label, _words(lines[place + 1 : stop]), hint, started))
    return tuple(_gone_on(turn for turn in turns if turn.text))


def _gone_on(turns: Iterable[ReadTurn]) -> Iterator[ReadTurn]:
    """Yield turns in which a speaker goes on as one, from its first start to its last stop; paragraphs stay."""
    for _speaker, same in groupby(turns, lambda turn: label_key(turn.label)):
        every = list(same)
        yield replace(
            every[0],
            text="\n".join(turn.text for turn in every),
            hint=next((turn.hint for turn in every if turn.hint), None),
            stopped_ms=every[-1].stopped_ms,
        )


def _with_times(lines: Sequence[str]) -> tuple[ReadTurn, ...] | None:
    """Return the turns of lines like ``0:0:3.450 --> 0:0:7.2``, a name, and words.

    The line below the times is a name when every one has words below it and the names recur. Else the lines are
    subtitles that were pasted into Word, and are read as those are.
    """
    if sum(1 for line in lines if is_timing(line)) < _FEWEST:
        return None
    first = next(place for place, line in enumerate(lines) if is_timing(line))
    found = list(cues([[line for line in lines[first:] if line.strip()]]))
    said = list(_said(found))
    names = Counter(each.speaker for each in said)
    named = all(each.text for each in said) and len(names) <= max(2, len(said) // 3)
    above = _words([line for line in lines[:first] if not line.startswith("WEBVTT") and not line.strip().isdigit()])
    before = (ReadTurn(None, above),) if above else ()
    return (*before, *(joined(said) if named else turns_of(found)))


def _said(found: Sequence[Cue]) -> Iterator[Said]:
    for cue in found:
        name, _, words = cue.text.partition("\n")
        label, hint = parted(name)
        yield Said(label, " ".join(words.split()), cue, hint)


def _words(lines: Sequence[str]) -> str:
    return "\n".join(line.strip() for line in lines if line.strip())
