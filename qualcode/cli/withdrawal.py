"""``qualcode people withdraw``: an informant withdraws from the study."""

from pathlib import Path

from qualcode.cli import output, parts
from qualcode.i18n import _


def withdraw_command() -> parts.Command:
    """Return the command that takes an informant out of a study, with all that they said."""
    return parts.command(
        "withdraw",
        _withdraw,
        _(
            "Take an informant out of the study, with all that they said. It cannot be undone: the words are"
            " overwritten in the file."
        ),
        parts.project(),
        parts.word("label", _("LABEL")),
        parts.flag("--dry-run", help=_("Only tell what would go.")),
        parts.flag("--delete-backups", help=_("Delete the backups and kept versions beside the project as well.")),
        parts.as_json(),
    )


def _withdraw(path: Path, label: str, dry_run: bool, delete_backups: bool, as_json: bool) -> None:
    from qualcode.analysis.locate import find_informant
    from qualcode.edits.withdrawal import withdraw_informant
    from qualcode.model.withdrawal import withdrawal
    from qualcode.store.purging import delete_files, other_files
    from qualcode.wording.language import interface_words
    from qualcode.wording.withdrawal import going_sentences

    with output.opened(path) as project:
        informant = find_informant(project.study, label)
        going = withdrawal(project.study, informant.id)
        if not dry_run:
            withdraw_informant(project, informant.id)
        elsewhere = other_files(project)
        if delete_backups and not dry_run:
            elsewhere = delete_files(elsewhere)
    if as_json:
        output.data(
            {
                "informant": informant.label,
                "withdrawn": not dry_run,
                "documents": [each.title for each in going.whole],
                "parts_of": [each.title for each in going.parts],
                "look_through": [each.title for each in going.named],
                "codings": len(going.codings),
                "findings": [each.claim for each in going.findings],
                "findings_left_bare": [each.claim for each in going.left_bare],
                "memos": len(going.memos),
                "files_that_may_hold_the_words": [str(each) for each in elsewhere],
            }
        )
        return
    for sentence in going_sentences(going, interface_words()):
        output.say(sentence)
    if elsewhere:
        output.say(_("These files may still hold the words, and so may copies that you have given to others:"))
        for file in elsewhere:
            output.say(f"  {file}")
    if not dry_run:
        output.say(_("%s has been taken out of the study.") % informant.label)
