"""``qualcode versions``: what ``snapshot`` has kept, compared with now, or deleted."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import output, parts
from qualcode.i18n import _, language

if TYPE_CHECKING:
    from qualcode.model.merging.plan import MergePlan
    from qualcode.store.project import Project
    from qualcode.store.snapshots import Snapshot


def versions_command() -> parts.Command:
    """Return the command that lists, compares and deletes versions with a name."""
    return parts.command(
        "versions",
        _versions,
        _("List the versions of a project that were kept, compare one with now, or delete one."),
        parts.project(),
        parts.text("--compare", _("Tell what has happened since this version."), _("NAME")),
        parts.text("--delete", _("Delete this version for good; the project is not touched."), _("NAME")),
        parts.as_json(),
    )


def _versions(path: Path, compare: str | None, delete: str | None, as_json: bool) -> None:
    if compare is not None and delete is not None:
        raise click.UsageError(_("Choose either --compare or --delete."))
    with output.opened_to_read(path) as project:
        if compare is not None:
            _compare(project, _find(project, compare), as_json)
        elif delete is not None:
            _delete(_find(project, delete), as_json)
        else:
            _list(project, as_json)


def _find(project: "Project", name: str) -> "Snapshot":
    """Return the version of that name, however it is capitalised; FileProblem when there is none."""
    from qualcode.model.errors import FileProblem, FileReason
    from qualcode.store.files import SUFFIX
    from qualcode.store.snapshots import folder_of, snapshots

    wanted = name.removesuffix(SUFFIX).strip()
    found = [each for each in snapshots(project.path) if each.name.casefold() == wanted.casefold()]
    exact = [each for each in found if each.name == wanted]
    if not found:
        raise FileProblem(folder_of(project.path) / f"{Path(wanted).name}{SUFFIX}", FileReason.MISSING)
    return (exact or found)[0]


def _list(project: "Project", as_json: bool) -> None:
    from qualcode.store.snapshots import snapshots
    from qualcode.wording.numbers import moment

    found = snapshots(project.path)
    if as_json:
        output.data([_told(each) for each in found])
        return
    for each in found:
        output.say(f"{moment(each.taken.astimezone(), language())}  {each.name}")
    if not found:
        output.say(_("No version has been kept yet."))


def _told(version: "Snapshot") -> dict[str, Any]:
    return {"name": version.name, "taken": version.taken.isoformat(), "file": str(version.path)}


def _delete(version: "Snapshot", as_json: bool) -> None:
    from qualcode.store.snapshots import delete_snapshot

    delete_snapshot(version.path)
    if as_json:
        output.data({"deleted": version.name})
    else:
        output.say(_("The version “{name}” is deleted.").format(name=version.name))


def _compare(project: "Project", version: "Snapshot", as_json: bool) -> None:
    from qualcode.wording.merging import since_lines

    plan = _since(project, version)
    if as_json:
        output.data({"version": _told(version), "since": _numbers(plan)})
        return
    lines = since_lines(plan)
    for line in lines:
        output.say(line)
    if not lines:
        output.say(_("Nothing has happened since that version."))


def _since(project: "Project", version: "Snapshot") -> "MergePlan":
    """Return what has happened since; where coding is blind, as far as the one who asks may see it."""
    from qualcode.edits.merging import compare, read_state
    from qualcode.model.merging.seen import plan_seen_by

    before = read_state(project.study, version.path)
    return plan_seen_by(compare(project.study, before), project.coder, project.study, before)


def _numbers(plan: "MergePlan") -> dict[str, dict[str, int]]:
    from qualcode.wording.merging import SINCE

    return {
        happening.value.removesuffix(" here"): {
            table: len(ids) for table, ids in plan.happenings.get(happening, {}).items()
        }
        for happening in SINCE
    }
