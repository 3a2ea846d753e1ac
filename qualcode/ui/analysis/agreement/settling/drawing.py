"""A coding that none of the coders made: it starts as one that is there, and its ends are moved word by word."""

from PySide6.QtCore import QKeyCombination, Qt

from qualcode.model.span import Span
from qualcode.text.boundaries import Edge, Unit, moved_edge

_SHIFT, _ALT, _CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)
_HELD: dict[Qt.KeyboardModifier, tuple[Edge, Unit]] = {
    _SHIFT: ("stop", "word"),
    _ALT: ("start", "word"),
    _CTRL | _SHIFT: ("stop", "sentence"),
    _CTRL | _ALT: ("start", "sentence"),
}
_ARROWS = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}


def moved(text: str, span: Span, pressed: QKeyCombination) -> Span | None:
    """Return the span as a key of the desk moves it: Shift its end, Alt its start, Ctrl by the sentence.

    None for any other key.
    """
    # An arrow on the number pad is an arrow.
    held = pressed.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
    edge = _HELD.get(held)
    if edge is None or pressed.key() not in _ARROWS:
        return None
    return moved_edge(text, span, edge[0], _ARROWS[pressed.key()], edge[1])
