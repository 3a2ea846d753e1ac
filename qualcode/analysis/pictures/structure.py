"""The data structure in three columns: concepts (codes), themes, dimensions.

After Gioia, Corley and Hamilton (2013): what informants say in their own terms stands to the left, the
researchers' themes in the middle, the aggregate dimensions to the right. The codes that a theme gathers are its
concepts, and a theme's own wider theme is its dimension.
"""

from dataclasses import dataclass

from qualcode.analysis.counting import code_counts
from qualcode.analysis.filters import EVERYTHING
from qualcode.analysis.pictures.choice import Key, once
from qualcode.analysis.sayings import spoken
from qualcode.analysis.themes import codes_of_theme
from qualcode.model.codings import Coding
from qualcode.model.findings import Theme
from qualcode.model.ids import CodeId, ThemeId
from qualcode.model.study import Study

MOST_CONCEPTS = 42


@dataclass(frozen=True, slots=True)
class Concept:
    """A code that a theme gathers, with its distinct quotes, those of the codes under it among them."""

    code: CodeId
    name: str
    quotes: int


@dataclass(frozen=True, slots=True)
class ThemeBox:
    """A theme with its concepts, in the order in which they were gathered."""

    theme: Theme
    concepts: tuple[Concept, ...]


@dataclass(frozen=True, slots=True)
class DimensionBox:
    """A dimension with its themes; ``theme`` is None for the themes that lie in none."""

    theme: Theme | None
    themes: tuple[ThemeBox, ...]


@dataclass(frozen=True)
class Structure:
    """The dimensions in the order of the themes, those without a dimension last."""

    study: Study
    dimensions: tuple[DimensionBox, ...]
    left_out: int
    """How many concepts there was no room for: the last ones."""
    loose: int
    """How many codes with quotes no theme gathers."""

    def behind(self, key: Key) -> tuple[Coding, ...]:
        """Return the codings of a code, or of the codes that a theme or a dimension gathers."""
        codes = self._codes(key[0])
        return once(coding for coding, _speakers in spoken(self.study) if coding.code in codes)

    def _codes(self, id: str) -> frozenset[CodeId]:
        if id in self.study.codes:
            return self.study.codebook.branch(CodeId(id))
        return codes_of_theme(self.study, ThemeId(id))


def structure(study: Study) -> Structure:
    """Return which concepts make which themes, and which themes make which dimensions."""
    counts = code_counts(study, EVERYTHING)
    room = MOST_CONCEPTS
    left_out = 0
    boxes: dict[ThemeId | None, list[ThemeBox]] = {}
    holding = {theme.parent for theme in study.themes.values()} - {None}
    for theme in study.themes.ordered():
        bonds = study.theme_codes.by("theme", theme.id)
        if theme.id in holding and not bonds:
            continue
        concepts = [
            Concept(bond.code, study.codes[bond.code].name, counts[bond.code].branch.quotes) for bond in bonds
        ]
        kept = concepts[:room]
        room -= len(kept)
        left_out += len(concepts) - len(kept)
        boxes.setdefault(theme.parent, []).append(ThemeBox(theme, tuple(kept)))
    inside = frozenset().union(*(codes_of_theme(study, theme) for theme in study.themes))
    loose = sum(1 for code, count in counts.items() if count.own.quotes and code not in inside)
    return Structure(study, tuple(_ordered(study, boxes)), left_out, loose)


def _ordered(study: Study, boxes: dict[ThemeId | None, list[ThemeBox]]) -> list[DimensionBox]:
    named = [theme for theme in study.themes.ordered() if theme.id in boxes]
    found = [DimensionBox(theme, tuple(boxes[theme.id])) for theme in named]
    if None in boxes:
        found.append(DimensionBox(None, tuple(boxes[None])))
    return found
