"""Forgetting what was remembered of texts: the words of a project that is closed do not stay in memory.

What is reckoned again and again for the same word or text is remembered, in every part that reads texts. Such a
memory has a bound; what has none holds only what ships with the program, and stays.
"""

import gc
import sys
from collections.abc import Iterator
from typing import Any

from qualcode.analysis.latest import Latest

_READERS = ("qualcode.text.", "qualcode.analysis.")


def forget_words() -> None:
    """Forget all that was remembered of words and texts; what is still asked for is reckoned anew."""
    for memory in _memories():
        if isinstance(memory, Latest):
            memory.forget()
        elif memory.cache_parameters()["maxsize"] is not None:
            memory.cache_clear()
    # What was said to stay (see ``word_index``) may now be garbage.
    gc.unfreeze()


def _memories() -> Iterator[Any]:
    """Give the memories of the parts that have been in use, also of those that are imported under another name."""
    for name, module in list(sys.modules.items()):
        if name.startswith(_READERS):
            for value in list(vars(module).values()):
                if isinstance(value, Latest) or hasattr(value, "cache_parameters"):
                    yield value
