"""The codes of a level of the tree, and those of them for which there is room."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from qualcode.model.ids import CodeId
from qualcode.model.study import Study

T = TypeVar("T", bound=Hashable)


@dataclass(frozen=True, slots=True)
class CodeGroup:
    """A code of a cut, with the codes whose codings count as its own."""

    code: CodeId
    name: str
    path: str
    root: int
    """The place of its topmost code among the roots, from 0: what its colour family is taken from."""
    members: frozenset[CodeId]


def level_count(study: Study) -> int:
    """Return how many levels the code tree has, 0 without codes."""
    return max((depth + 1 for _code, depth in study.codebook.walk()), default=0)


def cut(study: Study, level: int | None) -> tuple[CodeGroup, ...]:
    """Return codes in the order of the tree such that every coding counts at exactly one of them.

    A code of the last level holds all that is under it; one above it holds its own codings alone. Headings, which
    no passage can carry, stand for what is under them or for nothing.
    """
    book = study.codebook
    found: list[CodeGroup] = []
    root = -1
    for code, depth in book.walk():
        root += depth == 0
        if level is not None and depth >= level:
            continue
        is_last = level is not None and depth == level - 1
        members = book.branch(code.id) if is_last else frozenset({code.id})
        if is_last or code.codable or study.codings_of(code.id):
            found.append(CodeGroup(code.id, code.name, book.path(code.id), root, members))
    return tuple(found)


def fitting(candidates: Sequence[T], most: int, weight: Callable[[T], object]) -> tuple[tuple[T, ...], int]:
    """Return at most ``most`` of the candidates, in their order, and how many are left out: those of least weight.

    Where weights are equal, those that stand first stay, so that a code never goes before one under it.
    """
    ranked = sorted(range(len(candidates)), key=lambda at: (weight(candidates[at]), -at), reverse=True)
    kept = set(ranked[:most])
    return tuple(each for at, each in enumerate(candidates) if at in kept), max(0, len(candidates) - most)
