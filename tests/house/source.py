"""What the house's rules measure: the project's Python files and the functions in them."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "qualcode"

Definition = ast.FunctionDef | ast.AsyncFunctionDef
Documented = Definition | ast.ClassDef | ast.Module


@dataclass(frozen=True)
class Function:
    """A function or method, with where it stands and how many lines it has without its docstring."""

    file: str
    name: str
    lines: int


def files(*folders: str) -> list[Path]:
    """Return the Python files under folders of the checkout, in order."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def name(path: Path) -> str:
    """Return the path as it reads from the top of the checkout, with ``/`` on every system."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """Return the file's syntax tree."""
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return every node of the file's syntax tree that is more than a name, a value or where it stands."""
    return tuple(node for node in ast.walk(tree(path)) if isinstance(node, ast.stmt | ast.Call))


def line_count(path: Path) -> int:
    """Return the number of lines in the file, empty ones and comments included."""
    return len(path.read_text("utf-8").splitlines())


def functions(path: Path) -> Iterator[Function]:
    """Yield every function of the file: signature and body are counted, decorators and docstring are not."""
    for node in nodes(path):
        if isinstance(node, Definition):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            yield Function(name(path), node.name, lines - _docstring_lines(node))


def public(path: Path) -> Iterator[tuple[str, Documented]]:
    """Yield the module itself and each public class, function and method in it, with a name to show."""
    yield name(path), tree(path)
    yield from _public_in(tree(path), name(path))


def _public_in(node: ast.Module | ast.ClassDef, where: str) -> Iterator[tuple[str, Documented]]:
    for child in node.body:
        if isinstance(child, Definition | ast.ClassDef) and not child.name.startswith("_"):
            yield f"{where}:{child.name}", child
            if isinstance(child, ast.ClassDef):
                yield from _public_in(child, f"{where}:{child.name}")


def _docstring_lines(node: Definition) -> int:
    if ast.get_docstring(node, clean=False) is None:
        return 0
    first = node.body[0]
    return (first.end_lineno or first.lineno) - first.lineno + 1


def libraries(path: Path, *, when_loaded: bool = False) -> set[str]:
    """Return the top-level names the file imports: anywhere, or only what loading it imports at once."""
    return {module.split(".")[0] for module in imports(path, when_loaded=when_loaded)}


def imports(path: Path, *, when_loaded: bool = False) -> Iterator[str]:
    """Yield the full names of the modules the file imports: anywhere, or only when it is loaded."""
    for node in _run_at_import(tree(path)) if when_loaded else nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _run_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Walk what runs when the module is loaded: not the functions, nor what is there for type checkers."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, Definition | ast.Lambda):
            continue
        if isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test):
            continue
        yield child
        yield from _run_at_import(child)
