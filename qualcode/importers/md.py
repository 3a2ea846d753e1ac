"""Markdown (.md): the words stay, the marks of headings and of bold type go, lists stay as they are."""

import re
from pathlib import Path

from qualcode.importers.content import Content
from qualcode.importers.decoding import decode
from qualcode.text.normalise import normalise

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_UNDERLINE = re.compile(r"^ {0,3}(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
_BOLD = re.compile(r"(?<![\w*])(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1(?![*])")
_BREAK = re.compile(r"\\$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!<>|:-])")


def read(path: Path, data: bytes) -> Content:
    """Return the words of a Markdown file, a paragraph a line; raises FileProblem as ``decode`` does."""
    decoded = decode(path, data)
    text = normalise(decoded.text)
    headings = frozenset(without_marks(match[1]).strip() for match in _HEADING.finditer(text))
    return Content(without_marks(text), decoded.encoding, decoded.unreadable, headings=headings)


def without_marks(text: str) -> str:
    """Return the text without the marks of headings, rules and bold type, and without escaping backslashes.

    A single star or underscore stays: ``*ler*`` is a way to write what was heard.
    """
    text = _UNDERLINE.sub("", _HEADING.sub(r"\1", text))
    return _ESCAPED.sub(r"\1", _BREAK.sub("", _BOLD.sub(r"\2", text)))
