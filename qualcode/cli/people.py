"""``qualcode people import`` and ``export``: the informants as a table."""

from pathlib import Path

from qualcode.cli import output, parts
from qualcode.i18n import _


def import_command() -> parts.Command:
    """Return the command that imports the people interviewed."""
    return parts.command(
        "import",
        _import,
        _(
            "Import the people interviewed from CSV or Excel. The columns are label (or informant), role, case,"
            " interviewed (yes or no) and reason, in Norwegian informant, rolle, case, intervjuet (ja or nei) and"
            " grunn; all others become attributes. Several roles in one cell stand with ; or | between them. A"
            " column name, or navn, is not stored: it finds those who speak under their names in the texts."
        ),
        parts.project(),
        parts.file(),
    )


def export_command() -> parts.Command:
    """Return the command that writes the informants to a file."""
    return parts.command(
        "export",
        _export,
        _(
            "Write the people interviewed to a file. CSV and Excel can be imported again, with what is inferred in"
            " brackets, and with who is heard, who was planned and never interviewed, and who is neither; Word and"
            " HTML have the sample table."
        ),
        parts.project(),
        parts.output(_("The file to write: .csv, .xlsx, .docx or .html."), required=True),
    )


def _import(path: Path, file: Path) -> None:
    from qualcode.edits.people_import import import_people
    from qualcode.importers.people_table import read_people
    from qualcode.wording.people_import import imported_sentences

    people = read_people(file)
    with output.opened(path) as project:
        result = import_people(project, people)
    for sentence in imported_sentences(result):
        output.say(sentence)


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
