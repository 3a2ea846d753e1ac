"""Which codes are groups, which lie in them, and which are still loose."""

from collections.abc import Collection
from dataclasses import dataclass

from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A card, or the head of a group; ``group`` is the group's code, None for the rest group."""

    code: CodeId
    group: CodeId | None = None
    is_head: bool = False


@dataclass(frozen=True, slots=True)
class Sorting:
    """The codes right under one code, or at the top for None, as they are sorted so far."""

    under: CodeId | None
    loose: tuple[Code, ...]
    groups: tuple[Code, ...]

    def rows(self, study: Study) -> list[BoardRow]:
        """Return the loose cards and then each group's head and cards."""
        rows = [BoardRow(code.id) for code in self.loose]
        for group in self.groups:
            rows.append(BoardRow(group.id, group.id, is_head=True))
            rows.extend(BoardRow(card.id, group.id) for card in study.codebook.children(group.id))
        return rows


def sorting_of(study: Study, under: CodeId | None, groups_before: Collection[CodeId] = ()) -> Sorting:
    """Return how the codes under ``under`` are sorted.

    A code is a group when others lie under it, when it is a mere heading, or when it was a group before (so that
    a group does not vanish between taking the last card out and putting another in).
    """
    here = study.codebook.children(under)
    groups = tuple(code for code in here if _is_group(study, code) or code.id in groups_before)
    return Sorting(under, tuple(code for code in here if code not in groups), groups)


def _is_group(study: Study, code: Code) -> bool:
    return not code.codable or bool(study.codebook.children(code.id))
