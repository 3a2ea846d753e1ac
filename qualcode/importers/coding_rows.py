"""Tables of quotes to be coded, in CSV or Excel: one row a quote.

    document;quote;code;stance;coder;informant;occurrence
    Intervju 1;Vi har aldri tid.;Barrierer / Tidspress;hemmer;;;

``document``, ``quote`` and ``code`` are needed; the names may be Norwegian, too. What the words point to is found
later.
"""

from pathlib import Path

from qualcode.importers.columns import require
from qualcode.importers.tables import read_table
from qualcode.model.codings import CodingRow
from qualcode.model.errors import FileProblem, FileReason

_COLUMNS = {
    "document": ("document", "dokument"),
    "quote": ("quote", "sitat"),
    "code": ("code", "kode"),
    "stance": ("stance", "retning"),
    "coder": ("coder", "forsker"),
    "informant": ("informant",),
    "occurrence": ("occurrence", "forekomst"),
}


def read_coding_rows(path: Path) -> list[CodingRow]:
    """Return the rows of a table of quotes, each with its line in the file.

    Raises FileProblem: ``missing column`` without a column that is needed, ``no rows`` without any row, and what
    ``read_table`` raises.
    """
    table = read_table(path)
    spelled = require(path, table, _COLUMNS, ("document", "quote", "code"))
    if not table.rows:
        raise FileProblem(path, FileReason.NO_ROWS)
    return [
        CodingRow(row.line, **{column: row[name.casefold()] for column, name in spelled.items()})
        for row in table.rows
    ]
