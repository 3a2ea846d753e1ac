"""Who speaks: a text with speaker labels at the start of its paragraphs, taken apart into turns."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from qualcode.text.label_lines import LabelLine, label_key, label_lines, read_stamp, unsure_labels
from qualcode.text.speakers import SpeakerGuess, guess_speaker

__all__ = ["LabelledTurn", "SpeakerGuess", "guess_speaker", "label_key", "split_turns", "unsure_turns"]


@dataclass(frozen=True, slots=True)
class LabelledTurn:
    """One speaker's words, without the label."""

    label: str | None
    """As the text has it, with single spaces; None for words before the first label."""
    text: str
    """Never empty; paragraphs parted by one ``\\n``, without white space around any of them."""
    started_ms: int | None = None
    """Milliseconds from the start of the recording, where the text says so."""
    hint: str | None = None
    """What stood in brackets after the label: often the role."""


def split_turns(text: str, named: Collection[str] = ()) -> list[LabelledTurn]:
    """Return the turns of a normalised text, in order; a text without labels is one turn without a label.

    Recognised are ``I:``, ``R 1 :``, ``Informant 2 (leder, NAV):``, ``[00:01:02] R1:``, ``R1 00:01:02`` on a line
    of its own, a tab instead of the colon, any other short label that recurs (``label_lines``), and what is among
    the ``named``, by ``label_key``. Paragraphs without a label continue the turn; blank lines and labels without
    words are left out.
    """
    return list(_turns(text.split("\n"), named))


def unsure_turns(text: str, named: Collection[str] = ()) -> list[LabelledTurn]:
    """Return the lines of a normalised text that may begin with a name, which ``split_turns`` goes past."""
    unsure = unsure_labels(text.split("\n"), named)
    return [LabelledTurn(each.label, each.rest, each.started_ms, each.hint) for each in unsure if each.rest]


def _turns(lines: list[str], named: Collection[str]) -> Iterator[LabelledTurn]:
    """Give the turns."""
    head, words = LabelLine("", ""), list[str]()
    for line, label in _with_stamps(lines, label_lines(lines, named)):
        if label is None:
            words.append(line.strip())
            continue
        yield from _turn(head, words)
        head, words = label, [label.rest]
    yield from _turn(head, words)


def _turn(head: LabelLine, words: list[str]) -> Iterator[LabelledTurn]:
    """Give the turn, unless it has no words."""
    if text := "\n".join(word for word in words if word):
        yield LabelledTurn(head.label or None, text, head.started_ms, head.hint)


def _with_stamps(
    lines: Sequence[str], labels: Sequence[LabelLine | None]
) -> Iterator[tuple[str, LabelLine | None]]:
    """Give each line and its label; a line that is only a time goes, and its time to the label that follows."""
    stamp: str | None = None
    for line, label in zip(lines, labels, strict=True):
        if stamp is not None and line.strip():
            if label is None:
                yield stamp, None
            elif label.started_ms is None:
                label = replace(label, started_ms=read_stamp(stamp))
            stamp = None
        if label is None and read_stamp(line) is not None:
            stamp = line
        else:
            yield line, label
    if stamp is not None:
        yield stamp, None
