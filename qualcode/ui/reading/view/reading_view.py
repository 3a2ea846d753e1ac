"""How the texts of the desk are set: changed by key, menu, wheel and sheet, and remembered."""

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from qualcode.ui.reading.centre import Centre
from qualcode.ui.reading.layout.look import COLUMN_STEP, HEIGHT_STEP, Look, keep_look, look_in, widened, zoomed
from qualcode.ui.reading.reader import Reader
from qualcode.ui.reading.view.settings import ViewSettings
from qualcode.ui.settings import Settings


class ReadingView:
    """Sets all texts of the desk in the look that the settings say."""

    def __init__(self, room: QWidget, centre: Centre, settings: Settings) -> None:
        """Float the sheet of choices over ``room``."""
        self._room, self._centre, self._settings = room, centre, settings
        centre.for_each(self._connect)

    @property
    def look(self) -> Look:
        """The look as it is."""
        return look_in(self._settings)

    def set_look(self, look: Look) -> None:
        """Set the texts in another look, and remember it."""
        keep_look(self._settings, look)
        for reader in self._centre.readers:
            reader.pane.set_look(look)

    def zoom(self, steps: int) -> None:
        """Make letters larger or smaller; 0 makes them as they were at first."""
        self.set_look(zoomed(self.look, steps) if steps else replace(self.look, points=Look().points))

    def widen(self, steps: int) -> None:
        """Make the column wider, or narrower with a negative number of steps."""
        self.set_look(widened(self.look, steps * COLUMN_STEP, 0))

    def loosen(self, steps: int) -> None:
        """Put the lines further apart, or closer with a negative number of steps."""
        self.set_look(widened(self.look, 0, steps * HEIGHT_STEP))

    def toggle_style(self) -> None:
        """Change between letters with serifs and without."""
        self.set_look(replace(self.look, style="serif" if self.look.style == "sans" else "sans"))

    def toggle(self, name: str) -> None:
        """Turn one of the look's yes-or-no choices."""
        self.set_look(replace(self.look, **{name: not getattr(self.look, name)}))  # type: ignore[arg-type]

    def is_on(self, name: str) -> bool:
        """Tell whether one of the look's yes-or-no choices is on."""
        return bool(getattr(self.look, name))

    def _connect(self, reader: Reader) -> None:
        reader.header.view_wanted.connect(lambda: self._open_sheet(reader))
        reader.pane.zoom_wanted.connect(self.zoom)

    def _open_sheet(self, reader: Reader) -> None:
        sheet = ViewSettings(self._room, self.look)
        sheet.changed.connect(self.set_look)
        sheet.open_below(reader.header.view_button)
