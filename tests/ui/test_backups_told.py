"""Who works without backups is told so in the status line, and why."""

from qualcode.edits.codebook import add_code
from qualcode.store import backup_files
from qualcode.ui.main_window import MainWindow
from qualcode.ui.status_line import StatusLine


def test_that_the_status_line_tells_of_a_backup_that_could_not_be_written(whole_window: MainWindow) -> None:
    workspace = whole_window.workspace
    status = whole_window.findChild(StatusLine)
    assert workspace.project is not None
    assert status is not None
    folder = backup_files.folder_of(workspace.project.path)
    if folder.exists():
        for one in folder.iterdir():
            one.unlink()
        folder.rmdir()
    folder.write_text("in the way")
    workspace.project.backups.problem = None
    status.look()
    assert not status.no_backup.isVisible()
    workspace.edit(add_code, "Hus")
    assert status.no_backup.isVisible()
    assert "could not be reached" in status.no_backup.toolTip()
    workspace.close()
    assert not status.no_backup.isVisible()
