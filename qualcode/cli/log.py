"""``qualcode log``: who did what when."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import output, parts
from qualcode.i18n import _, language

if TYPE_CHECKING:
    from qualcode.model.log import LogEntry, LogFilter
    from qualcode.model.study import Study


def log_command() -> parts.Command:
    """Return the command that tells the history of a project."""
    from qualcode.model.log import LogKind

    return parts.command(
        "log",
        _log,
        _("Tell who did what when, the latest first. What somebody coded is not told where it is hidden."),
        parts.project(),
        parts.text("--coder", _("Only what this coder did: a name or initials."), _("NAME")),
        parts.choice("--kind", tuple(kind.value for kind in LogKind), _("Only steps of this sort.")),
        parts.text("--document", _("Only what was done to this document.")),
        parts.text("--code", _("Only what was done with the code at this path.")),
        parts.day("--since", _("Only from this day on.")),
        parts.day("--until", _("Only up to this day, with all of it.")),
        parts.output(_("Write the history to this file: .docx, .xlsx, .csv or .html.")),
        parts.as_json(),
    )


def _log(
    path: Path,
    coder: str | None,
    kind: str | None,
    document: str | None,
    code: str | None,
    since: datetime | None,
    until: datetime | None,
    target: Path | None,
    as_json: bool,
) -> None:
    from qualcode.edits.code_history import names_of_gone
    from qualcode.edits.log import log
    from qualcode.model.log import matching

    with output.opened_to_read(path) as project:
        study, gone = project.study, names_of_gone(project)
        where = replace(
            _where(study, coder, kind, document, code),
            since=since.date() if since else None,
            until=until.date() if until else None,
        )
        entries = list(matching(log(project), where))
    if target is not None:
        from qualcode.exporters.reports.log_report import log_report
        from qualcode.exporters.write import write

        write(log_report(study, entries, gone=gone, of_codebook=kind == "codebook"), target)
    if as_json:
        output.data([_told(study, entry) for entry in entries])
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(study, entries)


def _where(
    study: "Study", coder: str | None, kind: str | None, document: str | None, code: str | None
) -> "LogFilter":
    from qualcode.analysis.locate import find_code, find_coder, find_document
    from qualcode.model.log import LogFilter, LogKind

    return LogFilter(
        coder=find_coder(study, coder).id if coder else None,
        kind=LogKind(kind) if kind else None,
        document=find_document(study, document).id if document else None,
        code=find_code(study, code).id if code else None,
    )


def _show(study: "Study", entries: "list[LogEntry]") -> None:
    from qualcode.wording.language import interface_words
    from qualcode.wording.log import codes_words, documents_words, what_words, who_words
    from qualcode.wording.numbers import moment

    words = interface_words()
    for entry in entries:
        about = (codes_words(study, entry, words), documents_words(study, entry, words))
        when = moment(entry.made.astimezone(), language())
        told = (when, who_words(study, entry, words), what_words(entry, words), *about)
        output.say("  ".join(part for part in told if part))
    if not entries:
        output.say(_("Nothing like that has been done."))


def _told(study: "Study", entry: "LogEntry") -> dict[str, Any]:
    coder = study.coders.get(entry.coder) if entry.coder is not None else None
    return {
        "made": entry.made.isoformat(),
        "coder": coder.name if coder is not None else None,
        "step": entry.label,
        "verb": entry.verb,
        "times": entry.times,
        "kinds": sorted(entry.kinds),
        "documents": [study.documents[each].title for each in entry.documents if each in study.documents],
        "codes": [study.codebook.path(each) for each in entry.codes if each in study.codes],
    }
