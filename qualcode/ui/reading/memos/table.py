"""The gestures for memos with their keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.reading.gestures.keys import KeyGesture

if TYPE_CHECKING:
    from qualcode.ui.reading.memos.desk import MemoDesk

_CODING = N_("Coding")


def memo_table(desk: "Callable[[], MemoDesk]") -> list[KeyGesture]:
    """Return the gestures in the order of their menu."""
    return [
        KeyGesture("memo", N_("Write a memo here"), _CODING, "M|Ctrl+M", lambda: desk().write(), separated=True),
        KeyGesture(
            "memo-document",
            N_("Write a memo on the document"),
            _CODING,
            "Shift+M",
            lambda: desk().write_on_document(),
        ),
        KeyGesture("memo-quote", N_("Quote the words in the memo"), _CODING, "Q", lambda: desk().quote()),
        KeyGesture("memo-next", N_("Next memo"), _CODING, "Shift+N", lambda: desk().go(True)),
        KeyGesture("memo-previous", N_("Previous memo"), _CODING, "Shift+P", lambda: desk().go(False)),
    ]
