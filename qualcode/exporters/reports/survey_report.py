"""One open question of a survey: how many of those who answered said what, the answers, two of them side by side.

Shares are of those who answered the question, with their number beside; below ten who answered there are none.
"""

from collections.abc import Iterator, Sequence

from qualcode.analysis.survey_answers import (
    FEWEST_FOR_SHARES,
    AnswerColumn,
    Answered,
    AnswerPair,
    AnswerTable,
    Split,
    Tally,
    answer_table,
    answered,
    pairs,
    question_name,
    tally,
)
from qualcode.exporters.report import (
    Cell,
    Column,
    Kind,
    Line,
    Medium,
    Report,
    Row,
    Section,
    TableBlock,
    Tone,
    Value,
)
from qualcode.exporters.reports.attribute_cells import attribute_cell, attribute_column
from qualcode.i18n import Language, Translator, translator
from qualcode.model.guides import ReplyState
from qualcode.model.ids import AttributeId, DocumentId, GuideQuestionId
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.survey import (
    column_name,
    share_words,
    split_name,
    state_name,
    tally_rows,
    tally_sentence,
)


def survey_report(
    study: Study, question: GuideQuestionId, split: Split | None = None, language: Language | None = None
) -> Report:
    """Return the tables of one question: codes by groups of respondents, and who answered at all.

    The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    words, table = translator(language), answer_table(study, question, split)
    title = table.question.text
    blocks = (_codes(table, language, words), _who(table, words))
    return Report(title, study.info.title, language, (Section("", blocks),), words.gettext("Table"))


def answers_report(
    study: Study,
    question: GuideQuestionId,
    attributes: Sequence[AttributeId] = (),
    language: Language | None = None,
) -> Report:
    """Return all answers to one question with their codes, a respondent a row; who gave none are counted below."""
    language = language or report_language(study)
    words = translator(language)
    given = answered(study, question)
    rows = [each for each in given if each.state is ReplyState.ANSWERED and each.document is not None]
    block = TableBlock(
        name=words.gettext("answers"),
        caption=words.gettext("Answers to “{question}”").format(question=study.guide_questions[question].text),
        columns=(
            Column(words.gettext("Respondent"), width=2),
            *(attribute_column(study.attributes[each]) for each in attributes),
            Column(words.gettext("Answer"), width=6, stretch=3),
            Column(words.gettext("Codes"), width=3, stretch=1),
        ),
        rows=tuple(_answer(study, each, attributes, language) for each in rows),
        unit=words.gettext("answers"),
        notes=(f"{tally_sentence(tally(given), language, words)}.",),
    )
    return Report(
        question_name(study, study.guide_questions[question]), study.info.title, language, (_alone(block),)
    )


def pairs_report(
    study: Study, first: GuideQuestionId, second: GuideQuestionId, language: Language | None = None
) -> Report:
    """Return what the same respondents gave two questions, side by side with the codes of each."""
    language = language or report_language(study)
    words, found = translator(language), pairs(study, first, second)
    names = [question_name(study, study.guide_questions[each]) for each in (first, second)]
    n = len(found)
    note = words.ngettext("%d respondent is in both.", "%d respondents are in both.", n) % n
    block = TableBlock(
        name=words.gettext("pairs"),
        caption=words.gettext("The same respondents twice"),
        columns=(
            Column(words.gettext("Respondent"), width=2),
            Column(names[0], width=5, stretch=2),
            Column(words.gettext("Codes"), width=2.4, stretch=1),
            Column(names[1], width=5, stretch=2),
            Column(words.gettext("Codes, second"), width=2.4, stretch=1),
        ),
        rows=tuple(_pair(study, each, words) for each in found),
        unit=words.gettext("respondents"),
        notes=(note,),
    )
    title = words.gettext("Two questions side by side")
    return Report(title, study.info.title, language, (_alone(block),))


def _alone(block: TableBlock) -> Section:
    return Section("", (block,))


def _codes(table: AnswerTable, language: Language, words: Translator) -> TableBlock:
    rule = words.gettext(
        "Respondents, each counted once; a code counts those under it too. Percent of those who answered the"
        " question; none where fewer than {n} answered."
    )
    return TableBlock(
        name=words.gettext("Codes of the answers"),
        caption=_caption(table, words),
        columns=_columns(table, words),
        rows=tuple(Row((*_name(table, at), *_cells(table, at, language))) for at in range(len(table.codes))),
        unit=words.gettext("respondents"),
        notes=(rule.format(n=FEWEST_FOR_SHARES), tally_sentence(_all(table), language, words) + "."),
    )


def _all(table: AnswerTable) -> Tally:
    return table.tallies[table.columns[0]]


def _caption(table: AnswerTable, words: Translator) -> str:
    if table.split is None:
        return table.question.text
    by = split_name(table.study, table.split, words)
    return words.gettext("{question} By {name}").format(question=table.question.text, name=by.lower())


def _columns(table: AnswerTable, words: Translator) -> tuple[Column, ...]:
    code = words.gettext("Code")
    found = [Column(code, width=4, stretch=1, medium=Medium.PAPER), Column(code, width=7, medium=Medium.GRID)]
    for column in table.columns:
        name, base = column_name(column, words), table.tallies[column].answered
        headed = words.gettext("{name} (n = {n})").format(name=name, n=base)
        found.append(Column(headed, width=2, medium=Medium.PAPER))
        found.append(Column(headed, Kind.INTEGER, medium=Medium.GRID))
        found.append(Column(words.gettext("{name}, percent").format(name=name), Kind.NUMBER, medium=Medium.GRID))
    return tuple(found)


def _name(table: AnswerTable, at: int) -> tuple[Value, Value]:
    code, depth = table.codes[at]
    line = Line(code.name, Tone.STRONG if depth == 0 else Tone.PLAIN)
    return Cell((line,), depth), table.study.codebook.path(code.id)


def _cells(table: AnswerTable, at: int, language: Language) -> Iterator[Value]:
    code = table.codes[at][0].id
    for column in table.columns:
        count, part = table.count(code, column), table.share(code, column)
        yield share_words(count, part, language)
        yield count
        yield None if part is None else round(part * 100, 1)


def _who(table: AnswerTable, words: Translator) -> TableBlock:
    by_column: list[list[tuple[str, int]]] = [list(_states(table, each, words)) for each in table.columns]
    names = list(dict.fromkeys(name for rows in by_column for name, _count in rows))
    counts = [dict(rows) for rows in by_column]
    heads = (Column(column_name(each, words), Kind.INTEGER, 1.6) for each in table.columns)
    return TableBlock(
        name=words.gettext("Who answered"),
        caption=words.gettext("Who answered “{question}”").format(question=table.question.text),
        columns=(Column("", width=4, stretch=1), *heads),
        rows=tuple(Row((name, *(each.get(name, 0) for each in counts))) for name in names),
        unit=words.gettext("respondents"),
    )


def _states(table: AnswerTable, column: AnswerColumn, words: Translator) -> Iterator[tuple[str, int]]:
    rows = iter(tally_rows(table.tallies[column], words))
    yield next(rows)
    yield words.gettext("– of these without a code"), table.count(None, column)
    yield from rows


def _answer(study: Study, given: Answered, attributes: Sequence[AttributeId], language: Language) -> Row:
    values = study.values_of(given.informant)
    told = (attribute_cell(study.attributes[each], values.get(each), language) for each in attributes)
    return Row((given.key, *told, *_words(study, given.document)))


def _words(study: Study, document: DocumentId | None) -> tuple[Value, Value]:
    if document is None:
        return "", ""
    return study.text(document), "\n".join(codes_of(study, document))


def codes_of(study: Study, document: DocumentId) -> list[str]:
    """Return the paths of the codes on an answer, each once, in the order of its words."""
    found = dict.fromkeys(coding.code for coding in study.codings_in(document))
    return [study.codebook.path(code) for code in found]


def _pair(study: Study, pair: AnswerPair, words: Translator) -> Row:
    values: list[Value] = [pair.informant.label]
    for given in (pair.first, pair.second):
        text, codes = _words(study, given.document)
        quiet = Cell((Line(f"({state_name(given.state, words)})", Tone.QUIET),))
        values += [text if given.document is not None else quiet, codes]
    return Row(tuple(values))
