"""A manuscript's check in words: verdicts on quotes, counts that do not fit, names."""

from qualcode.analysis.draft import Claim, ClaimFault
from qualcode.i18n import N_, Translator
from qualcode.text.quote_check import Checked, Verdict
from qualcode.text.word_diff import Change, DiffPart

_VERDICTS = {
    Verdict.EXACT: N_("Exact"),
    Verdict.SHORTENED: N_("Shortened as marked"),
    Verdict.ALTERED: N_("Altered"),
    Verdict.NOT_FOUND: N_("Not found"),
    Verdict.LITERATURE: N_("From the literature"),
    Verdict.TERM: N_("An expression"),
}
_EXPLAINED = {
    Verdict.EXACT: N_("Word for word as in the source."),
    Verdict.SHORTENED: N_("As in the source, but for what is marked as left out or put in."),
    Verdict.ALTERED: N_("The words differ from the source, and no mark shows it."),
    Verdict.NOT_FOUND: N_("These words are in none of the documents, and no reference follows them."),
    Verdict.LITERATURE: N_("These words are in none of the documents, and a reference follows them."),
    Verdict.TERM: N_("Too few words to be held against the sources."),
}
_FAULTS = {
    ClaimFault.TOTAL: N_("The study has {people} of them."),
    ClaimFault.MORE_THAN_ALL: N_("That is more than all. The study has {people} of them."),
    ClaimFault.PERCENT_OF_FEW: N_(
        "The study has {people} of them. Below ten people, the count says more than a share."
    ),
}


def verdict_name(verdict: Verdict, words: Translator) -> str:
    """Return what a verdict is called, such as ``Endret``."""
    return words.gettext(_VERDICTS[verdict])


def verdict_explained(verdict: Verdict, words: Translator) -> str:
    """Return a sentence on what a verdict means."""
    return words.gettext(_EXPLAINED[verdict])


def claim_fault(claim: Claim, words: Translator) -> str:
    """Return why a count does not fit the study."""
    return words.gettext(_FAULTS[claim.fault]).format(people=claim.people)


def name_slipped(words: Translator) -> str:
    """Return what is said of a name from the key, without the name."""
    return words.gettext("A name from your key stands here.")


def differences(checked: Checked, words: Translator) -> str:
    """Return how an altered quote differs from its source, one difference after the other."""
    told: list[str] = []
    before: DiffPart | None = None
    for part in checked.diff:
        if part.change is Change.LEFT_OUT:
            told.append(words.gettext("“{left}” is left out").format(left=part.words))
        elif part.change is Change.PUT_IN and before is not None and before.change is Change.LEFT_OUT:
            told[-1] = words.gettext("“{left}” has become “{put}”").format(left=before.words, put=part.words)
        elif part.change is Change.PUT_IN:
            told.append(words.gettext("“{put}” is put in").format(put=part.words))
        before = part
    return "; ".join(told)
