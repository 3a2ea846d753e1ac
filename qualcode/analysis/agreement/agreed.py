"""What coders agree on, and which disagreements there are to settle, each once."""

from collections.abc import Iterable

from qualcode.analysis.agreement.choice import AgreementChoice, rows_of_codes
from qualcode.analysis.agreement.disagreements import Disagreement, Heap, disagreements, heaps
from qualcode.analysis.data_text import data_spans
from qualcode.model.codings import Coding
from qualcode.model.consensus import CONSENSUS, agreed_copies, decision_on
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.study import Study


def agreed(study: Study, choice: AgreementChoice) -> list[tuple[Coding, CodeId]]:
    """Return codings on which all chosen coders agree, each with the code that all of them mean.

    Of what is coded alike the first coder's coding stands for all. Where they agree on a code only because they
    used different codes below it, it is that code which they agree on; a heading that no text can have is left out.
    """
    rows = rows_of_codes(study, choice)
    found: dict[tuple[str, CodeId], tuple[Coding, CodeId]] = {}
    for document in choice.documents:
        for heap in heaps(study, document, choice, rows):
            if heap.is_agreed(choice.coders):
                for coding, code in _meant(study, heap, choice):
                    found.setdefault((coding.id, code), (coding, code))
    return list(found.values())


def _meant(study: Study, heap: Heap, choice: AgreementChoice) -> Iterable[tuple[Coding, CodeId]]:
    first = [coding for coding in heap.codings if coding.coder == choice.coders[0]]
    codes = {coding.code for coding in heap.codings}
    if len(codes) == 1:
        return [(coding, coding.code) for coding in first]
    used = [{coding.code for coding in heap.codings if coding.coder == coder} for coder in choice.coders]
    alike = set.intersection(*used)
    if all(each == alike for each in used):
        return [(coding, coding.code) for coding in first]
    common = _lowest_common(study, codes)
    return [(first[0], common)] if common is not None and len(first) == 1 else []


def _lowest_common(study: Study, codes: Iterable[CodeId]) -> CodeId | None:
    """Return the nearest code that stands above (or is) all of them; None where no text can have it."""
    lines = [[code.id for code in study.codebook.lineage(each)] for each in codes]
    shared = [steps[0] for steps in zip(*lines, strict=False) if len(set(steps)) == 1]
    return shared[-1] if shared and study.codes[shared[-1]].codable else None


def in_what_is_compared(study: Study, choice: AgreementChoice) -> list[Disagreement]:
    """Return the disagreements about words that the numbers are about: an interviewer's only when asked for."""
    found = disagreements(study, choice)
    if choice.include_interviewer:
        return found
    data = {document: data_spans(study.texts[document], study.turns_of(document)) for document in choice.documents}
    return [one for one in found if any(one.span.overlaps(span) for span in data[one.document])]


def settled_count(study: Study, choice: AgreementChoice) -> tuple[int, int]:
    """Return how many of the disagreements are settled, and how many there are, each counted once."""
    found = each_once(study, in_what_is_compared(study, choice))
    return sum(decision_on(study, one.codings) is not None for one in found), len(found)


def settled_documents(study: Study, choice: AgreementChoice) -> tuple[DocumentId, ...]:
    """Return the compared documents in which nothing is left to settle and the consensus has all that is agreed."""
    found = in_what_is_compared(study, choice)
    open_in = {one.document for one in found if decision_on(study, one.codings) is None}
    lacking = {copy.document for copy in agreed_copies(study, agreed(study, choice))}
    coded = {coding.document for coding in study.codings.by("coder", CONSENSUS)}
    return tuple(one for one in choice.documents if one in coded and one not in open_in | lacking)


def each_once(study: Study, found: Iterable[Disagreement]) -> list[Disagreement]:
    """Return the disagreements, those about the very same codings once: as the most special code has it.

    Where a code and one under it are both compared, what is different under the one is so under the other.
    """
    once: dict[frozenset[str], Disagreement] = {}
    for one in found:
        key = frozenset(coding.id for coding in one.codings)
        if key not in once or _depth(study, one) > _depth(study, once[key]):
            once[key] = one
    return list(once.values())


def _depth(study: Study, one: Disagreement) -> int:
    return sum(len(study.codebook.lineage(code)) for code in one.codes)
