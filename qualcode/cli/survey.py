"""``qualcode survey``: survey answers brought in, and counted among those who answered."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import output, parts
from qualcode.i18n import _, _n
from qualcode.model.errors import FileProblem, FileReason, Missing, SomethingMissing

if TYPE_CHECKING:
    from qualcode.analysis.survey_answers import AnswerColumn, AnswerTable, Split
    from qualcode.edits.surveys import SurveyResult
    from qualcode.importers.survey import SurveyFile
    from qualcode.importers.survey_columns import Taken
    from qualcode.model.guides import GuideQuestion
    from qualcode.model.study import Study


def survey_commands() -> parts.Group:
    """Return the commands about surveys."""
    return parts.group(
        "survey", _("Answers to the open questions of surveys."), _import_command(), _table_command()
    )


def _import_command() -> parts.Command:
    return parts.command(
        "import",
        _import,
        _(
            "Bring in survey answers from CSV or Excel, one row a respondent. Brought in again, respondents are"
            " known by their ids, and no coding is touched."
        ),
        parts.project(),
        parts.file(),
        parts.path("--columns", help=_("A YAML file that says how each column is taken.")),
        parts.text("--key", _("The column that tells respondents apart."), metavar=_("COLUMN")),
        parts.text("--open", _("A column of open answers; may be repeated."), metavar=_("COLUMN"), multiple=True),
        parts.text("--pair", _("The column that joins two surveys."), metavar=_("COLUMN")),
        parts.text("--title", _("What the survey is called; the file's name if left out.")),
        parts.as_json(),
    )


def _table_command() -> parts.Command:
    return parts.command(
        "table",
        _table,
        _(
            "Count codes among those who answered an open question. Percentages are of those who answered; below"
            " ten there are none."
        ),
        parts.project(),
        parts.text("--question", _("The question, or the beginning of it, or its column."), required=True),
        parts.text("--by", _("The attribute that tells respondents apart, or: role."), metavar=_("ATTRIBUTE")),
        parts.as_json(),
        parts.output(_("Write the table to this file: .docx, .xlsx, .csv or .html.")),
    )


def _import(
    path: Path,
    file: Path,
    columns: Path | None,
    key: str | None,
    open: Sequence[str],
    pair: str | None,
    title: str | None,
    as_json: bool,
) -> None:
    from qualcode.edits.surveys import import_survey
    from qualcode.importers import survey_columns
    from qualcode.importers.survey import read_survey, respondents

    survey = read_survey(file)
    said = survey_columns.read_columns(columns) if columns is not None else None
    with output.opened(path) as project:
        name = title or (said.title if said else "") or file.stem
        known = _known(project.study, name) if said is None else None
        taken = said.of(survey.table, others_likely=False) if said else _of(survey, known)
        taken = _told(survey, taken, key, open, pair)
        people = respondents(survey, taken.columns, taken.dont_know, taken.not_asked)
        remembered = survey_columns.as_json(taken)
        result = import_survey(project, name, survey, taken.columns, people, remembered)
        titles = [project.study.documents[each].title for each in result.kept]
    if as_json:
        output.data(
            {"survey": name, "new": result.new, "known": result.known, "answers": result.answers, "kept": titles}
        )
    else:
        _say(result, titles)


def _known(study: "Study", title: str) -> "Taken | None":
    from qualcode.importers.survey_columns import from_json

    guides = (guide for guide in study.guides.ordered() if guide.title.casefold() == title.strip().casefold())
    guide = next(guides, None)
    return from_json(guide.columns) if guide is not None else None


def _of(survey: "SurveyFile", known: "Taken | None") -> "Taken":
    from qualcode.importers.survey_columns import Taken

    return (known or Taken(())).of(survey.table)


def _told(survey: "SurveyFile", taken: "Taken", key: str | None, open: Sequence[str], pair: str | None) -> "Taken":
    """Return the columns as the options say; FileProblem ``missing column`` for one that is not there."""
    from qualcode.importers.survey import ColumnKind, SurveyColumn

    columns = {column.name.casefold(): column for column in taken.columns}
    wanted = [*((each, ColumnKind.OPEN) for each in open)]
    wanted += [(each, kind) for each, kind in ((key, ColumnKind.KEY), (pair, ColumnKind.PAIR)) if each is not None]
    alone = {kind for _name, kind in wanted if kind is not ColumnKind.OPEN}
    for name, column in columns.items():
        if column.kind in alone:
            columns[name] = replace(column, kind=ColumnKind.IGNORE)
    for name, kind in wanted:
        there = columns.get(name.strip().casefold())
        if there is None:
            found = list(survey.table.columns)
            raise FileProblem(survey.path, FileReason.MISSING_COLUMN, columns=[name], found=found)
        columns[there.name.casefold()] = SurveyColumn(there.name, kind, there.title)
    return replace(taken, columns=tuple(columns.values()))


def _say(result: "SurveyResult", kept: Sequence[str]) -> None:
    output.say(_n("%d new respondent.", "%d new respondents.", result.new) % result.new)
    if result.known:
        sentence = _n(
            "%d was known already and is up to date.", "%d were known already and are up to date.", result.known
        )
        output.say(sentence % result.known)
    output.say(_n("%d answer brought in.", "%d answers brought in.", result.answers) % result.answers)
    if kept:
        sentence = _n(
            "%d answer is another in the file and stays as it was, because it is coded:",
            "%d answers are others in the file and stay as they were, because they are coded:",
            len(kept),
        )
        output.say(sentence % len(kept))
        for title in kept:
            output.say(f"  {title}")


def _table(path: Path, question: str, by: str | None, target: Path | None, as_json: bool) -> None:
    from qualcode.analysis.survey_answers import answer_table

    with output.opened_to_read(path) as project:
        study = project.study
    asked = _question(study, question)
    split = _split(study, by)
    if target is not None:
        from qualcode.exporters.reports.survey_report import survey_report
        from qualcode.exporters.write import write

        write(survey_report(study, asked.id, split), target)
    table = answer_table(study, asked.id, split)
    if as_json:
        output.data(_plain(table))
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(table)


def _question(study: "Study", text: str) -> "GuideQuestion":
    """Return the open question that a text names; SomethingMissing for none, or for several."""
    from qualcode.analysis.survey_answers import by_survey, question_name

    wanted = text.strip().casefold()
    known = [each for _guide, each in by_survey(study)]
    names = {each.id: (each.text, each.label, question_name(study, each)) for each in known}
    exact = [each for each in known if wanted in (name.casefold() for name in names[each.id])]
    begun = [each for each in known if any(name.casefold().startswith(wanted) for name in names[each.id])]
    found = exact or begun
    if len(found) == 1:
        return found[0]
    named = [question_name(study, each) for each in (found or known)]
    if found:
        raise SomethingMissing(Missing.NAME_AMBIGUOUS, name=text, hits=named)
    raise SomethingMissing(Missing.OPEN_QUESTION, name=text, near=named[:5])


def _split(study: "Study", name: str | None) -> "Split | None":
    """Return what respondents are told apart by; UsageError when no attribute is called that."""
    from qualcode.analysis.survey_answers import Split
    from qualcode.model.people import Owner

    if name is None:
        return None
    wanted = name.strip().casefold()
    of_people = [each for each in study.attributes.ordered() if each.owner is Owner.INFORMANT]
    found = next((each for each in of_people if each.name.casefold() == wanted), None)
    if found is None and wanted in ("role", "rolle"):
        return Split()
    if found is None:
        known = ", ".join(["role", *(each.name for each in of_people)])
        sentence = _("There is no attribute “{name}”. There are: {known}.").format(name=name, known=known)
        raise click.UsageError(sentence, click.get_current_context())
    return Split(found.id)


def _plain(table: "AnswerTable") -> dict[str, Any]:
    """Return the table as plain values; ``percent`` is null where fewer than ten answered."""
    return {
        "question": table.question.text,
        "counted": "respondents who answered",
        "columns": [
            {
                "column": _heading(column),
                "respondents": tally.respondents,
                "answered": tally.answered,
                "without_code": table.count(None, column),
                "blank": tally.blank,
                "dont_know": tally.dont_know,
                "not_asked": tally.not_asked,
            }
            for column, tally in table.tallies.items()
        ],
        "codes": [
            {
                "code": table.study.codebook.path(code.id),
                "depth": depth,
                "counts": [table.count(code.id, column) for column in table.columns],
                "percent": [_percent(table.share(code.id, column)) for column in table.columns],
            }
            for code, depth in table.codes
        ],
    }


def _percent(part: float | None) -> float | None:
    return None if part is None else round(part * 100, 1)


def _heading(column: "AnswerColumn") -> str:
    from qualcode.wording.language import interface_words
    from qualcode.wording.survey import column_name

    return column_name(column, interface_words())


def _show(table: "AnswerTable") -> None:
    from qualcode.i18n import language
    from qualcode.wording.language import interface_words
    from qualcode.wording.survey import share_words, tally_sentence

    told = language()
    output.say(table.question.text)
    output.say(tally_sentence(table.tallies[table.columns[0]], told, interface_words()))
    heads = [f"{_heading(each)} (n = {table.tallies[each].answered})" for each in table.columns]
    lines = [["", *heads]]
    for code, depth in table.codes:
        cells = [
            share_words(table.count(code.id, each), table.share(code.id, each), told) for each in table.columns
        ]
        lines.append(["  " * depth + code.name, *cells])
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *others in lines:
        cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        output.say("  ".join([first.ljust(widths[0]), *cells]).rstrip())
    output.say(_("Respondents are counted. Percentages are of those who answered; below ten there are none."))
