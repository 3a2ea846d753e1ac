"""Elements of WordprocessingML, made without python-docx's own table and paragraph objects.

Those look a cell up by walking the table each time, which takes minutes for two thousand quotes.
"""

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

Element: TypeAlias = "BaseOxmlElement"
"""An element of a Word file."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The namespace of the main part, as lxml writes it before a name."""

TWIPS_PER_CM = 1440 / 2.54
"""Word measures in twentieths of a point."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def twips(cm: float) -> int:
    """Return centimetres as twentieths of a point."""
    return round(cm * TWIPS_PER_CM)


def new(tag: str, **attributes: str | int) -> Element:
    """Return a new element ``w:tag`` with ``w:`` attributes that stands nowhere yet.

    It is one of lxml's own, whose children are made five times as fast as those of python-docx's elements.
    """
    from lxml import etree

    attributed = {W + name: str(value) for name, value in attributes.items()}
    element: Element = etree.Element(W + tag, attributed, {"w": W[1:-1]})
    return element


@cache
def _maker() -> Callable[..., Element]:
    # Importing costs more than making an element, and a table has a hundred thousand of them.
    from lxml.etree import SubElement

    made: Callable[..., Element] = SubElement
    return made


def add(parent: Element, tag: str, **attributes: str | int) -> Element:
    """Return a new last child ``w:tag`` of ``parent`` with ``w:`` attributes."""
    child: Element = _maker()(parent, W + tag, {W + name: str(value) for name, value in attributes.items()})
    return child


def add_paragraph(parent: Element, style: str) -> Element:
    """Return a new last paragraph of ``parent`` in the style with that id."""
    paragraph = add(parent, "p")
    add(add(paragraph, "pPr"), "pStyle", val=style)
    return paragraph


def add_run(paragraph: Element, text: str, style: str = "", language: str = "") -> Element:
    """Return a new last run with text; ``style`` is a character style's id, ``language`` such as ``nn-NO``."""
    run = add(paragraph, "r")
    if style or language:
        properties = add(run, "rPr")
        if style:
            add(properties, "rStyle", val=style)
        if language:
            add(properties, "lang", val=language)
    words = add(run, "t")
    words.text = text
    if text != text.strip() or "  " in text:
        words.set(_SPACE, "preserve")
    return run
