"""Derive the word tables of ``qualcode/text/tables`` from Norsk ordbank, as ``spacy-lookups-data`` packs it.

    pip install "spacy-lookups-data>=1.0.5,<2"
    python docs/derive_word_tables.py

The package is needed here only; the program reads nothing but the derived tables. Norsk ordbank in Norwegian
Bokmål 2005, updated 20180627 (Språkbanken, Nasjonalbiblioteket), is licensed under Creative Commons Attribution
4.0; what was changed is said in ``qualcode/text/tables/LICENCE.txt``. The same input gives the same bytes.
"""

import gzip
import json
import lzma
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

TABLES = Path(__file__).resolve().parents[1] / "qualcode" / "text" / "tables"
KINDS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
# A dictionary of forms holds one lemma for each, so words with common forms have overwritten each other: after
# sak, the form saken leads to sake. A form that stands in the order of a word's paradigm and is that word with
# one of these endings gets its lemma back. So does a noun's plural that is a word of its own too (frist, frister),
# when the order goes on with the noun's forms, and a form in which an e is lost (senter, sentre).
ENDINGS = {
    "noun": {"en", "et", "a", "er", "ene", "n", "r", "t", "ne", "e"},
    "adj": {"t", "e"},
    "verb": {"r", "s", "t", "te", "de", "d"},
    "adv": set[str](),
}
LOST = {"e", "ene", "a", "et", "er"}
# The program must hold the whole window while it unpacks: beyond a quarter of a megabyte, each more saves 1 %.
PACKING = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 2**18}]
WORD = re.compile("[a-zæøåéèêëóòôöäüáàâíïñç]+(?:-[a-zæøåéèêëóòôöäüáàâíïñç]+)*")
Forms = dict[str, dict[str, set[str]]]


def main() -> None:
    """Write both tables anew."""
    forms = collect(read())
    lines = [f"{form} {' '.join(codes(form, forms[form]))}" for form in sorted(forms, key=str.encode)]
    write("forms.txt.xz", lines)
    write("families.txt.xz", families(lemmas_of(forms)))


def read() -> dict[str, Mapping[str, list[str]]]:
    """Return the package's tables: for each part of speech, form to lemmas in the order of the paradigms."""
    spec = find_spec("spacy_lookups_data")
    if spec is None or spec.origin is None:
        raise SystemExit('This needs the tables themselves: pip install "spacy-lookups-data>=1.0.5,<2"')
    path = Path(spec.origin).parent / "data" / "nb_lemma_exc.json.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        tables: dict[str, Mapping[str, list[str]]] = json.load(file)
    return tables


def collect(tables: Mapping[str, Mapping[str, list[str]]]) -> Forms:
    """Return for each form, in small letters, its lemmas with the letters of their parts of speech."""
    forms: Forms = defaultdict(lambda: defaultdict(set))
    for kind, table in tables.items():
        for form, lemma in pairs(table, ENDINGS[kind]):
            form, lemma = form.lower(), lemma.lower()
            if WORD.fullmatch(form) and WORD.fullmatch(lemma):
                forms[form][lemma].add(KINDS[kind])
                forms[lemma][lemma].add(KINDS[kind])
    for form in [form for form in forms if form.endswith("s")]:
        unpassive(forms, form)
    return forms


def pairs(table: Mapping[str, list[str]], endings: set[str]) -> Iterator[tuple[str, str]]:
    """Give every form with its lemma, the overwritten ones included."""
    head = ""
    rows = list(table.items())
    for (form, lemmas), (_next, its) in zip(rows, [*rows[1:], ("", [])], strict=True):
        if form in lemmas:
            if head and form == head + "er" and "er" in endings and head in its:
                yield form, head
            else:
                head = form
        elif head and head not in lemmas and belongs(form, head, endings):
            yield form, head
        for lemma in lemmas:
            yield form, lemma


def belongs(form: str, head: str, endings: set[str]) -> bool:
    """Tell whether a form is a word with one of its endings, with or without the e before its last letter."""
    if form.startswith(head):
        return form[len(head) :] in endings
    shorter = head[:-2] + head[-1]
    noun = "ene" in endings and head[-2:] in ("er", "el", "en") and len(head) > 4
    return noun and form.startswith(shorter) and form[len(shorter) :] in LOST


def unpassive(forms: Forms, form: str) -> None:
    """Give a passive (ledes) the lemma of its verb (lede)."""
    active = form[:-1]
    if "v" in forms[form].get(form, ()) and "v" in forms.get(active, {}).get(active, ()):
        forms[form][active].add("v")


def codes(form: str, lemmas: Mapping[str, set[str]]) -> list[str]:
    """Return each lemma as parts of speech, number of letters to cut, letters to add: ``n2`` or ``v3e``."""
    result = []
    for lemma, kinds in sorted(lemmas.items()):
        same = 0
        while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
            same += 1
        result.append(f"{''.join(sorted(kinds))}{len(form) - same}{lemma[same:]}")
    return result


def lemmas_of(forms: Forms) -> set[str]:
    """Return the lemmas that can be part of a compound: nouns, verbs and adjectives of three letters or more."""
    return {lemma for each in forms.values() for lemma, kinds in each.items() if len(lemma) > 2 and kinds != {"r"}}


def families(lemmas: set[str]) -> list[str]:
    """Return for each lemma how many others it begins (with or without a linking s or e) and how many it ends."""
    begins: dict[str, int] = defaultdict(int)
    ends: dict[str, int] = defaultdict(int)
    for lemma in lemmas:
        for cut in range(3, len(lemma) - 2):
            first, last = lemma[:cut], lemma[cut:]
            if last not in lemmas:
                continue
            stems = [
                stem for stem in (first, first[:-1]) if stem in lemmas and (stem == first or first[-1] in "se")
            ]
            # saksmappe can be saks-mappe or sak-s-mappe: both get it, and what they end tells them apart.
            for stem in stems:
                begins[stem] += 1
            ends[last] += bool(stems)
    return [
        f"{lemma} {begins[lemma]} {ends[lemma]}" for lemma in sorted(begins.keys() | ends.keys(), key=str.encode)
    ]


def write(name: str, lines: list[str]) -> None:
    """Write lines as UTF-8, packed."""
    packed = lzma.compress("".join(line + "\n" for line in lines).encode(), filters=PACKING)
    (TABLES / name).write_bytes(packed)
    print(f"{name}: {len(lines)} lines, {len(packed)} bytes")


if __name__ == "__main__":
    main()
