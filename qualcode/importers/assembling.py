"""A reading and someone's choices in, a document without labels in its text out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from qualcode.importers.choices import Choices, SpeakerChoice
from qualcode.importers.content import FoundTurns, ReadTurn, label_key, read_turn
from qualcode.importers.new_document import NewDocument, NewTurn
from qualcode.importers.reading import Reading
from qualcode.model.errors import FileProblem, FileReason
from qualcode.text.labels import split_turns
from qualcode.text.language import guess_language
from qualcode.text.repair import Repair, repair
from qualcode.text.speakers import role_in

_Chosen = tuple[ReadTurn, SpeakerChoice]


def split(reading: Reading, repairs: frozenset[Repair], named: frozenset[str] = frozenset()) -> FoundTurns:
    """Return who says what in a reading once it is repaired, in order; blank lines are gone, no turn is empty.

    ``named`` are labels (by ``label_key``) that are speakers' whatever the text looks like. A label that is written
    in several ways (``R1``, ``r1``) is spelled as the first of them. The second time costs nothing.
    """
    if (repairs, named) not in reading.found:
        spelled: dict[str | None, str | None] = {}
        text = "" if reading.turns is not None else repair(reading.text, repairs, named)
        spoken = (
            replace(turn, label=spelled.setdefault(label_key(turn.label), turn.label))
            for turn in map(_tidied, _spoken(reading, repairs, named, text))
            if turn.text
        )
        reading.found[repairs, named] = FoundTurns(tuple(spoken), text)
    return reading.found[repairs, named]


def _spoken(reading: Reading, repairs: frozenset[Repair], named: frozenset[str], text: str) -> list[ReadTurn]:
    if reading.turns is not None:
        return [replace(turn, text=repair(turn.text, repairs)) for turn in reading.turns]
    found = map(read_turn, split_turns(text, named))
    return [part for turn in found for part in _without_headings(turn, reading.headings)]


def _without_headings(turn: ReadTurn, headings: frozenset[str]) -> Iterator[ReadTurn]:
    """Yield a speaker's turn parted where headings stand: those are nobody's words, and the speaker goes on."""
    if turn.label is None:
        yield turn
        return
    started = turn.started_ms
    for is_heading, lines in groupby(turn.text.split("\n"), lambda line: line.strip() in headings):
        text = "\n".join(lines)
        yield ReadTurn(None, text) if is_heading else replace(turn, text=text, started_ms=started)
        started = None


def assemble(reading: Reading, choices: Choices) -> NewDocument:
    """Return the document that a reading becomes.

    The text holds the words alone: paragraphs parted by one ``\n``, without blank lines and labels. A turn is one
    or more whole paragraphs; turns are parted by the ``\n`` between them. Turns of a label that is ignored are left
    out; a label that is text comes back in front of its words, which go on with the turn before. Where a label is
    given an informant of another label, the turn bears that one: it may be there to hide a name. Raises FileProblem
    ``no words`` when nothing is left.
    """
    chosen = _chosen(split(reading, choices.repairs, choices.named).turns, choices)
    text = "\n".join(turn.text for turn, _ in chosen)
    if not text:
        raise FileProblem(reading.path, FileReason.NO_WORDS)
    return NewDocument(
        title=choices.title,
        kind=choices.kind,
        text=text,
        turns=tuple(_placed(chosen)),
        language=guess_language(text),
        sha256=reading.sha256,
        original_text=reading.text,
        data=reading.data,
        roles=_roles(chosen),
    )


def _roles(chosen: Iterable[_Chosen]) -> dict[str, str]:
    roles: dict[str, str] = {}
    for turn, choice in chosen:
        if choice.informant and (role := role_in(turn.hint)):
            roles.setdefault(choice.informant, role)
    return roles


def _tidied(turn: ReadTurn) -> ReadTurn:
    paragraphs = (line.strip() for line in turn.text.split("\n"))
    return replace(turn, text="\n".join(paragraph for paragraph in paragraphs if paragraph))


def _chosen(turns: Iterable[ReadTurn], choices: Choices) -> list[_Chosen]:
    """Return the turns that stay, each with its choice."""
    kept: list[_Chosen] = []
    ignoring = False
    for turn in turns:
        choice = choices.of(turn.label)
        if not choice.is_text:
            ignoring = choice.ignore
            kept += [] if ignoring else [(turn, choice)]
        elif not ignoring:
            before, choice_before = kept.pop() if kept else (ReadTurn(None, ""), choices.of(None))
            kept.append((_tidied(replace(before, text=f"{before.text}\n{_with_label(turn)}")), choice_before))
    return kept


def _with_label(turn: ReadTurn) -> str:
    hint = f" ({turn.hint})" if turn.hint else ""
    return f"{turn.label}{hint}: {turn.text}"


def _placed(chosen: Iterable[_Chosen]) -> Iterator[NewTurn]:
    start = 0
    for turn, choice in chosen:
        stop = start + len(turn.text)
        label = choice.informant if choice.informant and turn.label else turn.label
        yield NewTurn(start, stop, choice.speaker, label, choice.informant, turn.started_ms, turn.stopped_ms)
        start = stop + 1
