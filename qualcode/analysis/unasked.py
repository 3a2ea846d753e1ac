"""Cells of a table of guide questions by people who were not asked them: no quotes, but not the number 0."""

from collections.abc import Callable, Iterable

from qualcode.analysis.dimensions import Dimension, Heading, case_line
from qualcode.analysis.guide_states import GuideState, guide_table
from qualcode.analysis.sayings import role_ids
from qualcode.model.ids import InformantId
from qualcode.model.study import Study

_PEOPLE: dict[Dimension, Callable[[Study, InformantId], Iterable[str | None]]] = {
    Dimension.INFORMANT: lambda _study, informant: (informant,),
    Dimension.ROLE: role_ids,
    Dimension.CASE: lambda study, informant: case_line(study, study.informants[informant].case) or (None,),
}

Cell = tuple[str | None, str | None]
"""Ids of a question and of a heading of people."""


def unasked(study: Study, rows: Iterable[Heading], columns: Iterable[Heading]) -> frozenset[Cell]:
    """Return the questions and people of whom none was asked the question, though some were interviewed.

    Nothing where neither side of the table is the questions of guides, or the other side is not people.
    """
    sides = [{heading.dimension for heading in side} for side in (rows, columns)]
    people = next((each for side in sides for each in side if each in _PEOPLE), None)
    if people is None or Dimension.GUIDE_QUESTION not in sides[0] | sides[1]:
        return frozenset()
    table = guide_table(study, [guide.id for guide in study.guides.ordered()])
    states: dict[Cell, set[GuideState]] = {}
    for (question, informant), cell in table.cells.items():
        if cell.state is not GuideState.NOT_INTERVIEWED:
            for key in _PEOPLE[people](study, informant):
                states.setdefault((question, key), set()).add(cell.state)
    return frozenset(cell for cell, found in states.items() if found == {GuideState.NOT_ASKED})
