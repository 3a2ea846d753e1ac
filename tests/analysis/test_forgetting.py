"""What is remembered of words goes when their project does."""

import gc
import sys
from weakref import ref

from qualcode.analysis.forgetting import forget_words
from qualcode.analysis.locate import find_quote
from qualcode.analysis.scope import Scope, regions
from qualcode.analysis.spelling import spellings
from qualcode.analysis.turn_languages import language_of_turn
from qualcode.analysis.word_index import index_study
from qualcode.text.readings import readings
from tests.builders import Builder


def _remembered() -> dict[str, int]:
    """Return how much each memory with a bound holds, of those that hold anything."""
    found = {}
    for module in [each for name, each in sys.modules.items() if name.startswith("qualcode.")]:
        for name, value in vars(module).items():
            if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"] is not None:
                found[f"{module.__name__}.{name}"] = value.cache_info().currsize
    return {name: size for name, size in found.items() if size}


def test_that_no_words_of_a_study_are_remembered_when_it_is_gone() -> None:
    make = Builder()
    make.document("Intervju", "I: Hva er vanskelig?\nR1: Vi har aldri tid i Storvåg. Vi møtes ikke på NAV.")
    study = make.study()
    (document,) = study.documents
    find_quote(study, document, "aldri tid")
    regions(study, Scope())
    spellings(index_study(study).words)
    for turn in study.turns_of(document):
        language_of_turn(study, turn)
    assert _remembered()
    alive = ref(study.texts[document])
    del study, make
    forget_words()
    gc.collect()
    assert alive() is None
    assert not [name for name in _remembered() if name.startswith(("qualcode.text.", "qualcode.analysis."))]


def test_that_what_ships_with_the_program_stays_read() -> None:
    before = readings("samarbeid")
    forget_words()
    assert readings("samarbeid") == before
