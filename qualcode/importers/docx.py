"""Word (.docx): paragraphs, line breaks, rows of tables, bold speaker names, and the transcripts of Teams."""

import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from qualcode.importers.content import Content, as_text, label_key, parted
from qualcode.importers.teams import teams_turns
from qualcode.importers.word_lines import TooMuch, WordLine, word_lines
from qualcode.model.errors import FileProblem, FileReason
from qualcode.text.labels import split_turns
from qualcode.text.normalise import normalise
from qualcode.text.speakers import is_usual

_MOST_WORDS = 5
"""So many words a bold speaker name may have."""
_FEWEST = 2
"""So often a bold name must begin a line for it to be a speaker's."""
_NAME = re.compile(r"[A-ZÆØÅÀ-Þ].*[\w)]|[A-ZÆØÅ]")
_PARTED = re.compile(r"\s*[:\t(\[]|\s*\d+:\d\d")
"""What parts a name from words already: a colon, a tab, a bracket or a time."""
_BEGINS = re.compile(r"\s+[^\w\s]*[A-ZÆØÅÀ-Þ0-9]|\s*$")
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, KeyError, ValueError, SyntaxError, EOFError, OSError, NotImplementedError,
    RecursionError,
)  # fmt: skip


def read(path: Path, data: bytes) -> Content:
    """Return the lines of a Word file; the text gives a bold speaker name the colon that the boldness stands for.

    Headings are nobody's words, and so is a table that follows a heading, unless its rows have speakers' labels.
    Raises FileProblem: ``broken`` when the file is damaged, ``protected`` when its parts are behind a password,
    ``too large`` when it unpacks to more than a document can be.
    """
    lines = [replace(line, text=normalise(line.text), bold=normalise(line.bold)) for line in _lines(path, data)]
    turns = teams_turns([line.text for line in lines])
    if turns is not None:
        return Content(as_text(turns), turns=turns)
    return Content("\n".join(with_colons(lines)), headings=_of_nobody(lines))


def _of_nobody(lines: Sequence[WordLine]) -> frozenset[str]:
    """Return the headings, and the rows of tables below them that have no labels.

    Lines are known by their words: a row whose words also stand outside tables is left to the speaker.
    """
    headings = frozenset(line.text.strip() for line in lines if line.heading)
    outside = {line.text.strip() for line in lines if not line.in_table}
    below_heading, rows = False, set[str]()
    for in_table, group in groupby((line for line in lines if line.text.strip()), lambda line: line.in_table):
        together = list(group)
        if in_table and below_heading and not _has_labels(together):
            rows.update(line.text.strip() for line in together)
        below_heading = together[-1].heading
    return headings | (rows - outside)


def _has_labels(rows: Sequence[WordLine]) -> bool:
    return any(turn.label for turn in split_turns("\n".join(with_colons(rows))))


def _lines(path: Path, data: bytes) -> list[WordLine]:
    try:
        return list(word_lines(data))
    except TooMuch as error:
        raise FileProblem(path, FileReason.TOO_LARGE) from error
    except _DAMAGED as error:
        raise FileProblem(path, FileReason.BROKEN) from error
    except RuntimeError as error:  # what zipfile raises for a part behind a password
        raise FileProblem(path, FileReason.PROTECTED) from error


def with_colons(lines: Iterable[WordLine]) -> list[str]:
    """Return the lines' texts, with a colon after each bold name that begins at least two of the lines.

    Bold words count as a name when they are few, begin with a capital, when they are a usual label or a sentence
    begins after them, and when they read as a speaker's label once they have the colon.
    """
    lines = list(lines)
    counts = Counter(label_key(name) for line in lines if (name := _name(line)))
    names = {key for key, count in counts.items() if count >= _FEWEST}
    read_as = split_turns("\n".join(_with_colon(line, names) for line in lines))
    names &= {label_key(turn.label) for turn in read_as}
    return [_with_colon(line, names) for line in lines]


def _with_colon(line: WordLine, names: Collection[str | None]) -> str:
    if label_key(_name(line)) not in names:
        return line.text
    text = line.text.strip()
    return f"{line.bold}:{text[len(line.bold) :]}"


def _name(line: WordLine) -> str | None:
    """Return the name in the bold words with which a line begins, without what stands in brackets after it."""
    bold, text = line.bold, line.text.strip()
    rest = text[len(bold) :]
    name = parted(bold)[0] if _NAME.fullmatch(bold) else None
    if name is None or len(name.split()) > _MOST_WORDS or not text.startswith(bold) or _PARTED.match(rest):
        return None
    return name if _BEGINS.match(rest) or is_usual(name) else None
