"""What became of a question, how alike two questions are, and what a question is called: in words."""

from qualcode.analysis.guide_states import GuideCell, GuideState
from qualcode.i18n import N_, Translator
from qualcode.model.guides import GuideQuestion, ReplyState
from qualcode.model.study import Study

_LIKENESS = (
    (85, N_("very alike")),
    (70, N_("alike")),
    (0, N_("somewhat alike")),
)
_STATES = {
    GuideState.NOT_INTERVIEWED: N_("not interviewed"),
    GuideState.NOT_ASKED: N_("not asked"),
    GuideState.ASKED: N_("asked, nothing coded"),
}
_LEFT_OPEN = {
    ReplyState.BLANK: N_("asked, left open"),
    ReplyState.DONT_KNOW: N_("asked: “don’t know”"),
}


def quotes_in(study: Study, cell: GuideCell) -> int:
    """Return how many quotes, distinct segments, the codings of a cell come to."""
    return len({study.codings[each].segment for each in cell.codings})


def cell_words(study: Study, cell: GuideCell, words: Translator) -> str:
    """Return what a table prints for a question and an informant: a number of quotes or a state, never 0."""
    if cell.state is GuideState.ANSWERED:
        n = quotes_in(study, cell)
        return words.ngettext("%d quote", "%d quotes", n) % n
    if cell.state is GuideState.ASKED and cell.reply in _LEFT_OPEN:
        return words.gettext(_LEFT_OPEN[cell.reply])
    return words.gettext(_STATES[cell.state])


def state_name(state: GuideState, words: Translator) -> str:
    """Return what a state is called where no cell is meant."""
    return words.gettext(_STATES.get(state, N_("asked and coded")))


def likeness_words(likeness: float, words: Translator) -> str:
    """Return how alike a turn and a question are (0 to 100), in words; empty for 0."""
    if not likeness:
        return ""
    return words.gettext(next(name for least, name in _LIKENESS if likeness >= least))


def question_words(question: GuideQuestion) -> str:
    """Return a question with its printed number, such as ``3b Hva hindrer?``."""
    return " ".join(part for part in (question.label, question.text) if part)


def short_question(question: GuideQuestion, longest: int = 40) -> str:
    """Return a question in about ``longest`` characters, cut between words."""
    whole = question_words(question)
    if len(whole) <= longest:
        return whole
    return whole[:longest].rsplit(" ", 1)[0].rstrip(" ,;:–") + " …"
