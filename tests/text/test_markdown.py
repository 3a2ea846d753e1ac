"""The Markdown of memos: blocks, words without marks, first lines, and line breaks that stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qualcode.text.markdown import (
    BlockKind,
    MarkdownBlock,
    first_line,
    read_markdown,
    with_line_breaks,
    without_marks,
)

_MEMO = """# Tid som *fiende*

Alle sier **ingen tid**.
Ingen sier hvorfor.

- ressurser
  - folk
1. spør igjen
   neste gang
> «Vi har aldri tid.»
> Sagt to ganger.
---
Slutt.
"""


def test_that_a_memo_is_read_block_by_block() -> None:
    assert read_markdown(_MEMO) == [
        MarkdownBlock(BlockKind.HEADING, "Tid som fiende", 1),
        MarkdownBlock(BlockKind.PARAGRAPH, "Alle sier ingen tid.\nIngen sier hvorfor."),
        MarkdownBlock(BlockKind.ITEM, "– ressurser"),
        MarkdownBlock(BlockKind.ITEM, "– folk", 1),
        MarkdownBlock(BlockKind.ITEM, "1. spør igjen\nneste gang"),
        MarkdownBlock(BlockKind.QUOTE, "«Vi har aldri tid.»\nSagt to ganger."),
        MarkdownBlock(BlockKind.PARAGRAPH, "Slutt."),
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("**fet** og *skrå* og __fet__ og _skrå_", "fet og skrå og fet og skrå"),
        ("se [kapittel 2](https://example.org/a_b) og `kode`", "se kapittel 2 og kode"),
        ("2 * 3 * 4, snake_case_navn og a*b*c", "2 * 3 * 4, snake_case_navn og a*b*c"),
        (r"\*ikke skrå\*", "*ikke skrå*"),
        ("100 % * av * alle", "100 % * av * alle"),
        ("***begge***", "begge"),
    ],
)
def test_that_marks_go_and_what_is_no_mark_stays(written: str, read: str) -> None:
    assert without_marks(written) == read


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n## Puste  \n\nEt sterkt bilde.", "Puste"),
        ("- først\n- så", "først"),
        ("> «Ingen puster»", "«Ingen puster»"),
        ("```\nkode\n```", "kode"),
        ("\n ---\n", ""),
        ("", ""),
    ],
)
def test_that_the_first_line_that_says_something_is_the_title(text: str, title: str) -> None:
    assert first_line(text) == title


def test_that_code_between_fences_keeps_its_marks() -> None:
    assert read_markdown("```\n# *a*\n```") == [MarkdownBlock(BlockKind.PARAGRAPH, "# *a*")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("en\nto\n\ntre  \nfire", "en|to\n\ntre  |fire"),
        ("# Tittel\nen\n- to\n- tre\n  fire\n- fem", "# Tittel\nen\n- to\n- tre|fire\n- fem"),
        ("> en\n> to\ntre", "> en|to\ntre"),
        ("en\n---\nto", "en\n\n---\nto"),
        ("```\na\n```", "```\na\n```"),
    ],
)
def test_that_line_breaks_inside_a_block_are_kept(text: str, kept: str) -> None:
    assert with_line_breaks(text) == kept.replace("|", "\u2028")


@given(st.text(alphabet="a1 *_`#>-\n.å\\[]()", max_size=60))
def test_that_no_letter_is_lost(text: str) -> None:
    read = "".join(block.text for block in read_markdown(text))
    assert read.count("å") == text.count("å") or "(" in text
