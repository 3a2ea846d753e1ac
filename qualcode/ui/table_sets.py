"""Sets of tables that what is seen depends on: rooms and views put theirs together of these."""

TEXTS = frozenset({"documents", "texts", "turns"})
"""The words, and where turns begin and end."""

SPEAKERS = frozenset({"turns", "informants", "roles", "roles_held"})
"""Who says something, and from which roles."""

DESCRIBED = frozenset({"cases", "attributes", "attribute_values"})
"""What else is known of people, documents and cases."""

WHOSE_WORDS = TEXTS | SPEAKERS | DESCRIBED
"""What is asked by choosing whose words and where."""

CODED = frozenset({"codings", "codes", "coders"})
"""What is coded, with what and by whom."""

ASKED = frozenset({"guides", "guide_questions", "guides_used", "questions_put", "replies"})
"""Which questions were asked, and where they were answered."""

CLAIMED = frozenset({"questions", "findings", "evidence"})
"""What is asked, what was found, and what carries it."""
