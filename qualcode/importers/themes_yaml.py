"""Themes in YAML: what the sample study's findings come to, where that is on the map, and the theory.

The list ``themes`` holds themes with ``name``, ``idea``, ``question`` (its number), ``codes`` (paths), ``findings``
(numbers such as 2.1), ``spot`` on the map and ``themes`` within; ``lines`` have ``from``, ``to`` and ``label``,
``theories`` a ``finding`` with ``concept``, ``source``, ``year`` and ``verdict``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from qualcode.importers.decoding import decode
from qualcode.importers.loading import load
from qualcode.importers.yaml_flaws import flaw_of
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.findings import Verdict
from qualcode.text.normalise import normalise


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """A theme; questions and findings are named by the numbers that they have in the study, from 1."""

    name: str
    idea: str
    within: str
    """Name of the wider theme, which comes before it; empty for none."""
    question: int | None
    codes: tuple[str, ...]
    findings: tuple[str, ...]
    spot: tuple[int, int] | None
    """Where it stands on the map, in hundredths of the map's unit; None for not there."""


@dataclass(frozen=True, slots=True)
class TheoryEntry:
    """What a finding is held against."""

    finding: str
    concept: str
    source: str
    year: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class ThemesFile:
    """Themes in their order, the lines between them as two names and a label, and theories."""

    themes: tuple[ThemeEntry, ...]
    lines: tuple[tuple[str, str, str], ...]
    theories: tuple[TheoryEntry, ...]


def read_themes(path: Path) -> ThemesFile:
    """Return what a file says of themes; FileProblem ``broken`` when it spells none."""
    text = normalise(decode(path, load(path)).text)
    try:
        given = yaml.safe_load(text)
        lines = tuple((each["from"], each["to"], each["label"]) for each in given["lines"])
        return ThemesFile(tuple(_themes(given["themes"], "")), lines, tuple(map(_theory, given["theories"])))
    except yaml.YAMLError as error:
        line, flaw = flaw_of(error, text)
        raise FileProblem(path, FileReason.BROKEN, line=line, detail=flaw) from error
    except (TypeError, KeyError, AttributeError, ValueError) as error:
        raise FileProblem(path, FileReason.BROKEN, line=1, detail="") from error


def _themes(entries: list[dict[str, Any]], within: str) -> Iterator[ThemeEntry]:
    for each in entries:
        spot = each.get("spot")
        yield ThemeEntry(
            each["name"],
            each.get("idea") or "",
            within,
            each.get("question"),
            tuple(each.get("codes") or ()),
            tuple(map(str, each.get("findings") or ())),
            (int(spot[0]), int(spot[1])) if spot else None,
        )
        yield from _themes(each.get("themes") or [], each["name"])


def _theory(given: dict[str, Any]) -> TheoryEntry:
    verdict = Verdict(given["verdict"])
    return TheoryEntry(str(given["finding"]), given["concept"], given["source"], str(given["year"]), verdict)
