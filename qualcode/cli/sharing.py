"""``qualcode share``, ``merge`` and ``snapshot``: working apart, and coming together."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import output, parts
from qualcode.i18n import _, _n
from qualcode.model.ids import CodeId

if TYPE_CHECKING:
    from qualcode.analysis.same_codes import SameCode
    from qualcode.edits.merging import Incoming
    from qualcode.model.ids import CoderId
    from qualcode.model.merging.plan import MergePlan
    from qualcode.model.sharing import Conflict
    from qualcode.model.study import Study
    from qualcode.store.project import Project


def share_command() -> parts.Command:
    """Return the command that hands out a copy."""
    return parts.command(
        "share",
        _share,
        _("Hand out a copy of a project to a coder. The coder works in the copy, and it is merged later."),
        parts.project(),
        parts.output(_("The file to write; it must not be there yet."), required=True),
        parts.text("--coder", _("Who gets the copy, known or new: a name or initials."), _("NAME"), required=True),
        parts.text(
            "--document", _("Hand out this document; give it once for each, all if left out."), multiple=True
        ),
        parts.flag("--locked", help=_("Lock the codebook: codes made in the copy are proposals.")),
    )


def merge_command() -> parts.Command:
    """Return the command that brings a copy in."""
    return parts.command(
        "merge",
        _merge,
        _(
            "Merge a coder's copy into a project. The copy itself is not changed. Where the two do not agree, both"
            " are kept, with a mark."
        ),
        parts.project(),
        parts.file(_("COPY")),
        parts.text(
            "--same",
            _("A code of the copy that goes into one that is known; give it once for each pair."),
            _("NEW=KNOWN"),
            multiple=True,
        ),
        parts.flag("--dry-run", help=_("Only tell what would happen.")),
        parts.as_json(),
    )


def snapshot_command() -> parts.Command:
    """Return the command that keeps the project as it stands."""
    return parts.command(
        "snapshot",
        _snapshot,
        _("Keep a project as it stands under a name, in a folder beside it."),
        parts.project(),
        parts.word("name", _("NAME")),
    )


def _share(path: Path, target: Path, coder: str, document: tuple[str, ...], locked: bool) -> None:
    from qualcode.analysis.locate import find_document
    from qualcode.edits.sharing import share
    from qualcode.model.errors import FileProblem, FileReason
    from qualcode.store.files import SUFFIX, refuse_taken

    if not target.name.strip(". "):
        raise FileProblem(target, FileReason.IS_FOLDER)
    target = target if target.suffix else target.with_name(target.name + SUFFIX)
    # Asked before anything is made: a new coder would stay in the project.
    refuse_taken(target)
    with output.opened(path) as project:
        chosen = [find_document(project.study, title).id for title in document]
        share(project, target, _coder(project, coder), chosen or None, locked)
        n = len(chosen or project.study.documents)
    output.say(_n("Handed out with %d document: %s", "Handed out with %d documents: %s", n) % (n, target))


def _coder(project: "Project", name: str) -> "CoderId":
    from qualcode.analysis.locate import find_coder
    from qualcode.edits.people import add_coder
    from qualcode.model.errors import SomethingMissing

    try:
        return find_coder(project.study, name).id
    except SomethingMissing:
        made = add_coder(project, name)
        output.hint(_("New coder: %s") % name)
        return made


def _merge(path: Path, file: Path, same: tuple[str, ...], dry_run: bool, as_json: bool) -> None:
    from qualcode.analysis.same_codes import same_codes
    from qualcode.edits.merging import merge_copy, preview_merge
    from qualcode.model.merging.seen import plan_seen_by

    with output.opened(path) as project:
        incoming, me = preview_merge(project, file), project.coder
        pairs = [_pair(incoming.plan, each) for each in same]
        if not dry_run:
            merge_copy(project, incoming, pairs)
    likely, seen = same_codes(incoming.plan), plan_seen_by(incoming.plan, me, incoming.before, incoming.study)
    if as_json:
        output.data(_told(incoming, seen, likely, not dry_run and bool(incoming.plan)))
        return
    _show(incoming, seen, likely)
    if not incoming.plan:
        output.say(_("There is nothing to merge."))
    else:
        output.say(_("Nothing was changed.") if dry_run else _("Merged: %s") % file)


def _pair(plan: "MergePlan", told: str) -> "tuple[CodeId, CodeId]":
    """Return the code of the copy and the known one that ``NEW=KNOWN`` names, as they are called after merging."""
    from qualcode.analysis.locate import find_code
    from qualcode.model.errors import Missing, SomethingMissing
    from qualcode.model.merging.plan import Happening

    new, is_pair, known = told.partition("=")
    if not is_pair:
        raise click.UsageError(_("“%s” is no pair of codes: write NEW=KNOWN.") % told)
    study, brought = plan.result, plan.ids(Happening.NEW_THERE, "codes")
    found, into = find_code(study, new.strip()).id, find_code(study, known.strip()).id
    if found not in brought:
        near = [study.codebook.path(CodeId(each)) for each in brought if each in study.codes]
        raise SomethingMissing(Missing.CODE, name=new.strip(), near=near)
    return found, into


def _show(incoming: "Incoming", plan: "MergePlan", likely: "list[SameCode]") -> None:
    from qualcode.wording.merging import UNREMEMBERED, conflict_sentence, plan_lines, text_sentence

    study = plan.result
    for line in plan_lines(plan):
        output.say(line)
    for difference in plan.texts:
        output.say(text_sentence(study, difference))
    if not incoming.is_remembered:
        output.say(_(UNREMEMBERED))
    if plan.conflicts:
        output.say(_("Both are kept, with a mark:"))
        for mark in plan.conflicts:
            output.say(f"- {conflict_sentence(study, mark)}")
    if likely:
        output.say(_("These codes may be the same:"))
        for pair in likely:
            output.say(f"- {study.codebook.path(pair.new)} – {study.codebook.path(pair.known)}")


def _told(
    incoming: "Incoming", plan: "MergePlan", likely: "list[SameCode]", is_merged: bool
) -> dict[str, Any]:
    return {
        "merged": is_merged,
        "changes": bool(incoming.plan),
        "remembered": incoming.is_remembered,
        "happenings": {
            happening.value: {table: len(ids) for table, ids in tables.items()}
            for happening, tables in plan.happenings.items()
        },
        "texts": [
            {
                "document": plan.result.documents[each.document].title,
                "corrected_here": each.is_corrected_here,
                "corrected_there": each.is_corrected_there,
                "clashes": [{"kept": clash.kept, "other": clash.other} for clash in each.clashes],
                "misplaced": list(each.misplaced),
            }
            for each in plan.texts
        ],
        "conflicts": [_conflict_told(plan.result, mark) for mark in plan.conflicts],
        "same_codes": [_pair_told(plan.result, pair) for pair in likely],
    }


def _conflict_told(study: "Study", mark: "Conflict") -> dict[str, Any]:
    from qualcode.wording.merging import conflict_sentence

    return {
        "id": mark.id,
        "kind": mark.kind.value,
        "table": mark.subject,
        "value": mark.value,
        "sentence": conflict_sentence(study, mark),
    }


def _pair_told(study: "Study", pair: "SameCode") -> dict[str, Any]:
    paths = {"new": study.codebook.path(pair.new), "known": study.codebook.path(pair.known)}
    return {**paths, "likeness": round(pair.likeness, 1)}


def _snapshot(path: Path, name: str) -> None:
    from qualcode.store.snapshots import take_snapshot

    with output.opened(path) as project:
        target = take_snapshot(project, name)
    output.say(_("Kept: %s") % target)
