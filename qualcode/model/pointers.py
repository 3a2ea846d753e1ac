"""Which fields point to which tables: what a row needs in order to be."""

from collections.abc import Iterator
from typing import Any

POINTERS: dict[str, tuple[tuple[str, str], ...]] = {
    "coders": (("person", "coders"),),
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
    "themes": (("question", "questions"), ("parent", "themes")),
    "findings": (("question", "questions"), ("theme", "themes"), ("coder", "coders")),
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
    "earlier_wordings": (("question", "questions"),),
    "theme_codes": (("theme", "themes"), ("code", "codes")),
    "theories": (("finding", "findings"),),
    "guide_questions": (
        ("guide", "guides"),
        ("parent", "guide_questions"),
        ("question", "questions"),
        ("same_as", "guide_questions"),
    ),
    "question_codes": (("guide_question", "guide_questions"), ("code", "codes")),
    "guides_used": (("document", "documents"), ("guide", "guides")),
    "questions_put": (("turn", "turns"), ("guide_question", "guide_questions")),
    "replies": (
        ("guide_question", "guide_questions"),
        ("informant", "informants"),
        ("document", "documents"),
    ),
    "survey_rows": (("guide", "guides"), ("informant", "informants")),
    "summaries": (
        ("theme", "themes"),
        ("code", "codes"),
        ("informant", "informants"),
        ("case", "cases"),
        ("role", "roles"),
    ),
    "summary_quotes": (("summary", "summaries"), ("coding", "codings")),
    "condensations": (("coding", "codings"),),
    "map_places": (("theme", "themes"), ("code", "codes")),
    "map_links": (("first", "map_places"), ("second", "map_places")),
}
"""For each table: its fields that hold the id of a row of another table, or of nothing."""

ON_CODINGS = ("evidence", "memos", "summary_quotes", "condensations")
"""Tables of what hangs on a coding, and goes over to its heir when the coding becomes the twin of another."""


def pointed_to(table: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - a value of the table
    """Give table and id of everything that a value points to."""
    for field, target in POINTERS.get(table, ()):
        id = getattr(value, field)
        if id is not None:
            yield target, id
