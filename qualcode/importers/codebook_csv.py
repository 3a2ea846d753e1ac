"""Codebooks in CSV: one row a code, the column ``code`` holds its path, parents are made as needed.

Such as ``Barrierer / Tidspress``. Further columns, none of them needed: ``definition`` ``include`` ``exclude``
``example`` ``colour`` ``origin`` ``gloss`` ``codable``. Columns with other names are not read.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qualcode.importers import codebook_fields as fields
from qualcode.importers.columns import require
from qualcode.importers.delimited import Row, read_delimited
from qualcode.model.code_changes import NewCode
from qualcode.model.codebook import SEPARATOR
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.flaws import Flawed, FlawKind

_COLUMNS = {
    "code": ("code", "kode", "path", "sti"),
    "definition": ("definition", "definisjon"),
    "include": ("include", "inkluder", "inkluderer"),
    "exclude": ("exclude", "ekskluder", "ekskluderer"),
    "example": ("example", "eksempel"),
    "colour": ("colour", "color", "farge"),
    "origin": ("origin", "opphav"),
    "gloss": ("gloss", "english", "engelsk"),
    "codable": ("codable", "kodbar"),
}


@dataclass
class _Branch:
    """A code in the making; ``line`` is where its own row stands, 0 while it is only someone's parent."""

    name: str
    line: int = 0
    values: dict[str, Any] = field(default_factory=dict)
    children: dict[str, "_Branch"] = field(default_factory=dict)

    def child(self, name: str) -> "_Branch":
        return self.children.setdefault(name.casefold(), _Branch(name))

    def grown(self) -> NewCode:
        return NewCode(self.name, children=tuple(each.grown() for each in self.children.values()), **self.values)


def read(path: Path) -> tuple[NewCode, ...]:
    """Return the codes of a CSV codebook in the order of their rows.

    Raises FileProblem: ``missing column`` without a column ``code``, ``broken`` with ``line`` and ``detail`` for a
    row that spells no code, and what ``read_delimited`` raises.
    """
    table = read_delimited(path)
    spelled = require(path, table, _COLUMNS, ("code",))
    root = _Branch("")
    for row in table.rows:
        try:
            _plant(root, row, {column: row[name.casefold()] for column, name in spelled.items()})
        except Flawed as error:
            raise FileProblem(path, FileReason.BROKEN, line=row.line, detail=error.flaw) from None
    return root.grown().children


def _plant(root: _Branch, row: Row, cells: dict[str, str]) -> None:
    branch = root
    names = fields.path_of(cells["code"])
    for name in names:
        branch = branch.child(name)
    if branch.line:
        raise Flawed(FlawKind.CODE_ON_LINE, code=SEPARATOR.join(names), line=branch.line)
    branch.line, branch.name = row.line, names[-1]
    branch.values = {
        **{name: cells[name] for name in fields.TEXTS if name in cells},
        "colour": fields.colour_of(cells.get("colour", "")),
        "origin": fields.origin_of(cells.get("origin", "")),
        "codable": fields.codable_of(cells.get("codable", "")),
    }
