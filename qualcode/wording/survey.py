"""What surveys are told in: states of answers, who answered and who did not, results of an import."""

from collections.abc import Iterator

from qualcode.analysis.survey_answers import AnswerColumn, Split, Tally
from qualcode.i18n import N_, Language, Translator
from qualcode.model.guides import ReplyState
from qualcode.model.study import Study
from qualcode.wording.numbers import number, share

_STATES: dict[ReplyState | None, str] = {
    ReplyState.ANSWERED: N_("answered"),
    ReplyState.BLANK: N_("left blank"),
    ReplyState.DONT_KNOW: N_("does not know"),
    ReplyState.NOT_ASKED: N_("not asked"),
    None: N_("not in the file"),
}


def state_name(state: ReplyState | None, words: Translator) -> str:
    """Return what became of a question, for one respondent."""
    return words.gettext(_STATES[state])


def split_name(study: Study, split: Split, words: Translator) -> str:
    """Return what respondents are told apart by."""
    return words.gettext("Role") if split.attribute is None else study.attributes[split.attribute].name


def column_name(column: AnswerColumn, words: Translator) -> str:
    """Return what a column of a table is called."""
    if column.is_total:
        return words.gettext("All")
    return words.gettext("Not known") if column.key is None else column.name


def tally_rows(counts: Tally, words: Translator) -> Iterator[tuple[str, int]]:
    """Yield what became of a question, with how many; what nobody is in and seldom is, is left out."""
    yield words.gettext("Answered"), counts.answered
    yield words.gettext("Left blank"), counts.blank
    yield words.gettext("Does not know"), counts.dont_know
    yield words.gettext("Not asked"), counts.not_asked
    if counts.unknown:
        yield words.gettext("Not in the file"), counts.unknown
    yield words.gettext("Respondents"), counts.respondents


def tally_sentence(counts: Tally, language: Language, words: Translator) -> str:
    """Return who answered and who did not in a line: ``46 of 55 asked answered (84 %) · 3 blank · …``."""
    pattern = words.gettext("{answered} of {asked} who were asked answered{part}")
    told = pattern.format(
        answered=number(counts.answered, language),
        asked=number(counts.asked, language),
        part=f" ({share(counts.answered / counts.asked, language)})" if counts.asked >= 10 else "",
    )
    others = (
        (counts.blank, words.ngettext("%s left it blank", "%s left it blank", counts.blank)),
        (counts.dont_know, words.ngettext("%s does not know", "%s do not know", counts.dont_know)),
        (counts.not_asked, words.ngettext("%s was not asked", "%s were not asked", counts.not_asked)),
        (counts.unknown, words.ngettext("%s is not in the file", "%s are not in the file", counts.unknown)),
    )
    return " · ".join([told, *(pattern % number(n, language) for n, pattern in others if n)])


def share_words(count: int, part: float | None, language: Language) -> str:
    """Return a count with its share, ``12 · 34 %``; the count alone where no share is to be told."""
    told = number(count, language)
    return told if part is None else f"{told} · {share(part, language)}"
