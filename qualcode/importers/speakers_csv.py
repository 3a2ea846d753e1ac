"""Who the labels are, from a table: columns ``label``, ``speaker`` and ``informant``."""

from pathlib import Path

from qualcode.importers.choices import SpeakerChoice, label_key
from qualcode.importers.delimited import Row, read_delimited
from qualcode.model.documents import Speaker
from qualcode.model.errors import FileProblem, FileReason, QualcodeError, Rule, RuleBroken

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
_IGNORE = {"ignore", "utelat"}


def read_speakers(path: Path) -> dict[str | None, SpeakerChoice]:
    """Return the choices that a CSV file spells, by ``label_key`` of the label; an empty label is unlabelled text.

    ``speaker`` is interviewer, informant, group, nobody or ignore, in English or Norwegian; empty means informant.
    An informant whose column is empty goes by the label. Raises FileProblem as ``read_delimited`` does, and
    ``bad rows`` with ``rows``: line number and what is wrong with it, for every bad row.
    """
    table = read_delimited(path, required=("label", "speaker"))
    choices: dict[str | None, SpeakerChoice] = {}
    bad: list[tuple[int, QualcodeError]] = []
    for row in table.rows:
        try:
            choices[label_key(row["label"])] = _choice(row)
        except QualcodeError as error:
            bad.append((row.line, error))
    if bad:
        raise FileProblem(path, FileReason.BAD_ROWS, rows=bad)
    return choices


def _choice(row: Row) -> SpeakerChoice:
    word = row["speaker"].casefold()
    if word in _IGNORE:
        return SpeakerChoice(Speaker.NOBODY, ignore=True)
    if word not in _SPEAKERS:
        raise RuleBroken(Rule.WRONG_TYPE, attribute="speaker", value=row["speaker"])
    speaker = _SPEAKERS[word]
    named = row["informant"] or (row["label"] if speaker is Speaker.INFORMANT else "")
    return SpeakerChoice(speaker, named or None)
