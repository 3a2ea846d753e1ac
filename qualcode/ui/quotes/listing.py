"""The arrangement as rows of the list."""

from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.cards.rows import CardRow, HeadingRow, Row
from qualcode.ui.quotes.arrangement import Arrangement
from qualcode.ui.quotes.names import tally_text
from qualcode.wording.language import interface_words
from qualcode.wording.names import heading_name


def rows_of(study: Study, arrangement: Arrangement) -> list[Row]:
    """Return headings with their counts and, below each, its cards; without grouping there are cards alone."""
    rows: list[Row] = []
    for shelf in arrangement.shelves:
        group = "" if shelf.heading is None else str(shelf.heading.key)
        if shelf.heading is not None:
            title, count = heading_name(shelf.heading, interface_words()), tally_text(shelf.tally)
            rows.append(HeadingRow(group, title, count, shelf.heading.depth, _above(study, shelf.heading)))
        rows.extend(CardRow(group, one.codings) for one in shelf.found)
    return rows


def _above(study: Study, heading: Heading) -> str:
    """Return the names above a code, each followed by a slash."""
    if heading.dimension is not Dimension.CODE or heading.key is None:
        return ""
    line = study.codebook.lineage(CodeId(heading.key))[:-1]
    return " ".join(f"{code.name} /" for code in line)
