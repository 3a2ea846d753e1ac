"""The door of the command line: arguments in, exit code out."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from qualcode.cli import output, usage
from qualcode.cli.parts import project_path
from qualcode.cli.tree import commands, tree
from qualcode.model.errors import QualcodeError

FINE, PROBLEM, WRONG_USAGE = 0, 1, 2
"""The exit codes: done, a problem that was explained, arguments that make no sense."""

Painter = Callable[[Path, Path], None]
"""Paints the window with a project in it to a PNG file; what the command line itself cannot do."""


def is_command(arguments: Sequence[str]) -> bool:
    """Tell whether arguments are for the command line; else they ask for the window, with a project or without."""
    if not arguments:
        return False
    first = arguments[0]
    if first in commands() or first.startswith("-") or not first.strip():
        return True
    path = project_path(Path(first))
    return not (path.exists() or path.suffix or os.sep in first or "/" in first)


def run(arguments: Sequence[str] | None = None, paint: Painter | None = None) -> int:
    """Run a command and return its exit code; None for ``arguments`` takes those the program was called with.

    What goes wrong is told in sentences on the error stream; nothing is raised.
    """
    try:
        code = _run(arguments, paint)
        sys.stdout.flush()
        return code
    except (click.Abort, KeyboardInterrupt):
        output.interrupted()
    except BrokenPipeError:
        _forget_output()
    except Exception as error:
        output.bug(error)
    return PROBLEM


def _run(arguments: Sequence[str] | None, paint: Painter | None) -> int:
    try:
        code = tree().main(arguments, prog_name="qualcode", standalone_mode=False, obj=paint)
    except click.UsageError as error:
        usage.tell(error)
        return WRONG_USAGE
    except QualcodeError as error:
        output.problem(error)
        return PROBLEM
    return code if isinstance(code, int) else FINE


def _forget_output() -> None:
    # Whoever read our output has seen enough; what is still to be written goes nowhere.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
