"""What has happened since a version was kept: compared off the UI thread, and shown."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from qualcode.edits.merging import compare, read_state
from qualcode.i18n import _
from qualcode.model.merging.plan import MergePlan
from qualcode.model.merging.seen import plan_seen_by
from qualcode.model.progress import Progress
from qualcode.model.study import Study
from qualcode.store.project import Project
from qualcode.store.snapshots import Snapshot
from qualcode.ui.sharing.outline import Told
from qualcode.ui.sharing.versions_dialog import SinceDialog
from qualcode.ui.sharing.words import since_only

if TYPE_CHECKING:
    from qualcode.ui.main_window import MainWindow


def show_since(window: "MainWindow", project: Project, snapshot: Snapshot) -> None:
    """Show over ``window`` what differs between a version and the project, if that is open still."""

    def show(found: tuple[MergePlan, Study]) -> None:
        if project is window.workspace.home:
            plan, before = found
            seen = plan_seen_by(plan, project.coder, project.study, before)
            told = Told(since_only(seen), (project.study, before), is_since=True)
            SinceDialog(window, snapshot.name, told).exec()

    work = partial(_compared, project.study, snapshot.path)
    window.jobs.start(_("Reading {name}").format(name=snapshot.name), work, show)


def _compared(study: Study, path: Path, _progress: Progress) -> tuple[MergePlan, Study]:
    before = read_state(study, path)
    return compare(study, before), before
