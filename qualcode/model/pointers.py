"""Which fields point to which tables: what a row needs in order to be."""

from collections.abc import Iterator
from typing import Any

POINTERS: dict[str, tuple[tuple[str, str], ...]] = {
    "cases": (("parent", "cases"),),
    "informants": (("case", "cases"),),
    "roles_held": (("informant", "informants"), ("role", "roles")),
    "documents": (("case", "cases"),),
    "texts": (("id", "documents"),),
    "turns": (("document", "documents"), ("informant", "informants")),
    "attribute_values": (
        ("attribute", "attributes"),
        ("informant", "informants"),
        ("document", "documents"),
        ("case", "cases"),
    ),
    "codes": (("parent", "codes"),),
    "code_set_members": (("code_set", "code_sets"), ("code", "codes")),
    "codings": (
        ("document", "documents"),
        ("code", "codes"),
        ("coder", "coders"),
        ("informant", "informants"),
    ),
    "themes": (("question", "questions"),),
    "findings": (("question", "questions"), ("theme", "themes")),
    "evidence": (("finding", "findings"), ("coding", "codings")),
    "memos": (
        ("coder", "coders"),
        ("document", "documents"),
        ("turn", "turns"),
        ("code", "codes"),
        ("coding", "codings"),
        ("informant", "informants"),
        ("finding", "findings"),
    ),
    "memo_quotes": (("memo", "memos"), ("document", "documents")),
    "cue_words": (("code", "codes"),),
    "dismissed": (("document", "documents"), ("code", "codes")),
    "statuses": (("document", "documents"), ("coder", "coders")),
    "copies": (("coder", "coders"),),
    "conflicts": (("document", "documents"),),
}
"""For each table: its fields that hold the id of a row of another table, or of nothing."""


def pointed_to(table: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - a value of the table
    """Give table and id of everything that a value points to."""
    for field, target in POINTERS.get(table, ()):
        id = getattr(value, field)
        if id is not None:
            yield target, id
