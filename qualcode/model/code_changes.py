"""What changing the codebook comes to: new paths, moves, merges and splits, worked out on values."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from qualcode.colours import COLOUR_COUNT
from qualcode.model.codebook import split_path
from qualcode.model.codes import Code, Origin
from qualcode.model.codings import Coding
from qualcode.model.errors import Rule, RuleBroken
from qualcode.model.ids import CodeId, new_id
from qualcode.model.plan import Plan
from qualcode.model.study import Study
from qualcode.model.summaries import Summary
from qualcode.model.twins import settled


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code as a codebook file spells it, with the codes under it."""

    name: str
    codable: bool = True
    colour: str | None = None
    definition: str = ""
    include: str = ""
    exclude: str = ""
    example: str = ""
    origin: Origin | None = None
    gloss: str = ""
    children: tuple["NewCode", ...] = field(default=())


def new_code(study: Study, name: str, parent: CodeId | None, **fields: Any) -> Code:  # noqa: ANN401 - Code's fields
    """Return a code that stands last among the children of ``parent``."""
    return Code(CodeId(new_id()), name.strip(), parent, next_position(study, parent), **fields)


def next_position(study: Study, parent: CodeId | None) -> int:
    """Return the position after the last child of ``parent``."""
    children = study.codebook.children(parent)
    return children[-1].position + 1 if children else 0


def codes_for_path(study: Study, path: str, origin: Origin | None = None) -> tuple[CodeId, tuple[Code, ...]]:
    """Return the id of the code at ``path`` and the codes to be made for it to be there."""
    names = split_path(path)
    if not names:
        raise RuleBroken(Rule.NAME_EMPTY)
    at: CodeId | None = None
    made: list[Code] = []
    for depth in range(1, len(names) + 1):
        known = study.codebook.find("/".join(names[:depth])) if not made else None
        if known is None:
            position = 0 if made else next_position(study, at)
            known = Code(CodeId(new_id()), names[depth - 1], at, position, origin=origin)
            made.append(known)
        at = known.id
    assert at is not None
    return at, tuple(made)


def moved(study: Study, codes: Sequence[CodeId], parent: CodeId | None, before: CodeId | None = None) -> Plan:
    """Return the plan that puts ``codes`` under ``parent``, ahead of ``before`` or last, keeping their order.

    A code that lies under another of ``codes`` goes along with it; peers keep their positions where they can, and
    a top code with codes under it the colour that it had from its position. Raises RuleBroken when a code would
    come to lie inside itself.
    """
    moving = [study.codes[code] for code in _topmost(study, codes)]
    for code in moving:
        if parent in study.codebook.branch(code.id):
            raise RuleBroken(Rule.CODE_INSIDE_ITSELF, name=code.name)
    peers = study.codebook.children(parent)
    place = next((at for at, code in enumerate(peers) if code.id == before), len(peers))
    ahead = [code for code in peers[:place] if code not in moving]
    behind = [code for code in peers[place:] if code not in moving]
    placed: list[Code] = []
    for code in (*ahead, *moving, *behind):
        least = placed[-1].position + 1 if placed else 0
        position = least if code in moving else max(least, code.position)
        placed.append(_placed(study, code, parent, position))
    return Plan(replaced=tuple(code for code in placed if code != study.codes[code.id]))


def _placed(study: Study, code: Code, parent: CodeId | None, position: int) -> Code:
    stays_on_top = code.parent is None and parent is None and position != code.position
    is_family = stays_on_top and code.colour is None and study.codebook.children(code.id)
    colour = str(code.position % COLOUR_COUNT) if is_family else code.colour
    return replace(code, parent=parent, position=position, colour=colour)


def _topmost(study: Study, codes: Iterable[CodeId]) -> tuple[CodeId, ...]:
    """Return the codes, each once, without those that lie under another of them."""
    chosen = dict.fromkeys(codes)
    return tuple(
        code for code in chosen if not any(above.id in chosen for above in study.codebook.lineage(code)[:-1])
    )


def merged(study: Study, keep: CodeId, absorb: Collection[CodeId]) -> Plan:
    """Return the plan that gives ``keep`` all codings, children and memos of ``absorb``, which goes.

    A coding that would become the twin of another gives its evidence to that one and goes. Where ``keep`` lacks a
    definition field, it takes the first that an absorbed code has. Raises RuleBroken when ``keep`` is, or lies
    under, a code to be absorbed.
    """
    absorb = tuple(dict.fromkeys(absorb))
    for code in absorb:
        if keep in study.codebook.branch(code):
            raise RuleBroken(Rule.CODE_CANNOT_ABSORB, name=study.codes[keep].name)
    gone = tuple(study.codes[code] for code in absorb)
    codings = recoded(study, [coding for code in absorb for coding in study.codings_of(code)], keep)
    memos = tuple(replace(memo, code=keep) for code in absorb for memo in study.memos.by("code", code))
    kept = study.codes[keep]
    for other in gone:
        kept = _filled(kept, other)
    changed = (kept,) if kept != study.codes[keep] else ()
    replaced = (*changed, *_children_moved(study, keep, absorb), *memos)
    attached = _hints(study, keep, absorb) + _summaries(study, keep, absorb)
    for table, once in BONDS.items():
        attached += _bonds(getattr(study, table), keep, absorb, once)
    return codings + attached + Plan(replaced=replaced, removed=gone)


