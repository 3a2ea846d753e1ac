"""``qualcode draft``: are the quotes of a manuscript what the sources say?"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import output, parts
from qualcode.i18n import _

if TYPE_CHECKING:
    from qualcode.analysis.draft import DraftCheck
    from qualcode.model.study import Study


def draft_command() -> parts.Command:
    """Return the command that checks a manuscript."""
    return parts.command(
        "draft",
        _draft,
        _("Check a manuscript's quotes against the interviews. The manuscript itself is not touched."),
        parts.project(),
        parts.file(_("MANUSCRIPT")),
        parts.path("--key", help=_("Your key of names (CSV or Excel): tells where a name has slipped in.")),
        parts.path("--commented", help=_("Write a copy of the manuscript with comments to this file (.docx).")),
        parts.as_json(),
        parts.output(_("Write the report to this file: .docx, .xlsx, .csv or .html.")),
    )


def _draft(
    path: Path, file: Path, key: Path | None, commented: Path | None, target: Path | None, as_json: bool
) -> int | None:
    from qualcode.analysis.draft import check_draft
    from qualcode.exporters.draft_comments import write_commented
    from qualcode.exporters.reports.draft_report import draft_report, margin_comments
    from qualcode.exporters.write import write
    from qualcode.importers.manuscript import read_manuscript, read_names

    with output.opened_to_read(path) as project:
        study = project.study
    paragraphs = read_manuscript(file)
    found = check_draft(study, paragraphs, read_names(key) if key else ())
    if commented is not None:
        _refuse_itself(file, commented)
        write_commented(file, margin_comments(study, found), commented)
    if target is not None:
        _refuse_itself(file, target)
        write(draft_report(study, found), target)
    if as_json:
        output.data(_told(study, found))
        return None
    _show(study, found)
    for written in filter(None, (commented, target)):
        output.say(_("Written: %s") % written)
    return None


def _refuse_itself(file: Path, target: Path) -> None:
    """Raise FileProblem where the manuscript itself would be written over."""
    from qualcode.model.errors import FileProblem, FileReason

    if target.exists() and target.samefile(file):
        raise FileProblem(target, FileReason.EXISTS)


def _told(study: "Study", found: "DraftCheck") -> dict[str, Any]:
    """Return the check as plain values; no name from the key is among them."""
    return {
        "quotes": [
            {
                "paragraph": one.quote.paragraph + 1,
                "words": one.quote.words,
                "verdict": one.verdict.value,
                "document": study.documents[document].title if (document := found.document(one)) else None,
                "start": one.place.span.start if one.place else None,
                "stop": one.place.span.stop if one.place else None,
                "diff": [{"change": part.change.value, "words": part.words} for part in one.diff],
            }
            for one in found.quotes
        ],
        "claims": [
            {"paragraph": one.paragraph + 1, "words": one.words, "fault": one.fault.value, "people": one.people}
            for one in found.claims
        ],
        "names": [{"paragraph": one.paragraph + 1} for one in found.names],
    }


def _show(study: "Study", found: "DraftCheck") -> None:
    from qualcode.text.quote_check import Verdict
    from qualcode.wording.draft import claim_fault, differences, name_slipped, verdict_name
    from qualcode.wording.language import interface_words

    words = interface_words()
    for verdict in Verdict:
        of_it = [one for one in found.quotes if one.verdict is verdict]
        output.say(f"{verdict_name(verdict, words)}: {len(of_it)}")
        for one in of_it if verdict in (Verdict.ALTERED, Verdict.NOT_FOUND) else ():
            place = _("paragraph %d") % (one.quote.paragraph + 1)
            output.say(f"  {place}: «{' '.join(one.quote.words.split())}»")
            if one.diff:
                output.say(f"    {differences(one, words)}")
    for claim in found.claims:
        output.say(f"{_('paragraph %d') % (claim.paragraph + 1)}: {claim.words}. {claim_fault(claim, words)}")
    for name in found.names:
        output.say(f"{_('paragraph %d') % (name.paragraph + 1)}: {name_slipped(words)}")
