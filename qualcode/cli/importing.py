"""``qualcode import`` and ``qualcode people import``."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import output, parts
from qualcode.i18n import _, _n
from qualcode.model.errors import FileProblem, FileReason

if TYPE_CHECKING:
    from qualcode.importers.choices import Choices, SpeakerChoice
    from qualcode.importers.new_document import NewDocument
    from qualcode.importers.reading import Reading
    from qualcode.model.study import Study

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
            " document is called what its file is called."
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
        parts.path("--speakers", help=_("A CSV file that says who the labels are: label, speaker, informant.")),
        parts.flag("--again", help=_("Import files that have been imported before, too; else they are skipped.")),
        parts.as_json(),
    )


def people_command() -> parts.Command:
    """Return the command that imports the people interviewed."""
    return parts.command(
        "import",
        _import_people,
        _(
            "Import the people interviewed from CSV or Excel. The columns are label, role and case, and all others"
            " become attributes. Several roles in one cell stand with ; or | between them."
        ),
        parts.project(),
        parts.file(),
    )


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

    known = {label_key(label): who for label, who in (read_speakers(speakers) if speakers else {}).items()}
    with output.opened(path) as project:
        results: list[dict[str, Any]] = []
        new: list[NewDocument] = []
        for place, file in enumerate(files, 1):
            where = f"{place}/{len(files)} {file.name}" if len(files) > 1 else file.name
            try:
                reading = _read_new(project.study, file, new, again)
                new.append(_assembled(reading, _choices(reading, kind, repair, known)))
                results.append(_imported(reading, new[-1], _labels(project.study, new)))
                if not as_json:
                    _tell(where, reading, results[-1], repair)
            except FileProblem as error:
                output.problem(error, where)
                results.append({"file": str(file), "problem": error.reason.value})
        before = project.study
        made = import_documents(project, new)
        titles = [project.study.documents[each].title for each in made]
        roles = _guessed_roles(before, project.study)
    if as_json:
        output.data(list(_told(results, titles, roles)))
    else:
        _tell_all(new, titles, roles)
    # A file that is there already is no failure: what was asked for is the case.
    return 1 if {result.get("problem") for result in results} - {None, FileReason.ALREADY_IMPORTED.value} else 0


def _read_new(study: "Study", file: Path, new: Sequence["NewDocument"], again: bool) -> "Reading":
    """Return the file as read; FileProblem when it cannot be, or has been imported before."""
    from qualcode.edits.documents import already_imported
    from qualcode.importers.reading import read

    reading = read(file)
    before = already_imported(study, reading.sha256)
    twin = next((each for each in new if each.sha256 == reading.sha256), None)
    if not again and (before or twin):
        title = before.title if before else twin.title if twin else ""
        raise FileProblem(file, FileReason.ALREADY_IMPORTED, title=title, option="--again")
    return reading


def _choices(reading: "Reading", kind: str | None, repair: str, known: _Speakers) -> "Choices":
    from qualcode.importers.choices import SpeakerChoice
    from qualcode.importers.preview import preview
    from qualcode.model.documents import DocumentKind
    from qualcode.text.repair import AUTOMATIC

    choices = preview(reading, AUTOMATIC if repair == "auto" else frozenset()).choices
    speakers = {**choices.speakers, **known}
    if kind == "document" and not known:
        # Nobody speaks in a plan or a circular: what looks like a label is part of its words.
        speakers = {label: SpeakerChoice(is_text=label is not None) for label in speakers}
    wanted = DocumentKind(kind) if kind else choices.kind
    return replace(choices, kind=wanted, speakers=speakers)


def _assembled(reading: "Reading", choices: "Choices") -> "NewDocument":
    from qualcode.importers.assembling import assemble

    return assemble(reading, choices)


def _tell_all(new: Sequence["NewDocument"], titles: Sequence[str], roles: Mapping[str, str]) -> None:
    for document, title in zip(new, titles, strict=True):
        if title != document.title:
            told = {"taken": document.title, "title": title}
            output.say(_("“%(taken)s” was taken, so the document is called “%(title)s”.") % told)
    if new:
        output.say(_n("%d document imported.", "%d documents imported.", len(new)) % len(new))
    if roles:
        guessed = "; ".join(f"{label}: {role}" for label, role in roles.items())
        output.say(_("Roles guessed from the brackets after labels: %s.") % guessed)


def _told(
    results: Sequence[dict[str, Any]], titles: Sequence[str], roles: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """Yield what is told of each file, with its document's title and the roles guessed for those who speak."""
    given = iter(titles)
    for result in results:
        if "problem" in result:
            yield result
        else:
            guessed = {label: roles[label] for label in result["speakers"] if label in roles}
            yield {**result, "document": next(given), "guessed_roles": guessed}


