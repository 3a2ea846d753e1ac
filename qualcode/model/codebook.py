"""The codebook: codes as a tree with paths, asked for in all the ways that views and counts need."""

from collections.abc import Iterator
from functools import cached_property

from qualcode.model.codes import Code
from qualcode.model.errors import Gone
from qualcode.model.ids import CodeId
from qualcode.model.table import Table

SEPARATOR = " / "
"""Between the names of a code's path, as in ``Barrierer / Manglende felles mål``."""


def split_path(path: str) -> tuple[str, ...]:
    """Return the names in a written path; spaces around the slashes do not count, empty names vanish."""
    return tuple(name for part in path.split("/") if (name := part.strip()))


class Codebook:
    """The tree that a table of codes spells."""

    def __init__(self, codes: Table[CodeId, Code]) -> None:
        """Look at ``codes``; nothing is computed before it is asked for."""
        self.codes = codes

    @property
    def roots(self) -> tuple[Code, ...]:
        """Codes without parent, in order."""
        return self.codes.by("parent", None)

    def children(self, code: CodeId | None) -> tuple[Code, ...]:
        """Return the codes right under ``code`` in order; the roots for None."""
        return self.codes.by("parent", code)

    def walk(self, under: CodeId | None = None) -> Iterator[tuple[Code, int]]:
        """Yield the codes under ``under`` (all for None) with their depth from 0, as they stand in the tree."""
        stack = [(code, 0) for code in reversed(self.children(under))]
        while stack:
            code, depth = stack.pop()
            yield code, depth
            stack.extend((child, depth + 1) for child in reversed(self.children(code.id)))

    def lineage(self, code: CodeId) -> tuple[Code, ...]:
        """Return the code's ancestors from the root, and itself last."""
        line: list[Code] = []
        at: CodeId | None = code
        while at is not None:
            line.append(self.codes[at])
            at = self.codes[at].parent
        return tuple(reversed(line))

    def path(self, code: CodeId) -> str:
        """Return the code's path, such as ``Drivere / Dialog og åpenhet``; Gone when there is no such code."""
        try:
            return self._paths[code]
        except KeyError:
            raise Gone from None

    def branch(self, code: CodeId) -> frozenset[CodeId]:
        """Return the ids of the code and all codes under it."""
        return frozenset({code, *(under.id for under, _ in self.walk(code))})

    def find(self, path: str) -> Code | None:
        """Return the code at a written path, or None; names compare without regard to case."""
        return self._by_folded_path.get(_folded(split_path(path)))

    def named(self, name: str) -> list[Code]:
        """Return all codes with that name anywhere in the tree; case does not count."""
        return [code for code in self.codes.ordered() if code.name.casefold() == name.strip().casefold()]

    @cached_property
    def _paths(self) -> dict[CodeId, str]:
        paths: dict[CodeId, str] = {}
        for code, _ in self.walk():
            above = paths[code.parent] + SEPARATOR if code.parent is not None else ""
            paths[code.id] = above + code.name
        return paths

    @cached_property
    def _by_folded_path(self) -> dict[tuple[str, ...], Code]:
        return {
            _folded(tuple(step.name for step in self.lineage(code.id))): code for code, _ in self.walk()
        }


def _folded(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.casefold() for name in names)
