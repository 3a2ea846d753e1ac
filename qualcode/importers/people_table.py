"""Tables of the people interviewed: one row an informant, from CSV or Excel.

    informant;rolle;case;nivå;tjeneste
    R1;Leder;Storvåg;leder;NAV
    R2;Rådgiver | Tillitsvalgt;Storvåg;ansatt;

``informant`` (or label, etikett) is needed; ``rolle`` (role, roller) and ``case`` (kasus) are known by name, and
every other column is an attribute with the name it has in the file. Only ``navn`` (name) is not stored: a key that
has it finds those who spoke under their names. Several roles in one cell stand with ``;`` or
``|`` between them: commas and slashes belong to titles such as «Leder, NAV» and «Rådgiver/veileder». In brackets
stands what is inferred, ``?`` for what is not known. ``intervjuet`` (nei) and ``grunn`` tell of interviews that
were planned and never came to be; a reason alone says so too.
"""

import re
from pathlib import Path

from qualcode.importers.columns import WHO, require
from qualcode.importers.delimited import Delimited, Row
from qualcode.importers.tables import read_table
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.flaws import Flaw, FlawKind
from qualcode.model.people import NewPerson

_COLUMNS = {
    **WHO,
    "role": ("role", "roles", "rolle", "roller"),
    "case": ("case", "kasus"),
    "interviewed": ("interviewed", "intervjuet", "intervjua"),
    "reason": ("reason", "grunn"),
}
_BETWEEN_ROLES = re.compile("[;|]")


def read_people(path: Path) -> list[NewPerson]:
    """Return the people of a table in the order of its rows.

    Raises FileProblem: ``missing column`` without a column of labels, ``bad rows`` (``rows``: line and reason) when
    rows lack a label, share one, or say neither yes nor no of the interview, ``no rows`` without any person, and
    what ``read_table`` raises.
    """
    table = read_table(path)
    spelled = require(path, table, _COLUMNS, ("label",))
    if not table.rows:
        raise FileProblem(path, FileReason.NO_ROWS)
    bad = sorted([*_bad_labels(table, spelled["label"]), *_bad_answers(table, spelled)], key=lambda row: row[0])
    if bad:
        raise FileProblem(path, FileReason.BAD_ROWS, rows=bad)
    known = {*spelled.values(), *_COLUMNS["called"]}
    others = [name for name in table.columns if name and name.casefold() not in known]
    return [_person(row, spelled, others) for row in table.rows]


def _bad_labels(table: Delimited, column: str) -> list[tuple[int, Flaw]]:
    seen: dict[str, int] = {}
    bad: list[tuple[int, Flaw]] = []
    for row in table.rows:
        label = row[column]
        first = seen.setdefault(label.casefold(), row.line)
        if not label:
            bad.append((row.line, Flaw(FlawKind.LABEL_MISSING)))
        elif first != row.line:
            bad.append((row.line, Flaw(FlawKind.LABEL_ON_LINE, {"label": label, "line": first})))
    return bad


def _bad_answers(table: Delimited, spelled: dict[str, str]) -> list[tuple[int, Flaw]]:
    answers = ((row.line, row[spelled.get("interviewed", "")]) for row in table.rows)
    return [
        (line, Flaw(FlawKind.CODABLE, {"value": answer}))
        for line, answer in answers
        if answer and _yes_or_no(answer) is None
    ]


def _person(row: Row, spelled: dict[str, str], others: list[str]) -> NewPerson:
    roles = (name.strip() for name in _BETWEEN_ROLES.split(row[spelled.get("role", "")]))
    interviewed, reason = _yes_or_no(row[spelled.get("interviewed", "")]), row[spelled.get("reason", "")]
    return NewPerson(
        label=row[spelled["label"]],
        roles=tuple(dict.fromkeys(name for name in roles if name)),
        case=row[spelled.get("case", "")],
        values={name: row[name.casefold()] for name in others},
        interviewed=False if interviewed is None and reason else interviewed,
        reason=reason,
        called=row[spelled.get("called", "")],
    )


def _yes_or_no(text: str) -> bool | None:
    return {"ja": True, "yes": True, "nei": False, "no": False}.get(text.casefold())