def _guessed_roles(before: "Study", study: "Study") -> dict[str, str]:
    """Return the roles of the informants who are new, by label: all of them come from brackets after labels."""
    new = (informant for informant in study.informants.ordered() if informant.id not in before.informants)
    return {each.label: ", ".join(role.name for role in held) for each in new if (held := study.roles_of(each.id))}


def _labels(study: "Study", new: Sequence["NewDocument"]) -> frozenset[str]:
    """Return the labels of all informants, those included that come with the new documents."""
    coming = {turn.informant for document in new for turn in document.turns if turn.informant}
    return frozenset(informant.label for informant in study.informants.values()) | coming


def _imported(reading: "Reading", new: "NewDocument", labels: frozenset[str]) -> dict[str, Any]:
    from qualcode.importers.decoding import shown
    from qualcode.text.words import count_words

    return {
        "file": str(reading.path),
        "encoding": shown(reading.encoding) if reading.encoding else None,
        "document": new.title,
        "kind": new.kind.value,
        "language": new.language,
        "words": _words(new, labels),
        "all_words": count_words(new.text),
        "turns": len(new.turns),
        "speakers": list(dict.fromkeys(turn.label for turn in new.turns if turn.label)),
    }


def _words(new: "NewDocument", labels: frozenset[str]) -> int:
    """Return how many words are data: as the window counts them, without interviewers and transcribers' notes."""
    from qualcode.analysis.not_said import not_said_in
    from qualcode.analysis.progress import words_of_data
    from qualcode.model.documents import Speaker
    from qualcode.model.span import Span

    asked = [Span(turn.start, turn.stop) for turn in new.turns if turn.speaker is Speaker.INTERVIEWER]
    return words_of_data(new.text, (*asked, *not_said_in(new.text, new.kind, labels)))


def _tell(where: str, reading: "Reading", told: Mapping[str, Any], repair: str) -> None:
    facts = [told["encoding"]] if told["encoding"] else []
    facts.append(_n("%d word", "%d words", told["words"]) % told["words"])
    facts.append(_n("%d turn", "%d turns", told["turns"]) % told["turns"])
    facts += [", ".join(told["speakers"])] if told["speakers"] else []
    output.say(f"{where}: {'; '.join(facts)}")
    if reading.unreadable:
        n = reading.unreadable
        output.hint("  " + _n("%d letter was damaged in the file.", "%d letters were damaged in the file.", n) % n)
    if repair == "none" and _is_wrapped(reading):
        output.hint("  " + _("Lines and words are broken as on a page. With --repair auto they are made whole."))


def _is_wrapped(reading: "Reading") -> bool:
    from qualcode.text.repair import Repair, propose

    telling = (Repair.REFLOW, Repair.HEADS, Repair.HYPHENS)
    return reading.turns is None and any(each.kind in telling for each in propose(reading.text))


def _import_people(path: Path, file: Path) -> None:
    from qualcode.edits.people import import_people
    from qualcode.importers.people_table import read_people

    people = read_people(file)
    with output.opened(path) as project:
        new, known = import_people(project, people)
    output.say(_n("%d new informant.", "%d new informants.", new) % new)
    if known:
        sentence = _n("%d was known already and is up to date.", "%d were known already and are up to date.", known)
        output.say(sentence % known)
