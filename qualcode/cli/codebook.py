"""``qualcode codebook import`` and ``export``."""

from pathlib import Path

from qualcode.cli import output, parts
from qualcode.i18n import _, _n


def import_command() -> parts.Command:
    """Return the command that adds the codes of a file."""
    about = _("Add the codes of a YAML or CSV file. Codes that are there already keep what they have.")
    return parts.command("import", _import, about, parts.project(), parts.file())


def export_command() -> parts.Command:
    """Return the command that writes the codebook to a file."""
    about = _("Write the codebook to a file: .yaml or .csv to be read again; .docx, .xlsx or .html for people.")
    return parts.command("export", _export, about, parts.project(), parts.file())


def _import(path: Path, file: Path) -> None:
    from qualcode.edits.codebook import import_codebook
    from qualcode.importers.codebooks import read_codebook

    codes = read_codebook(file)
    with output.opened(path) as project:
        new, filled = import_codebook(project, codes)
    output.say(_n("%d new code.", "%d new codes.", new) % new)
    if filled:
        output.say(_n("%d code got what it lacked.", "%d codes got what they lacked.", filled) % filled)


def _export(path: Path, file: Path) -> None:
    from qualcode.exporters.codebook_files import write_codebook

    with output.opened_to_read(path) as project:
        write_codebook(project.study, file)
    output.say(_("Written: %s") % file)
