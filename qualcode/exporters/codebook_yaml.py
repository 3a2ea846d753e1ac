"""A codebook as YAML, in the shape of the shipped codebooks: children stand under their parent."""

from collections.abc import Iterator
from typing import Any

from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.wording.language import report_language

_WIDTH = 116
_LONG = 60


def codebook_yaml(study: Study) -> str:
    """Return the study's codebook as YAML text; fields that say nothing are left out."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Sets definitions as folded paragraphs and indents lists, as a person would."""

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
            """Indent the items of a list below its name."""
            super().increase_indent(flow, False)

    Dumper.add_representer(str, _represent)
    codebook = {
        "title": study.info.title,
        "language": report_language(study),
        "codes": list(_codes(study, None)),
    }
    return str(yaml.dump(codebook, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH))


def _codes(study: Study, parent: CodeId | None) -> Iterator[dict[str, Any]]:
    for code in study.codebook.children(parent):
        children = list(_codes(study, code.id))
        yield _fields(code) | ({"children": children} if children else {})


def _fields(code: Code) -> dict[str, Any]:
    colour = int(code.colour) if code.colour and code.colour.isdecimal() else code.colour
    fields: dict[str, Any] = {
        "name": code.name,
        "gloss": code.gloss,
        "colour": colour,
        "origin": code.origin.value if code.origin else None,
        "definition": code.definition,
        "include": code.include,
        "exclude": code.exclude,
        "example": code.example,
    }
    said = {name: value for name, value in fields.items() if value not in ("", None)}
    return said if code.codable else said | {"codable": False}


def _represent(dumper: Any, text: str) -> Any:  # noqa: ANN401 - a dumper of PyYAML and its node
    style = ">" if len(text) > _LONG else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)
