"""``qualcode new``, ``info`` and ``check``."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import output, parts
from qualcode.i18n import N_, _, _n

if TYPE_CHECKING:
    from qualcode.model.study import Study


def new_command() -> parts.Command:
    """Return the command that makes a project."""
    return parts.command(
        "new",
        _new,
        _("Make a new project file."),
        parts.project(),
        parts.text("--title", _("What the study is called; the file's name if left out.")),
        parts.text("--coder", _("Who codes: a name or initials."), _("NAME"), required=True),
        parts.path("--codebook", help=_("A codebook to begin with, as YAML or CSV.")),
    )


def info_command() -> parts.Command:
    """Return the command that tells what is in a project."""
    return parts.command("info", _info, _("Tell what is in a project."), parts.project(), parts.as_json())


def check_command() -> parts.Command:
    """Return the command that checks a project file."""
    about = _("Check that a project file is whole. If it is not, say in words what is wrong.")
    return parts.command("check", _check, about, parts.project(), parts.as_json())


def _new(path: Path, title: str | None, coder: str, codebook: Path | None) -> None:
    from qualcode.edits.codebook import import_codebook
    from qualcode.importers.codebooks import read_codebook
    from qualcode.model.errors import FileProblem, FileReason, Rule, RuleBroken
    from qualcode.store.files import SUFFIX, create

    if not path.name.strip(". "):
        raise FileProblem(path, FileReason.IS_FOLDER)
    path = path if path.suffix.lower() == SUFFIX else path.with_name(path.name + SUFFIX)
    title = path.stem if title is None else title
    if not coder.strip() or not title.strip():
        raise RuleBroken(Rule.NAME_EMPTY)
    # Read before anything is made: a broken codebook leaves no project behind.
    codes = read_codebook(codebook) if codebook else ()
    project = create(path, title.strip(), coder.strip())
    try:
        if codes:
            import_codebook(project, codes)
        n = len(project.study.codes)
    finally:
        project.close()
    output.say(_("New project: %s") % path)
    if codebook:
        output.say(_n("The codebook has %d code.", "The codebook has %d codes.", n) % n)


def _info(path: Path, as_json: bool) -> None:
    with output.opened_to_read(path) as project:
        told = _told(project.study)
    if as_json:
        output.data({"file": str(path), **told})
        return
    output.say(told["title"])
    for name, n in told["counts"].items():
        output.say(f"{n:>7}  {_(_COUNTS[name])}")
    for document in told["documents"]:
        words = _n("%d word", "%d words", document["words"]) % document["words"]
        codings = _n("%d coding", "%d codings", document["codings"]) % document["codings"]
        output.say(f"  {document['title']}: {words}, {codings}")


_COUNTS = {
    "documents": N_("documents"),
    "informants": N_("informants"),
    "roles": N_("roles"),
    "cases": N_("cases"),
    "codes": N_("codes"),
    "codings": N_("codings"),
    "coders": N_("coders"),
    "questions": N_("research questions"),
    "findings": N_("findings"),
    "memos": N_("memos"),
}


def _told(study: "Study") -> dict[str, Any]:
    from qualcode.analysis.progress import progress
    from qualcode.text.words import count_words

    return {
        "title": study.info.title,
        "created": study.info.created.isoformat(),
        "delete_by": study.info.delete_by.isoformat() if study.info.delete_by else None,
        "report_language": study.info.report_language,
        "counts": {name: len(getattr(study, name)) for name in _COUNTS},
        "coders": [coder.name for coder in study.coders.ordered()],
        "documents": [
            {
                "title": document.title,
                "kind": document.kind.value,
                "language": document.language,
                "words": progress(study, document.id).words,
                "all_words": count_words(study.text(document.id)),
                "turns": len(study.turns_of(document.id)),
                "codings": len(study.codings_in(document.id)),
            }
            for document in study.documents.ordered()
        ],
        "informants": [_person(study, informant.id) for informant in study.informants.ordered()],
    }


def _person(study: "Study", id: Any) -> dict[str, Any]:  # noqa: ANN401 - InformantId
    informant = study.informants[id]
    values = {study.attributes[key].name: value.value for key, value in study.values_of(id).items()}
    return {
        "label": informant.label,
        "roles": [role.name for role in study.roles_of(id)],
        "case": study.cases[informant.case].name if informant.case else None,
        "attributes": values,
    }


def _check(path: Path, as_json: bool) -> int:
    from qualcode.store.backup_files import newest
    from qualcode.store.integrity import check_file
    from qualcode.wording.faults import fault_sentence

    faults = check_file(path)
    if as_json:
        told = [{"kind": each.kind.value, **each.fields, "sentence": fault_sentence(each)} for each in faults]
        output.data({"whole": not faults, "faults": told})
    elif not faults:
        output.say(_("The project is whole."))
    else:
        n = len(faults)
        output.hint(_n("%d thing is wrong with %s:", "%d things are wrong with %s:", n) % (n, path))
        for fault in faults:
            output.hint(f"- {fault_sentence(fault)}")
        output.hint(_("Nothing was changed."))
        if backup := newest(path):
            output.hint(_("The newest backup is “%s”.") % f"{backup.parent.name}/{backup.name}")
    return 1 if faults else 0
