"""What a Word file says about itself: its title, and no names of people or programs."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from qualcode.exporters.characters import legal
from qualcode.exporters.report import Report
from qualcode.exporters.word_styles import LOCALE
from qualcode.exporters.word_xml import Element, W

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.rel import Relationships

_NOT_NEEDED = ("thumbnail", "extended-properties", "customXml", "stylesWithEffects", "numbering")
_WORD_2013 = "15"


def tell_about(document: "Document", report: Report) -> None:
    """Fill in the title, empty all that could name someone, and drop what the template brings along."""
    about = document.core_properties
    about.title = legal(f"{report.title} – {report.subtitle}" if report.subtitle else report.title)[:255]
    about.author = about.last_modified_by = about.comments = ""
    about.language = LOCALE[report.language]
    about.created = about.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    _drop(document.part.rels)
    _drop(document.part.package.rels)
    _fill_settings(document.settings.element, report)


def _drop(relations: "Relationships") -> None:
    for key, relation in list(relations.items()):
        if relation.reltype.rsplit("/", 1)[-1] in _NOT_NEEDED:
            del relations[key]


def _fill_settings(settings: Element, report: Report) -> None:
    """Speak the report's language, and be a document of today: no «compatibility mode» in Word's title bar."""
    for name in ("rsids", "savePreviewPicture"):
        for element in settings.findall(f"{W}{name}"):
            settings.remove(element)
    norwegian = report.language == "nb"
    values = {
        "themeFontLang": LOCALE[report.language],
        "decimalSymbol": "," if norwegian else ".",
        "listSeparator": ";" if norwegian else ",",
    }
    for name, value in values.items():
        settings.find(f"{W}{name}").set(f"{W}val", value)
    compatible = settings.find(f"{W}compat")
    for layout in compatible.findall(f"{W}useFELayout"):
        compatible.remove(layout)
    for setting in compatible:
        if setting.get(f"{W}name") == "compatibilityMode":
            setting.set(f"{W}val", _WORD_2013)
    zoom = settings.find(f"{W}zoom")
    zoom.attrib.pop(f"{W}val", None)
    zoom.set(f"{W}percent", "100")
