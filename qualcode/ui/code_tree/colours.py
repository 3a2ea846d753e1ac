"""Which colours each code of a codebook has: its own, or a shade of the nearest ancestor's that has one.

A top code without one takes that of its position, which others come and go without changing.
"""

from functools import cached_property

from qualcode.model.codebook import Codebook
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.ui.theme.code_colours import CodeColours, code_colour, shade_at


class Colouring:
    """The colours of all codes on light or dark paper; made anew when the codes or the theme change."""

    def __init__(self, codebook: Codebook, dark: bool) -> None:
        """Look at a codebook; colours are worked out for all codes when the first one is asked for."""
        self.codebook, self.dark = codebook, dark

    def of(self, code: CodeId) -> CodeColours:
        """Return the colours of a code of the codebook; KeyError for any other."""
        return self._colours[code]

    @cached_property
    def _colours(self) -> dict[CodeId, CodeColours]:
        colours: dict[CodeId, CodeColours] = {}
        for root in self.codebook.roots:
            self._colour_branch(root, root.position, (), colours)
        return colours

    def _colour_branch(
        self, code: Code, base: int | str, places: tuple[int, ...], colours: dict[CodeId, CodeColours]
    ) -> None:
        own = own_colour(code)
        if own is not None:
            base, places = own, ()
        colours[code.id] = code_colour(base, shade_at(places), self.dark)
        for place, child in enumerate(self.codebook.children(code.id)):
            self._colour_branch(child, base, (*places, place), colours)


def own_colour(code: Code) -> int | str | None:
    """Return the colour that a code was given: an index on the circle or ``#rrggbb``; None when it has none."""
    if code.colour is None:
        return None
    return int(code.colour) if code.colour.isdigit() else code.colour
