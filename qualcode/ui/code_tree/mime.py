"""What is carried while dragging: codes onto words, words onto codes, codings onto other codes."""

import json

from PySide6.QtCore import QMimeData

from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId, CodingId, DocumentId
from qualcode.model.span import Span

CODES = "application/x-qualcode-codes"
SEGMENT = "application/x-qualcode-segment"
CODINGS = "application/x-qualcode-codings"


def mime_of_codes(codes: list[CodeId], names: str) -> QMimeData:
    """Return codes as dragged data; ``names`` is what another program gets."""
    data = QMimeData()
    data.setData(CODES, json.dumps(codes).encode())
    data.setText(names)
    return data


def codes_in(data: QMimeData) -> list[CodeId]:
    """Return the codes that are dragged; none when something else is."""
    return [CodeId(code) for code in json.loads(_bytes(data, CODES) or "[]")]


def mime_of_segment(segment: Segment, words: str) -> QMimeData:
    """Return a segment as dragged data; ``words`` is what another program gets."""
    data = QMimeData()
    data.setData(SEGMENT, json.dumps([segment.document, segment.span.start, segment.span.stop]).encode())
    data.setText(words)
    return data


def segment_in(data: QMimeData) -> Segment | None:
    """Return the segment that is dragged; None when something else is."""
    raw = _bytes(data, SEGMENT)
    if not raw:
        return None
    document, start, stop = json.loads(raw)
    return Segment(DocumentId(document), Span(start, stop))


def mime_of_codings(codings: list[CodingId], words: str) -> QMimeData:
    """Return codings as dragged data; ``words`` is what another program gets."""
    data = QMimeData()
    data.setData(CODINGS, json.dumps(codings).encode())
    data.setText(words)
    return data


def codings_in(data: QMimeData) -> list[CodingId]:
    """Return the codings that are dragged; none when something else is."""
    return [CodingId(coding) for coding in json.loads(_bytes(data, CODINGS) or "[]")]


def _bytes(data: QMimeData, kind: str) -> bytes:
    return bytes(data.data(kind).data())
