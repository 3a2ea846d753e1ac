"""``qualcode import``: texts into a project, with the speakers that the window would propose."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import imported, output, parts
from qualcode.i18n import _
from qualcode.model.errors import FileProblem, FileReason

if TYPE_CHECKING:
    from qualcode.importers.choices import Choices, SpeakerChoice
    from qualcode.importers.new_document import NewDocument
    from qualcode.importers.preview import Preview
    from qualcode.importers.reading import Reading
    from qualcode.model.study import Study
    from qualcode.store.project import Project

_KINDS = ("transcript", "notes", "document")
_REPAIRS = ("auto", "none")

_Speakers = Mapping[str | None, "SpeakerChoice"]


def import_command() -> parts.Command:
    """Return the command that imports transcripts and other texts."""
    return parts.command(
        "import",
        _import,
        _(
            "Import texts: Word, plain text, subtitles. The files may be .docx, .txt, .md, .vtt or .srt, and a"
            " document is called what its file is called. A label that may be a name is kept out of the project:"
            " who speaks gets the next free of R1, R2 and so on, unless --speakers says otherwise."
        ),
        parts.project(),
        click.Argument(["files"], type=parts.FILE, nargs=-1, required=True, metavar=_("FILE...")),
        parts.choice("--kind", _KINDS, _("What sort of texts they are; found out if left out.")),
        parts.choice(
            "--repair",
            _REPAIRS,
            _(
                "auto mends text pasted from PDF: broken lines, page numbers, split words. none, the default,"
                " changes nothing and says when there is something to mend. The original is kept anyway."
            ),
            default="none",
        ),
        parts.path(
            "--speakers",
            help=_(
                "A CSV or Excel file that says who the labels are: label, speaker, informant; or the key, with name"
                " and informant. What is named there is a speaker, however seldom it stands in a text."
            ),
        ),
        parts.flag("--again", help=_("Import files that have been imported before, too; else they are skipped.")),
        parts.as_json(),
    )


@dataclass(frozen=True)
class _Seen:
    """A file that was read, and who speaks in it."""

    where: str
    reading: "Reading"
    preview: "Preview"


def _import(
    path: Path,
    files: Sequence[Path],
    kind: str | None,
    repair: str,
    speakers: Path | None,
    again: bool,
    as_json: bool,
) -> int:
    from qualcode.edits.documents import import_documents
    from qualcode.importers.choices import label_key
    from qualcode.importers.speakers_csv import read_speakers

    table = read_speakers(speakers) if speakers else {}
    said = {label_key(label): choice for label, choice in table.items()}
    with output.opened(path) as project:
        seen = list(_seen(project.study, files, repair, frozenset(filter(None, said)), again))
        new: list[NewDocument] = []
        told: list[dict[str, Any]] = []
        chosen = _chosen(project, [each for each in seen if isinstance(each, _Seen)], kind, said)
        for each in seen:
            result = each if isinstance(each, dict) else _assembled(project.study, each, next(chosen), new, table)
            told.append(result)
            if isinstance(each, _Seen) and "problem" not in result and not as_json:
                imported.tell(each.where, each.reading, result, repair)
        before = project.study
        made = import_documents(project, new)
        after = project.study
        titles = [after.documents[each].title for each in made]
        roles = imported.guessed_roles(before, after)
    if as_json:
        output.data(list(imported.told_of_all(told, titles, roles)))
    else:
        imported.tell_all(new, titles, roles)
    imported.tell_silent(after, told)
    imported.tell_unmatched(table, told)
    # A file that is there already is no failure: what was asked for is the case.
    return 1 if {each.get("problem") for each in told} - {None, FileReason.ALREADY_IMPORTED.value} else 0


def _seen(
    study: "Study", files: Sequence[Path], repair: str, named: frozenset[str], again: bool
) -> Iterator[_Seen | dict[str, Any]]:
    """Give each file as read, or its problem, which is told at once."""
    from qualcode.importers.preview import preview
    from qualcode.text.repair import AUTOMATIC

    repairs = AUTOMATIC if repair == "auto" else frozenset()
    hashes: dict[str, str] = {}
    for place, file in enumerate(files, 1):
        where = f"{place}/{len(files)} {file.name}" if len(files) > 1 else file.name
        try:
            reading = _read_new(study, file, hashes, again)
        except FileProblem as error:
            yield _problem(error, where)
        else:
            yield _Seen(where, reading, preview(reading, repairs, named))


def _read_new(study: "Study", file: Path, hashes: dict[str, str], again: bool) -> "Reading":
    """Return the file as read; FileProblem when it cannot be, or has been imported before."""
    from qualcode.edits.documents import already_imported
    from qualcode.importers.reading import read

    reading = read(file)
    before = already_imported(study, reading.sha256)
    if not again and (before or reading.sha256 in hashes):
        title = before.title if before else hashes[reading.sha256]
        raise FileProblem(file, FileReason.ALREADY_IMPORTED, title=title, option="--again")
    hashes[reading.sha256] = reading.title
    return reading


def _chosen(project: "Project", seen: Sequence[_Seen], kind: str | None, said: _Speakers) -> "Iterator[Choices]":
    """Give the choices for each file: what the table says of the speakers, else what the window would propose."""
    from qualcode.edits.spoken import speakers_before
    from qualcode.importers.choices import SpeakerChoice
    from qualcode.importers.proposing import Proposer
    from qualcode.model.documents import DocumentKind

    previews = [each.preview for each in seen]
    labels = [informant.label for informant in project.study.informants.ordered()]
    proposer = Proposer(labels, speakers_before(project, previews), previews)
    for label in filter(None, (choice.informant for choice in said.values())):
        proposer.take(label)
    for each in seen:
        choices = each.preview.choices
        if kind == "document" and not said:
            # Nobody speaks in a plan or a circular: what looks like a label is part of its words.
            speakers = {label: SpeakerChoice(is_text=label is not None) for label in choices.speakers}
        else:
            speakers = proposer.choices(each.preview.speakers, choices.title, said)
        yield replace(choices, kind=DocumentKind(kind) if kind else choices.kind, speakers=speakers)


def _assembled(
    study: "Study", seen: _Seen, choices: "Choices", new: "list[NewDocument]", table: Iterable[str | None]
) -> dict[str, Any]:
    """Add the document that the file becomes to the ``new``, and return what is told of it."""
    from qualcode.importers.assembling import assemble

    try:
        new.append(assemble(seen.reading, choices))
    except FileProblem as error:
        return _problem(error, seen.where)
    return imported.told_of(study, seen.reading, seen.preview, choices, new, table)


def _problem(error: FileProblem, where: str) -> dict[str, Any]:
    output.problem(error, where)
    return {"file": str(error.path), "problem": error.reason.value}
