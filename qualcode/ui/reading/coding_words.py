"""A coding in words: for the margin, tips, lists and screen readers."""

from qualcode.model.codings import Coding
from qualcode.model.study import Study
from qualcode.ui.stances import SIGNS
from qualcode.wording.language import interface_words
from qualcode.wording.names import stance_name


def short_name(study: Study, coding: Coding) -> str:
    """Return the code's name with the sign of the stance, the coder's initials when there are several, and a pencil
    when there is a memo.
    """
    name = study.codes[coding.code].name
    mark = f" {SIGNS[coding.stance]}" if coding.stance is not None else ""
    coder = study.coders[coding.coder]
    by = f" · {coder.initials or coder.name}" if len(study.coders) > 1 else ""
    memo = " ✎" if study.memos.by("coding", coding.id) else ""
    return f"{name}{mark}{by}{memo}"


def coding_line(study: Study, coding: Coding) -> str:
    """Return the code's whole path, with stance and coder."""
    stance = f", {stance_name(coding.stance, interface_words())}" if coding.stance is not None else ""
    coder = f" – {study.coders[coding.coder].name}" if len(study.coders) > 1 else ""
    return f"{study.codebook.path(coding.code)}{stance}{coder}"
