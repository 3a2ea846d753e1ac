"""Codes and segments of the study in ``conftest``, named by what a person sees of them."""

from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.store.project import Project


def code_at(project: Project, path: str = "Barrierer / Tidspress") -> CodeId:
    """Return the code at a path."""
    code = project.study.codebook.find(path)
    assert code is not None
    return code.id


def segment_of(project: Project, quote: str) -> Segment:
    """Return the words where they first stand."""
    for document, text in project.study.texts.items():
        if (at := text.text.find(quote)) >= 0:
            return Segment(document, Span(at, at + len(quote)))
    raise AssertionError(quote)
