"""The hand-made lists of ``tests/text/data``."""

from pathlib import Path

DATA = Path(__file__).parent / "data"


def lines(name):
    """Return the lines of a list without comments and empty lines."""
    return [line for line in (DATA / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def lemma_share(name, language, lemmas):
    """Return the share of forms whose first lemma is one of those written beside it."""
    rows = [line.split() for line in lines(name)]
    return sum(lemmas(form, language)[0] in gold.split("|") for form, gold in rows) / len(rows)
