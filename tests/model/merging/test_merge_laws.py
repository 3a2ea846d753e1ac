"""The laws of merging, on random histories of three coders who work apart."""

from collections import Counter
from collections.abc import Sequence
from itertools import permutations
from typing import Any

from hypothesis import given, settings

from qualcode.model.faults import faults_of
from qualcode.model.merging.merge import merge
from qualcode.model.merging.sides import Side
from qualcode.model.study import TABLES, Study
from tests.model.merging.histories import Step, check_whole, diverged, histories

Stories = Sequence[Sequence[Step]]


def _rows(study: Study) -> dict[str, dict[str, Any]]:
    return {table: dict(getattr(study, table)) for table in TABLES}


def _merged(base: Study, ours: Study, theirs: Study) -> Study:
    return merge(base, Side(ours), Side(theirs)).result


@settings(max_examples=40)
@given(histories)
def test_that_two_copies_become_the_same_study_whichever_is_merged_into_which(stories: Stories) -> None:
    with diverged(stories[:2]) as (base, (one, other)):
        here, there = _merged(base, one, other), _merged(base, other, one)
    for table, rows in _rows(here).items():
        assert (table, rows) == (table, _rows(there)[table])
    check_whole(here)
    assert faults_of(here) == []


@settings(max_examples=40)
@given(histories)
def test_that_merging_again_changes_nothing(stories: Stories) -> None:
    with diverged(stories[:2]) as (base, (one, other)):
        merged = _merged(base, one, other)
    for known in (one, other):
        again = merge(known, Side(merged), Side(known))
        assert not again
        assert again.conflicts == ()
        assert again.result == merged
        # The other way around the copy only catches up.
        assert _merged(known, known, merged) == merged


@settings(max_examples=40)
@given(histories)
def test_that_three_copies_give_the_same_codings_in_any_order(stories: Stories) -> None:
    with diverged(stories) as (base, copies):
        found = []
        for order in permutations(copies):
            study = base
            for each in order:
                study = _merged(base, study, each)
            check_whole(study)
            assert faults_of(study) == []
            found.append(Counter(coding.twin_key for coding in study.codings.values()))
    assert all(each == found[0] for each in found)


@settings(max_examples=20)
@given(histories)
def test_that_a_copy_in_which_nothing_was_done_brings_nothing(stories: Stories) -> None:
    with diverged(stories[:1]) as (base, (one,)):
        pass
    assert not merge(base, Side(one), Side(base))
    assert not merge(one, Side(one), Side(one))
    assert _merged(base, base, one) == one
