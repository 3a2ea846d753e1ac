"""The informants as a table that ``people import`` reads back: CSV or Excel, one row an informant, nothing above.

In brackets stands what is inferred, ``?`` for what is not known. ``intervjuet`` is ``ja`` for those who are heard,
``nei`` for those who were planned and never were, with the ``grunn``, empty for those neither heard nor planned.
"""

from pathlib import Path
from typing import IO

from qualcode.analysis.dimensions import case_path
from qualcode.analysis.people import heard, never_interviewed
from qualcode.exporters.atomic import write_whole
from qualcode.exporters.characters import legal
from qualcode.exporters.csv_file import csv_rows
from qualcode.exporters.write import write_text
from qualcode.model.certainty import write_certain, write_role
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.people import Attribute, Informant, Owner
from qualcode.model.study import Study

FORMATS = (".csv", ".xlsx")
"""The endings that ``write_people`` knows."""

_HEAD, _TAIL = ("informant", "rolle", "case"), ("intervjuet", "grunn")
_BETWEEN = " | "


def write_people(study: Study, path: Path) -> None:
    """Write the informants to a file that can be read back, whole or not at all.

    Raises FileProblem when the ending is none of ``FORMATS`` or the file cannot be written.
    """
    ending = path.suffix.lower()
    if ending not in FORMATS:
        raise FileProblem(path, FileReason.UNKNOWN_FORMAT, formats=list(FORMATS))
    rows = people_rows(study)
    if ending == ".csv":
        text = csv_rows([list(row) for row in rows])
        write_whole(path, lambda stream: write_text(text, stream))
    else:
        write_whole(path, lambda stream: _write_sheet(rows, stream))


def people_rows(study: Study) -> list[list[str]]:
    """Return the header and a row for each informant, in the order of the table."""
    attributes = study.attributes.by("owner", Owner.INFORMANT)
    header = [*_HEAD, *(attribute.name for attribute in attributes), *_TAIL]
    never = never_interviewed(study)
    interviewed = {**dict.fromkeys(heard(study), "ja"), **dict.fromkeys(never, "nei")}
    return [
        header,
        *(_row(study, each, attributes, interviewed.get(each.id, "")) for each in study.informants.ordered()),
    ]


def _row(study: Study, informant: Informant, attributes: tuple[Attribute, ...], interviewed: str) -> list[str]:
    held = study.roles_held.by("informant", informant.id)
    roles = (write_role(study.roles[each.role].name, each.certainty) for each in held)
    given = study.values_of(informant.id)
    values = (given.get(attribute.id) for attribute in attributes)
    return [
        legal(informant.label),
        _BETWEEN.join(roles),
        case_path(study, informant.case) if informant.case is not None else "",
        *(write_certain(value.value, value.certainty) if value is not None else "" for value in values),
        interviewed,
        informant.reason if interviewed == "nei" else "",
    ]


def _write_sheet(rows: list[list[str]], stream: IO[bytes]) -> None:
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    workbook = Workbook(write_only=True)
    workbook.properties.creator = ""
    sheet = workbook.create_sheet("Informanter")
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(rows[0]))}{len(rows)}"
    for row in rows:
        sheet.append([legal(text) or None for text in row])
    workbook.save(stream)
