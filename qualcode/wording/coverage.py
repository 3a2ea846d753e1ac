"""What findings lack and leave out, in words."""

from qualcode.analysis.coverage import FindingGap, Gap, Lopsided
from qualcode.i18n import N_, Language, Translator
from qualcode.wording.numbers import number

_GAPS = {
    Gap.NO_QUOTES: N_("No quote carries it."),
    Gap.NO_OWN_WORDS: N_("Only retold words, observations or documents carry it, no informant's own words."),
    Gap.ONE_INFORMANT: N_("All its quotes are from one informant."),
    Gap.CONTRADICTED: N_("Some quotes carry it and others speak against it. Say so in the text."),
    Gap.WORDS_DO_NOT_FIT: N_("It says “{words}”, and {n} of {of} informants stand behind it."),
}


def finding_gap(gap: FindingGap, words: Translator, language: Language) -> str:
    """Return what is to be looked at in a finding, as a sentence."""
    sentence = words.gettext(_GAPS[gap.gap])
    if gap.said is None:
        return sentence
    said = gap.said
    return sentence.format(words=said.words.lower(), n=number(said.n, language), of=number(said.of, language))


def lopsided(theme: Lopsided, words: Translator, language: Language) -> str:
    """Return that one informant supplies much of a theme's quotes, as a sentence."""
    return words.gettext("{informant} supplies {n} of the {of} quotes of the theme “{theme}”.").format(
        informant=theme.informant.label,
        n=number(theme.quotes, language),
        of=number(theme.of, language),
        theme=theme.theme.name,
    )
