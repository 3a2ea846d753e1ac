"""Keep the Norwegian catalogue in step with the code: extract, merge translations, compile.

    python3 dev.py messages                       bring the catalogue up to date and compile it
    python3 dev.py messages nb.json more.json     merge translations first

A file of translations is JSON: ``{"English": "norsk"}``, and where there is a plural the singular is the key:
``{"%d quote": ["%d sitat", "%d sitater"]}``. A string that the code no longer has leaves the catalogue.
"""

import ast
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "qualcode" / "locale" / "nb" / "LC_MESSAGES" / "qualcode.po"

# What marks a message, and how many of its first arguments are the message: two where there is a plural.
_KEYWORDS = {"_": 1, "N_": 1, "_n": 2, "gettext": 1, "ngettext": 2}
_PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[-+#0]*\d*(?:\.\d+)?[diouxXeEfgGcrs%]|\{\w*[^{}]*\}")
_HEADER = """\
# The bokmål of qualcode. `python3 dev.py messages` keeps it in step with the code and compiles it.
# Change translations here freely; a source string is changed where it stands in the code."""

Translation = str | list[str]


def main(files: list[str]) -> int:
    """Update and compile the catalogue; print what is missing or wrong; return 0 when it is complete."""
    catalogue = updated(read(), extracted())
    problems = [problem for file in files for problem in merge(catalogue, Path(file))]
    problems += [f"without translation: {_name(message)}" for message in untranslated(catalogue)]
    problems += [f"placeholders differ: {_name(message)}" for message in mismatched(catalogue)]
    write(catalogue)
    print(*problems, f"{len(catalogue)} messages, {len(problems)} problems", sep="\n")
    return 1 if problems else 0


def extracted(folder: Path = ROOT / "qualcode") -> Catalog:
    """Return every message that the code under ``folder`` marks for translation, as a template."""
    template = Catalog()
    for path in sorted(folder.rglob("*.py")):
        for message in _marked(ast.parse(path.read_text("utf-8"))):
            template.add(message)
    return template


def _marked(code: ast.AST) -> Iterator[str | tuple[str, ...]]:
    """Give the messages of the calls that mark them, within formatted strings too, where Babel does not look."""
    for node in ast.walk(code):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            count = _KEYWORDS.get(name, 0)
            given = (each.value for each in node.args[:count] if isinstance(each, ast.Constant))
            words = [each for each in given if isinstance(each, str)]
            if count and len(words) == count:
                yield words[0] if count == 1 else tuple(words)


def read(po: Path = PO) -> Catalog:
    """Return the catalogue as it is on disk, an empty one when there is none."""
    if not po.exists():
        return _empty()
    with po.open("rb") as file:
        return read_po(file, "nb", "qualcode")


def updated(catalogue: Catalog, template: Catalog) -> Catalog:
    """Return the catalogue with exactly the template's messages, and the translations it has for them."""
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    catalogue.header_comment = _HEADER
    return catalogue


def merge(catalogue: Catalog, file: Path) -> Iterator[str]:
    """Put a JSON file's translations into the catalogue; yield a line for each that has no place there."""
    translations: dict[str, Translation] = json.loads(file.read_text("utf-8"))
    for source, translation in translations.items():
        message = catalogue.get(source)
        if message is None:
            yield f"{file.name}: not in the code: {source!r}"
        elif isinstance(translation, list) != message.pluralizable:
            yield f"{file.name}: singular and plural do not fit: {source!r}"
        else:
            message.string = tuple(translation) if isinstance(translation, list) else translation
            message.flags.discard("fuzzy")


def write(catalogue: Catalog, po: Path = PO) -> None:
    """Write the catalogue and, beside it, its compiled form."""
    po.parent.mkdir(parents=True, exist_ok=True)
    with po.open("wb") as file:
        write_po(file, catalogue, width=100, no_location=True, sort_output=True, ignore_obsolete=True)
    with po.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)


def untranslated(catalogue: Catalog) -> list[Message]:
    """Return the messages that lack a translation or a plural form, or whose translation is a guess."""
    return [message for message in _messages(catalogue) if message.fuzzy or not all(_forms(message.string))]


def mismatched(catalogue: Catalog) -> list[Message]:
    """Return the messages whose translation does not have the placeholders of its source."""
    return [
        message
        for message in _messages(catalogue)
        if all(_forms(message.string))
        and [placeholders(form) for form in _forms(message.string)]
        != [placeholders(form) for form in _forms(message.id)]
    ]


def placeholders(text: str) -> Counter[str]:
    """Return how often each placeholder (``%d``, ``%(n)s``, ``{name}``) stands in the text."""
    return Counter(_PLACEHOLDER.findall(text))


def _empty() -> Catalog:
    authors, now = "the qualcode authors", datetime.now(UTC)
    return Catalog(
        "nb",
        "qualcode",
        project="qualcode",
        version="nb",
        msgid_bugs_address=authors,
        last_translator=authors,
        language_team="Norwegian bokmål",
        creation_date=now,
        revision_date=now,
        fuzzy=False,
    )


def _messages(catalogue: Catalog) -> Iterable[Message]:
    return (message for message in catalogue if message.id)


def _forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def _name(message: Message) -> str:
    return repr(_forms(message.id)[0])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
