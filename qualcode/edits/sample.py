"""The sample study: six invented interviews, their people, a codebook, codings by two coders, and findings."""

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from qualcode.edits.batch import code_rows
from qualcode.edits.codebook import import_codebook
from qualcode.edits.documents import import_documents
from qualcode.edits.findings_rows import add_worded_findings
from qualcode.edits.people import import_people
from qualcode.importers.assembling import assemble
from qualcode.importers.choices import SpeakerChoice
from qualcode.importers.codebooks import read_codebook
from qualcode.importers.coding_rows import read_coding_rows
from qualcode.importers.findings_yaml import read_findings
from qualcode.importers.new_document import NewDocument
from qualcode.importers.people_table import read_people
from qualcode.importers.preview import preview
from qualcode.importers.reading import read
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.errors import FileProblem, FileReason
from qualcode.shipped import folder
from qualcode.store.files import SUFFIX, create, open_project
from qualcode.store.project import Project

NAME = f"Eksempelstudie{SUFFIX}"
"""What the sample study's file is called."""

_TITLE = "Eksempelstudie: samarbeid rundt flyktninger i Storvåg"
_CODER = "Forsker A"
_NOTES_ABOUT = {"06-notater-veileder-nav": "R7"}
"""Documents without labels that one informant stands behind."""
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
        raise FileProblem(path, FileReason.READ_ONLY, detail=error.strerror or "") from error
    return open_project(path)


def open_sample(folder: Path) -> Project:
    """Open the sample study in a folder, building folder and study the first time.

    A file of its name that cannot be opened as a project is kept under another name, and the study is built anew.
    Raises FileProblem when the study is open elsewhere or cannot be written.
    """
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem(path, FileReason.READ_ONLY, detail=error.strerror or "") from error
    try:
        return open_project(path)
    except FileProblem as problem:
        if problem.reason in _UNUSABLE:
            _put_aside(path)
        elif problem.reason is not FileReason.MISSING:
            raise
    return build_sample(path)


def _build(path: Path) -> None:
    transcripts = folder("sample_transcripts")
    project = create(path, _TITLE, _CODER)
    try:
        import_people(project, read_people(transcripts / "people.csv"))
        import_documents(project, [_document(each) for each in sorted(transcripts.glob("0*"))])
        import_codebook(project, read_codebook(folder("codebooks") / "samarbeid.yaml"))
        codings = transcripts / "study" / "codings.csv"
        code_rows(project, read_coding_rows(codings), codings)
        add_worded_findings(project, read_findings(transcripts / "study" / "findings.yaml"))
    finally:
        project.close()


def _document(path: Path) -> NewDocument:
    reading = read(path)
    choices = preview(reading).choices
    informant = _NOTES_ABOUT.get(path.stem)
    if informant is not None:
        speakers = {label: SpeakerChoice(is_text=True) for label in choices.speakers}
        speakers[None] = SpeakerChoice(Speaker.INFORMANT, informant)
        choices = replace(choices, kind=DocumentKind.NOTES, speakers=speakers)
    return assemble(reading, choices)


def _put_aside(path: Path) -> None:
    n = 1
    while (aside := path.with_name(f"{path.stem} ({n}){SUFFIX}.old")).exists():
        n += 1
    # Where it cannot be moved, building says that the file exists.
    with suppress(OSError):
        os.replace(path, aside)
