"""``qualcode guide``: interview guides in, who followed them, where their questions were put."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import output, parts
from qualcode.cli.guide_states import ask_command, table_command
from qualcode.i18n import _, _n

if TYPE_CHECKING:
    from qualcode.analysis.guide_matching import Proposal
    from qualcode.model.study import Study


def guide_group() -> parts.Group:
    """Return the commands on interview guides."""
    return parts.group(
        "guide",
        _("Interview guides, and who was asked what."),
        _import_command(),
        _list_command(),
        _use_command(),
        _match_command(),
        _codes_command(),
        table_command(),
        ask_command(),
        _appendix_command(),
    )


def _import_command() -> parts.Command:
    return parts.command(
        "import",
        _import,
        _("Import an interview guide from Word or text. Numbers are printed labels; questions are nested by them."),
        parts.project(),
        parts.file(),
        parts.text("--title", _("What the guide is called; the file's name if left out."), default=""),
        parts.flag("--tie", help=_("Say that questions which stand word for word in another guide ask the same.")),
        parts.as_json(),
    )


def _list_command() -> parts.Command:
    return parts.command(
        "list",
        _list,
        _("Show the guides with their questions."),
        parts.project(),
        parts.as_json(),
    )


def _use_command() -> parts.Command:
    return parts.command(
        "use",
        _use,
        _("Say which guides an interview followed: these and no others."),
        parts.project(),
        parts.word("document", _("DOCUMENT")),
        parts.text("--guide", _("Title of a guide; may be repeated, and left out for none."), multiple=True),
    )


def _match_command() -> parts.Command:
    return parts.command(
        "match",
        _match,
        _("Propose which questions interviewers' turns put. Nothing is written unless --accept-above is given."),
        parts.project(),
        parts.text("--document", _("Title of an interview; may be repeated. All if left out."), multiple=True),
        parts.number("--accept-above", _("Confirm proposals at least this alike, from 55 to 100.")),
        parts.as_json(),
    )


def _codes_command() -> parts.Command:
    return parts.command(
        "codes",
        _codes,
        _("Make a starter codebook of a guide, tied to its questions."),
        parts.project(),
        parts.word("guide", _("GUIDE")),
    )


def _appendix_command() -> parts.Command:
    return parts.command(
        "export",
        _export,
        _("Write the guides as an appendix."),
        parts.project(),
        parts.text("--guide", _("Title of a guide; may be repeated. All if left out."), multiple=True),
        parts.output(_("The file to write: .docx, .xlsx, .csv or .html."), required=True),
    )


def _import(path: Path, file: Path, title: str, tie: bool, as_json: bool) -> None:
    from qualcode.edits.guides import add_guide, tie_alike
    from qualcode.importers.guide import read_guide
    from qualcode.model.guide_changes import NewQuestion

    entries = read_guide(file)
    with output.opened(path) as project:
        questions = [NewQuestion(entry.text, entry.label, entry.depth) for entry in entries]
        guide = add_guide(project, title or file.stem, questions)
        tied = tie_alike(project, guide) if tie else 0
        study = project.study
    if as_json:
        output.data({"guide": study.guides[guide].title, "questions": len(entries), "tied": tied})
        return
    output.say(_n("%d question imported.", "%d questions imported.", len(entries)) % len(entries))
    if tied:
        output.say(_n("%d asks the same as another.", "%d ask the same as others.", tied) % tied)


def _list(path: Path, as_json: bool) -> None:
    from qualcode.model.guide_changes import in_order
    from qualcode.wording.guides import question_words

    with output.opened_to_read(path) as project:
        study = project.study
    if as_json:
        output.data(_told(study))
        return
    for guide in study.guides.ordered():
        output.say(guide.title)
        for question, depth in in_order(study, guide.id):
            output.say("  " * (depth + 1) + question_words(question))
    if not study.guides:
        output.say(_("No guides yet."))


def _told(study: "Study") -> list[dict[str, Any]]:
    from qualcode.model.guide_changes import in_order

    return [
        {
            "guide": guide.title,
            "kind": guide.kind.value,
            "documents": [study.documents[each.document].title for each in study.guides_used.by("guide", guide.id)],
            "questions": [
                {
                    "number": question.label,
                    "text": question.text,
                    "depth": depth,
                    "same_as": study.guide_questions[question.same_as].text if question.same_as else None,
                    "codes": [
                        study.codebook.path(bond.code)
                        for bond in study.question_codes.by("guide_question", question.id)
                    ],
                }
                for question, depth in in_order(study, guide.id)
            ],
        }
        for guide in study.guides.ordered()
    ]


def _use(path: Path, document: str, guide: Sequence[str]) -> None:
    from qualcode.analysis.locate import find_document, find_guide
    from qualcode.edits.guides import use_guides

    with output.opened(path) as project:
        study = project.study
        use_guides(project, find_document(study, document).id, [find_guide(study, each).id for each in guide])
    output.say(_("{document}: {guides}").format(document=document, guides=", ".join(guide) or _("no guide")))


def _match(path: Path, document: Sequence[str], accept_above: int | None, as_json: bool) -> None:
    from qualcode.analysis.guide_matching import proposals
    from qualcode.analysis.locate import find_document
    from qualcode.edits.guides import put_questions

    opened = output.opened_to_read if accept_above is None else output.opened
    with opened(path) as project:
        study = project.study
        documents = [find_document(study, each).id for each in document] or None
        found = [each for each in proposals(study, documents) if each.question is not None]
        accepted = [each for each in found if accept_above is not None and each.likeness >= accept_above]
        if accepted:
            put_questions(project, {each.turn: [each.question] for each in accepted if each.question is not None})
    if as_json:
        output.data([{**_proposed(study, each), "confirmed": each in accepted} for each in found])
        return
    for each in found:
        told = _proposed(study, each)
        mark = "✓" if each in accepted else " "
        output.say(f"{mark} {told['likeness']:5.1f}  {told['document']}  {told['words']}  →  {told['question']}")
    if not found:
        output.say(_("No turn is like a question of the guides that are in use."))
    elif accept_above is None:
        output.hint(_("Nothing is written. With --accept-above N those at least so alike are confirmed."))


def _proposed(study: "Study", proposal: "Proposal") -> dict[str, Any]:
    from qualcode.wording.guides import question_words

    turn, question = study.turns[proposal.turn], proposal.question
    words = " ".join(study.text(proposal.document)[turn.start : turn.stop].split())
    return {
        "document": study.documents[proposal.document].title,
        "paragraph": study.texts[proposal.document].paragraph(turn.start),
        "words": words,
        "question": question_words(study.guide_questions[question]) if question is not None else None,
        "likeness": proposal.likeness,
    }


def _codes(path: Path, guide: str) -> None:
    from qualcode.analysis.locate import find_guide
    from qualcode.edits.guides import codes_from_guide

    with output.opened(path) as project:
        made = codes_from_guide(project, find_guide(project.study, guide).id)
    output.say(_n("%d code made.", "%d codes made.", len(made)) % len(made))


def _export(path: Path, guide: Sequence[str], target: Path) -> None:
    from qualcode.analysis.locate import find_guide
    from qualcode.exporters.reports.guide_report import guide_report
    from qualcode.exporters.write import write

    with output.opened_to_read(path) as project:
        study = project.study
    wanted = [find_guide(study, each).id for each in guide] or None
    write(guide_report(study, wanted), target)
    output.say(_("Written: %s") % target)
