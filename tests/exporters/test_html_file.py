"""The page is parsed again: whole, closed in itself, and what is text stays text."""

import re
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from qualcode.exporters.html_file import html_page
from qualcode.exporters.report import Cell, Heading, Line, Paragraph, Quote, Tone
from tests.exporters.examples import banded_table, counts_table, joined_table, plain_table, report

VOID = {"meta", "br", "hr"}


class _Page(HTMLParser):
    """Collects tags, attributes and words, and checks that every element is closed where it was opened."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[tuple[str, str]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.words.append((self.open[-1] if self.open else "", data))

    def said(self, tag: str) -> list[str]:
        return [words for where, words in self.words if where == tag]

    def attributes(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_that_the_page_fetches_nothing_and_runs_nothing() -> None:
    page = html_page(report(counts_table(), banded_table(), Quote("a", "b")))
    parsed = _Page(page)
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in parsed.tags}
    assert not re.search(r"https?:|url\(|@import", page)
    assert {
        "http-equiv": "Content-Security-Policy",
        "content": "default-src 'none'; style-src 'unsafe-inline'",
    } in (parsed.attributes("meta"))


def test_that_the_page_says_its_language_and_encoding() -> None:
    parsed = _Page(html_page(report()))
    assert parsed.attributes("html") == [{"lang": "nb"}]
    assert {"charset": "utf-8"} in parsed.attributes("meta")


def test_that_headings_follow_each_other_without_a_gap() -> None:
    parsed = _Page(html_page(report(Heading("Kode"), Heading("Rolle", 3), heading="Del")))
    assert (parsed.said("h1"), parsed.said("h2"), parsed.said("h3")) == (["Sitater"], ["Del"], ["Kode"])
    assert parsed.said("h4") == ["Rolle"]


def test_that_headers_say_what_they_head() -> None:
    parsed = _Page(html_page(report(banded_table())))
    assert [each.get("scope") for each in parsed.attributes("th")] == [
        "col", "col", "rowgroup", "row", "row", "rowgroup", "row",
    ]  # fmt: skip


def test_that_columns_share_the_width() -> None:
    headers = _Page(html_page(report(joined_table()))).attributes("th")
    shares = [int(str(each["width"]).rstrip("%")) for each in headers if "width" in each]
    assert len(shares) == 3
    assert 98 <= sum(shares) <= 102


def test_that_bands_begin_bodies_and_span_the_table() -> None:
    parsed = _Page(html_page(report(banded_table())))
    assert len(parsed.attributes("tbody")) == 2
    assert [each["colspan"] for each in parsed.attributes("th") if "colspan" in each] == ["2", "2"]


def test_that_shared_cells_reach_down_over_their_rows() -> None:
    parsed = _Page(html_page(report(joined_table())))
    reaches = [each["rowspan"] for tag in ("th", "td") for each in parsed.attributes(tag) if "rowspan" in each]
    assert reaches == ["3", "3"]
    assert parsed.said("td") == ["Det er ikke tid.", "«Sitat 1.»", "«Sitat 2.»", "«Sitat 3.»", "Ingen vet."]


def test_that_tables_are_numbered_through_the_report() -> None:
    parsed = _Page(html_page(report(counts_table(), joined_table())))
    assert parsed.said("b") == ["Tabell 1.", "Tabell 2."]


def test_that_totals_are_the_table_s_foot_and_notes_stand_below() -> None:
    parsed = _Page(html_page(report(counts_table())))
    assert len(parsed.attributes("tfoot")) == 1
    assert "Tallene er sitater." in parsed.said("p")


def test_that_a_long_quote_is_a_block_and_a_short_one_is_not() -> None:
    parsed = _Page(html_page(report(Quote("Lenge " * 50, "R1", is_block=True), Quote("«Kort.»", "R2"))))
    assert len(parsed.said("blockquote")) == 1
    assert "«Kort.»" in parsed.said("p")


def test_that_words_in_another_language_say_so() -> None:
    cell = Cell((Line("«Me har ikkje tid.»", Tone.QUOTE, "nn"),))
    assert {"class": "quote", "lang": "nn"} in _Page(html_page(report(plain_table([[cell, "R1"]])))).attributes(
        "div"
    )


def test_that_rows_stay_whole_and_headers_repeat_in_print() -> None:
    page = html_page(report())
    assert "thead { display: table-header-group; }" in page
    assert "prefers-color-scheme: dark" in page


@given(st.text(min_size=1))
def test_that_text_can_never_become_markup(text: str) -> None:
    attack = f'<script>{text}</script> & "{text}" <b onclick=x>'
    what = report(
        plain_table([[attack, attack]], [attack, "x"]), Quote(attack, attack), Paragraph(attack), title=attack
    )
    parsed = _Page(html_page(what))
    assert "script" not in {tag for tag, _ in parsed.tags}
    assert not any("onclick" in attributes for _, attributes in parsed.tags)
