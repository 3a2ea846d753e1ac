"""A codebook as CSV, in the shape that a codebook is imported from: one code a row, its path in ``code``."""

from qualcode.exporters.csv_file import csv_rows
from qualcode.exporters.grid import Plain
from qualcode.model.study import Study

COLUMNS = ("code", "definition", "include", "exclude", "example", "colour", "origin", "gloss", "codable")
"""The header; ``codable`` is ``no`` for a mere heading and empty otherwise."""


def codebook_csv(study: Study) -> str:
    """Return the study's codebook as the text of a CSV file; parents come before their children."""
    rows: list[list[Plain]] = [list(COLUMNS)]
    for code, _depth in study.codebook.walk():
        texts: list[Plain] = [code.definition, code.include, code.exclude, code.example]
        origin = code.origin.value if code.origin else ""
        codable = "" if code.codable else "no"
        rows.append([study.codebook.path(code.id), *texts, code.colour or "", origin, code.gloss, codable])
    return csv_rows(rows)
