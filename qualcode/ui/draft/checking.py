"""A draft and what was found in it; reading and checking is work for another thread."""

from dataclasses import dataclass
from pathlib import Path

from qualcode.analysis.draft import DraftCheck, check_draft
from qualcode.i18n import _
from qualcode.importers.manuscript import read_manuscript, read_names
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.text.quoted import ManuscriptParagraph
from qualcode.ui.draft.items import DraftItem, items_of


@dataclass(frozen=True)
class CheckedDraft:
    """A draft as it was read at a time, and what was found."""

    path: Path
    saved: float
    """When the file was last saved, as the file system tells; what is saved later has not been read."""
    study: Study
    paragraphs: tuple[ManuscriptParagraph, ...]
    found: DraftCheck
    items: tuple[DraftItem, ...]

    def paragraph(self, item: DraftItem) -> str:
        """Return the words of the paragraph that an item stands in."""
        return self.paragraphs[item.paragraph].text


def checked_draft(study: Study, path: Path, key: Path | None, progress: Progress) -> CheckedDraft:
    """Read a draft, and the key of names if there is one, and hold it against the study; names are kept nowhere.

    Raises FileProblem when one of the files cannot be read.
    """
    what = _("Checking {name}").format(name=path.name)
    progress(0, 0, what)
    saved = saved_at(path)
    paragraphs = tuple(read_manuscript(path))
    names = read_names(key) if key is not None else ()

    found = check_draft(study, paragraphs, names, _Named(progress, what))
    return CheckedDraft(path, saved, study, paragraphs, found, items_of(found))


@dataclass(frozen=True)
class _Named:
    """Progress that says what is being done."""

    progress: Progress
    name: str

    def __call__(self, done: int, total: int, what: str) -> None:
        self.progress(done, total, what or self.name)


def saved_at(path: Path) -> float:
    """Return when a file was last saved; 0 while it is not there, as when another program is writing it."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
