"""The house's words: tests named by behaviour, concepts called by the one name of the glossary."""

import ast
import re

import pytest

from tests.house.source import Definition, files, name, nodes

NO_BEHAVIOUR = {"works", "correctly", "handles"}

# The glossary's "avoid in code", as whole words of a class's name. Qt has its own words, so ui is not asked.
AVOIDED = {
    "Utterance": "Turn",
    "Node": "Code",
    "Tag": "Code",
    "Annotation": "Coding",
    "Highlight": "Coding",
    "Excerpt": "Quotation",
    "Seltext": "Quotation",
    "Participant": "Informant",
    "Respondent": "Informant",
    "Site": "Case",
    "Variable": "Attribute",
    "Comment": "Memo",
    "Insight": "Finding",
    "Command": "edits are functions",
}
AVOIDED_NAMES = {"pos0", "pos1", "seltext", "utterance", "utterances", "kappa"}
QUIET = ("model", "text", "analysis", "store", "edits")


def _tests() -> list[str]:
    return [
        f"{name(path)}:{node.name}"
        for path in files("tests")
        for node in nodes(path)
        if isinstance(node, Definition) and node.name.startswith("test")
    ]


def test_that_tests_are_named_by_what_happens() -> None:
    assert [test for test in _tests() if NO_BEHAVIOUR & set(test.rsplit(":")[-1].split("_"))] == []


@pytest.mark.parametrize("package", QUIET)
def test_that_classes_bear_the_names_of_the_glossary(package: str) -> None:
    strangers = [
        f"{name(path)}:{node.name} (say {AVOIDED[word]})"
        for path in files(f"qualcode/{package}")
        for node in nodes(path)
        if isinstance(node, ast.ClassDef)
        for word in re.findall("[A-Z][a-z]*", node.name)
        if word in AVOIDED
    ]
    assert strangers == []


def test_that_functions_and_fields_avoid_the_words_of_other_programs() -> None:
    strangers = [
        f"{name(path)}:{each}"
        for path in files("qualcode")
        for node in nodes(path)
        for each in _names(node)
        if each in AVOIDED_NAMES
    ]
    assert strangers == []


def _names(node: ast.AST) -> list[str]:
    if isinstance(node, Definition):
        return [node.name, *(argument.arg for argument in node.args.args)]
    if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        return [node.target.id]
    return []
