"""How the text is set, in a small sheet under its button: every change is seen at once."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QSlider, QVBoxLayout, QWidget

from qualcode.i18n import _
from qualcode.ui.reading.layout.look import COLUMN_STEP, HEIGHT_STEP, LOOSEST, NARROWEST, TIGHTEST, WIDEST, Look
from qualcode.ui.theme.fonts import LARGEST, SMALLEST
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.form import Form


class ViewSettings(QFrame):
    """The choices of a ``Look``. It goes when something beside it is pressed."""

    changed = Signal(object)
    """Another ``Look`` was chosen."""

    def __init__(self, parent: QWidget, look: Look) -> None:
        """Show the look as it is."""
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self.setAccessibleName(_("How the text is set"))
        self.setProperty("kind", "sheet")
        form = Form()
        self._add_style(form)
        self._add_slider(form, _("Text size"), "points", SMALLEST, LARGEST, 1)
        self._add_slider(form, _("Line height"), "line_height", TIGHTEST, LOOSEST, HEIGHT_STEP)
        self._add_slider(form, _("Column width"), "columns", NARROWEST, WIDEST, COLUMN_STEP)
        self._add_tick(form, _("Dim the interviewer's turns"), "dim_interviewer")
        self._add_tick(form, _("Paragraph numbers"), "paragraph_numbers")
        self._add_tick(form, _("Line numbers"), "line_numbers")
        self._add_tick(form, _("Map of the document"), "minimap")
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.addWidget(form)
        self.setMinimumWidth(64 * GRID)

    def open_below(self, button: QWidget) -> None:
        """Show the sheet below a button, its right edge under the button's."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(button.width() - self.width(), button.height() + GRID))
        self.move(corner)
        self.show()

    def _add_style(self, form: Form) -> None:
        style = QComboBox()
        style.addItem(_("With serifs"), "serif")
        style.addItem(_("Without serifs"), "sans")
        style.setCurrentIndex(style.findData(self._look.style))
        style.activated.connect(lambda row: self._change(style=style.itemData(row)))
        form.add(_("Letters"), style)

    def _add_slider(self, form: Form, text: str, name: str, least: int, most: int, step: int) -> None:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(least // step, most // step)
        slider.setPageStep(1)
        slider.setValue(getattr(self._look, name) // step)
        slider.valueChanged.connect(lambda value: self._change(**{name: value * step}))
        form.add(text, slider)

    def _add_tick(self, form: Form, text: str, name: str) -> None:
        tick = QCheckBox(text)
        tick.setChecked(getattr(self._look, name))
        tick.toggled.connect(lambda on: self._change(**{name: on}))
        form.add_row(tick)

    def _change(self, **fields: object) -> None:
        self._look = replace(self._look, **fields)  # type: ignore[arg-type]
        self.changed.emit(self._look)
