"""Bokmål or nynorsk, by the small words in which the two differ."""

from qualcode.text.word_list import word_list
from qualcode.text.words import words

_BOKMAL = word_list(
    "ikke jeg en et hva hvem hvor hvordan hvorfor hvis hver fra noe noen være vært gjøre gjør mye mer bare hun "
    "dem sammen selv nå sier vet"
)
_NYNORSK = word_list(
    "ikkje eg ein eit kva kven kor korleis kvifor viss kvar frå noko nokon nokre vere vore gjere gjer mykje meir "
    "berre ho dei saman sjølv kjem seier seie veit hjå dykk"
)
_READ = 20_000
_FEWEST = 4
_SHARE_OF_WORDS = 0.02
_MAJORITY = 0.6


def guess_language(text: str) -> str | None:
    """Return ``nb``, ``nn``, or None when the text says too little or is too mixed.

    Counts marker words such as ikke/ikkje, jeg/eg and hva/kva in the first 20,000 code points. Decides only when
    at least four are found, they are at least 2 % of the words, and at least 60 % of them agree.
    """
    found = [word.of(text).lower() for word in words(text[:_READ])]
    bokmal = sum(1 for word in found if word in _BOKMAL)
    nynorsk = sum(1 for word in found if word in _NYNORSK)
    markers = bokmal + nynorsk
    if markers < max(_FEWEST, _SHARE_OF_WORDS * len(found)):
        return None
    if max(bokmal, nynorsk) < _MAJORITY * markers:
        return None
    return "nb" if bokmal > nynorsk else "nn"
