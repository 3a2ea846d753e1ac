"""Makes the scenes that painters are given: theme and colours looked up once, not in every frame."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from qualcode.model.codebook import Codebook
from qualcode.ui.code_tree.colours import Colouring
from qualcode.ui.reading.layout.look import Look
from qualcode.ui.reading.painting.scene import Paragraph, Scene, Spotlight
from qualcode.ui.reading.painting.washes import Washes
from qualcode.ui.reading.positions.page import Page
from qualcode.ui.theme.palette import tokens_in
from qualcode.ui.theme.tokens import LIGHT, Tokens


class Scenery:
    """The theme and the code colours that a pane is painted with, and what is singled out in it."""

    def __init__(self, pane: QWidget) -> None:
        """Look at the pane's palette."""
        self._pane = pane
        self._known = False
        self.tokens: Tokens = LIGHT
        self.spotlight = Spotlight()
        self._colouring: Colouring | None = None
        self._washes = Washes()

    def forget(self) -> None:
        """Look the theme up again when it is next needed."""
        self._known = False

    def clear(self) -> None:
        """Keep nothing of what was painted last."""
        self._washes, self._colouring = Washes(), None

    def colouring(self, codebook: Codebook) -> Colouring:
        """Return the colours of the codes in the theme as it is now."""
        if not self._known:
            self.tokens, self._known = tokens_in(self._pane.palette()), True
        colouring = self._colouring
        if colouring is None or colouring.codebook is not codebook or colouring.dark != self.tokens.dark:
            colouring = self._colouring = Colouring(codebook, self.tokens.dark)
        return colouring

    def scene(
        self, page: Page, look: Look, setting: object, clip: QRectF, paragraphs: list[Paragraph]
    ) -> Scene:
        """Return the scene of these paragraphs; ``setting`` is equal as long as the words are laid out alike."""
        colouring = self.colouring(page.study.codebook)
        self._washes.show(page, (setting, colouring, page.filter.dimmed))
        return Scene(page, look, self.tokens, colouring, self.spotlight, clip, self._washes, paragraphs)
