"""Regular expressions over texts, with an end to patience: a pattern such as ``(a+)+$`` could take for ever."""

import json
import re
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from unicodedata import normalize

from qualcode.model.span import Span
from qualcode.text import regex_worker
from qualcode.text.matching import Kind
from qualcode.text.query import QueryFault, QueryProblem
from qualcode.text.regex_faults import fault_of
from qualcode.text.regions import region
from qualcode.text.search import FoundForm, Hit, SearchResult, Within, in_order

PATIENCE = 5.0
"""Seconds after which a search is given up. A million words take a fraction of one with a sound pattern."""

_FLAGS = re.IGNORECASE | re.MULTILINE
_WORKER = str(Path(regex_worker.__file__))


def search_regex(
    texts: Mapping[str, str], pattern: str, within: Within | None = None, patience: float = PATIENCE
) -> SearchResult:
    """Return hits of a regular expression (Python's, small and capital letters alike); empty hits are left out.

    A pattern that does not compile gives the problem, with the place and the ``RegexFault``; so does one that is
    not through after ``patience`` seconds. Each span of ``within`` is searched on its own, so that no hit lies
    across two. Runs in a process of its own (0.03 s to start): while Python's engine runs, no other thread can, and
    nothing can stop it.
    """
    pattern = normalize("NFC", pattern)
    compiled = compile_regex(pattern)
    if isinstance(compiled, QueryProblem):
        return SearchResult(problem=compiled)
    names = [name for name in texts if within is None or within.get(name)]
    asked = [(texts[name], _spans(texts[name], None if within is None else within[name])) for name in names]
    try:
        found = _asked(pattern, asked, patience)
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError, json.JSONDecodeError):
        # A worker that runs out of memory ends without an answer, which to the user is the same.
        return SearchResult(problem=QueryProblem(QueryFault.REGEX_SLOW, 0, len(pattern)))
    hits = [_hit(names[number], asked[number][0], Span(start, stop)) for number, start, stop in found]
    counts = Counter(hit.forms[0] for hit in hits)
    forms = (FoundForm(form, form, count, Kind.EXACT, True) for form, count in counts.items())
    return SearchResult(tuple(hits), tuple(sorted(forms, key=in_order)))


def compile_regex(pattern: str) -> re.Pattern[str] | QueryProblem:
    """Return the compiled pattern, or why it does not compile: asked while it is typed."""
    if not pattern:
        return QueryProblem(QueryFault.EMPTY, 0, 0)
    try:
        with warnings.catch_warnings():
            # What Python may come to read otherwise some day is nothing to the user.
            warnings.simplefilter("ignore")
            return re.compile(pattern, _FLAGS)
    except (re.error, OverflowError, RecursionError) as error:
        place = min(getattr(error, "pos", None) or 0, len(pattern) - 1)
        said = getattr(error, "msg", "") or str(error)
        return QueryProblem(QueryFault.REGEX, place, place + 1, fault_of(said).value)


def _asked(
    pattern: str, texts: Sequence[tuple[str, list[tuple[int, int]]]], patience: float
) -> list[tuple[int, int, int]]:
    question = json.dumps({"pattern": pattern, "flags": int(_FLAGS), "texts": texts}).encode()
    # -I: neither the folder we stand in nor the user's own modules can get in the way.
    worker = [sys.executable, "-I", "-W", "ignore", _WORKER]
    ended = subprocess.run(worker, input=question, stdout=subprocess.PIPE, timeout=patience, check=True)
    found: list[tuple[int, int, int]] = json.loads(ended.stdout)
    return found


def _spans(text: str, spans: Sequence[Span] | None) -> list[tuple[int, int]]:
    if spans is None:
        return [(0, len(text))]
    return [(span.start, span.stop) for span in region(spans)]


def _hit(name: str, text: str, span: Span) -> Hit:
    return Hit(name, span, (" ".join(span.of(text).lower().split()),), Kind.EXACT)
