"""Who the labels are, from a table in CSV or Excel: columns ``label``, ``speaker`` and ``informant``.

The key, or a table of the people interviewed that has one in it, says it too: ``navn`` is who speaks in the texts,
``informant`` the label in the project.
"""

from collections.abc import Iterator
from pathlib import Path

from qualcode.importers.choices import SpeakerChoice
from qualcode.importers.columns import WHO, require, spelled
from qualcode.importers.delimited import Delimited, Row
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
    An informant whose column is empty goes by the label. A key names informants only. Raises FileProblem as
    ``read_table`` does, ``missing column``, and ``bad rows`` with ``rows``: line number and what is wrong with it,
    for every bad row.
    """
    table = read_table(path)
    if (key := spelled(table, WHO)).keys() == WHO.keys() and "speaker" not in spelled(table, _COLUMNS):
        return dict(_of_key(table, key))
    columns = require(path, table, _COLUMNS, ("label", "speaker"))
    choices: dict[str | None, SpeakerChoice] = {}
    bad: list[tuple[int, QualcodeError]] = []
    for row in table.rows:
        try:
            choices[row[columns["label"]] or None] = _choice(row, columns)
        except QualcodeError as error:
            bad.append((row.line, error))
    if bad:
        raise FileProblem(path, FileReason.BAD_ROWS, rows=bad)
    return choices


def _of_key(table: Delimited, columns: dict[str, str]) -> Iterator[tuple[str, SpeakerChoice]]:
    for row in table.rows:
        name, label = row[columns["called"]], row[columns["label"]]
        # Who is planned has no name yet, and who only asks has no label.
        if name and label:
            yield name, SpeakerChoice(Speaker.INFORMANT, label)


def _choice(row: Row, columns: dict[str, str]) -> SpeakerChoice:
    said, label = row[columns["speaker"]], row[columns["label"]]
    word = said.casefold()
    if word in _IGNORE:
        return SpeakerChoice(Speaker.NOBODY, ignore=True)
    if word not in _SPEAKERS:
        words = [*filter(None, _SPEAKERS), *_IGNORE]
        raise RuleBroken(Rule.WRONG_TYPE, attribute="speaker", value=said, hits=words)
    speaker = _SPEAKERS[word]
    named = row[columns.get("informant", "")] or (label if speaker is Speaker.INFORMANT else "")
    return SpeakerChoice(speaker, named or None)
