"""A codebook as a file: YAML or CSV that can be read back, or a report for people."""

from pathlib import Path

from qualcode.exporters.atomic import write_whole
from qualcode.exporters.codebook_csv import codebook_csv
from qualcode.exporters.codebook_yaml import codebook_yaml
from qualcode.exporters.reports.codebook_report import codebook_report
from qualcode.exporters.write import write, write_text
from qualcode.i18n import Language
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.study import Study

CODEBOOK_FORMATS = (".yaml", ".csv", ".docx", ".xlsx", ".html")
"""The endings that ``write_codebook`` knows, the one to offer first in front."""


def write_codebook(study: Study, path: Path, language: Language | None = None) -> None:
    """Write the study's codebook in the format that the path's ending says; a file that is there is replaced.

    ``.yaml``, ``.yml`` and ``.csv`` can be imported again; the other formats hold the codebook report in
    ``language``, or in the study's report language. Raises FileProblem as ``write`` does.
    """
    ending = path.suffix.lower()
    if ending in (".yaml", ".yml"):
        write_whole(path, lambda stream: write_text(codebook_yaml(study), stream))
    elif ending == ".csv":
        write_whole(path, lambda stream: write_text(codebook_csv(study), stream))
    elif ending in CODEBOOK_FORMATS:
        write(codebook_report(study, language=language), path)
    else:
        raise FileProblem(path, FileReason.UNKNOWN_FORMAT, formats=list(CODEBOOK_FORMATS))
