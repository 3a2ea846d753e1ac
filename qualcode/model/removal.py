"""What must go, and what must let go, when values are removed: worked out along one table of pointers."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from qualcode.model.codings import Coding
from qualcode.model.kinds import TABLE_OF
from qualcode.model.plan import Plan
from qualcode.model.study import Study
from qualcode.model.twins import settled

_GOES_TOO: dict[str, tuple[tuple[str, str], ...]] = {
    "documents": (
        ("texts", "id"),
        ("turns", "document"),
        ("codings", "document"),
        ("memos", "document"),
        ("memo_quotes", "document"),
        ("attribute_values", "document"),
        ("dismissed", "document"),
        ("statuses", "document"),
        ("conflicts", "document"),
        ("guides_used", "document"),
    ),
    "turns": (("memos", "turn"), ("questions_put", "turn")),
    "codes": (
        ("codes", "parent"),
        ("codings", "code"),
        ("code_set_members", "code"),
        ("memos", "code"),
        ("cue_words", "code"),
        ("dismissed", "code"),
        ("theme_codes", "code"),
        ("question_codes", "code"),
        ("summaries", "code"),
        ("map_places", "code"),
    ),
    "code_sets": (("code_set_members", "code_set"),),
    "codings": (
        ("evidence", "coding"),
        ("memos", "coding"),
        ("summary_quotes", "coding"),
        ("condensations", "coding"),
    ),
    "informants": (
        ("roles_held", "informant"),
        ("attribute_values", "informant"),
        ("memos", "informant"),
        ("replies", "informant"),
        ("survey_rows", "informant"),
        ("summaries", "informant"),
    ),
    "roles": (("roles_held", "role"), ("summaries", "role")),
    "cases": (("attribute_values", "case"), ("summaries", "case")),
    "attributes": (("attribute_values", "attribute"),),
    "questions": (("findings", "question"), ("earlier_wordings", "question")),
    "themes": (("theme_codes", "theme"), ("summaries", "theme"), ("map_places", "theme")),
    "findings": (("evidence", "finding"), ("memos", "finding"), ("theories", "finding")),
    "memos": (("memo_quotes", "memo"),),
    "guides": (("guide_questions", "guide"), ("guides_used", "guide"), ("survey_rows", "guide")),
    "guide_questions": (
        ("guide_questions", "parent"),
        ("question_codes", "guide_question"),
        ("questions_put", "guide_question"),
        ("replies", "guide_question"),
    ),
    "summaries": (("summary_quotes", "summary"),),
    "map_places": (("map_links", "first"), ("map_links", "second")),
}
"""For each table: the tables and fields that point to its values and go with them."""

_LETS_GO: dict[str, tuple[tuple[str, str], ...]] = {
    "informants": (("turns", "informant"), ("codings", "informant")),
    "cases": (("informants", "case"), ("documents", "case"), ("cases", "parent")),
    "documents": (("replies", "document"),),
    "coders": (("coders", "person"), ("findings", "coder")),
    "questions": (("themes", "question"), ("guide_questions", "question")),
    "themes": (("findings", "theme"), ("themes", "parent")),
    "guide_questions": (("guide_questions", "same_as"),),
}
"""For each table: the tables and fields that point to its values and stay, pointing to nothing."""


def removal(study: Study, values: Iterable[Any]) -> Plan:
    """Return the plan that removes ``values`` and all that cannot be without them.

    What can be without them stays and lets go of them; codings that become twins by that become one.
    """
    gone: dict[str, Any] = {}
    queue = list(values)
    while queue:
        value = queue.pop()
        if value.id in gone and type(gone[value.id]) is type(value):
            continue
        gone[value.id if TABLE_OF[type(value)] != "texts" else f"text {value.id}"] = value
        for table, field in _GOES_TOO.get(TABLE_OF[type(value)], ()):
            queue.extend(_pointing(study, table, field, value.id))
    left = _left_behind(study, gone)
    codings = settled(study, (value for value in left if isinstance(value, Coding)))
    others = (value for value in left if not isinstance(value, Coding))
    staying = tuple(value for value in codings.replaced if value.id not in gone)
    surplus = tuple(value for value in codings.removed if value.id not in gone)
    return Plan(replaced=(*others, *staying), removed=(*gone.values(), *surplus))


def _left_behind(study: Study, gone: dict[str, Any]) -> list[Any]:
    kept: dict[str, Any] = {}
    for value in gone.values():
        for table, field in _LETS_GO.get(TABLE_OF[type(value)], ()):
            for pointing in _pointing(study, table, field, value.id):
                if pointing.id not in gone:
                    kept[pointing.id] = replace(kept.get(pointing.id, pointing), **{field: None})
    return list(kept.values())


def _pointing(study: Study, table: str, field: str, target: str) -> tuple[Any, ...]:
    if field == "id":
        return (getattr(study, table)[target],)
    found: tuple[Any, ...] = getattr(study, table).by(field, target)
    return found
