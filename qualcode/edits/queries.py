"""Changing the queries that the project keeps."""

from dataclasses import replace

from qualcode.edits.positions import next_position
from qualcode.i18n import N_
from qualcode.model.ids import SavedQueryId, new_id
from qualcode.model.queries import SavedQuery
from qualcode.store.editing import editing
from qualcode.store.project import Project


def save_query(project: Project, name: str, query: str) -> SavedQueryId:
    """Keep a query (JSON) under a name, last; RuleBroken when the name is empty or taken."""
    peers = project.study.saved_queries.ordered()
    position = next_position(peers)
    saved = SavedQuery(SavedQueryId(new_id()), name.strip(), query, position)
    with editing(project, N_("Save query")) as edit:
        edit.add(saved)
    return saved.id


def rename_query(project: Project, query: SavedQueryId, name: str) -> None:
    """Give a kept query another name; RuleBroken when it is empty or taken."""
    with editing(project, N_("Rename query")) as edit:
        edit.replace(replace(project.study.saved_queries[query], name=name.strip()))


def change_query(project: Project, query: SavedQueryId, asked: str) -> None:
    """Let a kept query ask something else (JSON)."""
    with editing(project, N_("Change query")) as edit:
        edit.replace(replace(project.study.saved_queries[query], query=asked))


def remove_query(project: Project, query: SavedQueryId) -> None:
    """Keep a query no more."""
    with editing(project, N_("Remove query")) as edit:
        edit.remove(project.study.saved_queries[query])
