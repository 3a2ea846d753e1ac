"""A drawing as SVG or PNG: matplotlib's Figure with its backends for files, and never its window."""

import io
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from qualcode.exporters.characters import legal
from qualcode.exporters.pictures.drawing import Box, Drawing, Stroke, Words
from qualcode.exporters.pictures.library import LOCK, library

PRINT_DPI = 300
"""Dots per inch of a PNG for print."""

_FORMATS = ("svg", "png")


def rendered(drawing: Drawing, kind: str, dpi: float = PRINT_DPI) -> bytes:
    """Return the drawing as the bytes of an ``svg`` or ``png`` file; the same drawing gives the same bytes."""
    if kind not in _FORMATS:
        raise ValueError(f"a picture is one of {', '.join(_FORMATS)}")
    with LOCK:
        library()
        stream = io.BytesIO()
        figure = _figure(drawing)
        about: dict[str, Any] = {"Title": legal(drawing.title), "Description": legal(drawing.told)}
        about |= {"Date": None, "Creator": None} if kind == "svg" else {"Software": None}
        # Dots for the screen are packed lightly: nobody keeps them.
        packed = {"pil_kwargs": {"compress_level": 6 if dpi >= PRINT_DPI else 1}} if kind == "png" else {}
        figure.savefig(stream, format=kind, dpi=dpi, metadata=about, facecolor=drawing.paper, **packed)
        return stream.getvalue()


def _figure(drawing: Drawing) -> Any:  # noqa: ANN401 - matplotlib's Figure
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(drawing.width, drawing.height))
    FigureCanvasAgg(figure)
    for place, layer in enumerate(_layers(drawing)):
        _add(figure, drawing, layer, place)
    return figure


def _layers(drawing: Drawing) -> Iterable[list[Any]]:
    """Yield runs of marks of one sort, in their order: what is drawn together is drawn fast."""
    layer: list[Any] = []
    for mark in drawing.marks:
        if layer and type(layer[0]) is not type(mark):
            yield layer
            layer = []
        layer.append(mark)
    if layer:
        yield layer


def _add(figure: Any, drawing: Drawing, layer: list[Any], order: int) -> None:  # noqa: ANN401
    if isinstance(layer[0], Box):
        _add_boxes(figure, drawing, layer, order)
    elif isinstance(layer[0], Stroke):
        _add_strokes(figure, drawing, layer, order)
    else:
        for words in layer:
            _add_words(figure, drawing, words, order)


def _to_page(figure: Any, drawing: Drawing) -> Any:  # noqa: ANN401 - a transform of matplotlib
    from matplotlib.transforms import Affine2D

    return Affine2D().scale(1, -1).translate(0, drawing.height) + figure.dpi_scale_trans


def _add_boxes(figure: Any, drawing: Drawing, boxes: list[Box], order: int) -> None:  # noqa: ANN401
    from matplotlib.collections import PathCollection

    # All that looks alike is one path: a pattern is laid once and not ten thousand times. What looks otherwise and
    # lies on it must come later for the first time, or have a line in between.
    alike: dict[tuple[object, ...], list[Box]] = defaultdict(list)
    for box in boxes:
        alike[box.fill, box.edge, box.hatch, box.line].append(box)
    for at, together in enumerate(alike.values()):
        first = together[0]
        collection = PathCollection(
            [_outlines(together)],
            facecolors=first.fill,
            edgecolors=first.edge or "none",
            linewidths=first.line if first.edge else 0,
            hatch=first.hatch or None,
            transform=_to_page(figure, drawing),
            zorder=order + at / 10_000,
        )
        figure.add_artist(collection)


def _outlines(boxes: list[Box]) -> Any:  # noqa: ANN401 - a path of matplotlib
    """Return the outlines of boxes as one path."""
    from matplotlib.path import Path

    round_ones = [_ellipse(box) for box in boxes if box.round]
    points: list[tuple[float, float]] = []
    for box in boxes:
        if not box.round:
            x, y, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
            points += [(x, y), (right, y), (right, bottom), (x, bottom), (x, y)]
    codes = [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * (len(points) // 5)
    straight = [Path(points, codes)] if points else []
    return Path.make_compound_path(*straight, *round_ones)


def _ellipse(box: Box) -> Any:  # noqa: ANN401 - a path of matplotlib
    from matplotlib.path import Path
    from matplotlib.transforms import Affine2D

    half = box.width / 2, box.height / 2
    return Path.unit_circle().transformed(Affine2D().scale(*half).translate(box.x + half[0], box.y + half[1]))


def _add_strokes(figure: Any, drawing: Drawing, strokes: list[Stroke], order: int) -> None:  # noqa: ANN401
    from matplotlib.collections import PathCollection

    collection = PathCollection(
        [_way(stroke) for stroke in strokes],
        facecolors="none",
        edgecolors=[stroke.colour for stroke in strokes],
        linewidths=[stroke.width for stroke in strokes],
        linestyles=[(0, (4, 2)) if stroke.dashed else "solid" for stroke in strokes],
        transform=_to_page(figure, drawing),
        zorder=order,
    )
    figure.add_artist(collection)


def _way(stroke: Stroke) -> Any:  # noqa: ANN401 - a path of matplotlib
    from matplotlib.path import Path

    if stroke.curved:
        return Path(stroke.points, [Path.MOVETO, Path.CURVE4, Path.CURVE4, Path.CURVE4])
    return Path(stroke.points)


def _add_words(figure: Any, drawing: Drawing, words: Words, order: int) -> None:  # noqa: ANN401
    figure.text(
        words.x / drawing.width,
        1 - words.y / drawing.height,
        words.text,
        fontsize=words.size,
        color=words.colour,
        ha=words.align,
        va="center_baseline",
        weight="bold" if words.bold else "normal",
        zorder=order,
        **({"bbox": {"facecolor": words.ground, "edgecolor": "none", "pad": 1.0}} if words.ground else {}),
    )
