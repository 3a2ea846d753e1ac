"""Cues of subtitles: reading them block by block, and making turns of those that one speaker says in a row."""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from qualcode.importers.content import ReadTurn, parted
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.flaws import Flaw, FlawKind
from qualcode.text.labels import split_turns
from qualcode.text.words import count_words

_TIME = r"(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}")
_NUMBER = re.compile(r"\s*\d+\s*")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>")
_TAG = re.compile(r"</?(?:v|c|b|i|u|s|lang|ruby|rt|font)(?:[.\s][^>]*)?>|<[\d:.]+>|\{\\[^}]*\}", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z]+\d*);")
_IN_BRACKETS = re.compile(r"^\[([^\[\]:]{1,40})\]: *")
_MARK = "\ue000"
_SENTENCE_ENDS = (".", "?", "!", "…", ".»", "?»", "!»")

PAUSE_MS = 2000
"""Where nobody's name is given, a silence this long begins a new paragraph."""
ENOUGH_WORDS = 60
"""Where nobody's name is given, a sentence's end after so many words begins a new paragraph."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What a subtitle file shows for a while; ``text`` still has its tags."""

    started_ms: int
    stopped_ms: int
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one speaker says in one cue, without tags; the speaker is None where nobody is named."""

    speaker: str | None
    text: str
    cue: Cue
    hint: str | None = None


def cues(blocks: Iterable[list[str]]) -> Iterator[Cue]:
    """Yield the cues that blocks of lines hold: a timing line each, what stands below it, at most a name above.

    Words in a block without timing belong to the cue before it (a blank line inside a cue), so none is lost.
    """
    last: Cue | None = None
    for lines in blocks:
        places = [place for place, line in enumerate(lines) if is_timing(line)]
        head = lines[: places[0] if places else len(lines)]
        if not places and last is not None and not _is_name("\n".join(head)):
            last = Cue(last.started_ms, last.stopped_ms, "\n".join([last.text, *head]))
        for place, following in zip(places, [*places[1:], None], strict=False):
            if last is not None:
                yield last
            last = _cue(lines[place], lines[place + 1 : following], following is not None)
    if last is not None:
        yield last


def is_timing(line: str) -> bool:
    """Tell whether a line says from when to when, as ``00:00:03.450 --> 00:00:07.200``."""
    return _TIMING.match(line) is not None


def untimed(path: Path, text: str) -> FileProblem:
    """Return what is wrong with subtitles whose times cannot be read, with the line where one should be."""
    lines = text.split("\n")
    arrows = (place for place, line in enumerate(lines, 1) if "-->" in line)
    words = (place for place, line in enumerate(lines, 1) if line.strip() and not line.startswith("WEBVTT"))
    line = next(arrows, None) or next(words, 1)
    return FileProblem(path, FileReason.BROKEN, line=line, detail=Flaw(FlawKind.TIMES))


def _is_name(line: str) -> bool:
    return bool(_NUMBER.fullmatch(line))


def _cue(timing: str, lines: list[str], another_follows: bool) -> Cue:
    if another_follows and lines and _is_name(lines[-1]):
        lines = lines[:-1]
    match = _TIMING.match(timing)
    assert match is not None
    parts = match.groups()
    return Cue(_ms(parts[:4]), _ms(parts[4:]), "\n".join(lines))


def _ms(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, fraction = parts
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)
    return whole * 1000 + int((fraction or "0").ljust(3, "0"))


def blocks_of(text: str) -> Iterator[list[str]]:
    """Yield the lines of a text in groups that blank lines separate."""
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def turns_of(found: Iterable[Cue]) -> tuple[ReadTurn, ...]:
    """Return the turns that cues make: those of one speaker in a row become one, joined by spaces.

    Speakers are named by ``<v Name>``, or where no cue has that, by ``Name:`` or ``[Name]:`` at the start of
    a line. Where the
    speaker is not named, a new turn begins after a silence of ``PAUSE_MS`` or after ``ENOUGH_WORDS``.
    """
    read = list(found)
    voiced = any(_VOICE.search(cue.text) for cue in read)
    return joined(_voiced(read) if voiced else _labelled(read))


def joined(said: Iterable[Said]) -> tuple[ReadTurn, ...]:
    """Return the turns that things said in a row make; ``turns_of`` says where a new one begins."""
    turns: list[list[Said]] = []
    for each in said:
        if turns and _goes_on(turns[-1], each):
            turns[-1].append(each)
        else:
            turns.append([each])
    return tuple(_turn(turn) for turn in turns)


def _voiced(read: list[Cue]) -> Iterator[Said]:
    for cue in read:
        before, *rest = _VOICE.split(cue.text)
        for name, text in [("", before), *zip(rest[::2], rest[1::2], strict=True)]:
            if words := plain(text):
                label, hint = parted(plain(name))
                yield Said(label, words, cue, hint)


def _labelled(read: list[Cue]) -> Iterator[Said]:
    lines = [
        (_IN_BRACKETS.sub(r"\1: ", line), cue)
        for cue in read
        for part in cue.text.split("\n")
        if (line := plain(part))
    ]
    # Each line's number goes with it through the search for labels, so that its time is found again.
    marked = "\n".join(f"{line} {_MARK}{number}" for number, (line, _) in enumerate(lines))
    for turn in split_turns(marked):
        for paragraph in turn.text.split("\n"):
            words, _, number = paragraph.rpartition(_MARK)
            if words := words.strip():
                yield Said(turn.label, words, lines[int(number)][1], turn.hint)


def plain(text: str) -> str:
    """Return a cue's words on one line, without tags and with entities as the characters they stand for."""
    bare = _ENTITY.sub(lambda match: html.unescape(match[0]), _TAG.sub("", text))
    return " ".join(bare.split())


def _goes_on(turn: list[Said], said: Said) -> bool:
    if turn[-1].speaker != said.speaker:
        return False
    if said.speaker is not None or turn[-1].cue is said.cue:
        return True
    if said.cue.started_ms - turn[-1].cue.stopped_ms >= PAUSE_MS:
        return False
    return not (
        turn[-1].text.endswith(_SENTENCE_ENDS) and sum(count_words(each.text) for each in turn) >= ENOUGH_WORDS
    )


def _turn(turn: list[Said]) -> ReadTurn:
    text = " ".join(said.text for said in turn)
    started, stopped = turn[0].cue.started_ms, max(said.cue.stopped_ms for said in turn)
    return ReadTurn(turn[0].speaker, text, next((said.hint for said in turn if said.hint), None), started, stopped)
