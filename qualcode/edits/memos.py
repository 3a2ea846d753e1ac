"""Writing memos, and letting them quote the texts."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from qualcode.i18n import N_
from qualcode.model.codings import Segment
from qualcode.model.ids import MemoId, MemoQuoteId, new_id
from qualcode.model.memos import Memo, MemoQuote, MemoType, with_subject_of
from qualcode.model.removal import removal
from qualcode.store.editing import editing
from qualcode.store.project import Project


def draft(project: Project, /, text: str = "", type: MemoType = MemoType.FREE, **about: Any) -> Memo:  # noqa: ANN401
    """Return a memo of the project's coder that nobody has kept yet; nothing changes by that."""
    now = datetime.now(UTC)
    return Memo(MemoId(new_id()), text, project.coder, now, now, type, **about)


def keep_draft(project: Project, memo: Memo, quotes: Iterable[Segment] = ()) -> None:
    """Add a memo that was drafted, with what it quotes: it is the coder's who keeps it, written now."""
    now = datetime.now(UTC)
    with editing(project, N_("New memo")) as edit:
        edit.add(replace(memo, coder=project.coder, made=now, changed=now))
        edit.add(*_quotes(memo.id, quotes))


def write_memo(project: Project, memo: MemoId, text: str) -> None:
    """Change a memo's words; typing merges into one step."""
    old = project.study.memos[memo]
    if text != old.text:
        with editing(project, N_("Write memo"), f"memo {memo}") as edit:
            edit.replace(replace(old, text=text, changed=datetime.now(UTC)))


def set_memo_type(project: Project, memo: MemoId, type: MemoType) -> None:
    """Say what sort of thought a memo is."""
    with editing(project, N_("Change memo type")) as edit:
        edit.replace(replace(project.study.memos[memo], type=type))


def set_subject(project: Project, memo: MemoId, like: Memo) -> None:
    """Let a memo be about what ``like`` is about."""
    with editing(project, N_("Change what a memo is about")) as edit:
        edit.replace(with_subject_of(project.study.memos[memo], like))


def remove_memo(project: Project, memo: MemoId) -> None:
    """Remove a memo with its links to what it quotes; the quoted texts stay."""
    plan = removal(project.study, [project.study.memos[memo]])
    with editing(project, N_("Remove memo")) as edit:
        edit.carry_out(plan)


def quote_in_memo(project: Project, memo: MemoId, segments: Iterable[Segment]) -> list[MemoQuoteId]:
    """Let a memo quote segments; return the new quotes. Those that it quotes already are left as they are.

    RuleBroken when a segment is empty or reaches outside its text.
    """
    known = {quote.segment for quote in project.study.memo_quotes.by("memo", memo)}
    new = _quotes(memo, (segment for segment in segments if segment not in known))
    with editing(project, N_("Quote in memo")) as edit:
        edit.add(*new)
    return [quote.id for quote in new]


def unquote(project: Project, quotes: Iterable[MemoQuoteId]) -> None:
    """Take quotes out of their memos."""
    with editing(project, N_("Take quote out of memo")) as edit:
        edit.remove(*(project.study.memo_quotes[quote] for quote in quotes))


def _quotes(memo: MemoId, segments: Iterable[Segment]) -> list[MemoQuote]:
    return [
        MemoQuote(MemoQuoteId(new_id()), memo, segment.document, segment.span.start, segment.span.stop)
        for segment in dict.fromkeys(segments)
    ]
