"""What became of every question and informant, as a table: four states that are never printed as 0."""

from collections.abc import Iterator, Sequence

from qualcode.analysis.guide_states import GuideState, GuideTable, guide_table, usual_guides
from qualcode.analysis.units import Unit
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
from qualcode.i18n import Language, Translator, translator
from qualcode.model.guides import GuideQuestion
from qualcode.model.ids import GuideId
from qualcode.model.study import Study
from qualcode.wording.guides import cell_words, question_words, state_name
from qualcode.wording.language import report_language
from qualcode.wording.units import unit_name

_COUNTED = (GuideState.ANSWERED, GuideState.ASKED, GuideState.NOT_ASKED, GuideState.NOT_INTERVIEWED)


def guide_states_report(
    study: Study, guides: Sequence[GuideId] | None = None, language: Language | None = None
) -> Report:
    """Return questions down and informants across; None takes the guides of interviews.

    The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    words = translator(language)
    chosen = list(guides) if guides is not None else usual_guides(study)
    table = guide_table(study, chosen)
    title = words.gettext("Who was asked what")
    block = TableBlock(
        name=title,
        caption=", ".join(study.guides[each].title for each in chosen),
        columns=tuple(_columns(table, words)),
        rows=tuple(Row(tuple(_values(study, table, each, depth, words))) for each, depth in table.questions),
        unit=unit_name(Unit.QUOTES, words),
        notes=(" ".join(_notes(table, words)),),
    )
    return Report(title, study.info.title, language, (Section("", (block,)),))


def _columns(table: GuideTable, words: Translator) -> Iterator[Column]:
    question = words.gettext("Question")
    yield Column(question, width=5, stretch=2, medium=Medium.PAPER)
    yield Column(question, width=9, medium=Medium.GRID)
    for informant in table.informants:
        yield Column(informant.label, width=1.7)
    for state in _COUNTED:
        header = words.gettext("Informants: {state}").format(state=state_name(state, words))
        yield Column(header, Kind.INTEGER, 2, medium=Medium.GRID)


def _values(
    study: Study, table: GuideTable, question: GuideQuestion, depth: int, words: Translator
) -> Iterator[Value]:
    text = question_words(question)
    yield Cell((Line(text, Tone.PLAIN if depth else Tone.STRONG),), depth)
    yield text
    for informant in table.informants:
        yield cell_words(study, table.cells[question.id, informant.id], words)
    for state in _COUNTED:
        yield table.count(question.id, state)


def _notes(table: GuideTable, words: Translator) -> Iterator[str]:
    yield words.gettext("A number is how many quotes, distinct segments, lie in the answers.")
    yield words.gettext(
        "“Asked, nothing coded” is an answer without codings, “not asked” a question that no guide of the "
        "interview has, and “not interviewed” an interview that was planned and never came to be."
    )
    for informant in table.informants:
        if informant.reason and table.was_never_interviewed(informant):
            about = words.gettext("{label} was not interviewed: {reason}.")
            yield about.format(label=informant.label, reason=informant.reason.rstrip("."))
