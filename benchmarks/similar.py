"""How well suggestions find what two researchers coded in the sample study, by the way the program makes them.

Each passage of a code is hidden in turn: the code then holds its other passages, and the hidden one is looked for
among all that it does not hold. The figure is the mean, over codes, of one divided by its place in the list.
"""

import tempfile
from pathlib import Path
from statistics import mean
from typing import Any

from qualcode.analysis.suggestions import StudyPassages, read_passages
from qualcode.edits.sample import build_sample
from qualcode.model.codes import Code
from qualcode.model.study import Study

_LEAST = 4
"""Codes with fewer passages say too little."""


def run() -> dict[str, Any]:
    """Return the mean for all codes and for either half of them; the weights were tried on both halves."""
    with tempfile.TemporaryDirectory() as folder:
        project = build_sample(Path(folder) / "utvalg.qualcode")
        try:
            return _measured(project.study)
        finally:
            project.close()


def _measured(study: Study) -> dict[str, Any]:
    passages = read_passages(study)
    held = {code: _held(study, passages, code) for code in study.codes.values()}
    codes = [code for code in held if len(held[code]) >= _LEAST]
    codes.sort(key=lambda code: (-len(held[code]), code.name))
    found = [_precision(passages, code, held[code]) for code in codes]
    blind = mean(1 / place for place in range(1, len(passages.segments)))
    return {
        "passages": len(passages.segments),
        "codes": len(codes),
        "mean": round(mean(found), 3),
        "one_half": round(mean(found[::2]), 3),
        "other_half": round(mean(found[1::2]), 3),
        "by_chance": round(blind, 3),
    }


def _held(study: Study, passages: StudyPassages, code: Code) -> list[int]:
    return sorted({number for coding in study.codings_of(code.id) for number in passages.within(coding.segment)})


def _precision(passages: StudyPassages, code: Code, held: list[int]) -> float:
    about = f"{code.name} {code.definition}"
    shares = []
    for hidden in held:
        others = [number for number in held if number != hidden]
        found = passages.vectors.like(others, limit=len(passages.segments), about=about)
        places = [place for place, each in enumerate(found, 1) if each.number == hidden]
        # What shares no word is not listed: it counts as the last of all.
        shares.append(1 / places[0] if places else 1 / len(passages.segments))
    return mean(shares)
