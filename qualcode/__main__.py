"""``qualcode`` and ``python -m qualcode``: the window, or the command line when a command is named."""

import os
import sys
from pathlib import Path

from qualcode.cli.output import settle_streams
from qualcode.cli.run import is_command, run


def main() -> int:
    """Run what the arguments ask for and return the exit code: 0, 1 for a problem, 2 for wrong usage.

    Without arguments, or with the path of a project alone, that is the window.
    """
    settle_streams()
    arguments = sys.argv[1:]
    if is_command(arguments):
        return run(paint=_paint)
    from qualcode.ui.app import run as show

    return show(Path(arguments[0]) if arguments else None)


def _paint(project: Path, target: Path) -> None:
    # A picture needs no screen, and where there is none Qt would end the process.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from qualcode.ui.app import picture

    picture(project, target)


if __name__ == "__main__":
    sys.exit(main())
