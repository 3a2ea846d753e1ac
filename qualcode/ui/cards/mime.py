"""What is carried while quotes are dragged: the codings behind them, and their words for other programs."""

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from qualcode.model.ids import CodingId

CODINGS = "application/x-qualcode-codings"


def mime_of_codings(codings: Iterable[CodingId], words: str) -> QMimeData:
    """Return codings as dragged data; ``words`` is what another program gets."""
    data = QMimeData()
    data.setData(CODINGS, json.dumps(list(codings)).encode())
    data.setText(words)
    return data


def codings_in(data: QMimeData) -> list[CodingId]:
    """Return the codings that are dragged; none when something else is."""
    raw = bytes(data.data(CODINGS).data())
    return [CodingId(coding) for coding in json.loads(raw or b"[]")]
