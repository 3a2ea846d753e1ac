"""Asking what happens to the codings of codes that are deleted, where there are any."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from qualcode.i18n import _, _n
from qualcode.model.codes import Code
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.ui.widgets.ask import Choice, choose


class Fate(StrEnum):
    """What becomes of the codings."""

    GO = "go"
    UP = "up"
    """The parent takes them over."""


def ask_fate(parent: QWidget | None, study: Study, codes: Sequence[CodeId]) -> Fate | None:
    """Say what goes with codes and ask what to do; None when cancelled. Codes without codings simply go.

    Where coding is blind there may be codings that nobody sees here, and so it is always asked.
    """
    branch = {under for code in codes for under in study.codebook.branch(code)}
    if not study.info.blind and not any(study.codings_of(code) for code in branch):
        return Fate.GO
    heir = heir_of(study, codes)
    choices = [Choice(Fate.GO, _("Delete with the codings"), "danger")]
    if heir is not None:
        choices.append(Choice(Fate.UP, _("Give the codings to “{name}”").format(name=heir.name)))
    title = _n("Delete %d code", "Delete %d codes", len(branch)) % len(branch)
    told = what_goes(study, branch)
    if study.info.blind:
        told = f"{told} {_('Codings of others that are hidden now go with them.')}"
    answer = choose(parent, title, told, choices)
    return Fate(answer) if answer is not None else None


def heir_of(study: Study, codes: Sequence[CodeId]) -> Code | None:
    """Return the code that can take over from all of ``codes``: their common parent, if quotes can carry it."""
    parents = {study.codes[code].parent for code in codes}
    parent = parents.pop() if len(parents) == 1 else None
    return study.codes[parent] if parent is not None and study.codes[parent].codable else None


def what_goes(study: Study, branch: set[CodeId]) -> str:
    """Return what hangs on codes: codings, quotes that no other code has, evidence and memos."""
    codings = [coding for code in branch for coding in study.codings_of(code)]
    alone = {coding.segment for coding in codings}
    alone -= {
        other.segment
        for document in {coding.document for coding in codings}
        for other in study.codings_in(document)
        if other.code not in branch
    }
    evidence = sum(len(study.evidence.by("coding", coding.id)) for coding in codings)
    hanging, left = len(codings), len(alone)
    parts = [_n("%d coding hangs on them", "%d codings hang on them", hanging) % hanging]
    if left:
        parts.append(_n("%d passage is then coded no more", "%d passages are then coded no more", left) % left)
    if evidence:
        lost = _n("findings lose %d piece of evidence", "findings lose %d pieces of evidence", evidence)
        parts.append(lost % evidence)
    memos = sum(len(study.memos.by("code", code)) for code in branch)
    memos += sum(len(study.memos.by("coding", coding.id)) for coding in codings)
    if memos:
        parts.append(_n("%d memo goes too", "%d memos go too", memos) % memos)
    return ", ".join(parts) + "."
