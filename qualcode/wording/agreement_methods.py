"""What a methods chapter says of a comparison, as sentences to be taken over and changed."""

from collections.abc import Iterator

from qualcode.analysis.agreement.against_consensus import AgainstConsensus
from qualcode.analysis.agreement.choice import UnitKind
from qualcode.analysis.agreement.coefficients import Coefficient
from qualcode.analysis.agreement.report import AgreementReport, Estimate
from qualcode.i18n import Language, Translator
from qualcode.wording.agreement import below_value, coefficient_name, coefficient_value
from qualcode.wording.agreement_units import agreement_unit
from qualcode.wording.numbers import number

_TOLD = (
    Coefficient.PERCENT,
    Coefficient.COHEN,
    Coefficient.ALPHA,
    Coefficient.U,
    Coefficient.U_POOLED,
    Coefficient.U_CODED,
    Coefficient.F1,
)
"""The coefficients that a chapter tells of, as far as a comparison has them."""


def methods_paragraph(
    found: AgreementReport, consensus: AgainstConsensus | None, words: Translator, language: Language
) -> str:
    """Return the overall values with their intervals, and how far disagreements were settled, in sentences.

    How the values are to be judged is not said: that is for the researchers to argue.
    """
    told = [_values(found, words, language)]
    if any(each.interval for each in found.overall.estimates.values()):
        told.append(words.gettext("The 95-percent intervals come from 1,000 draws of whole documents."))
    if consensus is not None and consensus.of:
        told.append(
            words.gettext("{settled} of {of} disagreements were discussed and settled in a consensus.").format(
                settled=number(consensus.settled, language), of=number(consensus.of, language)
            )
        )
    return " ".join(told)


def _values(found: AgreementReport, words: Translator, language: Language) -> str:
    by_length = found.choice.unit in (UnitKind.CHARACTERS, UnitKind.SEGMENTS)
    unit = agreement_unit(UnitKind.CHARACTERS if by_length else found.choice.unit, words)
    told = words.gettext("Over {n} {unit}, with all codes pooled, agreement was: {values}.")
    values = "; ".join(_estimates(found, words, language))
    return told.format(n=number(round(found.rows[0].units), language), unit=unit, values=values)


def _estimates(found: AgreementReport, words: Translator, language: Language) -> Iterator[str]:
    for coefficient in _TOLD:
        if coefficient in found.overall.estimates:
            estimate = found.overall.estimates[coefficient]
            yield f"{coefficient_name(coefficient, words)} {_value(estimate, words, language)}"


def _value(estimate: Estimate, words: Translator, language: Language) -> str:
    value, below = coefficient_value(estimate.value, words, language), below_value(estimate, words, language)
    return f"{value} ({below})" if below else value
