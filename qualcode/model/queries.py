"""Queries that the project keeps under a name."""

from dataclasses import dataclass

from qualcode.model.ids import SavedQueryId


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query to be asked again; its answer is always of the study as it is."""

    id: SavedQueryId
    name: str
    query: str
    """What is asked, as JSON."""
    position: int = 0
