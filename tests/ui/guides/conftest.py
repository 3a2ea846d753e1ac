"""The room of the guides in the whole window, on the small study with a guide that one interview followed."""

import pytest

from qualcode.edits import guides
from qualcode.model.guide_changes import NewQuestion
from qualcode.ui.guides.room import GuidesRoom
from qualcode.ui.main_window import MainWindow
from tests.ui.windows import entered

QUESTIONS = (
    NewQuestion("Samarbeid", "1"),
    NewQuestion("Hva er vanskelig?", "1a", 1),
    NewQuestion("Hva hjelper?", "1b", 1),
    NewQuestion("Skjønn", "2"),
)


@pytest.fixture
def room(whole_window: MainWindow) -> GuidesRoom:
    """Return the room; Intervju 1 followed the guide."""
    project = whole_window.workspace.project
    assert project is not None
    guide = guides.add_guide(project, "Ledere", QUESTIONS)
    guides.use_guides(project, project.study.documents.ordered()[0].id, [guide])
    return entered(whole_window, "guides", GuidesRoom)
