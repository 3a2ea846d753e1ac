"""Lists of words as they are best read and mended in source: with spaces between them."""


def word_list(words: str) -> frozenset[str]:
    """Return the words that stand between white space."""
    return frozenset(words.split())
