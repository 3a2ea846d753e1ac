"""The catalogue is complete and true to its sources, and the language is found where the system keeps it."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import read_mo

from qualcode import i18n
from tests import catalogue
from tests.house import source

SPEECH = {"Merge codes": "Slå sammen koder", "%d quote": ["%d sitat", "%d sitater"]}


@pytest.fixture
def norwegian() -> Catalog:
    """The catalogue as it is committed."""
    return catalogue.read()


@pytest.fixture
def small() -> Catalog:
    """A catalogue of two untranslated messages."""
    return _template("Merge codes", ("%d quote", "%d quotes"))


@pytest.fixture
def speech(tmp_path: Path) -> Path:
    """A file that translates both messages of the small catalogue."""
    file = tmp_path / "nb.json"
    file.write_text(json.dumps(SPEECH), "utf-8")
    return file


def _template(*messages: str | tuple[str, str]) -> Catalog:
    template = Catalog("nb", "qualcode", fuzzy=False)
    for message in messages:
        template.add(message)
    return template


def _ids(messages: Catalog) -> set[object]:
    return {message.id for message in messages if message.id}


def _strings(messages: Catalog) -> dict[object, object]:
    # Babel hands plurals back as lists or as tuples, depending on the kind of file.
    return {_fixed(message.id): _fixed(message.string) for message in messages if message.id}


def _fixed(forms: object) -> object:
    return tuple(forms) if isinstance(forms, list) else forms


# --- The committed catalogue


def test_that_the_catalogue_holds_exactly_the_messages_of_the_code(norwegian: Catalog) -> None:
    assert _ids(norwegian) == _ids(catalogue.extracted())


def test_that_every_message_is_translated_and_none_is_a_guess(norwegian: Catalog) -> None:
    assert [message.id for message in catalogue.untranslated(norwegian)] == []


def test_that_translations_keep_the_placeholders_of_their_sources(norwegian: Catalog) -> None:
    assert [message.id for message in catalogue.mismatched(norwegian)] == []


def test_that_the_compiled_catalogue_says_what_the_readable_one_says(norwegian: Catalog) -> None:
    with catalogue.PO.with_suffix(".mo").open("rb") as file:
        compiled = read_mo(file)
    assert _strings(compiled) == _strings(norwegian)


def test_that_messages_are_filled_in_after_they_are_translated() -> None:
    marks = {"_", "N_", "_n", "gettext", "ngettext"}
    early = [
        f"{source.name(path)}:{node.lineno}"
        for path in source.files("qualcode")
        for node in source.nodes(path)
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in marks
        if any(isinstance(each, ast.JoinedStr | ast.BinOp) for each in node.args[:2])
    ]
    assert early == []


# --- Keeping it in step


def test_that_merging_fills_in_singular_and_plural(small: Catalog, speech: Path) -> None:
    assert list(catalogue.merge(small, speech)) == []
    assert small["Merge codes"].string == "Slå sammen koder"
    assert small["%d quote"].string == ("%d sitat", "%d sitater")


def test_that_a_translation_without_a_source_is_named(speech: Path) -> None:
    problems = list(catalogue.merge(_template("Merge codes"), speech))
    assert problems == ["nb.json: not in the code: '%d quote'"]


def test_that_one_form_for_a_plural_is_refused(small: Catalog, tmp_path: Path) -> None:
    file = tmp_path / "nb.json"
    file.write_text('{"%d quote": "%d sitat"}', "utf-8")
    assert list(catalogue.merge(small, file)) == ["nb.json: singular and plural do not fit: '%d quote'"]


def test_that_updating_keeps_translations_and_drops_what_the_code_lost(small: Catalog, speech: Path) -> None:
    list(catalogue.merge(small, speech))
    after = catalogue.updated(small, _template("Merge codes", "Split code"))
    assert _ids(after) == {"Merge codes", "Split code"}
    assert after["Merge codes"].string == "Slå sammen koder"
    assert [message.id for message in catalogue.untranslated(after)] == ["Split code"]


def test_that_a_written_catalogue_reads_back_the_same(small: Catalog, speech: Path, tmp_path: Path) -> None:
    list(catalogue.merge(small, speech))
    catalogue.write(small, tmp_path / "nb" / "qualcode.po")
    back = catalogue.read(tmp_path / "nb" / "qualcode.po")
    assert {m.id: m.string for m in back if m.id} == {m.id: m.string for m in small if m.id}


def test_that_messages_are_found_in_calls_of_every_kind(tmp_path: Path) -> None:
    code = '_("a")\nN_("b")\n_n("c", "cs", 2)\nwords.gettext("d")\nwords.ngettext("e", "es", 3)\nother("f")\n'
    formatted = "told = f\"{_('g')}\\t{_n('h', 'hs', 2) % 2} {other('i')}\"\n"
    (tmp_path / "code.py").write_text(code + formatted, "utf-8")
    assert _ids(catalogue.extracted(tmp_path)) == {"a", "b", ("c", "cs"), "d", ("e", "es"), "g", ("h", "hs")}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("%d of %(total)s", {"%d": 1, "%(total)s": 1}),
        ("{name} and {name}, {share:.1f}", {"{name}": 2, "{share:.1f}": 1}),
        ("100 % sure", {}),
    ],
)
def test_that_placeholders_are_told_from_text(text: str, found: dict[str, int]) -> None:
    assert catalogue.placeholders(text) == found


# --- The language


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LANG": "nb_NO.UTF-8"}, "nb"),
        ({"LANG": "nn_NO.UTF-8"}, "nb"),
        ({"LANG": "no_NO"}, "nb"),
        ({"LANG": "no"}, "nb"),
        ({"LANG": "nds_DE.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "nb_NO.UTF-8"}, "nb"),
        ({"LANG": "nb_NO.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "nn:nb:en"}, "nb"),
        ({"LANG": "nb_NO.UTF-8", "QUALCODE_LANGUAGE": "en"}, "en"),
        ({"LANG": "en_GB.UTF-8", "QUALCODE_LANGUAGE": "nb"}, "nb"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": ""}, "en"),
    ],
)
def test_that_the_language_follows_the_system(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for name in ("QUALCODE_LANGUAGE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(i18n, "_of_the_desktop", lambda: "")
    i18n.set_language(None)
    assert i18n.language() == expected


def test_that_the_desktop_decides_where_the_environment_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(i18n, "_asked_for", lambda environment: "")
    monkeypatch.setattr(i18n, "_of_the_desktop", lambda: "nb-NO")
    i18n.set_language(None)
    assert i18n.language() == "nb"


def test_that_a_chosen_language_goes_before_the_system() -> None:
    i18n.set_language("nb")
    assert i18n.language() == "nb"
    i18n.set_language(None)
    assert i18n.language() == "en"


@pytest.fixture
def spoken(small: Catalog, speech: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the program read the small catalogue instead of its own."""
    list(catalogue.merge(small, speech))
    catalogue.write(small, tmp_path / "nb" / "LC_MESSAGES" / "qualcode.po")
    monkeypatch.setattr(i18n, "_LOCALE", tmp_path)
    i18n.translator.cache_clear()
    yield
    i18n.translator.cache_clear()


