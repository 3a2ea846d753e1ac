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

from qualcode.importers import codebook_fields as fields
from qualcode.importers.decoding import decode
from qualcode.importers.loading import load
from qualcode.importers.yaml_flaws import flaw_of
from qualcode.model.code_changes import NewCode
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.flaws import Flaw, Flawed, FlawKind
from qualcode.text.normalise import normalise

_MOST_BYTES = 5_000_000
_ABOUT = ("title", "language", "codes")
_FIELDS = ("name", "colour", "origin", "codable", "children", *fields.TEXTS)
_NULL = "tag:yaml.org,2002:null"
_PLAIN_TAGS = {"!", *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "map", "seq"))}
"""What may be said of a value with ``!``: nothing that would make something else of it."""


def read(path: Path) -> tuple[NewCode, ...]:
    """Return the codes of a YAML codebook; FileProblem with ``line`` and ``detail`` when it is none."""
    text = normalise(decode(path, load(path, _MOST_BYTES)).text)
    try:
        root = yaml.compose(text, Loader=_Loader)
        if root is None:
            raise FileProblem(path, FileReason.NO_WORDS)
        return _book(root, text.split("\n"))
    except _Bad as bad:
        raise FileProblem(path, FileReason.BROKEN, line=bad.line, detail=bad.flaw) from None
    except _BROKEN as error:
        line, flaw = flaw_of(error, text)
        raise FileProblem(path, FileReason.BROKEN, line=line, detail=flaw) from error


_BROKEN = (yaml.YAMLError, RecursionError, ValueError, OverflowError)
"""What PyYAML raises: the last two for a character's number that is none."""


class _Loader(yaml.SafeLoader):
    """PyYAML's own, without aliases: a codebook says everything once, and nothing can hold itself."""

    def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401 - PyYAML's types
        event = self.peek_event()  # type: ignore[no-untyped-call]
        place = yaml.ScalarNode("", "", event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            raise _Bad(place, Flaw(FlawKind.ALIAS))
        tag = getattr(event, "tag", None)
        if tag is not None and tag not in _PLAIN_TAGS:
            raise _Bad(place, Flaw(FlawKind.TAG))
        return super().compose_node(parent, index)


class _Bad(Exception):
    """Something in the file is not as it must be; ``line`` counts from 1."""

    def __init__(self, node: yaml.Node, flaw: Flaw) -> None:
        super().__init__(flaw)
        self.line = node.start_mark.line + 1
        self.flaw = flaw


def _book(root: yaml.Node, lines: list[str]) -> tuple[NewCode, ...]:
    if isinstance(root, yaml.SequenceNode):
        return _codes(root, lines)
    entries = _entries(root, _ABOUT)
    if "codes" not in entries:
        raise _Bad(root, Flaw(FlawKind.NO_CODES))
    return _codes(entries["codes"], lines)


def _codes(node: yaml.Node, lines: list[str]) -> tuple[NewCode, ...]:
    if node.tag == _NULL:
        return ()
    if not isinstance(node, yaml.SequenceNode):
        raise _Bad(node, Flaw(FlawKind.NOT_CODES))
    codes: list[NewCode] = []
    known: set[str] = set()
    for item in node.value:
        code = _code(item, lines)
        if code.name.casefold() in known:
            raise _Bad(item, Flaw(FlawKind.CODE_TWICE, {"value": code.name}))
        known.add(code.name.casefold())
        codes.append(code)
    return tuple(codes)


def _code(node: yaml.Node, lines: list[str]) -> NewCode:
    if isinstance(node, yaml.ScalarNode):
        return NewCode(_field(node, fields.name_of, lines))
    entries = _entries(node, _FIELDS)
    if "name" not in entries:
        raise _Bad(node, Flaw(FlawKind.CODE_UNNAMED))
    return NewCode(
        name=_field(entries["name"], fields.name_of, lines),
        children=_codes(entries["children"], lines) if "children" in entries else (),
        **{name: _field(entries[name], read, lines) for name, read in _READERS.items() if name in entries},
    )


def _entries(node: yaml.Node, known: tuple[str, ...]) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        raise _Bad(node, Flaw(FlawKind.NOT_FIELDS))
    entries: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = key.value if isinstance(key, yaml.ScalarNode) else "?"
        if name not in known:
            raise _Bad(key, Flaw(FlawKind.FIELD_UNKNOWN, {"field": name, "known": ", ".join(known)}))
        if name in entries:
            raise _Bad(key, Flaw(FlawKind.FIELD_TWICE, {"value": name}))
        entries[name] = value
    return entries


def _field(node: yaml.Node, read: Any, lines: list[str]) -> Any:  # noqa: ANN401 - a function of codebook_fields
    if not isinstance(node, yaml.ScalarNode):
        raise _Bad(node, Flaw(FlawKind.NOT_TEXT))
    empty = node.tag == _NULL
    if empty and "#" in lines[min(node.start_mark.line, len(lines) - 1)][node.start_mark.column :]:
        raise _Bad(node, Flaw(FlawKind.AFTER_HASH))
    try:
        return read("" if empty else normalise(node.value))
    except Flawed as error:
        raise _Bad(node, error.flaw) from None


def _text(text: str) -> str:
    return text.strip()


_READERS: dict[str, Any] = {
    "colour": fields.colour_of,
    "origin": fields.origin_of,
    "codable": fields.codable_of,
    **dict.fromkeys(fields.TEXTS, _text),
}
