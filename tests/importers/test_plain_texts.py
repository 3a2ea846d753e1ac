"""Plain text and Markdown."""

from pathlib import Path

import pytest

from qualcode.importers import md, txt


def test_that_plain_text_comes_line_for_line() -> None:
    content = txt.read(Path("a.txt"), "I: Hva?\r\n\r\nR1: På  øya.\r".encode("cp1252"))
    assert (content.text, content.encoding, content.turns) == ("I: Hva?\n\nR1: På  øya.\n", "cp1252", None)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("# Intervju 1", "Intervju 1"),
        ("### Tid og sted ###", "Tid og sted"),
        ("#stikkord er ord", "#stikkord er ord"),
        ("Tittel\n=====\nTekst", "Tittel\n\nTekst"),
        ("Før\n\n---\n\nEtter", "Før\n\n\n\nEtter"),
        ("- ett\n* to\n1. tre", "- ett\n* to\n1. tre"),
        ("**I:** Hva?\n__R1 (leder):__ Ja.", "I: Hva?\nR1 (leder): Ja."),
        ("Det er **veldig** viktig", "Det er veldig viktig"),
        ("*ler* Nei, f** og 2**3", "*ler* Nei, f** og 2**3"),
        ("R1\\: Ja\\.\\\nOg nei \\ ja", "R1: Ja.\nOg nei \\ ja"),
    ],
)
def test_that_markdown_keeps_the_words_and_loses_the_marks(written: str, words: str) -> None:
    assert md.read(Path("a.md"), written.encode()).text == words
