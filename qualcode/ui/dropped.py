"""What was dropped on the window or picked: a project to open, or texts to import."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from qualcode.importers.formats import ENDINGS
from qualcode.store.files import SUFFIX


@dataclass(frozen=True, slots=True)
class Dropped:
    """A project goes before texts: who drops both wants to work on the project."""

    project: Path | None
    texts: list[Path]


def sort_dropped(paths: Iterable[str]) -> Dropped:
    """Return what a set of paths is; of a folder, the texts that lie in it, by name, are taken."""
    project: Path | None = None
    texts: list[Path] = []
    for path in map(Path, paths):
        if path.suffix.lower() == SUFFIX:
            project = project or path
        elif path.is_dir():
            # A folder without texts stays, so that it gets its sentence.
            texts += sorted(each for each in path.iterdir() if each.suffix.lower() in ENDINGS) or [path]
        else:
            texts.append(path)
    return Dropped(project, texts)
