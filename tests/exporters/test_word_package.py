"""What a Word file says about itself: nothing about who made it, or with what."""

import io
import zipfile
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

from docx import Document

from tests.exporters.examples import W, as_docx, counts_table, part, report


def test_that_metadata_hold_the_title_and_no_names() -> None:
    about = Document(io.BytesIO(as_docx(report(counts_table())))).core_properties
    assert about.title == "Sitater – Samarbeid i Havnes"
    assert (about.author, about.last_modified_by, about.comments, about.keywords) == ("", "", "", "")
    assert about.language == "nb-NO"


def test_that_the_file_says_when_it_was_made() -> None:
    about = Document(io.BytesIO(as_docx(report()))).core_properties
    now = datetime.now(UTC).replace(tzinfo=None)
    assert about.created is not None
    assert timedelta() <= now - about.created.replace(tzinfo=None) < timedelta(minutes=1)


def test_that_nothing_of_the_template_is_left_that_tells_of_another_program() -> None:
    docx = as_docx(report(counts_table()))
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        names = package.namelist()
        everything = "".join(package.read(name).decode() for name in names)
    assert not [name for name in names if "thumbnail" in name or "customXml" in name or name.endswith("app.xml")]
    assert "python-docx" not in everything
    assert "Macintosh" not in everything


def test_that_every_relation_points_to_a_part_that_is_there() -> None:
    with zipfile.ZipFile(io.BytesIO(as_docx(report()))) as package:
        names = set(package.namelist())
        for relations in (name for name in names if name.endswith(".rels")):
            folder = relations.replace("_rels/", "").rpartition("/")[0]
            for relation in ElementTree.fromstring(package.read(relations)):
                target = relation.get("Target", "")
                assert (target.lstrip("/") if target.startswith("/") else f"{folder}/{target}".lstrip("/")) in names


def test_that_word_opens_it_as_a_document_of_today() -> None:
    settings = part(as_docx(report()), "word/settings.xml")
    modes = {each.get(f"{W}name"): each.get(f"{W}val") for each in settings.iter(f"{W}compatSetting")}
    assert modes["compatibilityMode"] == "15"
    assert settings.find(f"{W}themeFontLang").get(f"{W}val") == "nb-NO"
    assert settings.find(f"{W}decimalSymbol").get(f"{W}val") == ","