@pytest.mark.usefixtures("spoken")
def test_that_text_is_norwegian_when_norwegian_is_chosen() -> None:
    i18n.set_language("nb")
    assert i18n._("Merge codes") == "Slå sammen koder"
    assert [i18n._n("%d quote", "%d quotes", n) % n for n in (0, 1, 2)] == [
        "0 sitater",
        "1 sitat",
        "2 sitater",
    ]


@pytest.mark.usefixtures("spoken")
def test_that_a_report_keeps_its_own_language() -> None:
    _, _n = i18n.translator("nb")
    assert (i18n._("Merge codes"), _("Merge codes")) == ("Merge codes", "Slå sammen koder")
    assert i18n._n("%d quote", "%d quotes", 2) == "%d quotes"
    assert _n("%d quote", "%d quotes", 2) == "%d sitater"


@pytest.mark.usefixtures("spoken")
def test_that_unknown_and_empty_text_stays_as_it_is() -> None:
    i18n.set_language("nb")
    assert (i18n._("never seen"), i18n._("")) == ("never seen", "")


@pytest.mark.usefixtures("spoken")
def test_that_a_marked_string_is_translated_only_when_shown() -> None:
    i18n.set_language("nb")
    label = i18n.N_("Merge codes")
    assert (label, i18n._(label)) == ("Merge codes", "Slå sammen koder")
