"""Searches, word lists and suggestions in words: problems of queries, why forms are found, what measures mean."""

from enum import StrEnum

from qualcode.analysis.search import Extent
from qualcode.i18n import N_, Translator, _
from qualcode.text.concordance import Side
from qualcode.text.language import OTHER
from qualcode.text.matching import Kind, Mode
from qualcode.text.query import QueryFault, QueryProblem
from qualcode.text.regex_faults import RegexFault


class Measure(StrEnum):
    """Numbers beside words whose meaning a reader may ask for."""

    LOG_LIKELIHOOD = "log likelihood"
    LOG_RATIO = "log ratio"
    DISPERSION = "dispersion"
    LOG_DICE = "logDice"


_PROBLEMS = {
    QueryFault.EMPTY: N_("Type what you are looking for."),
    QueryFault.NO_WORD: N_("There is no word to look for here."),
    QueryFault.OPEN_QUOTE: N_("The quotation mark is never closed."),
    QueryFault.OPEN_BRACKET: N_("The bracket is never closed."),
    QueryFault.STRAY_BRACKET: N_("This bracket closes nothing."),
    QueryFault.OPERATOR_ALONE: N_("A word is missing beside this one. In quotes, it is looked for itself."),
    QueryFault.ONLY_NOT: N_("A search cannot begin with “not”: say what to find first."),
    QueryFault.ONLY_STAR: N_("A star alone would find every word. Put letters before or after it."),
    QueryFault.REGEX: N_("Character {n} of the pattern: {reason}"),
    QueryFault.REGEX_SLOW: N_("The pattern takes too long. A repetition inside a repetition is the usual cause."),
}
_REGEX_FAULTS = {
    RegexFault.OPEN_GROUP: N_("this bracket is never closed."),
    RegexFault.STRAY_GROUP: N_("this bracket closes nothing. Write \\) to find a bracket."),
    RegexFault.NOTHING_TO_REPEAT: N_("there is nothing before this sign that could be repeated."),
    RegexFault.REPEATED_TWICE: N_("a repetition cannot be repeated. Put brackets around the first one."),
    RegexFault.REPEATED_BACKWARDS: N_("the smaller number comes first, as in {2,5}."),
    RegexFault.TOO_MANY: N_("the number of repetitions is too large."),
    RegexFault.ESCAPE: N_("a backslash means nothing before this letter. Write \\\\ to find a backslash."),
    RegexFault.ESCAPE_AT_END: N_("a sign must follow the backslash. Write \\\\ to find a backslash."),
    RegexFault.OPEN_SET: N_("this square bracket is never closed. Write \\[ to find one."),
    RegexFault.RANGE: N_("a range goes from a smaller to a larger sign, as in a-z."),
    RegexFault.LOOK_BEHIND: N_("what is looked back for must always be equally long."),
    RegexFault.NO_SUCH_GROUP: N_("the bracket that this points back to is not there, or not closed yet."),
    RegexFault.GROUP_NAME: N_("the name of this bracket cannot be read, or is taken."),
    RegexFault.EXTENSION: N_("what follows the question mark is not known here."),
    RegexFault.OTHER: N_("the pattern cannot be read from here on."),
}
_KINDS = {
    Kind.EXACT: N_("as typed"),
    Kind.INFLECTION: N_("inflected"),
    Kind.SYNONYM: N_("synonym"),
    Kind.COMPOUND: N_("compound"),
    Kind.DERIVED: N_("derived"),
    Kind.APART: N_("another word"),
    Kind.FUZZY: N_("similar spelling"),
}
_KINDS_EXPLAINED = {
    Kind.EXACT: N_("The form that you typed."),
    Kind.INFLECTION: N_("Another form of the same word."),
    Kind.SYNONYM: N_("A word that the synonym list says means the same."),
    Kind.COMPOUND: N_("A compound with the word in it."),
    Kind.DERIVED: N_("A word made from the word, such as a noun from a verb."),
    Kind.APART: N_("A word that looks alike but means something else. It counts only when you tick it."),
    Kind.FUZZY: N_("A spelling close to what you typed, perhaps a slip. It counts only when you tick it."),
}
_MODES = {
    Mode.PLAIN: N_("Exact words"),
    Mode.LEMMA: N_("All forms"),
    Mode.FUZZY: N_("All forms and misspellings"),
    Mode.REGEX: N_("Regular expression"),
}
_MODES_EXPLAINED = {
    Mode.PLAIN: N_("Finds the words just as you type them; capitals make no difference."),
    Mode.LEMMA: N_("Finds inflections, compounds and synonyms, in bokmål and nynorsk alike."),
    Mode.FUZZY: N_("Also finds words spelled almost the same. They are listed apart and must be ticked to count."),
    Mode.REGEX: N_("Finds what a pattern describes, such as R\\d+ for R and a number."),
}
_EXTENTS = {
    Extent.HIT: N_("The words found"),
    Extent.SENTENCE: N_("The sentence"),
    Extent.TURN: N_("The whole turn"),
}
_SIDES = {
    Side.PLACE: N_("In the order of the texts"),
    Side.LEFT: N_("By the words before"),
    Side.HIT: N_("By the words found"),
    Side.RIGHT: N_("By the words after"),
}
_LANGUAGES = {"nb": N_("Bokmål"), "nn": N_("Nynorsk"), OTHER: N_("Another language"), None: N_("Not known")}
_MEASURES = {
    Measure.LOG_LIKELIHOOD: N_(
        "Log-likelihood (G²; Dunning 1993, Rayson and Garside 2000): how sure it is that the two differ."
        " Above 6.63, chance alone would do it less than once in a hundred times."
    ),
    Measure.LOG_RATIO: N_(
        "Log ratio (Hardie 2014): how much they differ. Each step of 1 is twice as frequent; below 0, the other"
        " group uses the word more."
    ),
    Measure.DISPERSION: N_(
        "Dispersion (DP; Gries 2008): 0 when all informants use the word alike, towards 1 when one alone does."
    ),
    Measure.LOG_DICE: N_(
        "logDice (Rychlý 2008): how much two words keep company, 14 at most. One less means half as much."
    ),
}


