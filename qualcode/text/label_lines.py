"""Which lines of a text begin with a speaker's label."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from qualcode.text.speakers import SpeakerGuess, guess_speaker, is_usual, is_usual_word
from qualcode.text.word_list import word_list
from qualcode.text.word_tables import listed_words


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A line that begins with what looks like a label."""

    label: str
    rest: str
    """The words on the line after the label."""
    hint: str | None = None
    """What stood in brackets after the label: often the role."""
    started_ms: int | None = None
    marked: bool = True
    """Whether a colon, a tab or a time says that it is a label; else it is only a usual word on its own line."""

    @property
    def is_heading(self) -> bool:
        """Whether the line is a label and a time and nothing else, as Teams writes them."""
        return self.started_ms is not None and not self.rest


_TIME = "(?:\\d{1,2}:)?\\d{1,3}:\\d\\d(?:[.,]\\d{1,3})?"
_STAMP = re.compile(f"\\s*[\\[(<#]?(?P<time>{_TIME})(?:-\\d)?[\\])>#]?(?:\\s+|$)")
_NAME = '[^\\W\\d_][^\\n:()\\[\\]<>«»"?!;*\\t]{0,39}?'
_BRACKET = "\\s*\\((?P<hint>[^()\\n]{1,80})\\)"
_AFTER = f"\\s*[\\[(<]?(?P<after>{_TIME})[\\])>]?"
_WITH_COLON = re.compile(f"\\**(?P<label>{_NAME})(?:{_BRACKET})?(?:{_AFTER})?[ *]*:\\**(?:\\s+|$)(?P<rest>.*)")
_WITH_TAB = re.compile(f"\\**(?P<label>{_NAME})\\**\\t\\s*(?P<rest>[^\\t]*[^\\W\\d_][^\\t]*)$")
_ALONE = re.compile(f"\\**(?P<label>{_NAME})(?:{_AFTER})?\\**\\s*$")
_ONLY_TIME = re.compile(_TIME)

# A time, a name, a hint and another time, with their brackets; a name alone.
_LONGEST_START = 180
_LONGEST_ALONE = 60
_LONGEST_WORDS = 5
_LONGEST_FIELD = 3
_LEAST_SHARE = 0.1
_DENSE = 0.6
"""The least share of lines with a name and a colon in a text in which a name that stands once is a speaker's."""
_LONGEST_SPEAKER = 3
# Words that do not stand in a speaker's label.
_PROSE = word_list(
    """
    at da dei den denne det dette dvs eg er et for han hans har her ho hun husk hva hvis hvor hvordan ikke ikkje
    ja jeg kan kl korleis kva med men mener må nei noe noko og om sa seier si sier skal slik som så tenker til
    ut var vi vil viss å
    """
)
# Fields of a heading and of a report, which recur and are no speakers.
_FIELDS = word_list(
    """
    alder ansvar ansvarlig bakgrunn begrunnelse bilag bilde dato definisjon delmål dokument eksempel emne figur
    forfatter formål frist funn hovedmål innhold innledning intervju kapittel kilde kilder kjelde kjønn kode
    kommentar kommune konklusjon kontekst lengde lenke merk mål målgruppe møte nb nivå notat notater note obs
    oppgave oppsummering periode prosjekt ps punkt referat referent refleksjon resultat rolle sak sitat stad
    status sted stikkord stilling styrker svakheter tabell tema tid tidspunkt tilstede tiltak tips tittel
    transkribert utfordringer utvalg varigheit varighet vedlegg vedtak
    """
)


def milliseconds(time: str) -> int:
    """Return a time such as ``1:02``, ``00:01:02`` or ``00:01:02.5`` in milliseconds."""
    clock, _, fraction = time.replace(",", ".").partition(".")
    seconds = 0
    for part in clock.split(":"):
        seconds = seconds * 60 + int(part)
    return seconds * 1000 + int(fraction.ljust(3, "0") or 0)


def read_stamp(line: str) -> int | None:
    """Return the time in milliseconds of a line that is nothing but a time, else None."""
    stamp = _STAMP.fullmatch(line)
    return milliseconds(stamp["time"]) if stamp else None


def is_field(label: str) -> bool:
    """Tell whether a label is a field of a heading or a report, such as ``Dato`` or ``Tema for samtalen``."""
    parts = label.lower().split()
    return 0 < len(parts) <= _LONGEST_FIELD and parts[0].strip(".,") in _FIELDS


def label_key(label: str) -> str:
    """Return what tells labels apart: the label without regard to case and spaces."""
    return _tidy(label).casefold()


def label_lines(lines: Sequence[str], named: Collection[str] = ()) -> list[LabelLine | None]:
    """Return, line for line, the label it begins with, or None.

    A label counts when somebody has ``named`` it (by ``label_key``), when it is a usual one (``I``, ``R1``,
    ``Informant 2``), or stands on two lines or more, is short and no part of a sentence. Where a text has no usual
    label, a tenth of its lines must have one: reports have lines that begin alike too. A position (``Rektor``) or a
    name with a time counts once where others speak, and so does any name where nearly every line begins with one:
    somebody who says one thing is somebody too.
    """
    return [label if counts else None for label, counts in _judged(lines, named)]


