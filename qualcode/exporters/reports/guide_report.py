"""Interview guides as an appendix: every question with its printed number, nested as on paper."""

from collections.abc import Iterator, Sequence

from qualcode.exporters.report import Cell, Column, Line, Medium, Report, Row, Section, TableBlock, Tone, Value
from qualcode.i18n import Language, Translator, translator
from qualcode.model.guide_changes import in_order
from qualcode.model.guides import Guide, GuideQuestion
from qualcode.model.ids import GuideId
from qualcode.model.study import Study
from qualcode.wording.guides import question_words
from qualcode.wording.language import report_language


def guide_report(study: Study, guides: Sequence[GuideId] | None = None, language: Language | None = None) -> Report:
    """Return a table for each guide (None for all), with how many interviews followed it.

    The language is the study's report language unless another is given; questions stay as they were written.
    """
    language = language or report_language(study)
    words = translator(language)
    wanted = [each for each in study.guides.ordered() if guides is None or each.id in guides]
    title = words.gettext("Interview guides")
    tables = tuple(_block(study, guide, words) for guide in wanted)
    return Report(title, study.info.title, language, (Section("", tables),), words.gettext("Guide"))


def _block(study: Study, guide: Guide, words: Translator) -> TableBlock:
    rows = tuple(Row(tuple(_values(study, question, depth))) for question, depth in in_order(study, guide.id))
    n = len(study.guides_used.by("guide", guide.id))
    return TableBlock(
        name=guide.title,
        caption=guide.title,
        columns=_columns(words, rows),
        rows=rows,
        notes=(words.ngettext("%d interview followed this guide.", "%d interviews followed this guide.", n) % n,),
    )


def _columns(words: Translator, rows: Sequence[Row]) -> tuple[Column, ...]:
    """Return the columns; what hangs on no question of the guide takes no room on paper."""
    question = words.gettext("Question")

    def bond(name: str, place: int) -> Column:
        is_used = any(row.values[place] for row in rows)
        return Column(name, width=3, stretch=2, medium=Medium.BOTH if is_used else Medium.GRID)

    return (
        Column(words.gettext("No."), width=1.2),
        Column(question, width=7, stretch=4, medium=Medium.PAPER),
        Column(question, width=9, medium=Medium.GRID),
        bond(words.gettext("Research question"), 3),
        bond(words.gettext("Asks the same as"), 4),
        bond(words.gettext("Codes"), 5),
    )


def _values(study: Study, question: GuideQuestion, depth: int) -> Iterator[Value]:
    has_more = bool(study.guide_questions.by("parent", question.id))
    yield question.label
    yield Cell((Line(question.text, Tone.STRONG if has_more else Tone.PLAIN),), depth)
    yield question.text
    yield study.questions[question.question].text if question.question is not None else ""
    yield _twin(study, question)
    codes = (bond.code for bond in study.question_codes.by("guide_question", question.id))
    yield "; ".join(study.codebook.path(code) for code in codes)


def _twin(study: Study, question: GuideQuestion) -> str:
    if question.same_as is None:
        return ""
    twin = study.guide_questions[question.same_as]
    return f"{study.guides[twin.guide].title}: {question_words(twin)}"
