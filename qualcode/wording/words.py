"""Word lists in words: whose words were counted and where, and what stands at the head of a column."""

from collections.abc import Iterator
from typing import Any

from qualcode.analysis.dimensions import Dimension, Heading, case_path, headings
from qualcode.analysis.scope import Scope
from qualcode.i18n import N_, Translator
from qualcode.model.ids import CaseId, CodeId
from qualcode.model.study import Study
from qualcode.wording.names import dimension_name, heading_name

STOPS_LEFT_OUT = N_("Counted: every occurrence of a word in any form, stop words and numbers left out.")
"""What a word list counts when the stop list is used."""
STOPS_COUNTED = N_("Counted: every occurrence of a word in any form, stop words too; numbers left out.")
"""What a word list counts when it is not."""
_INFORMANTS = N_("Informants’ words")
_ALL = N_("All words, interviewers’ and documents’ as well")
_ASKED = (
    (Dimension.DOCUMENT, "documents"),
    (Dimension.CODE, "codes"),
    (Dimension.ROLE, "roles"),
    (Dimension.INFORMANT, "informants"),
    (Dimension.CASE, "cases"),
)
_NAMED = 3


def scope_sentence(study: Study, scope: Scope, words: Translator) -> str:
    """Return whose words are meant and where, such as ``Informantenes ord. Dokument: Intervju 1.``"""
    who = words.gettext(_ALL if scope.whole else _INFORMANTS)
    return " ".join(f"{part}." for part in (who, *_asked(study, scope, words)))


def heading_path(study: Study, heading: Heading, words: Translator) -> str:
    """Return what a heading says where it stands alone: a code or a case with those that it lies in."""
    if heading.key is not None and heading.dimension is Dimension.CODE:
        return study.codebook.path(CodeId(heading.key))
    if heading.key is not None and heading.dimension is Dimension.CASE:
        return case_path(study, CaseId(heading.key))
    return heading_name(heading, words)


def stops_sentence(with_stops: bool, words: Translator) -> str:
    """Return what a word list counts and what it leaves out."""
    return words.gettext(STOPS_COUNTED if with_stops else STOPS_LEFT_OUT)


def _asked(study: Study, scope: Scope, words: Translator) -> Iterator[str]:
    for dimension, field in _ASKED:
        chosen: Any = getattr(scope.where, field)
        if chosen is not None:
            every = (*headings(study, dimension), Heading(dimension, None, ""))
            names = [heading_path(study, each, words) for each in every if each.key in chosen]
            yield f"{dimension_name(dimension, words)}: {_listed(names, words)}"


def _listed(names: list[str], words: Translator) -> str:
    if len(names) <= _NAMED:
        return ", ".join(names)
    shown = ", ".join(names[: _NAMED - 1])
    return words.gettext("{names} and {n} more").format(names=shown, n=len(names) - _NAMED + 1)
