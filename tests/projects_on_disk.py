"""Studies put into real project files, and project files read back as plain rows."""

from qualcode.model.study import TABLES
from qualcode.store.editing import editing
from qualcode.store.project import Project
from tests.builders import Builder

Rows = dict[str, list[tuple[object, ...]]]


def fill(project: Project, make: Builder) -> None:
    """Put all that ``make`` has made into a project, as if it had always been there."""
    study = make.study()
    with editing(project, "fill") as edit:
        for table in TABLES:
            if table != "project":
                edit.add(*getattr(study, table).ordered())
    project.history.forget()


def rows_of(project: Project) -> Rows:
    """Return every row of every tracked table, sorted: two files with equal rows hold the same study."""
    return {table: sorted(project.connection.execute(f"SELECT * FROM {table}"), key=repr) for table in TABLES}
