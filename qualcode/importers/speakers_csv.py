"""Who the labels are, from a table in CSV or Excel: columns ``label``, ``speaker`` and ``informant``."""

from pathlib import Path

from qualcode.importers.choices import SpeakerChoice
from qualcode.importers.columns import require
from qualcode.importers.delimited import Row
from qualcode.importers.tables import read_table
from qualcode.model.documents import Speaker
from qualcode.model.errors import FileProblem, FileReason, QualcodeError, Rule, RuleBroken

_COLUMNS = {"label": ("label", "etikett"), "speaker": ("speaker", "taler"), "informant": ("informant",)}
_SPEAKERS = {
    "interviewer": Speaker.INTERVIEWER,
    "intervjuer": Speaker.INTERVIEWER,
    "informant": Speaker.INFORMANT,
    "group": Speaker.GROUP,
    "gruppe": Speaker.GROUP,
    "nobody": Speaker.NOBODY,
    "ingen": Speaker.NOBODY,
    "": Speaker.INFORMANT,
}
_IGNORE = ("ignore", "utelat")


def read_speakers(path: Path) -> dict[str | None, SpeakerChoice]:
    """Return the choices that a table spells, by label as it stands there; None, an empty cell, is unlabelled text.

    ``speaker`` is interviewer, informant, group, nobody or ignore, in English or Norwegian; empty means informant.
    An informant whose column is empty goes by the label. Raises FileProblem as ``read_table`` does, ``missing
    column``, and ``bad rows`` with ``rows``: line number and what is wrong with it, for every bad row.
    """
    table = read_table(path)
    spelled = require(path, table, _COLUMNS, ("label", "speaker"))
    choices: dict[str | None, SpeakerChoice] = {}
    bad: list[tuple[int, QualcodeError]] = []
    for row in table.rows:
        try:
            choices[row[spelled["label"]] or None] = _choice(row, spelled)
        except QualcodeError as error:
            bad.append((row.line, error))
    if bad:
        raise FileProblem(path, FileReason.BAD_ROWS, rows=bad)
    return choices


def _choice(row: Row, spelled: dict[str, str]) -> SpeakerChoice:
    said, label = row[spelled["speaker"]], row[spelled["label"]]
    word = said.casefold()
    if word in _IGNORE:
        return SpeakerChoice(Speaker.NOBODY, ignore=True)
    if word not in _SPEAKERS:
        words = [*filter(None, _SPEAKERS), *_IGNORE]
        raise RuleBroken(Rule.WRONG_TYPE, attribute="speaker", value=said, hits=words)
    speaker = _SPEAKERS[word]
    named = row[spelled.get("informant", "")] or (label if speaker is Speaker.INFORMANT else "")
    return SpeakerChoice(speaker, named or None)
