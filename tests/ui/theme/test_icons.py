"""Icons: complete, within their grid, crisp, in the theme's ink."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QMenu, QToolButton

import qualcode.ui.theme
from qualcode.ui.theme.icon_paths import ICON_PATHS
from qualcode.ui.theme.icons import ICON_SIZE, draw_icon, icon, icon_path, set_icon
from qualcode.ui.theme.style import apply_theme
from qualcode.ui.theme.tokens import DARK, LIGHT

WANTED = (
    "start documents coding codebook people quotes findings analysis import export add remove search undo redo "
    "filter more memo"
)
# Which of the theme's inks each mark of the style sheet has.
MARKS = {"check": "on_accent", "partly": "on_accent", "down": "quiet", "up": "quiet", "right": "quiet"}


@pytest.mark.parametrize("name", ICON_PATHS)
def test_that_an_icon_stays_within_its_grid(name):
    box = icon_path(name).boundingRect()
    assert not icon_path(name).isEmpty()
    assert min(box.left(), box.top()) >= 1.5
    assert max(box.right(), box.bottom()) <= ICON_SIZE - 1.5


def test_that_every_room_and_tool_has_an_icon():
    assert set(WANTED.split()) <= set(ICON_PATHS)


def test_that_an_unknown_icon_is_refused():
    with pytest.raises(KeyError):
        icon_path("no such icon")


def _painted(name, scale):
    image = QImage(ICON_SIZE * scale, ICON_SIZE * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_icon(painter, name, QRectF(0, 0, image.width(), image.height()), QColor("#000000"))
    painter.end()
    return image


def test_that_lines_grow_in_proportion_with_the_box(app):
    def inked(image):
        return sum(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))

    assert inked(_painted("add", 2)) == pytest.approx(4 * inked(_painted("add", 1)), rel=0.06)


@pytest.mark.parametrize(("choice", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_that_icons_are_drawn_in_the_themes_ink(app, choice, theme):
    apply_theme(app, choice)
    ink = QColor(theme.ink)
    assert _strongest(icon("add"), QIcon.Mode.Normal).name() == ink.name()
    assert _strongest(icon("add"), QIcon.Mode.Disabled).name() == theme.faint


def _strongest(of, mode):
    image = of.pixmap(QSize(ICON_SIZE, ICON_SIZE), 1.0, mode).toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=QColor.alpha)


def test_that_actions_in_menus_are_recoloured_with_the_theme(app, qtbot):
    menu, button = QMenu(), QToolButton()
    qtbot.addWidget(menu)
    qtbot.addWidget(button)
    action = QAction("Angre", menu)
    menu.addAction(action)
    set_icon(action, "undo")
    set_icon(button, "undo")
    before = action.icon().cacheKey(), button.icon().cacheKey()
    apply_theme(app, "dark")
    assert action.icon().cacheKey() != before[0]
    assert button.icon().cacheKey() != before[1]
    assert _strongest(action.icon(), QIcon.Mode.Normal).name() == DARK.ink


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("mark", MARKS)
def test_that_the_marks_of_the_style_sheet_are_the_icons_in_the_themes_ink(theme, mark):
    folder = Path(qualcode.ui.theme.__file__).parent / "marks" / ("dark" if theme.dark else "light")
    colour = getattr(theme, MARKS[mark])
    assert (folder / f"{mark}.svg").read_text("utf-8") == (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20" fill="none" '
        f'stroke="{colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">'
        f'<path d="{ICON_PATHS[mark]}"/></svg>\n'
    )