def unsure_labels(lines: Sequence[str], named: Collection[str] = ()) -> list[LabelLine]:
    """Return the labels that may be people's names, but do not count as ``label_lines`` judges."""
    unsure = (label for label, counts in _judged(lines, named) if label and not counts)
    return [label for label in unsure if label.marked and _looks_like_name(label.label)]


def _judged(lines: Sequence[str], named: Collection[str]) -> Iterator[tuple[LabelLine | None, bool]]:
    """Give for each line what looks like a label, and whether it counts as one."""
    found = [_read(line, named) for line in lines]
    counts = Counter(each.label.lower() for each in found if each)
    sure = any(each and each.marked and is_usual(each.label) for each in found)
    alike = sum(1 for each in found if each and (counts[each.label.lower()] > 1 or each.is_heading))
    filled = sum(1 for line in lines if line.strip())
    trusted = sure or alike >= max(2, _LEAST_SHARE * filled)
    names = sum(1 for each in found if each and each.marked and (is_usual(each.label) or _is_name(each)))
    dense = names >= _DENSE * filled
    for each in found:
        known = each is not None and _is_among(each.label, named)
        yield each, known or (each is not None and _counts(each, counts[each.label.lower()], trusted, dense))


def _counts(line: LabelLine, count: int, trusted: bool, dense: bool) -> bool:
    """Tell whether a label counts that stands on ``count`` lines of a text whose labels are ``trusted`` or not.

    Where they are ``dense``, nearly every line begins with one.
    """
    if line.marked and is_usual(line.label):
        return True
    known = line.started_ms is not None or guess_speaker(line.label) != SpeakerGuess.UNKNOWN
    return trusted and (count > 1 or (line.marked and (known or (dense and _is_name(line)))))


def _is_among(label: str, named: Collection[str]) -> bool:
    # Asked of every line that looks like one with a label, and hardly ever is anything named.
    return bool(named) and label_key(label) in named


def _is_name(line: LabelLine) -> bool:
    """Tell whether a label can be a person's name, and stands before a sentence."""
    return not line.rest[:1].islower() and _looks_like_name(line.label)


def _looks_like_name(label: str) -> bool:
    """Tell whether a label is a few words, each with a capital."""
    parts = label.split()
    return len(parts) <= _LONGEST_SPEAKER and all(part[0].isupper() for part in parts)


def _read(line: str, named: Collection[str]) -> LabelLine | None:
    """Return what looks like a label at the start of the line."""
    if len(line) > _LONGEST_ALONE and ":" not in line[:_LONGEST_START] and "\t" not in line[:_LONGEST_START]:
        return None
    stamp = _STAMP.match(line)
    body = line[stamp.end() :] if stamp else line.lstrip(" ")
    found = _with_words(body) or _alone(body, stamp is not None, named)
    if found is None or not (_is_among(found.label, named) or _is_plausible(found.label)):
        return None
    if stamp and found.started_ms is None:
        found = replace(found, started_ms=milliseconds(stamp["time"]))
    return found


def _with_words(body: str) -> LabelLine | None:
    """Return a label that a colon or a tab parts from words, or from the line's end."""
    match = _WITH_COLON.match(body)
    if match is None:
        tabbed = _WITH_TAB.match(body)
        return LabelLine(_tidy(tabbed["label"]), tabbed["rest"].strip()) if tabbed else None
    hint: str | None = match["hint"]
    after, rest = match["after"], match["rest"].strip()
    if hint and _ONLY_TIME.fullmatch(hint.strip()):
        after, hint = hint.strip(), None
    # What is said between brackets after a label is usually the role; sounds and gestures are part of the turn.
    if hint and hint.split()[0].lower() in listed_words("remarks"):
        hint, rest = None, f"({hint}) {rest}".strip()
    return LabelLine(
        _tidy(match["label"]), rest, hint.strip() if hint else None, milliseconds(after) if after else None
    )


def _alone(body: str, stamped: bool, named: Collection[str]) -> LabelLine | None:
    """Return a label that stands on a line of its own: with a time, as a usual word, or named by somebody."""
    match = _ALONE.match(body)
    if match is None:
        return None
    label = _tidy(match["label"])
    timed = stamped or match["after"] is not None
    if not timed and not is_usual_word(label) and not _is_among(label, named):
        return None
    return LabelLine(label, "", started_ms=milliseconds(match["after"]) if match["after"] else None, marked=timed)


def _is_plausible(label: str) -> bool:
    """Tell whether the words can be a label: few, none of a sentence, no field of a heading, with a capital."""
    parts = label.lower().split()
    if len(parts) > _LONGEST_WORDS or any(part.strip(".,") in _PROSE for part in parts):
        return False
    return parts[0].strip(".,") not in _FIELDS and (label[0].isupper() or is_usual(label))


def _tidy(label: str) -> str:
    """Return the label with single spaces, and with none between one or two letters and a number: ``R1``."""
    parts = label.split()
    if len(parts) == 2 and len(parts[0]) <= 2 and parts[1].isdigit():
        return "".join(parts)
    return " ".join(parts)
