"""Findings with their evidence by words, in YAML: how the sample study's findings are written.

The list ``questions`` holds questions with ``text`` and ``findings``; a finding has ``claim``, ``concept``, and in
``quotes`` and ``against`` its evidence: ``quote``, ``document`` and ``code``.
"""

from pathlib import Path
from typing import Any

import yaml

from qualcode.importers.decoding import decode
from qualcode.importers.loading import load
from qualcode.importers.yaml_flaws import flaw_of
from qualcode.model.errors import FileProblem, FileReason
from qualcode.model.findings import WordedEvidence, WordedFinding
from qualcode.text.normalise import normalise


def read_findings(path: Path) -> list[WordedFinding]:
    """Return the findings of a file in its order; FileProblem ``broken`` when it does not spell findings."""
    text = normalise(decode(path, load(path)).text)
    try:
        return [
            _finding(question["text"], finding)
            for question in yaml.safe_load(text)["questions"]
            for finding in question["findings"]
        ]
    except yaml.YAMLError as error:
        line, flaw = flaw_of(error, text)
        raise FileProblem(path, FileReason.BROKEN, line=line, detail=flaw) from error
    except (TypeError, KeyError, AttributeError) as error:
        raise FileProblem(path, FileReason.BROKEN, line=1, detail="") from error


def _finding(question: str, finding: dict[str, Any]) -> WordedFinding:
    return WordedFinding(
        question=question,
        claim=finding["claim"],
        concept=finding.get("concept") or "",
        carried_by=_evidence(finding.get("quotes")),
        against=_evidence(finding.get("against")),
    )


def _evidence(rows: list[dict[str, str]] | None) -> tuple[WordedEvidence, ...]:
    return tuple(WordedEvidence(row["quote"], row.get("document", ""), row.get("code", "")) for row in rows or ())
