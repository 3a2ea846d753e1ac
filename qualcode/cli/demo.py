"""``qualcode demo``: the main job on the sample study, with everything that comes out of it in one folder."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from qualcode.cli import output, parts
from qualcode.i18n import _

if TYPE_CHECKING:
    from qualcode.model.study import Study

_Job = tuple[str, Callable[["Study", Path], None]]


def demo_command() -> parts.Command:
    """Return the command that makes the demonstration."""
    return parts.command(
        "demo",
        _demo,
        _("Do the main job on the sample study. Its reports and a picture of the window are written to a folder."),
        parts.output(_("The folder to write to; demo if left out."), default="demo"),
    )


def _demo(target: Path) -> int:
    from qualcode.edits.sample import open_sample

    project = open_sample(target)
    path, study = project.path, project.study
    project.close()
    output.say(str(path))
    for name, job in _jobs():
        job(study, target / name)
        output.say(str(target / name))
    return _picture(path, target / "Vindu.png")


def _jobs() -> Iterator[_Job]:
    """Give the names of the files and how each is made."""
    yield "Funn.docx", _findings
    yield "Sitater.docx", _quotes
    yield "Sitater etter rolle.docx", _quotes_by_role
    yield "Koder og roller.docx", _cross
    yield "Kodebok.docx", _codebook
    yield "Utvalg.docx", _sample
    yield "Bilder.docx", _pictures
    yield "Fremmer og hemmer.svg", _stances
    yield "Sitater.xlsx", _quotes
    yield "Sitater.csv", _quotes
    yield "Sitater.html", _quotes
    yield "Kodebok.yaml", _codebook


def _picture(project: Path, target: Path) -> int:
    paint = click.get_current_context().obj
    if paint is None:
        return 0
    try:
        paint(project, target)
    except ImportError as error:
        if (error.name or "").startswith("qualcode"):
            raise  # a bug of ours, not something that the machine lacks
        output.hint(_("The window cannot be shown on this machine, so there is no picture of it: %s") % error)
        return 1
    output.say(str(target))
    return 0


def _findings(study: "Study", target: Path) -> None:
    from qualcode.exporters.reports.findings_report import findings_report
    from qualcode.exporters.write import write

    write(findings_report(study), target)


def _quotes(study: "Study", target: Path) -> None:
    from qualcode.exporters.reports.quotes_report import quotes_report
    from qualcode.exporters.write import write

    write(quotes_report(study), target)


def _pictures(study: "Study", target: Path) -> None:
    from qualcode.analysis.pictures.choice import PictureKind
    from qualcode.exporters.pictures.picture import picture
    from qualcode.exporters.reports.picture_report import picture_report
    from qualcode.exporters.write import write

    write(picture_report(study, [picture(study, kind) for kind in PictureKind]), target)


def _stances(study: "Study", target: Path) -> None:
    from qualcode.analysis.pictures.choice import PictureKind
    from qualcode.exporters.pictures.files import write_picture
    from qualcode.exporters.pictures.picture import picture

    write_picture(picture(study, PictureKind.STANCES).drawing(), target)


def _quotes_by_role(study: "Study", target: Path) -> None:
    from qualcode.analysis.dimensions import Dimension
    from qualcode.exporters.reports.quotes_report import quotes_report
    from qualcode.exporters.write import write

    write(quotes_report(study, by=Dimension.ROLE), target)


def _cross(study: "Study", target: Path) -> None:
    from qualcode.exporters.reports.cross_report import cross_report
    from qualcode.exporters.write import write

    write(cross_report(study), target)


def _codebook(study: "Study", target: Path) -> None:
    from qualcode.exporters.codebook_files import write_codebook

    write_codebook(study, target)


def _sample(study: "Study", target: Path) -> None:
    from qualcode.exporters.reports.sample_report import sample_report
    from qualcode.exporters.write import write

    write(sample_report(study), target)
