"""Words parted by a hyphen at a line's end: which become one word, and which keep the hyphen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qualcode.text.label_lines import label_lines
from qualcode.text.repairs.change import Change
from qualcode.text.repairs.evidence import Evidence
from qualcode.text.repairs.lines import parted_word, starts_small
from qualcode.text.word_list import word_list

_SAMPLE = 60
# After these the hyphen stands for what the next compound ends with: ung- og voksenopplæring.
_CONJUNCTIONS = word_list("og eller samt enn")
_KEEPS_HYPHEN = word_list("ikke ikkje vinn win follow know face")
_HYPHEN = re.compile("[-‐]")
_FIRST_WORD = re.compile("[^\\W_]+(?:[-‐'’][^\\W_]+)*")


def mended(left: str, right: str, evidence: Evidence) -> str:
    """Return the word whose parts ``left`` and ``right`` a hyphen at a line's end stood between.

    What the text writes elsewhere decides. Where it says nothing: ``introduksjons-|programmet`` joins;
    ``vinn-vinn-|situasjon``, ``NAV-|kursene``, ``e-|post``, ``Nord-|Norge`` and ``2015-|2019`` keep the hyphen;
    ``ung-|og`` keeps hyphen and space; ``buss-|sjåfør`` loses the third s.
    """
    if right.lower() in _CONJUNCTIONS and not evidence.has(left + right):
        return f"{left}- {right}"
    if left[-1].isdigit() or right[0].isdigit():
        return f"{left}-{right}"
    keeps = evidence.prefers_hyphen(left, right)
    if keeps is None:
        keeps = _keeps_hyphen(left, right, evidence)
    if keeps:
        return f"{left}-{right}"
    tripled = len(left) > 1 and left[-1] == left[-2] == right[0]
    return left + (right[1:] if tripled else right)


@dataclass(frozen=True, slots=True)
class Mend:
    """One word that was mended across a line's end."""

    rest: str
    """What is left of the second line."""
    before: str
    """The end of the first line and the first word of the second, as they stood."""
    after: str


def mend(pieces: list[str], line: str, evidence: Evidence) -> Mend | None:
    """Mend the word that the last piece ends with and ``line`` begins with; None when there is none.

    The word is mended in ``pieces``; what is left of the line is for the caller to put where it belongs.
    """
    last = pieces[-1].rstrip()
    left, found = parted_word(last), _FIRST_WORD.match(line)
    if left is None or found is None:
        return None
    word, _, rest = line.partition(" ")
    pieces[-1] = last[: -len(left) - 1] + mended(left, found[0], evidence) + word[found.end() :]
    start = last.find(" ", max(len(last) - _SAMPLE, 0)) + 1
    return Mend(rest.lstrip(), f"{last[start:]}\n{word}", pieces[-1][start:])


def mend_line_ends(text: str, evidence: Evidence, wrapped: bool) -> Change:
    """Mend the words parted at line ends in a text whose lines otherwise stay.

    In a hard-wrapped text the rest of the word goes up to the line where it began; in another, the whole next line
    does. Only before small letters and digits, and never into another speaker's turn: a hyphen at the end of a turn
    means that somebody was cut off.
    """
    kept: list[list[str]] = []
    mends: list[Mend] = []
    lines = text.split("\n")
    for line, label in zip(lines, label_lines(lines), strict=True):
        last, bare = _open_line(kept), line.strip()
        done = mend(last, bare, evidence) if last and not label and _goes_on(bare) else None
        if last is None or done is None:
            kept.append([line])
            continue
        mends.append(done)
        if done.rest and wrapped:
            kept.append([done.rest])
            continue
        while kept[-1] is not last:
            kept.pop()
        last.extend([done.rest] if done.rest else [])
    return hyphen_change("\n".join(" ".join(pieces) for pieces in kept), mends)


def hyphen_change(text: str, mends: Sequence[Mend]) -> Change:
    """Return the change that the mends made, with the first of them as its sample."""
    return Change(text, len(mends), mends[0].before, mends[0].after) if mends else Change(text)


def _open_line(kept: Sequence[list[str]]) -> list[str] | None:
    """Return the last line with words, where at most one blank line follows it."""
    return next((pieces for pieces in reversed(kept[-2:]) if pieces[-1].strip()), None)


def _goes_on(line: str) -> bool:
    """Tell whether the line may go on with a word begun on the line before."""
    return starts_small(line) or line[:1].isdigit()


def _keeps_hyphen(left: str, right: str, evidence: Evidence) -> bool:
    """Tell from the parts alone whether the compound is written with a hyphen."""
    *first, last = _HYPHEN.split(left)
    if right[0].isupper() or len(last) == 1 or _is_acronym(last) or last.lower() in _KEEPS_HYPHEN:
        return True
    if _HYPHEN.split(right)[0].lower() == last.lower():
        return True
    if first:
        return evidence.prefers_hyphen(last, right) is not False and not _is_acronym(first[0])
    return left[0].isupper() and evidence.is_name(left)


def _is_acronym(word: str) -> bool:
    """Tell whether the word has two capitals or more: NAV, IKT, NAVs."""
    return sum(1 for char in word if char.isupper()) >= 2
