"""The sample study: six invented interviews, their people, a codebook, codings by two coders, and findings."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from qualcode.model.errors import FileProblem, FileReason
from qualcode.store.files import SUFFIX, create, open_project
from qualcode.store.project import Project

NAME = f"Eksempelstudie{SUFFIX}"
"""What the sample study's file is called."""

_TITLE = "Eksempelstudie: samarbeid rundt flyktninger i Storvåg"
_CODER = "Forsker A"
_UNUSABLE = (FileReason.NOT_PROJECT, FileReason.DAMAGED, FileReason.NEWER)


def build_sample(path: Path) -> Project:
    """Build the sample study as a new project file and open it.

    The file appears when it is complete. Raises FileProblem when it exists or cannot be written.
    """
    if path.exists():
        raise FileProblem(path, FileReason.EXISTS)
    if not path.parent.is_dir():
        raise FileProblem(path, FileReason.NO_FOLDER)
    try:
        with TemporaryDirectory(prefix=".qualcode-", dir=path.parent, ignore_cleanup_errors=True) as workshop:
            built = Path(workshop) / NAME
            _build(built)
            os.replace(built, path)
    except OSError as error:
        raise FileProblem(path, FileReason.READ_ONLY, detail=error.strerror or "", errno=error.errno) from error
    return open_project(path)


def open_sample(folder: Path) -> Project:
    """Open the sample study in a folder, building folder and study the first time.

    A file of its name that cannot be opened as a project is kept under another name, and the study is built anew.
    Raises FileProblem when the study is open elsewhere or cannot be written, or when the folder is a file.
    """
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise FileProblem(path, FileReason.NO_FOLDER) from error
    except OSError as error:
        raise FileProblem(path, FileReason.READ_ONLY, detail=error.strerror or "", errno=error.errno) from error
    try:
        return open_project(path)
    except FileProblem as problem:
        if problem.reason in _UNUSABLE:
            _put_aside(path)
        elif problem.reason is not FileReason.MISSING:
            raise
    return build_sample(path)


def _build(path: Path) -> None:
    # Needs every importer, and most windows open without building a sample.
    from qualcode.edits.sample_content import fill_sample

    project = create(path, _TITLE, _CODER)
    try:
        fill_sample(project)
    finally:
        project.close()


def _put_aside(path: Path) -> None:
    n = 1
    while (aside := path.with_name(f"{path.stem} ({n}){SUFFIX}.old")).exists():
        n += 1
    # Where it cannot be moved, building says that the file exists.
    with suppress(OSError):
        os.replace(path, aside)
