"""``qualcode people export``: the informants as a table."""

from pathlib import Path

from qualcode.cli import output, parts
from qualcode.i18n import _


def export_command() -> parts.Command:
    """Return the command that writes the informants to a file."""
    return parts.command(
        "export",
        _export,
        _(
            "Write the people interviewed to a file. CSV and Excel can be imported again, with what is inferred in"
            " brackets and those who were planned and never interviewed; Word and HTML have the sample table."
        ),
        parts.project(),
        parts.output(_("The file to write: .csv, .xlsx, .docx or .html."), required=True),
    )


def _export(path: Path, target: Path) -> None:
    from qualcode.exporters.people_file import FORMATS, write_people

    with output.opened_to_read(path) as project:
        study = project.study
    if target.suffix.lower() in FORMATS:
        write_people(study, target)
    else:
        from qualcode.exporters.reports.sample_report import sample_report
        from qualcode.exporters.write import write

        write(sample_report(study), target)
    output.say(_("Written: %s") % target)
