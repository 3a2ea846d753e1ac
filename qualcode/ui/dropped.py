"""What was dropped on the window or picked: a project to open, texts to import, or a table to ask about."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from qualcode.i18n import _
from qualcode.importers.formats import ENDINGS
from qualcode.importers.tables import ENDINGS as TABLES
from qualcode.store.files import SUFFIX
from qualcode.ui.widgets.ask import Choice, choose


@dataclass(frozen=True, slots=True)
class Dropped:
    """A project goes before texts: who drops both wants to work on the project."""

    project: Path | None
    texts: list[Path]

    @property
    def table(self) -> Path | None:
        """The table, where nothing but one was dropped: it may be many things, and a text it is not."""
        (only, *others) = self.texts or [Path()]
        return only if not others and only.suffix.lower() in TABLES and not only.is_dir() else None


def ask_what_is_in(parent: QWidget, table: Path) -> str | None:
    """Ask what a table holds, and return the key of the room that it is for; None for Cancel."""
    choices = (
        Choice("codebook", _("A codebook")),
        Choice("people", _("Informants")),
        Choice("answers", _("Survey answers"), "primary"),
    )
    sentence = _("A table can hold several things. Survey answers have one row a respondent.")
    return choose(parent, _("What is in “{file}”?").format(file=table.name), sentence, choices)


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
