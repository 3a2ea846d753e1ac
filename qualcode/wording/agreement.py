"""Agreement between coders in words: names of coefficients, and how their numbers are to be read."""

from qualcode.analysis.agreement.coefficients import Coefficient
from qualcode.analysis.agreement.disagreements import Difference
from qualcode.analysis.agreement.remarks import Noted, Remark
from qualcode.analysis.agreement.report import Estimate
from qualcode.i18n import N_, Language, Translator
from qualcode.wording.numbers import number, share

_COEFFICIENTS = {
    Coefficient.PERCENT: N_("Percent"),
    Coefficient.COHEN: N_("Cohen's kappa"),
    Coefficient.SCOTT: N_("Scott's pi"),
    Coefficient.FLEISS: N_("Fleiss' kappa"),
    Coefficient.ALPHA: N_("Krippendorff's alpha"),
    Coefficient.AC1: N_("Gwet's AC1"),
    Coefficient.BRENNAN_PREDIGER: N_("Brennan and Prediger's S"),
    Coefficient.HOLSTI: N_("Holsti"),
    Coefficient.F1: N_("F1"),
    Coefficient.JACCARD: N_("Jaccard"),
    Coefficient.U: N_("Alpha u"),
    Coefficient.U_POOLED: N_("Alpha u, code by code"),
    Coefficient.U_CODED: N_("Alpha |u"),
    Coefficient.U_MEANT: N_("Alpha cu"),
    Coefficient.U_VALUE: N_("Alpha (k)u"),
}
_MEANINGS = {
    Coefficient.PERCENT: N_("The share of units on which the coders agree. Chance is not taken out."),
    Coefficient.COHEN: N_("Agreement beyond what chance would give with each coder's own habits. For two coders."),
    Coefficient.SCOTT: N_(
        "Agreement beyond chance, with the habits of both coders taken together. For two coders."
    ),
    Coefficient.FLEISS: N_("Agreement beyond chance for any number of coders who all coded every unit."),
    Coefficient.ALPHA: N_("Agreement beyond chance for any number of coders. Corrects for small samples."),
    Coefficient.AC1: N_("Agreement beyond chance, less shaken by rare codes than kappa is."),
    Coefficient.BRENNAN_PREDIGER: N_("Agreement beyond tossing a coin for every unit."),
    Coefficient.HOLSTI: N_("Twice the decisions agreed on, divided by all decisions. Chance is not taken out."),
    Coefficient.F1: N_("How much of what somebody coded, both coded. Uncoded text makes no difference."),
    Coefficient.JACCARD: N_("What both coded, divided by what at least one coded."),
    Coefficient.U: N_("Where segments begin and end, and which code they have, beyond chance."),
    Coefficient.U_POOLED: N_("Where segments of each code begin and end, beyond chance, all codes pooled."),
    Coefficient.U_CODED: N_("Which parts of the text are coded at all, whatever the code, beyond chance."),
    Coefficient.U_MEANT: N_("Which code, where both coded something, beyond chance."),
    Coefficient.U_VALUE: N_("This code against the other codes, where both coded something, beyond chance."),
}
_REMARKS = {
    Remark.NO_UNITS: N_("The documents compared have no units of this kind, so there is nothing to measure."),
    Remark.NOT_USED: N_("Nobody used the code here, so there is no agreement to measure. That is neither 0 nor 1."),
    Remark.ONE_CODER: N_(
        "Not all of the coders used this code. Talk about what it is for before you read the numbers."
    ),
    Remark.ALL_ALIKE: N_(
        "Every coder used the code in every unit. Agreement beyond chance is then undefined: it is neither 0 nor 1."
    ),
    Remark.PERCENT_ABOVE_CHANCE: N_(
        "The coders agree on {share} of the units, but mostly because the code is rare, or nearly always there."
        " Beyond chance there is much less agreement."
    ),
    Remark.FEW_USES: N_(
        "The code was used {count} times at most. One coding more or less would change the numbers much."
    ),
    Remark.UNCODED_INFLATES: N_(
        "Text that nobody coded counts as agreement, character by character, and lifts the values that correct for"
        " chance. F1 and Jaccard leave it out."
    ),
    Remark.OVERLAPPING: N_(
        "Some words have several codes from one coder. The alphas for several codes at once are undefined for such"
        " codings, so each code is compared for itself."
    ),
    Remark.MEAN_OF_PAIRS: N_("Coefficients made for two coders are the mean of all pairs of coders."),
    Remark.NO_INTERVALS: N_(
        "An interval takes two documents at least: it tells how much other interviews might change."
    ),
    Remark.REFLEXIVE: N_(
        "In reflexive thematic analysis, coders are not meant to be interchangeable, and such numbers are not"
        " wanted (Braun and Clarke). Elsewhere they are a start for a talk about the codes, not a mark."
    ),
}
_DIFFERENCES = {
    Difference.BOUNDARIES: N_("Same code, other boundaries"),
    Difference.CODE: N_("Another code"),
    Difference.ONLY_SOME: N_("Only some coded it"),
}


def coefficient_name(coefficient: Coefficient, words: Translator) -> str:
    """Return what a coefficient is called in the literature, as the language writes it."""
    return words.gettext(_COEFFICIENTS[coefficient])


def coefficient_meaning(coefficient: Coefficient, words: Translator) -> str:
    """Return a sentence or two on what a coefficient says."""
    return words.gettext(_MEANINGS[coefficient])


def difference_name(difference: Difference, words: Translator) -> str:
    """Return how coders differ about a place, such as ``Samme kode, andre grenser``."""
    return words.gettext(_DIFFERENCES[difference])


def remark(noted: Noted, words: Translator, language: Language) -> str:
    """Return a remark on a comparison as sentences, with its number."""
    sentence = words.gettext(_REMARKS[noted.remark])
    if noted.number is None:
        return sentence
    return sentence.format(share=share(noted.number, language), count=number(noted.number, language))


def coefficient_value(value: float | None, words: Translator, language: Language) -> str:
    """Return a coefficient with two decimals, ``0,67``, or that it is undefined; never 0 or 1 for undefined."""
    return words.gettext("undefined") if value is None else number(value, language, 2)


def below_value(estimate: Estimate, words: Translator, language: Language) -> str:
    """Return what stands below a value: its interval, or for how many pairs a mean is undefined; else nothing."""
    if estimate.value is None and estimate.lacking is not None:
        undefined, pairs = estimate.lacking
        return words.gettext("for {n} of {pairs} pairs of coders").format(n=undefined, pairs=pairs)
    if estimate.value is None or estimate.interval is None:
        return ""
    low, high = (number(end, language, 2) for end in (estimate.interval.low, estimate.interval.high))
    return words.gettext("{low} to {high}").format(low=low, high=high)