def problem_sentence(problem: QueryProblem) -> str:
    """Return why a query cannot be asked; of a pattern with the place, counted from 1."""
    if problem.fault is not QueryFault.REGEX:
        return _(_PROBLEMS[problem.fault])
    reason = _(_REGEX_FAULTS[RegexFault(problem.detail)])
    return _(_PROBLEMS[problem.fault]).format(n=problem.start + 1, reason=reason)


def kind_name(kind: Kind) -> str:
    """Return why a form was found, in a word or two for a list, such as ``sammensetning``."""
    return _(_KINDS[kind])


def kind_explained(kind: Kind) -> str:
    """Return why a form was found, in a sentence."""
    return _(_KINDS_EXPLAINED[kind])


def left_out_name() -> str:
    """Return what forms are called that a query asks to leave out with *not*, in a word or two for a list."""
    return _("left out (not)")


def left_out_explained() -> str:
    """Return what a form does that a query leaves out, in a sentence."""
    return _("You asked for passages without this word: where it stands, nothing is a hit.")


def mode_name(mode: Mode) -> str:
    """Return what a way of searching is called."""
    return _(_MODES[mode])


def mode_explained(mode: Mode) -> str:
    """Return what a way of searching finds, in a sentence."""
    return _(_MODES_EXPLAINED[mode])


def extent_name(extent: Extent) -> str:
    """Return how much around a hit is coded."""
    return _(_EXTENTS[extent])


def side_name(side: Side) -> str:
    """Return what a concordance is sorted by."""
    return _(_SIDES[side])


def language_name(language: str | None) -> str:
    """Return what a turn's language is called: ``nb``, ``nn``, ``other`` or None."""
    return _(_LANGUAGES[language])


def measure_explained(measure: Measure, words: Translator) -> str:
    """Return what a number beside a word means, with its source."""
    return words.gettext(_MEASURES[measure])
