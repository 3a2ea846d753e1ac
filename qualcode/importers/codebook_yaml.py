"""Codebooks in YAML: read node by node, so that every complaint knows its line.

    title: Samarbeid rundt flyktninger
    language: nb
    codes:
      - name: Barrierer
        colour: 7
        definition: Forhold som hemmer.
        children:
          - name: Tidspress
          - Avstand

A code is a name alone or has any of ``name`` ``gloss`` ``colour`` ``origin`` ``codable`` ``definition`` ``include``
``exclude`` ``example`` ``children``. A text is the text that stands there: ``Nei``, ``No`` and ``2024`` are names.
"""

from pathlib import Path
from typing import Any

import yaml

from qualcode.i18n import _
from qualcode.importers import codebook_fields as fields
from qualcode.importers.decoding import decode
from qualcode.importers.loading import load
from qualcode.model.code_changes import NewCode
from qualcode.model.errors import FileProblem, FileReason
from qualcode.text.normalise import normalise

_MOST_BYTES = 5_000_000
_ABOUT = ("title", "language", "codes")
_FIELDS = ("name", "colour", "origin", "codable", "children", *fields.TEXTS)
_NULL = "tag:yaml.org,2002:null"


def read(path: Path) -> tuple[NewCode, ...]:
    """Return the codes of a YAML codebook; FileProblem with ``line`` and ``detail`` when it is none."""
    text = normalise(decode(path, load(path, _MOST_BYTES)).text)
    try:
        root = yaml.compose(text, Loader=_Loader)
        if root is None:
            raise FileProblem(path, FileReason.NO_WORDS)
        return _book(root, text.split("\n"))
    except _Bad as bad:
        raise FileProblem(path, FileReason.BROKEN, line=bad.line, detail=bad.detail) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise FileProblem(path, FileReason.BROKEN, line=line, detail=_plainly(error.problem or "")) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise FileProblem(path, FileReason.BROKEN, line=1, detail=_plainly("")) from error


class _Loader(yaml.SafeLoader):
    """PyYAML's own, without aliases: a codebook says everything once, and nothing can hold itself."""

    def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401 - PyYAML's types
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem=_("references with * cannot be used here"), problem_mark=mark)
        return super().compose_node(parent, index)


class _Bad(Exception):
    """Something in the file is not as it must be; ``line`` counts from 1."""

    def __init__(self, node: yaml.Node, detail: str) -> None:
        super().__init__(detail)
        self.line = node.start_mark.line + 1
        self.detail = detail


def _book(root: yaml.Node, lines: list[str]) -> tuple[NewCode, ...]:
    if isinstance(root, yaml.SequenceNode):
        return _codes(root, lines)
    entries = _entries(root, _ABOUT)
    if "codes" not in entries:
        raise _Bad(root, _("the list “codes” is missing"))
    return _codes(entries["codes"], lines)


def _codes(node: yaml.Node, lines: list[str]) -> tuple[NewCode, ...]:
    if node.tag == _NULL:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        raise _Bad(node, _("a list of codes should stand here, each beginning with a hyphen"))
    codes: list[NewCode] = []
    known: set[str] = set()
    for item in node.value:
        code = _code(item, lines)
        if code.name.casefold() in known:
            raise _Bad(item, _("the code “%s” stands twice under the same parent") % code.name)
        known.add(code.name.casefold())
        codes.append(code)
    return tuple(codes)


def _code(node: yaml.Node, lines: list[str]) -> NewCode:
    if isinstance(node, yaml.ScalarNode):
        return NewCode(_field(node, fields.name_of, lines))
    entries = _entries(node, _FIELDS)
    if "name" not in entries:
        raise _Bad(node, _("the code has no name"))
    return NewCode(
        name=_field(entries["name"], fields.name_of, lines),
        children=_codes(entries["children"], lines) if "children" in entries else (),
        **{name: _field(entries[name], read, lines) for name, read in _READERS.items() if name in entries},
    )


def _entries(node: yaml.Node, known: tuple[str, ...]) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        raise _Bad(node, _("fields should stand here, such as “name: Time pressure”"))
    entries: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        if name not in known:
            detail = _("“%(field)s” is not a known field; known are %(known)s")
            raise _Bad(key, detail % {"field": name, "known": ", ".join(known)})
        if name in entries:
            raise _Bad(key, _("the field “%s” stands twice") % name)
        entries[name] = value
    return entries


def _field(node: yaml.Node, read: Any, lines: list[str]) -> Any:  # noqa: ANN401 - a function of codebook_fields
    if not isinstance(node, yaml.ScalarNode):
        raise _Bad(node, _("a text should stand here, not a list or fields"))
    empty = node.tag == _NULL
    if empty and "#" in lines[min(node.start_mark.line, len(lines) - 1)][node.start_mark.column :]:
        raise _Bad(node, _("what follows # is not read; put the value in quotation marks"))
    try:
        return read("" if empty else node.value)
    except ValueError as error:
        raise _Bad(node, str(error)) from None


def _text(text: str) -> str:
    return text.strip()


_READERS: dict[str, Any] = {
    "colour": fields.colour_of,
    "origin": fields.origin_of,
    "codable": fields.codable_of,
    **dict.fromkeys(fields.TEXTS, _text),
}


def _plainly(problem: str) -> str:
    """Return PyYAML's complaint in words for those who have never heard of YAML."""
    if "\\t" in problem:
        return _("there is a tab; indent with spaces")
    if "mapping values are not allowed" in problem:
        return _("a text with a colon in it must stand in quotation marks, or the indentation is wrong")
    if "expected <block end>" in problem or "could not find expected ':'" in problem:
        return _("the indentation does not fit the lines above, or a colon or a hyphen is missing")
    if "quoted scalar" in problem or "unexpected end of stream" in problem:
        return _("a quotation mark is never closed")
    return problem or _("the file does not follow the rules of YAML")
