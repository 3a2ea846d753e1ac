"""How guides were used, in YAML: how the sample study says who followed them, and what was asked where.

The list ``guides`` holds guides with ``title``, ``file``, ``documents``, and ``put`` (document: paragraph:
question), ``codes`` (question: paths) and ``same`` (question: title of another guide and question); questions are
places from 1.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from qualcode.importers.decoding import decode
from qualcode.importers.guide import read_guide
from qualcode.importers.loading import load
from qualcode.importers.yaml_flaws import flaw_of
from qualcode.model.errors import FileProblem, FileReason
from qualcode.text.guide_lines import GuideEntry
from qualcode.text.normalise import normalise


@dataclass(frozen=True, slots=True)
class GuideUse:
    """A guide, and how it was used; questions are places in ``entries``, from 1."""

    title: str
    entries: tuple[GuideEntry, ...]
    documents: tuple[str, ...]
    """Titles of the documents that followed it."""
    put: dict[str, dict[int, int]] = field(default_factory=dict)
    """For each document: paragraphs, from 1, of turns that put questions."""
    codes: dict[int, list[str]] = field(default_factory=dict)
    """Paths of the codes that answers are expected to bear."""
    same: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Title and place of the question of another guide that asks the same."""


def read_guide_uses(path: Path) -> list[GuideUse]:
    """Return the guides of a file, each read from its own beside it; FileProblem ``broken`` when it spells none."""
    text = normalise(decode(path, load(path)).text)
    try:
        return [_use(path.parent, each) for each in yaml.safe_load(text)["guides"]]
    except yaml.YAMLError as error:
        line, flaw = flaw_of(error, text)
        raise FileProblem(path, FileReason.BROKEN, line=line, detail=flaw) from error
    except (TypeError, KeyError, AttributeError, ValueError) as error:
        raise FileProblem(path, FileReason.BROKEN, line=1, detail="") from error


def _use(folder: Path, given: dict[str, Any]) -> GuideUse:
    return GuideUse(
        title=given["title"],
        entries=read_guide(folder / given["file"]),
        documents=tuple(given.get("documents") or ()),
        put=given.get("put") or {},
        codes=given.get("codes") or {},
        same={at: (title, place) for at, (title, place) in (given.get("same") or {}).items()},
    )
