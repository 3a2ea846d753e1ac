"""``qualcode query``: quotes of codes that stand in relations to others, asked, kept by name, and asked again."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import filters, output, parts
from qualcode.cli.coding_json import coding_json
from qualcode.i18n import _, _n

if TYPE_CHECKING:
    from qualcode.analysis.query import Condition, Query
    from qualcode.model.codings import Coding
    from qualcode.model.study import Study

_RELATIONS = {
    "overlap": "overlap",
    "turn": "same turn",
    "near": "near",
    "answer": "same answer",
    "document": "same document",
}
"""What a condition says of how the two stand to each other, and the model's word for it."""


def query_command() -> parts.Command:
    """Return the command that asks queries."""
    return parts.command(
        "query",
        _query,
        _("Ask for quotes of codes that stand in relations to others. Conditions are read in order."),
        parts.project(),
        parts.text("--saved", _("Ask the query that is saved under this name."), _("NAME")),
        *filters.options(),
        parts.flag("--no-children", help=_("Quotes with the codes themselves, not those below them.")),
        parts.text(
            "--then",
            _("A condition: and, or, not; overlap, turn, near N, answer, document; a code."),
            _("CONDITION"),
            multiple=True,
        ),
        parts.text("--save", _("Save the query under this name; one of that name is changed."), _("NAME")),
        parts.flag("--list", "listed", help=_("List the saved queries.")),
        parts.as_json(),
        parts.output(_("Write the quotes to this file: .docx, .xlsx, .csv or .html.")),
    )


def _query(
    path: Path,
    saved: str | None,
    save: str | None,
    listed: bool,
    target: Path | None,
    as_json: bool,
    **given: Any,  # noqa: ANN401 - click's keywords
) -> None:
    with output.opened_to_read(path) as project:
        study = project.study
    if listed:
        _list(study, as_json)
        return
    query = asked_query(study, saved, given)
    if save:
        _save(path, save, query)
    _answer(study, query, saved or save or "", target, as_json)


def asked_query(study: "Study", saved: str | None, given: dict[str, Any]) -> "Query":
    """Return the query that is saved under a name, or that the options spell.

    Raises SomethingMissing when a name points to nothing, UsageError for a condition that is none.
    """
    from dataclasses import replace

    from qualcode.analysis.locate import find_saved_query
    from qualcode.analysis.query import Query
    from qualcode.analysis.query_json import query_of

    if saved:
        if any(given.values()):
            sentence = _("A saved query is asked as it is. Leave out the other options that pick quotes.")
            raise click.UsageError(sentence, click.get_current_context())
        kept = find_saved_query(study, saved).query
        try:
            return query_of(study, kept)
        except (ValueError, KeyError, TypeError) as error:
            sentence = _("This query was saved by a newer version and cannot be read here.")
            raise click.UsageError(sentence, click.get_current_context()) from error
    where = filters.quote_filter(study, given)
    where = replace(where, with_children=not given.get("no_children"))
    return Query(where, tuple(_condition(study, each) for each in given.get("then", ())))


def _condition(study: "Study", said: str) -> "Condition":
    """Return the condition that such as ``not near 3 Barrierer / Tid`` spells."""
    from qualcode.analysis.locate import find_code
    from qualcode.analysis.query import Condition, Joining, Relation

    joining, _space, rest = said.strip().partition(" ")
    if joining not in tuple(Joining):
        raise _misspelt(said)
    if joining == Joining.OR:
        return Condition(frozenset({find_code(study, rest.strip()).id}), Joining.OR)
    relation, _space, code = rest.strip().partition(" ")
    within = 1
    if relation == "near":
        number, _space, code = code.strip().partition(" ")
        if not number.isdecimal():
            raise _misspelt(said)
        within = int(number)
    if relation not in _RELATIONS or not code.strip():
        raise _misspelt(said)
    codes = frozenset({find_code(study, code.strip()).id})
    return Condition(codes, Joining(joining), Relation(_RELATIONS[relation]), within)


def _misspelt(said: str) -> click.UsageError:
    sentence = _("“%s” is no condition. Write such as “and overlap Barriers / Time” or “not near 3 Drivers”.")
    return click.UsageError(sentence % said, click.get_current_context())


def _save(path: Path, name: str, query: "Query") -> None:
    from qualcode.analysis.query_json import query_json
    from qualcode.edits.queries import change_query, save_query

    with output.opened(path) as project:
        known = {each.name.casefold(): each.id for each in project.study.saved_queries.values()}
        if name.strip().casefold() in known:
            change_query(project, known[name.strip().casefold()], query_json(query))
        else:
            save_query(project, name, query_json(query))
    output.hint(_("Saved: %s") % name.strip())


def _list(study: "Study", as_json: bool) -> None:
    from json import loads

    from qualcode.analysis.query_json import query_of
    from qualcode.wording.language import interface_words
    from qualcode.wording.query import query_sentence

    told = []
    for each in study.saved_queries.ordered():
        try:
            sentence = query_sentence(study, query_of(study, each.query), interface_words())
            asked = loads(each.query)
        except (ValueError, KeyError, TypeError):
            sentence, asked = _("This query was saved by a newer version and cannot be read here."), None
        told.append({"name": each.name, "sentence": sentence, "query": asked})
    if as_json:
        output.data(told)
        return
    for one in told:
        output.say(str(one["name"]))
        output.say(f"  {one['sentence']}")
    if not told:
        output.say(_("No saved queries."))


def _answer(study: "Study", query: "Query", name: str, target: Path | None, as_json: bool) -> None:
    from qualcode.analysis.query import answer_of
    from qualcode.wording.language import interface_words
    from qualcode.wording.query import query_sentence

    found = answer_of(study, query)
    if target is not None:
        _write(study, query, found, name, target)
    if as_json:
        sentence = query_sentence(study, query, interface_words())
        output.data({"query": sentence, "codings": [coding_json(study, coding) for coding in found]})
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(study, query_sentence(study, query, interface_words()), found)


def _write(study: "Study", query: "Query", found: "list[Coding]", name: str, target: Path) -> None:
    from qualcode.analysis.quotes import quotation_of
    from qualcode.analysis.side_by_side import quotes_of
    from qualcode.exporters.reports.query_report import query_report
    from qualcode.exporters.write import write

    quotations = [quotation_of(study, codings) for codings in quotes_of(found)]
    write(query_report(study, query, quotations, name), target)


def _show(study: "Study", sentence: str, found: "list[Coding]") -> None:
    from qualcode.analysis.quotes import quotation_of
    from qualcode.analysis.side_by_side import quotes_of
    from qualcode.exporters.reports.quote_parts import quoted
    from qualcode.wording.whereabouts import source

    output.say(sentence)
    quotes = quotes_of(found)
    for codings in quotes:
        quotation = quotation_of(study, codings)
        output.say(f"  {quoted(quotation)}")
        output.say(f"    {source(quotation, quotation.document.title)}")
    n = len(quotes)
    output.say(_n("%d quote.", "%d quotes.", n) % n if n else _("No quotes."))
