"""The hand-made lists of ``tests/text/data``."""

import re
from pathlib import Path

DATA = Path(__file__).parent / "data"


def lines(name):
    """Return the lines of a list without comments and empty lines."""
    return [line for line in (DATA / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def lemma_share(name, language, lemmas):
    """Return the share of forms whose first lemma is one of those written beside it."""
    rows = [line.split() for line in lines(name)]
    return sum(lemmas(form, language)[0] in gold.split("|") for form, gold in rows) / len(rows)


def queries(name):
    """Return each query with the forms that are relevant, and all invented forms of the list."""
    wanted, pool = {}, set()
    for line in lines(name):
        if line.startswith("~"):
            pool.update(line[1:].split())
        else:
            query, _, forms = line.partition("=")
            wanted[query.strip().lower()] = set(forms.split())
            pool |= wanted[query.strip().lower()]
    return wanted, pool


def sample_texts():
    """Return the words of the six sample interviews, without the labels where that is simple."""
    from docx import Document

    samples = Path(__file__).parents[2] / "sample_transcripts"
    texts = [(samples / name).read_text("utf-8-sig") for name in ("01-leder-nav.txt", "05-frivillig.txt")]
    texts.append((samples / "06-notater-veileder-nav.md").read_text("utf-8"))
    texts.append((samples / "03-larar-voksenopplaring.txt").read_text("cp1252"))
    texts.append(re.sub("<[^>]*>|.*-->.*", "", (samples / "04-parintervju.vtt").read_text("utf-8")))
    spoken = Document(str(samples / "02-programradgiver.docx")).paragraphs
    return [*texts, "\n".join(paragraph.text for paragraph in spoken)]
