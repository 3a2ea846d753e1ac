"""The code tree as areas: each code as large as it has quotes of its own, inside the code that it lies under."""

from collections import defaultdict
from dataclasses import dataclass

from qualcode.analysis.pictures.choice import Key, PictureChoice, once
from qualcode.analysis.pictures.levels import cut
from qualcode.analysis.sayings import spoken
from qualcode.model.codings import Coding
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class Branch:
    """A code of the tree that has quotes, with those inside it, the largest first."""

    code: CodeId
    name: str
    path: str
    root: int
    """The place of its topmost code among the roots, from 0."""
    own: int
    """Distinct quotes with this code itself; at the last level shown also with those under it."""
    inside: tuple["Branch", ...] = ()

    @property
    def area(self) -> int:
        """Its own quotes and the areas inside it."""
        return self.own + sum(each.area for each in self.inside)


@dataclass(frozen=True)
class CodeAreas:
    """The topmost codes that have quotes, the largest first."""

    roots: tuple[Branch, ...]
    empty: int
    """How many codes of the levels shown have no quotes, and therefore no area."""
    codings: dict[CodeId, tuple[Coding, ...]]

    @property
    def area(self) -> int:
        """All areas together."""
        return sum(each.area for each in self.roots)

    def behind(self, key: Key) -> tuple[Coding, ...]:
        """Return the codings of an area's own quotes; the key is the code's."""
        return self.codings.get(CodeId(key[0]), ())

    def walk(self) -> list[tuple[Branch, int]]:
        """Return all codes with an area, with their depth from 0, each before those inside it."""
        found: list[tuple[Branch, int]] = []
        stack = [(each, 0) for each in reversed(self.roots)]
        while stack:
            branch, depth = stack.pop()
            found.append((branch, depth))
            stack.extend((each, depth + 1) for each in reversed(branch.inside))
        return found


def code_areas(study: Study, choice: PictureChoice) -> CodeAreas:
    """Return how many quotes each code has; a quote with two codes counts in both areas."""
    groups = cut(study, choice.level)
    group_of = {member: group.code for group in groups for member in group.members}
    found: dict[CodeId, list[Coding]] = defaultdict(list)
    for coding, _speakers in spoken(study, choice.where):
        found[group_of[coding.code]].append(coding)
    quotes = {code: len({_place(coding) for coding in codings}) for code, codings in found.items()}
    roots = [
        branch
        for at, root in enumerate(study.codebook.roots)
        if (branch := _branch(study, root.id, at, quotes)) is not None
    ]
    empty = sum(group.code not in quotes for group in groups)
    codings = {code: once(each) for code, each in found.items()}
    return CodeAreas(tuple(sorted(roots, key=_largest)), empty, codings)


def _branch(study: Study, code: CodeId, root: int, quotes: dict[CodeId, int]) -> Branch | None:
    inside = [
        branch
        for child in study.codebook.children(code)
        if (branch := _branch(study, child.id, root, quotes)) is not None
    ]
    own = quotes.get(code, 0)
    if not own and not inside:
        return None
    path = study.codebook.path(code)
    return Branch(code, study.codes[code].name, path, root, own, tuple(sorted(inside, key=_largest)))


def _largest(branch: Branch) -> int:
    return -branch.area


def _place(coding: Coding) -> tuple[DocumentId, int, int]:
    return coding.document, coding.start, coding.stop
