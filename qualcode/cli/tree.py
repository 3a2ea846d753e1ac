"""Which commands there are."""

import click

from qualcode import __version__
from qualcode.cli import (
    agreement,
    codebook,
    coding,
    coverage,
    demo,
    draft,
    findings,
    guides,
    importing,
    log,
    matrix,
    people,
    picture,
    projects,
    query,
    quotes,
    report,
    search,
    sharing,
    survey,
    table,
    themes,
    versions,
    withdrawal,
    words,
)
from qualcode.cli.parts import Group, group
from qualcode.i18n import _


def tree() -> Group:
    """Return the whole command, in the interface's language as it is now."""
    root = group(
        "qualcode",
        _("Coding of interviews. Without a command, or with a project alone, the window opens."),
        projects.new_command(),
        *_bringing_in(),
        *_coding_and_counting(),
        *_claiming(),
        sharing.share_command(),
        sharing.merge_command(),
        sharing.snapshot_command(),
        versions.versions_command(),
        log.log_command(),
        projects.info_command(),
        projects.check_command(),
        demo.demo_command(),
    )
    root.params.append(_version_option())
    return root


def _bringing_in() -> tuple[click.Command, ...]:
    imported, exported = people.import_command(), people.export_command()
    return (
        importing.import_command(),
        group("people", _("The people interviewed."), imported, exported, withdrawal.withdraw_command()),
        guides.guide_group(),
        survey.survey_commands(),
        group("codebook", _("The codebook."), codebook.import_command(), codebook.export_command()),
    )


def _coding_and_counting() -> tuple[click.Command, ...]:
    return (
        coding.code_command(),
        quotes.quotes_command(),
        query.query_command(),
        table.table_command(),
        picture.picture_command(),
        search.search_command(),
        words.words_command(),
        agreement.agreement_command(),
    )


def _claiming() -> tuple[click.Command, ...]:
    added, held = findings.add_command(), (themes.themes_command(), themes.theory_command())
    return (
        group("finding", _("Single findings."), added, *held),
        matrix.matrix_command(),
        findings.findings_command(),
        coverage.coverage_command(),
        draft.draft_command(),
        report.report_command(),
    )


def commands() -> tuple[str, ...]:
    """Return the names of the commands."""
    return tuple(tree().commands)


def _version_option() -> click.Option:
    def show(context: click.Context, _parameter: click.Parameter, is_asked: bool) -> None:
        if is_asked:
            click.echo(f"qualcode {__version__}")
            context.exit()

    return click.Option(
        ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=show, help=_("Show the version.")
    )
