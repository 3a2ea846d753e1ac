"""A plan: values that an edit will add, replace and remove, worked out before anything is touched."""

from dataclasses import dataclass
from typing import Any

from qualcode.model.moves import Shift


@dataclass(frozen=True, slots=True)
class Plan:
    """Values of any kind to remove, replace (same id) and add, in that order; none of them is also shifted."""

    added: tuple[Any, ...] = ()
    replaced: tuple[Any, ...] = ()
    removed: tuple[Any, ...] = ()
    shifted: tuple[Shift, ...] = ()

    def __add__(self, other: "Plan") -> "Plan":
        """Return a plan that does both."""
        return Plan(
            self.added + other.added,
            self.replaced + other.replaced,
            self.removed + other.removed,
            self.shifted + other.shifted,
        )

    def __bool__(self) -> bool:
        """Tell whether the plan changes anything."""
        return bool(self.added or self.replaced or self.removed or self.shifted)
