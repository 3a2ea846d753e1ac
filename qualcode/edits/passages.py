"""Codes on many passages that somebody has looked through, as one step."""

from collections.abc import Iterable

from qualcode.edits.coding import apply_codings
from qualcode.model.code_changes import codes_for_path
from qualcode.model.codings import NewCoding, Segment, Stance
from qualcode.model.ids import CodeId, CodingId
from qualcode.store.project import Project


def code_passages(
    project: Project, segments: Iterable[Segment], code: CodeId, stance: Stance | None = None
) -> list[CodingId]:
    """Put a code on many passages, those that somebody has looked through, as one step; return their codings."""
    return apply_codings(project, [NewCoding(segment, code, stance=stance) for segment in segments])


def create_and_code_passages(project: Project, segments: Iterable[Segment], path: str) -> list[CodingId]:
    """Make the code at ``Parent / Child`` (its parents too) if need be, and put it on passages, in one step."""
    code, made = codes_for_path(project.study, path)
    return apply_codings(project, [NewCoding(segment, code) for segment in segments], made)
