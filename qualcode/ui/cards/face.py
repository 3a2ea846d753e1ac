"""What a card tells about a quote: the words, who said them, where they stand and which codes lie on them."""

from dataclasses import dataclass

from qualcode.analysis.quotes import quotation_of
from qualcode.model.codings import Coding, Stance, Voice
from qualcode.model.documents import Speaker, Turn
from qualcode.model.ids import CodeId
from qualcode.model.quotations import Quotation
from qualcode.model.rules import codings_on
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.excerpt import flatten, in_marks
from qualcode.ui.stances import signed
from qualcode.wording.language import interface_words
from qualcode.wording.names import speaker_name, stance_name, voice_name
from qualcode.wording.whereabouts import place, who

CONTEXT = 600
"""At most so many code points of context stand on each side of the words."""


@dataclass(frozen=True, slots=True)
class CodeChip:
    """A code on a quote: ``asked`` is False for one that the filter does not ask for."""

    code: CodeId
    name: str
    path: str
    stances: tuple[Stance, ...]
    asked: bool

    @property
    def text(self) -> str:
        """The name with the signs of its stances."""
        return signed(self.name, self.stances)

    @property
    def told(self) -> str:
        """The whole path, and the stances in words."""
        stances = ", ".join(stance_name(stance, interface_words()) for stance in self.stances)
        return f"{self.path} ({stances})" if stances else self.path


@dataclass(frozen=True, slots=True)
class Face:
    """A card's texts, each on one line."""

    words: str
    """The quote's words; in marks only where somebody spoke them."""
    who: str
    place: str
    voice: str
    """What sort of words they are, when nobody is quoted; else empty."""
    chips: tuple[CodeChip, ...]
    asked: str = ""
    """With context: what was said just before the turn, with its speaker."""
    before: str = ""
    after: str = ""


def face_of(study: Study, codings: tuple[Coding, ...], names: "CodeNames", context: bool = False) -> Face:
    """Return the face of the quote that the codings (at least one, all on one segment) lie on."""
    one = quotation_of(study, codings)
    spoken = one.voice is Voice.QUOTE
    asked, before, after = _context(study, one) if context else ("", "", "")
    return Face(
        words=in_marks(one.words) if spoken else flatten(one.words),
        who=who(one),
        place=place(one.document.title, one.paragraph),
        voice="" if spoken else voice_name(one.voice, interface_words()),
        chips=_chips(study, codings, names),
        asked=asked,
        before=before,
        after=after,
    )


class CodeNames:
    """Names by which a study's codes can be told apart: with the parent's where a name is used twice."""

    def __init__(self, study: Study) -> None:
        """Look at the codes of ``study``."""
        self._codebook = study.codebook
        seen: dict[str, int] = {}
        for code in study.codes.values():
            seen[code.name.casefold()] = seen.get(code.name.casefold(), 0) + 1
        self._shared = {name for name, count in seen.items() if count > 1}

    def of(self, code: CodeId) -> str:
        """Return the code's own name, after its parent's name where another code is called the same."""
        line = self._codebook.lineage(code)
        if line[-1].name.casefold() in self._shared and len(line) > 1:
            return f"{line[-2].name} / {line[-1].name}"
        return line[-1].name

    def path(self, code: CodeId) -> str:
        """Return the code's whole path."""
        return self._codebook.path(code)


def _chips(study: Study, codings: tuple[Coding, ...], names: CodeNames) -> tuple[CodeChip, ...]:
    asked = {coding.id for coding in codings}
    others = (coding for coding in codings_on(study, codings[0]) if coding.id not in asked)
    stances: dict[CodeId, dict[Stance, None]] = {}
    for coding in (*codings, *others):
        found = stances.setdefault(coding.code, {})
        if coding.stance is not None:
            found[coding.stance] = None
    wanted = {coding.code for coding in codings}
    return tuple(
        CodeChip(code, names.of(code), names.path(code), tuple(found), code in wanted)
        for code, found in stances.items()
    )


def _context(study: Study, one: Quotation) -> tuple[str, str, str]:
    text = study.text(one.document.id)
    turns = study.turns_at(one.document.id, one.span)
    if not turns or all(turn.speaker is Speaker.NOBODY for turn in turns):
        return "", _left(text, 0, one.span), _right(text, len(text), one.span)
    before, after = _left(text, turns[0].start, one.span), _right(text, turns[-1].stop, one.span)
    return _said_before(study, turns[0]), before, after


def _said_before(study: Study, turn: Turn) -> str:
    turns = study.turns_of(turn.document)
    at = turns.index(turn)
    if at == 0:
        return ""
    before = turns[at - 1]
    words = flatten(Span(max(before.start, before.stop - CONTEXT), before.stop).of(study.text(turn.document)))
    words = words if before.stop - before.start <= CONTEXT else f"… {words.partition(' ')[2]}"
    return f"{_speaker(study, before)}: {words}"


def _speaker(study: Study, turn: Turn) -> str:
    if turn.informant is not None:
        return study.informants[turn.informant].label
    return turn.label or (speaker_name(turn.speaker, interface_words()))


def _left(text: str, first: int, span: Span) -> str:
    """Return what stands between ``first`` and the quote; of much, the end, cut between words."""
    start = max(first, span.start - CONTEXT)
    words = text[start : span.start]
    return flatten(words if start == first else f"… {words.partition(' ')[2]}")


def _right(text: str, last: int, span: Span) -> str:
    """Return what stands between the quote and ``last``; of much, the beginning, cut between words."""
    stop = min(last, span.stop + CONTEXT)
    words = text[span.stop : stop]
    return flatten(words if stop == last else f"{words.rpartition(' ')[0]} …")
