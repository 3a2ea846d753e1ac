"""Looking at files before an import, off the UI thread: read, and previewed with the usual repairs."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qualcode.importers.assembling import assemble
from qualcode.importers.choices import Choices
from qualcode.importers.new_document import NewDocument
from qualcode.importers.preview import Preview, preview
from qualcode.importers.reading import Reading, read
from qualcode.model.errors import FileProblem
from qualcode.model.progress import Progress


@dataclass(frozen=True)
class Looked:
    """A file as it was read, and what importing it would bring."""

    reading: Reading
    preview: Preview


def look_at(paths: Sequence[Path], progress: Progress) -> list[Looked | FileProblem]:
    """Read and preview files one after another; a file that cannot be read leaves its problem in its place."""
    results: list[Looked | FileProblem] = []
    for done, path in enumerate(paths):
        progress(done, len(paths), path.name)
        try:
            reading = read(path)
            progress(done, len(paths), path.name)
            results.append(Looked(reading, preview(reading)))
        except FileProblem as problem:
            results.append(problem)
    return results


def assembled(chosen: Sequence[tuple[Reading, Choices]], progress: Progress) -> list[NewDocument | FileProblem]:
    """Make the documents as chosen; one in which nothing was left leaves its problem in its place."""
    results: list[NewDocument | FileProblem] = []
    for done, (reading, choices) in enumerate(chosen):
        progress(done, len(chosen), choices.title)
        try:
            results.append(assemble(reading, choices))
        except FileProblem as problem:
            results.append(problem)
    return results
