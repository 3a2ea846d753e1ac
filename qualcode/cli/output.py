"""What commands write: text for people, JSON for programs, problems on the error stream."""

import json
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qualcode.i18n import _
from qualcode.model.errors import QualcodeError

if TYPE_CHECKING:
    from qualcode.store.project import Project


def say(text: str = "") -> None:
    """Write a line, or several, for people."""
    click.echo(text)


def data(value: object) -> None:
    """Write JSON: UTF-8, indented by two, letters such as æ as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def hint(text: str) -> None:
    """Write a line beside the point to the error stream, so that it never gets into piped data."""
    click.echo(text, err=True)


def problem(error: QualcodeError, about: str = "") -> None:
    """Write what happened, why, and what to do; ``about`` says which of several things it concerns."""
    from qualcode.wording.errors import explain

    told = explain(error)
    click.echo(f"{about}: {told.headline}" if about else told.headline, err=True)
    for paragraph in (told.explanation, told.what_to_do):
        if paragraph:
            click.echo(paragraph, err=True)


def bug(error: BaseException) -> None:
    """Write a report of a bug: kind of error and lines of code, not its message, which may hold interview words."""
    from qualcode.wording.errors import place_in_code

    click.echo(_("That did not work, and it is our fault."), err=True)
    click.echo(_("The report below holds no text from your study. Send it to us if you like."), err=True)
    click.echo(type(error).__name__, err=True)
    for frame in traceback.extract_tb(error.__traceback__):
        click.echo(f"  {place_in_code(frame.filename)}:{frame.lineno} {frame.name}", err=True)


def interrupted() -> None:
    """Write that the user stopped the command."""
    click.echo(_("Stopped. What had been done before that is saved."), err=True)


@contextmanager
def opened(path: Path) -> "Iterator[Project]":
    """Open a project for the length of a ``with``; FileProblem when it cannot be opened."""
    from qualcode.store.files import open_project

    project = open_project(path)
    try:
        yield project
    finally:
        project.close()


@contextmanager
def opened_to_read(path: Path) -> "Iterator[Project]":
    """Open a project for a command that only reads; it may lie where nothing can be written.

    Where coding is blind its study is without what others have coded, as in the window.
    """
    from qualcode.model.blind import seen_by
    from qualcode.store.files import open_to_read

    project = open_to_read(path)
    project.study = seen_by(project.study, project.coder)
    try:
        yield project
    finally:
        project.close()


def settle_streams() -> None:
    """Let no letter crash the output: UTF-8 into files and pipes, and a ``?`` for what a console lacks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
