"""Norwegian text: loading the tables, keying and searching a million words, context lines and similar passages."""

import gc
import random
import time
from functools import cache
from typing import Any

from benchmarks.measure import MEMORY, figures, median_ms, output_of, script_ms, took
from benchmarks.studies import transcript
from qualcode.text.concordance import Side, concordance
from qualcode.text.document_words import pack, read_words, unpack
from qualcode.text.index import Lexicon, TextIndex
from qualcode.text.matching import Mode
from qualcode.text.search import Search, search
from qualcode.text.similarity import passages_of
from qualcode.text.word_tables import families

_LOAD = "from qualcode.text.keys import keys; keys('flyktningtjenestene')"
_KEYED = MEMORY + _LOAD + "; print(memory_mb())"
_QUERIES = ("samarbeid", "mål", "språkpraksis", "samarbeid og tillit", '"felles mål"', "plan nær 5 møte")


def run() -> dict[str, Any]:
    """Return the figures: milliseconds are medians; the texts are invented, 200 documents of 5,000 words."""
    texts = {f"intervju {n}": _with_rare_words(transcript(5_000, n), n) for n in range(200)}
    report: dict[str, Any] = {
        "first_word_keyed_in_a_fresh_python_ms": script_ms(_LOAD),
        "memory_of_that_python_mb": int(output_of(_KEYED)),
    }
    started = time.perf_counter()
    documents = {name: read_words(text) for name, text in texts.items()}
    index = TextIndex(documents, Lexicon())
    report["words"] = sum(len(document.numbers) for document in documents.values())
    report["distinct_forms"] = len(index.lexicon.forms())
    # As the program does when the words are read: what is known of words is no garbage.
    gc.freeze()
    report["read_and_keyed_s"] = round(time.perf_counter() - started, 1)
    packed = [pack(document) for document in documents.values()]
    report["packed_mb"] = round(sum(map(len, packed)) / 1e6, 1)
    report["unpacked_ms"] = median_ms(lambda: [unpack(each) for each in packed], runs=1)
    report["queries"] = {query: _asked(index, query) for query in _QUERIES}
    report["fuzzy_query_ms"] = median_ms(lambda: search(index, Search("uttrykk", Mode.FUZZY)))
    hits = search(index, Search("samarbeid")).hits
    report["concordance_page_ms"] = median_ms(lambda: concordance(texts, hits, Side.LEFT))
    report["concordance_hits"] = len(hits)
    return report | _similar(texts)


def _asked(index: TextIndex, query: str) -> dict[str, float]:
    search(index, Search(query))
    return figures("answered", [took(lambda: search(index, Search(query))) for _run in range(5)])


def _similar(texts: dict[str, str]) -> dict[str, Any]:
    parts = [line for text in texts.values() for line in text.split("\n")]
    started = time.perf_counter()
    passages = passages_of(parts)
    ready = round(time.perf_counter() - started, 1)
    held = range(0, min(4_000, len(parts)), 100)
    return {
        "passages": len(parts),
        "passages_ready_s": ready,
    } | figures("suggestions_for_a_code", [took(lambda: passages.like(list(held))) for _run in range(5)])


def _with_rare_words(text: str, seed: int) -> str:
    """Return the text with every twentieth word made a compound, for as many forms as in real life."""
    rng = random.Random(seed)
    parts = _parts()
    pieces = text.split(" ")
    for number in range(0, len(pieces), 20):
        if pieces[number].isalpha():
            pieces[number] = rng.choice(parts) + rng.choice(("plan", "praksisen", "kravet", "avtalane", "s", ""))
    return " ".join(pieces)


@cache
def _parts() -> list[str]:
    return sorted(families())
