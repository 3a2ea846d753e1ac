"""The maps: the docstring of a package tells what each of its files is for."""

import ast
import re
from fnmatch import fnmatchcase

from tests.house.source import files, name, tree

_QUOTED = re.compile("``([^`]+)``")
_NAME = re.compile(r"[\w*]+")


def test_that_the_map_of_every_package_names_all_that_is_in_it() -> None:
    unnamed: dict[str, set[str]] = {}
    for package in (each for each in files("qualcode") if each.name == "__init__.py"):
        told = " ".join(_QUOTED.findall(ast.get_docstring(tree(package)) or ""))
        named = set(_NAME.findall(told))
        inside = {each.parent.name for each in package.parent.glob("*/__init__.py")}
        inside |= {each.stem for each in package.parent.glob("*.py")} - {"__init__"}
        missing = {each for each in inside if not any(fnmatchcase(each, known) for known in named)}
        unnamed |= {name(package): missing} if missing else {}
    assert unnamed == {}
