"""``qualcode`` and ``python -m qualcode``: the window, or the command line when a command is named."""

import os
import sys
from pathlib import Path

from qualcode.cli import output
from qualcode.cli.parts import project_path
from qualcode.cli.run import is_command, run
from qualcode.model.errors import QualcodeError


def main() -> int:
    """Run what the arguments ask for and return the exit code: 0, 1 for a problem, 2 for wrong usage.

    Without arguments, or with the path of a project alone, that is the window; it tells when the project cannot be
    opened, and where there is no screen to tell it on, that is a problem like any other. Where Qt cannot be
    trusted, a sentence says so and the exit code is 2.
    """
    output.settle_streams()
    arguments = sys.argv[1:]
    if is_command(arguments):
        return run(paint=_paint)
    refuse_broken_qt()
    path = project_path(Path(arguments[0])) if arguments else None
    if path is not None and (problem := _unseen_problem(path)):
        output.problem(problem)
        return 1
    from qualcode.ui.app import run as show

    return show(path)


def refuse_broken_qt() -> None:
    """End the program with a sentence and exit code 2, before Qt is used, where Qt would end it without one."""
    from qualcode.ui.guard import complaint

    if sentence := complaint():
        print(sentence, file=sys.stderr)
        sys.exit(2)


def _unseen_problem(path: Path) -> QualcodeError | None:
    """Return why a project cannot be opened, where the window would tell so with nobody to see it."""
    from qualcode.store.connection import refuse_foreign
    from qualcode.ui.guard import is_unseen

    try:
        if is_unseen():
            refuse_foreign(path.absolute())
    except QualcodeError as error:
        return error
    return None


def _paint(project: Path, target: Path) -> None:
    # A picture needs no screen, and where there is none Qt would end the process.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    refuse_broken_qt()
    from qualcode.ui.app import picture

    picture(project, target)


if __name__ == "__main__":
    sys.exit(main())
