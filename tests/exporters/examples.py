"""Reports made by hand, and ways to look into the files that are written from them."""

import io
import zipfile
from collections.abc import Sequence
from xml.etree import ElementTree

from qualcode.exporters.report import (
    Block,
    Cell,
    Column,
    Kind,
    Line,
    Medium,
    Report,
    Row,
    Section,
    TableBlock,
    Tone,
    Value,
)
from qualcode.exporters.word import write_word
from qualcode.i18n import Language

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def report(
    *blocks: Block, language: Language = "nb", heading: str = "", title: str = "Sitater", apart: str = ""
) -> Report:
    return Report(title, "Samarbeid i Havnes", language, (Section(heading, blocks),), apart)


def plain_table(rows: Sequence[Sequence[Value]], columns: Sequence[str | Column] = ("Ord", "Hvem")) -> TableBlock:
    made = tuple(Column(each) if isinstance(each, str) else each for each in columns)
    return TableBlock("Sitater", "Det de sa", made, tuple(Row(tuple(row)) for row in rows))


def counts_table() -> TableBlock:
    """Return codes by roles, as a tree, with a total and a unit."""
    columns = (Column("Kode", width=4, stretch=1), Column("Leder", Kind.INTEGER), Column("Andel", Kind.NUMBER))
    rows = (
        Row((Cell((Line("Barrierer", Tone.STRONG),)), 12, 0.5)),
        Row((Cell((Line("Tidspress"),), level=1), 0, "–")),
    )
    total = Row(("I alt", 12, None))
    return TableBlock("Sitater", "Kode og rolle", columns, rows, total, "sitater", ("Tallene er sitater.",))


def banded_table() -> TableBlock:
    """Return quotes under two codes; the second column repeats the band's name for a grid."""
    columns = (
        Column("Kode", medium=Medium.PAPER),
        Column("Kode", medium=Medium.GRID),
        Column("Sitat", width=8, stretch=1),
        Column("Avsnitt", Kind.INTEGER),
    )
    rows = [
        Row((band(code), code, Cell((Line(words, Tone.QUOTE),)), paragraph), repeated)
        for code, words, paragraph, repeated in (
            ("Barrierer / Tidspress", "«Aldri tid.»", 3, 0),
            ("Barrierer / Tidspress", "«Ti minutter.»", 9, 2),
            ("Drivere", "«Vi ringer hverandre.»", 4, 0),
        )
    ]
    return TableBlock("Sitater", "Sitater etter kode", columns, tuple(rows), banded=True)


def joined_table() -> TableBlock:
    """Return a finding with three quotes, whose number and claim stand once on paper."""
    columns = (Column("Nr."), Column("Funn", width=5), Column("Sitat", width=8, stretch=1))
    rows = [
        Row(("1.1", "Det er ikke tid.", f"«Sitat {number}.»"), repeated=2 if number > 1 else 0)
        for number in (1, 2, 3)
    ]
    return TableBlock("Hva hindrer?", "Funn", columns, (*rows, Row(("1.2", "Ingen vet.", ""))))


def band(text: str) -> Cell:
    return Cell((Line(text, Tone.STRONG), Line("2 sitater", Tone.QUIET)))


def as_docx(what: Report) -> bytes:
    stream = io.BytesIO()
    write_word(what, stream)
    return stream.getvalue()


def part(docx: bytes, name: str) -> ElementTree.Element:
    """Return a part of a Word file, such as ``word/document.xml``, as XML."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        return ElementTree.fromstring(package.read(name))


def body(what: Report) -> ElementTree.Element:
    return part(as_docx(what), "word/document.xml")


def words_of(element: ElementTree.Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))
