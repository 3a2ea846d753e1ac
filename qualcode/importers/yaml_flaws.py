"""PyYAML's complaints, as flaws that people who have never heard of YAML can be told of."""

import yaml

from qualcode.model.flaws import Flaw, FlawKind

_COMPLAINTS = (
    ("'\\t'", FlawKind.TAB),
    ("mapping values are not allowed", FlawKind.COLON),
    ("expected ',' or", FlawKind.BRACKET_OPEN),
    ("unclosed '[' or '{'", FlawKind.BRACKET_OPEN),
    ("quoted scalar", FlawKind.QUOTE_OPEN),
    ("unexpected end of stream", FlawKind.QUOTE_OPEN),
    ("unexpected document separator", FlawKind.QUOTE_OPEN),
    ("URI", FlawKind.TAG),
    ("escape", FlawKind.BACKSLASH),
    ("expected <block end>", FlawKind.INDENTATION),
    ("could not find expected ':'", FlawKind.INDENTATION),
    ("are not allowed here", FlawKind.INDENTATION),
    ("expected the node content", FlawKind.INDENTATION),
    ("tag", FlawKind.TAG),
    ("expected '!'", FlawKind.TAG),
    ("cannot start any token", FlawKind.SIGN_FIRST),
    ("directive", FlawKind.SIGN_FIRST),
    ("chomping", FlawKind.SIGN_FIRST),
    ("indentation indicator", FlawKind.SIGN_FIRST),
    ("alphabetic or numeric", FlawKind.SIGN_FIRST),
    ("anchor", FlawKind.SIGN_FIRST),
    ("single document", FlawKind.SEVERAL),
    ("another document", FlawKind.SEVERAL),
    ("<document start>", FlawKind.SEVERAL),
)
"""A part of what PyYAML says, and what is wrong then; the first that fits is taken."""


def flaw_of(error: Exception, text: str) -> tuple[int, Flaw]:
    """Return the line, from 1, and the flaw of a text that PyYAML could not read; none of its own words."""
    if isinstance(error, yaml.MarkedYAMLError):
        # What is never closed is told of where it is opened, not at the end of the file.
        ends = "stream" in (error.problem or "") or "document separator" in (error.problem or "")
        mark = (error.context_mark if ends else None) or error.problem_mark or error.context_mark
        line = mark.line if mark else 0
        return line + 1, Flaw(_kind(error, [*text.split("\n"), ""][line]))
    if isinstance(error, yaml.reader.ReaderError):
        return _line(text, int(error.position)), Flaw(FlawKind.CHARACTER)
    if isinstance(error, RecursionError):
        return 1, Flaw(FlawKind.TOO_DEEP)
    # A number behind \\U that is no character's.
    return _line(text, max(0, text.find("\\U"))), Flaw(FlawKind.BACKSLASH)


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def _kind(error: yaml.MarkedYAMLError, line: str) -> FlawKind:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return FlawKind.TAB
    if "directive" in (error.context or "") or "block scalar" in (error.context or ""):
        return FlawKind.SIGN_FIRST
    return next((kind for words, kind in _COMPLAINTS if words in (error.problem or "")), FlawKind.YAML)
