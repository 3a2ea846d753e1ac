"""Codebook files of any format, read as codes with the codes under them."""

from pathlib import Path

from qualcode.model.code_changes import NewCode
from qualcode.model.errors import FileProblem, FileReason

ENDINGS = (".yaml", ".yml", ".csv")
"""Endings of the names of files that ``read_codebook`` reads, with those to offer first in front."""


def read_codebook(path: Path) -> tuple[NewCode, ...]:
    """Return the codes at the top of a codebook file, each with its children; the ending tells the format.

    Raises FileProblem: ``unknown format`` (``formats``) for another ending, ``broken`` with ``line`` and ``detail``
    when the file does not spell a codebook, and what reading any text file can raise.
    """
    from qualcode.importers import codebook_csv, codebook_yaml

    ending = path.suffix.lower()
    if ending in (".yaml", ".yml"):
        return codebook_yaml.read(path)
    if ending in (".csv", ".tsv", ".txt"):
        return codebook_csv.read(path)
    raise FileProblem(path, FileReason.UNKNOWN_FORMAT, format=ending.lstrip("."), formats=list(ENDINGS))
