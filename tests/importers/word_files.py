"""Word files for tests, made as Word and Teams make them."""

import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

Document = Any  # python-docx's own classes are functions' results


def saved(document: Document) -> bytes:
    """Return the file's bytes."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word_file(fill: Callable[[Document], object]) -> bytes:
    """Return a Word file that ``fill`` has written in."""
    document = docx.Document()
    fill(document)
    return saved(document)


def with_paragraphs(*texts: str) -> bytes:
    """Return a Word file of plain paragraphs; ``\\n`` is a line break inside one."""
    return word_file(lambda document: [document.add_paragraph(text) for text in texts])


def with_bold_names(turns: Iterable[tuple[str, str]], between: str = "\t") -> bytes:
    """Return a Word file with each turn in a paragraph, after the speaker's name in bold."""

    def fill(document: Document) -> None:
        for name, words in turns:
            paragraph = document.add_paragraph()
            paragraph.add_run(name).bold = True
            paragraph.add_run(f"{between}{words}")

    return word_file(fill)


def teams_transcript(turns: Iterable[tuple[str, str, str]]) -> bytes:
    """Return a transcript as Teams writes it to Word: name, three spaces and time, and the words below."""

    def fill(document: Document) -> None:
        document.add_paragraph("Intervju-20240314_090000-Møteopptak")
        document.add_paragraph("14. mars 2024, 08:00a.m.")
        document.add_paragraph("32m 10s")
        for name, time, words in turns:
            paragraph = document.add_paragraph()
            paragraph.add_run().add_break()
            paragraph.add_run(name).bold = True
            paragraph.add_run(f"   {time}").add_break()
            paragraph.add_run(words)
        document.add_paragraph("Intervjuer stoppet transkripsjonen")

    return word_file(fill)


def with_body(xml: str) -> bytes:
    """Return a Word file whose body is the XML, with ``w:`` for Word's own names."""

    def fill(document: Document) -> None:
        body = document.element.body
        for element in parse_xml(f"<w:body {nsdecls('w')}>{xml}</w:body>"):
            body.insert(len(body) - 1, element)

    return word_file(fill)


def with_part(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the Word file with one part changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(buffer, "w") as target:
        for item in source.infolist():
            content = source.read(item)
            target.writestr(item, change(content) if item.filename == name else content)
    return buffer.getvalue()
