"""Word reports as XML, part by part, against what they were: nothing about them changes unseen.

A difference that is wanted is accepted by writing the parts anew, and looking at the change before it is committed:

    QUALCODE_GOLDEN=write pytest tests/exporters/test_golden.py
"""

import io
import os
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from qualcode.exporters.report import Report
from qualcode.exporters.reports.codebook_report import codebook_report
from qualcode.exporters.reports.cross_report import cross_report
from qualcode.exporters.reports.findings_report import findings_report
from qualcode.exporters.reports.quotes_report import quotes_report, quotes_text
from qualcode.exporters.reports.sample_report import sample_report
from tests.exporters.examples import W, as_docx
from tests.exporters.havnes import havnes

GOLDEN = Path(__file__).parents[1] / "golden"
WRITE = os.environ.get("QUALCODE_GOLDEN") == "write"


def _reports() -> dict[str, Report]:
    return {
        "findings": findings_report(havnes(), language="en"),
        "quotes": quotes_report(havnes(), language="en"),
        "quotes-as-text": quotes_text(havnes(), language="en"),
        "codes-by-roles": cross_report(havnes(), language="en"),
        "codebook": codebook_report(havnes(), language="en"),
        "sample": sample_report(havnes(), language="en"),
    }


def _part(docx: bytes, name: str) -> str:
    """Return a part, indented, without the list of Word's own styles that the template brings along."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        root = etree.fromstring(package.read(name), etree.XMLParser(remove_blank_text=True))
    for latent in root.findall(f"{W}latentStyles"):
        root.remove(latent)
    etree.cleanup_namespaces(root)
    return etree.tostring(root, pretty_print=True, encoding="unicode")


def _compare(name: str, written: str) -> None:
    path = GOLDEN / f"{name}.xml"
    if WRITE:
        path.write_text(written, "utf-8", newline="\n")
    assert written == path.read_text("utf-8")


@pytest.mark.parametrize("name", _reports())
def test_that_a_report_s_body_is_what_it_was(name: str) -> None:
    _compare(name, _part(as_docx(_reports()[name]), "word/document.xml"))


def test_that_the_styles_are_what_they_were() -> None:
    _compare("styles", _part(as_docx(_reports()["findings"]), "word/styles.xml"))


def test_that_the_footer_is_what_it_was() -> None:
    _compare("footer", _part(as_docx(_reports()["findings"]), "word/footer1.xml"))


def test_that_the_parts_kept_are_those_that_are_compared() -> None:
    kept = {path.stem for path in GOLDEN.glob("*.xml")}
    assert kept == {*_reports(), "styles", "footer"}
