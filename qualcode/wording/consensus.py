"""What coders have settled on, in a sentence: it stands in the memo of the decision, for the audit trail."""

from collections.abc import Iterable

from qualcode.i18n import Translator
from qualcode.model.codings import Coding
from qualcode.model.consensus import Decision
from qualcode.model.ids import CoderId
from qualcode.model.study import Study
from qualcode.text.excerpt import in_marks, shorten

_LONGEST = 80
"""So many code points of coded words stand in the sentence."""


def decision_sentence(study: Study, decision: Decision, coders: Iterable[CoderId], words: Translator) -> str:
    """Return what is decided, and what each of the coders who were compared had coded."""
    nothing = words.gettext("nothing")
    had = words.gettext("{coder} had coded: {codes}.")
    by = {coder: [one for one in decision.disputed if one.coder == coder] for coder in coders}
    told = (
        had.format(coder=study.coders[coder].name, codes=_codes(study, own) or nothing) for coder, own in by.items()
    )
    return " ".join((_decided(study, decision, words), *told))


def _decided(study: Study, decision: Decision, words: Translator) -> str:
    if decision.drawn is not None:
        place = decision.drawn.span.of(study.text(decision.disputed[0].document))
        path = study.codebook.path(decision.drawn.code)
        return words.gettext("Settled anew: {code} on «{words}».").format(code=path, words=shorten(place, _LONGEST))
    if not decision.taken:
        return words.gettext("Settled: no code here.")
    if len(decision.taken) == len(decision.disputed) and len({one.coder for one in decision.taken}) > 1:
        return words.gettext("Settled: all that was coded here holds.")
    names = dict.fromkeys(study.coders[one.coder].name for one in decision.taken)
    return words.gettext("Settled as {coder} coded it: {codes}.").format(
        coder=", ".join(names), codes=_codes(study, decision.taken)
    )


def _codes(study: Study, codings: Iterable[Coding]) -> str:
    told = (
        f"{study.codebook.path(one.code)} {in_marks(shorten(one.span.of(study.text(one.document)), _LONGEST))}"
        for one in codings
    )
    return ", ".join(dict.fromkeys(told))
