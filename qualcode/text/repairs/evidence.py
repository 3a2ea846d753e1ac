"""What a text itself shows of its words: whether a compound is written together or with a hyphen."""

import re
from bisect import bisect_left
from collections import Counter

# Not the part of a word before a hyphen at a line's end.
_TOKEN = re.compile("[^\\W\\d_]++(?:[-‐][^\\W\\d_]++)*+(?![-‐][^\\S\n]*\n)")
_SHORTEST_STEM = 3


class Evidence:
    """The words of a text, with hyphens inside, in small letters."""

    def __init__(self, text: str) -> None:
        """Read the text's words."""
        tokens = Counter(_TOKEN.findall(text))
        self._counts: Counter[str] = Counter()
        for token, count in tokens.items():
            self._counts[token.lower().replace("‐", "-")] += count
        self._small = {token for token in tokens if token[0].islower()}
        self._sorted = sorted(self._counts)

    def has(self, word: str) -> bool:
        """Tell whether the word stands in the text."""
        return word.lower() in self._counts

    def is_name(self, word: str) -> bool:
        """Tell whether the word stands in the text, and always with a capital."""
        lowered = word.lower()
        return lowered in self._counts and lowered not in self._small

    def prefers_hyphen(self, left: str, right: str) -> bool | None:
        """Tell how the text elsewhere writes the compound of two parts; None when it says nothing.

        The whole word counts before its other inflections: ``programmet`` tells of ``programmene``.
        """
        left, right = left.lower(), right.lower()
        stem = right[: max(len(right) - 3, _SHORTEST_STEM)]
        for end, count in ((right, self._exactly), (stem, self._beginning)):
            joined, hyphened = count(left + end), count(f"{left}-{end}")
            if joined != hyphened:
                return hyphened > joined
        return None

    def _exactly(self, word: str) -> int:
        """Return how often the word stands in the text."""
        return self._counts[word]

    def _beginning(self, stem: str) -> int:
        """Return 1 when some word begins so, else 0."""
        place = bisect_left(self._sorted, stem)
        return int(place < len(self._sorted) and self._sorted[place].startswith(stem))
