"""How parts of an HTML report get their looks: by class on our page, by inline style in others."""

from collections.abc import Callable

Marks = Callable[..., str]
"""Takes the names of what an element is, and its ``level`` in a tree; returns its attributes."""

_CLASSES = {"band", "block", "number", "quiet", "quote", "source", "strong", "note", "table"}
_LEVEL_EM = 1.1
_PADDING_EM = 0.6

_GREY, _RULE, _HAIRLINE = "#595959", "#6b7480", "#c9cfd6"
_INLINE = {
    "grid": f"border-collapse:collapse;border-top:1pt solid {_RULE};border-bottom:1pt solid {_RULE}",
    "cell": f"padding:2pt 5pt;text-align:left;vertical-align:top;border-top:0.5pt solid {_HAIRLINE}",
    "head": f"background:#e4e8ec;font-weight:bold;vertical-align:bottom;border-bottom:1pt solid {_RULE}",
    "row": "font-weight:normal",
    "band": "background:#f3f5f7",
    "foot": f"font-weight:bold;border-top:1pt solid {_RULE}",
    "number": "text-align:right",
    # Excel would make a date of 1.1 and a formula of what begins with =.
    "text": "mso-number-format:'\\@'",
    "strong": "font-weight:bold",
    "quiet": f"color:{_GREY};font-size:90%",
    "source": f"color:{_GREY};font-size:90%",
    "note": f"color:{_GREY};font-size:90%",
    "block": "margin-left:1cm;margin-right:1cm",
}


def by_class(*parts: str, level: int = 0) -> str:
    """Return ``class="..."`` for the parts that the style sheet knows, and the indent of a level."""
    known = " ".join(part for part in parts if part in _CLASSES)
    indent = f' style="padding-left:{_PADDING_EM + level * _LEVEL_EM:.1f}em"' if level else ""
    return (f' class="{known}"' if known else "") + indent


def inline(*parts: str, level: int = 0) -> str:
    """Return ``style="..."``: Word keeps what stands on the element and drops most of what a style sheet says."""
    styles = [_INLINE[part] for part in parts if part in _INLINE]
    if level:
        styles.append(f"padding-left:{5 + 12 * level}pt")
    top = ' valign="top"' if "cell" in parts and "head" not in parts else ""
    return f'{top} style="{";".join(styles)}"' if styles else ""
