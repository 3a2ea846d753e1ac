"""Which format a file has, whatever it is called."""

import io
import zipfile
from pathlib import Path

import pytest

from qualcode.importers.formats import ENDINGS, Format, sniff
from qualcode.model.errors import FileProblem, FileReason
from qualcode.wording.errors import explain

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return buffer.getvalue()


def problem(name: str, data: bytes) -> FileProblem:
    with pytest.raises(FileProblem) as caught:
        sniff(Path(name), data)
    return caught.value


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", b"I: Hva?", Format.TXT),
        ("A.TXT", b"I: Hva?", Format.TXT),
        ("notat", b"I: Hva?", Format.TXT),
        ("a.md", b"# Hva", Format.MD),
        ("a.vtt", b"\xef\xbb\xbfWEBVTT\n", Format.VTT),
        ("a.txt", b"WEBVTT - opptak\n\n00:01.000 --> 00:02.000\nJa", Format.VTT),
        ("a.srt", b"1\r\n00:00:01,000 --> 00:00:02,000\r\nJa", Format.SRT),
        ("a.txt", b"\xef\xbb\xbf1\r\n00:00:01,000 --> 00:00:02,000\r\nJa", Format.SRT),
        ("a.docx", zipped("[Content_Types].xml", "word/document.xml"), Format.DOCX),
        ("a.txt", zipped("[Content_Types].xml", "word/document2.xml"), Format.DOCX),
        ("pk.txt", b"PK: Hva tenker du om det?", Format.TXT),
        ("riff.txt", b"RIFF: Hva tenker du om det?", Format.TXT),
    ],
)
def test_that_content_goes_before_the_name(name: str, data: bytes, expected: Format) -> None:
    assert sniff(Path(name), data) is expected


def old_office(*streams: str) -> bytes:
    """Return a file of the kind that Office wrote until 2003, with a directory that names these streams."""
    directory = b"".join(name.encode("utf-16-le").ljust(128, b"\0") for name in ("Root Entry", *streams))
    text = "Om EncryptedPackage\0 og ord.".encode("utf-16-le")
    return COMPOUND.ljust(512, b"\0") + text.ljust(512, b"\0") + directory


def test_that_a_word_file_behind_a_password_is_protected() -> None:
    data = old_office("EncryptionInfo", "EncryptedPackage")
    assert problem("a.docx", data).reason is FileReason.PROTECTED


@pytest.mark.parametrize("name", ["intervju.doc", "intervju.docx"])
def test_that_an_old_word_file_is_told_so_whatever_it_is_called(name: str) -> None:
    told = explain(problem(name, old_office("1Table", "WordDocument")))
    assert told.headline == f"“{name}” is a Word file of the old kind, .doc."
    assert told.what_to_do == "Open it in Word or LibreOffice, save it as .docx, and import that."


def test_that_a_name_that_hides_another_format_is_not_blamed() -> None:
    told = explain(problem("intervju.txt", b"%PDF-1.7"))
    assert told.headline == "“intervju.txt” is not what its name says: inside, it is a .pdf file."
    assert explain(problem("a.doc", old_office("Workbook"))).headline.endswith("Excel file of the old kind, .xls.")


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.doc", COMPOUND + bytes(500), "doc"),
        ("a.pdf", b"%PDF-1.7", "pdf"),
        ("a.txt", b"%PDF-1.7", "pdf"),
        ("a.rtf", b"{\\rtf1 hei}", "rtf"),
        ("a.m4a", b"\x00\x00\x00\x20ftypM4A ", "mp4"),
        ("a.wav", b"RIFF\x00\x00\x00\x00WAVEfmt ", "wav"),
        ("a.odt", zipped("mimetype", "content.xml"), "odt"),
        ("a.xlsx", zipped("[Content_Types].xml", "xl/workbook.xml"), "xlsx"),
        ("a.zip", zipped("intervju.txt"), "zip"),
        ("a.xyz", b"ord", "xyz"),
    ],
)
def test_that_a_format_that_is_not_read_is_named(name: str, data: bytes, what: str) -> None:
    found = problem(name, data)
    assert found.reason is FileReason.UNKNOWN_FORMAT
    assert found.fields == {"format": what, "formats": ENDINGS}


@pytest.mark.parametrize(
    "data", [b"ord", b"PK\x03\x04ord", zipped("[Content_Types].xml", "word/a.xml")[:-30], zipped("a.txt")]
)
def test_that_a_word_file_that_is_none_is_broken(data: bytes) -> None:
    assert problem("a.docx", data).reason is FileReason.BROKEN
