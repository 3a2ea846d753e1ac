"""``qualcode search``: words found in all their forms, with who says them."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import output, parts
from qualcode.i18n import _, _n

if TYPE_CHECKING:
    from qualcode.analysis.scope import Scope
    from qualcode.analysis.search import ContextLine
    from qualcode.model.study import Study
    from qualcode.text.search import FoundForm, SearchResult

_MODES = ("lemma", "plain", "fuzzy", "regex")
_PLACES = ("informants", "all", "document", "code")
_WIDTH = 40


def search_command() -> parts.Command:
    """Return the command that searches."""
    return parts.command(
        "search",
        _search,
        _("Find words in all their forms, with who says them. Words can be joined by and, or, not and near."),
        parts.project(),
        click.Argument(["query"], metavar=_("QUERY")),
        parts.choice("--mode", _MODES, _("How words are found; in all their forms if left out."), default="lemma"),
        parts.choice(
            "--in", _PLACES, _("Where: what informants say if left out; all; a document; a code."), default=None
        ),
        parts.text("--document", _("In this document."), _("TITLE")),
        parts.text("--code", _("In the segments of this code and those below it."), _("PATH")),
        parts.number("--near", _("Two words that stand at most so many words apart.")),
        parts.flag("--kwic", "kwic", help=_("Show the hits under one another with the words around them.")),
        parts.as_json(),
    )


def _search(path: Path, query: str, mode: str, kwic: bool, as_json: bool, **given: Any) -> int | None:  # noqa: ANN401
    from qualcode.analysis.search import context_lines, find
    from qualcode.cli.indexing import indexed
    from qualcode.text.matching import Mode
    from qualcode.wording.search import problem_sentence

    _check(query, mode, given)
    asked = query if given["near"] is None else _near(query, given["near"])
    with output.opened_to_read(path) as project:
        study, words = project.study, indexed(project)
    result = find(study, words, asked, Mode(mode), _scope(study, given))
    if result.problem is not None:
        output.hint(problem_sentence(result.problem))
        return 1
    apart = find(study, words, _alike(result), Mode.PLAIN, _scope(study, given)).hits
    lines, alike = (context_lines(study, hits, page=(0, len(hits)), width=_WIDTH) for hits in (result.hits, apart))
    if as_json:
        output.data(_told(study, query, mode, result, lines) | {"alike": [_hit(study, line) for line in alike]})
    elif kwic:
        _show_kwic(study, lines)
    else:
        _show(study, result, lines, alike)
    return None


def _alike(result: "SearchResult") -> str:
    """Return the query for the forms that are a slip of the pen away and do not count; empty without any."""
    from qualcode.text.matching import Kind

    return " or ".join(f'"{form.form}"' for form in result.forms if form.kind is Kind.FUZZY and not form.ticked)


def _check(query: str, mode: str, given: dict[str, Any]) -> None:
    context = click.get_current_context()
    place, near = given["in"], given["near"]
    if place in ("document", "code") and not given[place]:
        raise click.UsageError(_("Say which with --%s.") % place, context)
    if near is not None and (mode == "regex" or near < 1 or len(query.split()) != 2):
        raise click.UsageError(_("--near takes two words and a number from 1, and no regular expression."), context)


def _near(query: str, distance: int) -> str:
    left, right = query.split()
    return f"{left} near {distance} {right}"


def _scope(study: "Study", given: dict[str, Any]) -> "Scope":
    from qualcode.analysis import locate
    from qualcode.analysis.filters import QuoteFilter
    from qualcode.analysis.scope import Scope

    documents = {locate.find_document(study, given["document"]).id} if given["document"] else None
    codes = {locate.find_code(study, given["code"]).id} if given["code"] else None
    where = QuoteFilter(
        documents=None if documents is None else frozenset(documents),
        codes=None if codes is None else frozenset(codes),
        include_interviewer=given["in"] == "all",
    )
    return Scope(where, whole=given["in"] in ("all", "document"))


def _told(
    study: "Study", query: str, mode: str, result: "SearchResult", lines: "list[ContextLine]"
) -> dict[str, Any]:
    return {
        "query": query,
        "mode": mode,
        "forms": [
            {
                "form": each.shown,
                "count": each.count,
                "why": each.kind.value,
                "counted": each.ticked,
                "left_out": each.left_out,
            }
            for each in result.forms
        ],
        "hits": [_hit(study, line) for line in lines],
    }


def _hit(study: "Study", line: "ContextLine") -> dict[str, Any]:
    from qualcode.model.ids import DocumentId

    hit = line.kwic.hit
    return {
        "document": study.documents[DocumentId(hit.document)].title,
        "start": hit.span.start,
        "stop": hit.span.stop,
        "paragraph": line.said.paragraph,
        "informants": [informant.label for informant in line.said.informants],
        "roles": [role.name for role in line.said.roles],
        "interviewer": line.said.by_interviewer,
        "left": line.kwic.left,
        "words": line.kwic.words,
        "right": line.kwic.right,
        "why": hit.kind.value,
    }


def _show(study: "Study", result: "SearchResult", lines: "list[ContextLine]", alike: "list[ContextLine]") -> None:
    found = [form for form in result.forms if not form.left_out]
    _show_forms("", [form for form in found if form.ticked])
    _show_forms(_("Found too, but not counted:"), [form for form in found if not form.ticked])
    _show_lines(study, alike)
    _show_forms(_("Left out, with what is said around them:"), [form for form in result.forms if form.left_out])
    if lines:
        _show_lines(study, lines)
        output.say()
        output.say(_n("%d hit.", "%d hits.", len(lines)) % len(lines))
    elif alike:
        output.say(_("Only forms that are not counted were found."))
    elif result.apart:
        output.say(_("The words are found, but not together in the way that you ask for."))
    else:
        output.say(_("Nothing found."))


def _show_lines(study: "Study", lines: "list[ContextLine]") -> None:
    if lines:
        output.say()
    for line in lines:
        output.say(f"  {_in_context(study, line)}")
        output.say(f"    {_source(study, line)}")


def _in_context(study: "Study", line: "ContextLine") -> str:
    """Return the hit in marks with the words around it, parted from them where the text has a space."""
    from qualcode.analysis.search import parted

    before, after = (" " if space else "" for space in parted(study, line.kwic.hit))
    return f"{line.kwic.left}{before}«{line.kwic.words}»{after}{line.kwic.right}".strip()


def _show_forms(heading: str, forms: "list[FoundForm]") -> None:
    from qualcode.wording.search import kind_name

    if forms and heading:
        output.say(heading)
    width = max((len(each.shown) for each in forms), default=0)
    for each in forms:
        output.say(f"{each.count:>7}  {each.shown.ljust(width)}  {kind_name(each.kind)}")


def _show_kwic(study: "Study", lines: "list[ContextLine]") -> None:
    widest = max((len(line.kwic.words) for line in lines), default=0)
    for line in lines:
        left, right = line.kwic.left.rjust(_WIDTH), line.kwic.right.ljust(_WIDTH)
        output.say(f"{left}  {line.kwic.words.ljust(widest)}  {right}  {_source(study, line)}")


def _source(study: "Study", line: "ContextLine") -> str:
    from qualcode.wording.whereabouts import source

    return source(line.said, _title(study, line.kwic.hit.document))


def _title(study: "Study", document: str) -> str:
    from qualcode.model.ids import DocumentId

    return study.documents[DocumentId(document)].title