def _children_moved(study: Study, keep: CodeId, absorb: Collection[CodeId]) -> list[Code]:
    names = {child.name.casefold() for child in study.codebook.children(keep) if child.id not in absorb}
    orphans = (child for code in absorb for child in study.codebook.children(code) if child.id not in absorb)
    first = next_position(study, keep)
    return [
        replace(child, parent=keep, name=_free_name(child.name, names), position=position)
        for position, child in enumerate(orphans, first)
    ]


def recoded(study: Study, codings: Iterable[Coding], code: CodeId) -> Plan:
    """Return the plan that gives ``codings`` another code; those that would become twins give way."""
    return settled(study, (replace(coding, code=code) for coding in codings))


BONDS = {
    "code_set_members": "code_set",
    "theme_codes": "theme",
    "question_codes": "guide_question",
    "map_places": "code",
}
"""By table: a code has at most one row for each of what this field names."""


def _bonds(table: Any, keep: CodeId, absorb: Collection[CodeId], once: str) -> Plan:  # noqa: ANN401 - any table
    taken = {getattr(bond, once) for bond in table.by("code", keep)}
    replaced, removed = [], []
    for bond in (bond for code in absorb for bond in table.by("code", code)):
        changed = replace(bond, code=keep)
        if getattr(changed, once) in taken:
            removed.append(bond)
        else:
            taken.add(getattr(changed, once))
            replaced.append(changed)
    return Plan(replaced=tuple(replaced), removed=tuple(removed))


def _summaries(study: Study, keep: CodeId, absorb: Collection[CodeId]) -> Plan:
    """Return the plan that gives ``keep`` the summaries of ``absorb``: two of the same people become one text."""
    standing = {_about(summary): summary for summary in study.summaries.by("code", keep)}
    removed, quotes = [], []
    for summary in (summary for code in absorb for summary in study.summaries.by("code", code)):
        stands = standing.get(_about(summary))
        if stands is None:
            standing[_about(summary)] = replace(summary, code=keep)
            continue
        joined = "\n\n".join(filter(None, (stands.text, summary.text)))
        standing[_about(summary)] = replace(stands, text=joined, checked=False)
        removed.append(summary)
        quotes += [replace(quote, summary=stands.id) for quote in study.summary_quotes.by("summary", summary.id)]
    changed = [each for each in standing.values() if each != study.summaries[each.id]]
    return Plan(replaced=(*changed, *quotes), removed=tuple(removed))


def _about(summary: Summary) -> tuple[object, ...]:
    return (summary.informant, summary.case, summary.role)


def _hints(study: Study, keep: CodeId, absorb: Collection[CodeId]) -> Plan:
    """Return the plan that gives ``keep`` the cue words and the dismissed suggestions of ``absorb``."""
    words = {cue.word.casefold() for cue in study.cue_words.by("code", keep)}
    replaced: list[Any] = [
        replace(dismissal, code=keep) for code in absorb for dismissal in study.dismissed.by("code", code)
    ]
    removed = []
    for cue in (cue for code in absorb for cue in study.cue_words.by("code", code)):
        if cue.word.casefold() in words:
            removed.append(cue)
        else:
            words.add(cue.word.casefold())
            replaced.append(replace(cue, code=keep))
    return Plan(replaced=tuple(replaced), removed=tuple(removed))


def _free_name(name: str, taken: set[str]) -> str:
    free, n = name, 2
    while free.casefold() in taken:
        free, n = f"{name} ({n})", n + 1
    taken.add(free.casefold())
    return free


def planted(study: Study, codes: Iterable[NewCode], parent: CodeId | None = None) -> Plan:
    """Return the plan that adds a codebook file's codes under ``parent``; a code that is there already gets
    the definition fields that it lacks, and keeps what it has.
    """
    added: list[Code] = []
    replaced: list[Code] = []
    _plant(study, tuple(codes), parent, parent is None or parent in study.codes, added, replaced)
    return Plan(added=tuple(added), replaced=tuple(replaced))


def _plant(
    study: Study,
    codes: tuple[NewCode, ...],
    parent: CodeId | None,
    known_parent: bool,
    added: list[Code],
    replaced: list[Code],
) -> None:
    peers = {code.name.casefold(): code for code in study.codebook.children(parent)} if known_parent else {}
    position = next_position(study, parent) if known_parent else 0
    for new in codes:
        there = peers.get(new.name.casefold())
        if there is None:
            code = Code(CodeId(new_id()), new.name, parent, position, **_fields(new))
            peers[new.name.casefold()] = code
            position += 1
            added.append(code)
        else:
            code = _filled(there, new)
            if code != there and code.id in study.codes:
                replaced.append(code)
        _plant(study, new.children, code.id, code.id in study.codes, added, replaced)


_TEXTS = ("definition", "include", "exclude", "example", "gloss")


def _fields(new: NewCode) -> dict[str, Any]:
    return {name: getattr(new, name) for name in (*_TEXTS, "codable", "colour", "origin")}


def _filled(code: Code, new: NewCode | Code) -> Code:
    missing = {name: getattr(new, name) for name in (*_TEXTS, "origin") if not getattr(code, name)}
    return replace(code, **missing)
