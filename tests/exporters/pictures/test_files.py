"""Pictures as files: SVG and PNG that say what they are, and Word with caption, alternative text and numbers."""

import io
import os
import struct
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from platformdirs import user_cache_path

from qualcode.analysis.pictures.choice import PictureKind
from qualcode.exporters.pictures.drawing import Words
from qualcode.exporters.pictures.files import write_picture
from qualcode.exporters.pictures.library import choose_folder
from qualcode.exporters.pictures.picture import picture
from qualcode.exporters.pictures.render import PRINT_DPI, rendered
from qualcode.exporters.reports.picture_report import numbers_report, picture_report
from qualcode.exporters.write import write
from qualcode.model.errors import FileProblem
from tests.builders import Builder
from tests.exporters.pictures.studies import full_study

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_that_a_png_has_the_dots_of_print(tmp_path: Path) -> None:
    drawing = picture(full_study(), PictureKind.STANCES).drawing()
    path = tmp_path / "Holdninger.png"
    write_picture(drawing, path)
    data = path.read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    assert abs(width - drawing.width * PRINT_DPI) <= 1
    assert abs(height - drawing.height * PRINT_DPI) <= 1
    assert b"pHYs" in data


def test_that_an_svg_is_whole_names_nobody_and_tells_what_it_shows() -> None:
    drawing = picture(full_study(), PictureKind.HEAT, language="nb").drawing()
    text = rendered(drawing, "svg").decode("utf-8")
    ElementTree.fromstring(text)
    assert drawing.title in text
    assert "<script" not in text
    assert 'href="http' not in text
    assert rendered(drawing, "svg").decode("utf-8") == text


def test_that_another_ending_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    drawing = picture(full_study(), PictureKind.MAP).drawing()
    with pytest.raises(FileProblem):
        write_picture(drawing, tmp_path / "Kart.gif")
    with pytest.raises(ValueError, match="svg"):
        rendered(drawing, "gif")
    assert list(tmp_path.iterdir()) == []


def test_that_word_has_the_picture_its_caption_and_its_alternative_text(tmp_path: Path) -> None:
    study = full_study()
    path = tmp_path / "Bilder.docx"
    pictures = [picture(study, PictureKind.HEAT, language="en"), picture(study, PictureKind.TREEMAP, language="en")]
    write(picture_report(study, pictures, "en"), path)
    with zipfile.ZipFile(path) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
        images = [name for name in package.namelist() if name.startswith("word/media/")]
    assert len(images) == 2
    told = [each.get("descr", "") for each in body.iter(f"{WP}docPr")]
    assert [text.split(".")[0] for text in told] == [each.frame.title for each in pictures]
    codes = [each.text or "" for each in body.iter(f"{W}instrText")]
    assert [code.strip() for code in codes if "SEQ Figure" in code] == [r"SEQ Figure \* ARABIC"] * 2
    assert sum("SEQ Table" in code for code in codes) == 2
    assert max(int(each.get("cx", 0)) for each in body.iter(f"{WP}extent")) <= 26 * 360_000


def test_that_a_page_holds_its_pictures_and_fetches_none(tmp_path: Path) -> None:
    study = full_study()
    write(picture_report(study, [picture(study, PictureKind.MAP, language="en")], "en"), tmp_path / "Kart.html")
    page = (tmp_path / "Kart.html").read_text("utf-8")
    assert 'src="data:image/png;base64,' in page
    assert "img-src data:" in page
    assert 'alt="Thematic map.' in page


def test_that_the_numbers_alone_are_a_table_of_data(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    study = full_study()
    path = tmp_path / "Tall.xlsx"
    write(numbers_report(study, picture(study, PictureKind.SATURATION, language="en")), path)
    sheet = load_workbook(io.BytesIO(path.read_bytes())).active
    assert sheet is not None
    values = [row for row in sheet.iter_rows(values_only=True) if row[0] in ("Intervju 1", "Intervju 2")]
    assert [row[1:3] for row in values] == [(3, 3), (0, 3)]


def test_that_a_report_in_which_nothing_is_drawn_is_empty() -> None:
    study = Builder().study()
    assert picture_report(study, [picture(study, PictureKind.HEAT)]).sections == ()


def test_that_names_with_signs_that_no_font_has_are_drawn_and_leave_the_file_whole() -> None:
    make = Builder()
    make.informant("R1", "Leder 🦊")
    make.document("Intervju\x0c 1", "R1: Vi har aldri tid.")
    make.coding("Tid 🦊", "aldri tid")
    for kind in (PictureKind.HEAT, PictureKind.WALL):
        drawing = picture(make.study(), kind).drawing()
        ElementTree.fromstring(rendered(drawing, "svg").decode("utf-8"))
        assert any("□" in mark.text for mark in drawing.marks if isinstance(mark, Words))


def test_that_the_library_keeps_its_files_in_the_programs_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MPLCONFIGDIR", raising=False)
    choose_folder()
    assert Path(os.environ["MPLCONFIGDIR"]) == user_cache_path("qualcode", appauthor=False) / "matplotlib"
    monkeypatch.setenv("MPLCONFIGDIR", "elsewhere")
    choose_folder()
    assert os.environ["MPLCONFIGDIR"] == "elsewhere"
