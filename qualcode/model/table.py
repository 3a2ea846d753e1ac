"""An immutable table of values with indexes that are patched, not rebuilt, when a few values change."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import compress, count, islice
from operator import attrgetter, ge
from typing import Any, Generic, TypeVar

from qualcode.model.errors import Gone
from qualcode.model.moves import Moved
from qualcode.model.runs import shared_at_end

K = TypeVar("K", bound=str)
V = TypeVar("V")
Index = dict[object, tuple[V, ...]]

_FEW = 16
"""Up to so many changes, putting each in its place beats going through all that is there."""


_id_of = attrgetter("id")


def _no_key(_value: object) -> None:
    return None


class Table(Mapping[K, V], Generic[K, V]):
    """Values by id, and in ``order`` by any field. Values have a field ``id``; a table never changes.

    Indexes are caches: made when first asked for, and the same whoever makes them.
    """

    def __init__(self, rows: dict[K, V], order: Callable[[V], Any]) -> None:
        """Take ownership of ``rows``; ``order`` gives a value's place among its peers (ties go by id)."""
        self._rows = rows
        self._order = order
        self._indexes: dict[str | None, Index[V]] = {}

    def __getitem__(self, key: K) -> V:
        """Return the value with that id; ``Gone``, which is a KeyError, when there is none."""
        try:
            return self._rows[key]
        except KeyError:
            raise Gone from None

    def __iter__(self) -> Iterator[K]:
        """Iterate over the ids, in no particular order."""
        return iter(self._rows)

    def __len__(self) -> int:
        """Return the number of values."""
        return len(self._rows)

    def __contains__(self, key: object) -> bool:
        """Tell whether a value has that id."""
        return key in self._rows

    def __eq__(self, other: object) -> bool:
        """Two tables are equal when they hold equal values, whatever order they were put in."""
        return isinstance(other, Table) and self._rows == other._rows

    __hash__ = None  # type: ignore[assignment]

    def ordered(self) -> tuple[V, ...]:
        """Return all values in order."""
        return self._index(None).get(None, ())

    def by(self, field: str, key: object) -> tuple[V, ...]:
        """Return, in order, the values whose ``field`` equals ``key``; the first call for a field indexes it."""
        return self._index(field).get(key, ())

    def groups(self, field: str) -> Mapping[object, tuple[V, ...]]:
        """Return the values in order, grouped by what ``field`` holds."""
        return self._index(field)

    def several(self, keys: Iterable[K]) -> list[V]:
        """Return the values with those ids, in the order given; KeyError when one is missing."""
        return list(map(self._rows.__getitem__, keys))

    def patched(
        self, removed: Iterable[K], added: Mapping[K, V], moved: Iterable[Moved] = ()
    ) -> "Table[K, V]":
        """Return a table without ``removed`` and with ``added``, which replace values of the same id.

        What is ``moved`` is in neither of the two.
        """
        rows = self._rows.copy()
        # A job on another thread may be asking for an index of this very table.
        indexes = dict(list(self._indexes.items()))
        for each in moved:
            rows.update(zip(map(_id_of, each.new), each.new, strict=True))
            for field, index in indexes.items():
                indexes[field] = self._merged_index(_key_of(field), index, each.old, each.new)
        # Sorted once, for all indexes; what was there before comes in nearly the same order.
        new = self._sorted(list(added.values()))
        gone = [rows.pop(key) for key in set(removed) if key in rows and key not in added]
        gone += [rows[key] for key in map(_id_of, new) if key in rows]
        rows.update(added)
        result = Table(rows, self._order)
        for field, index in indexes.items():
            result._indexes[field] = self._patched_index(field, index, gone, new)
        return result

    def _sorted(self, values: list[V]) -> list[V]:
        """Return values in order; those that come in it, as a corrected text's do, are only looked through."""
        keys = list(map(self._order, values))
        doubtful = compress(count(), map(ge, keys, islice(keys, 1, None)))
        if all(self._place(values[at]) <= self._place(values[at + 1]) for at in doubtful):
            return values
        # Sorting twice is quicker than by pairs.
        return sorted(sorted(values, key=_id_of), key=self._order)

    def _place(self, value: V) -> tuple[Any, str]:
        return (self._order(value), value.id)  # type: ignore[attr-defined]

    def _index(self, field: str | None) -> Index[V]:
        index = self._indexes.get(field)
        if index is None:
            buckets: dict[object, list[V]] = defaultdict(list)
            key_of = _key_of(field)
            for value in self._rows.values():
                buckets[key_of(value)].append(value)
            index = {key: tuple(self._sorted(values)) for key, values in buckets.items()}
            self._indexes[field] = index
        return index

    def _patched_index(self, field: str | None, index: Index[V], gone: list[V], added: list[V]) -> Index[V]:
        key_of = _key_of(field)
        if len(gone) + len(added) > _FEW:
            return self._merged_index(key_of, index, gone, added)
        changes: dict[object, tuple[list[V], list[V]]] = defaultdict(lambda: ([], []))
        for value in gone:
            changes[key_of(value)][0].append(value)
        for value in added:
            changes[key_of(value)][1].append(value)
        result = dict(index)
        for key, (out, new) in changes.items():
            bucket = self._patched_bucket(result.get(key, ()), out, new)
            if bucket:
                result[key] = bucket
            else:
                result.pop(key, None)
        return result

    def _patched_bucket(self, bucket: tuple[V, ...], out: list[V], new: list[V]) -> tuple[V, ...]:
        values = list(bucket)
        for value in out:
            del values[bisect_left(values, self._place(value), key=self._place)]
        for value in new:
            values.insert(bisect_left(values, self._place(value), key=self._place), value)
        return tuple(values)

    def _merged_index(
        self, key_of: Callable[[V], object], index: Index[V], gone: Sequence[V], added: Sequence[V]
    ) -> Index[V]:
        out, new, result = _grouped(key_of, gone), _grouped(key_of, added), dict(index)
        for key in {**out, **new}:
            kept = _without(result.get(key, ()), out.get(key, ()))
            bucket = self._merged(kept, new.get(key, ()))
            if bucket:
                result[key] = bucket
            else:
                result.pop(key, None)
        return result

    def _merged(self, kept: list[V], new: Sequence[V]) -> tuple[V, ...]:
        """Return what is in either, both in order; only the stretch in which they lie between each other is sorted.

        Where words are corrected, nearly all that changes place stands after all that does not.
        """
        if not kept or not new or self._place(kept[-1]) < self._place(new[0]):
            return (*kept, *new)
        first = bisect_left(kept, self._place(new[0]), key=self._place)
        last = bisect_left(new, self._place(kept[-1]), key=self._place)
        return (*kept[:first], *self._sorted([*kept[first:], *new[:last]]), *new[last:])


def _grouped(key_of: Callable[[V], object], values: Sequence[V]) -> Mapping[object, Sequence[V]]:
    keys = list(map(key_of, values)) if key_of is not _no_key else [None] * len(values)
    if len(set(keys)) == 1:
        return {keys[0]: values}
    groups: dict[object, list[V]] = defaultdict(list)
    for key, value in zip(keys, values, strict=True):
        groups[key].append(value)
    return groups


def _without(bucket: tuple[V, ...], gone: Sequence[V]) -> list[V]:
    """Return what is left of a bucket, which holds all that is gone from it.

    Where words are corrected, nearly all that is gone stands together at the end: it is found without a look at
    each value.
    """
    last = shared_at_end(bucket, tuple(gone))
    kept, ids = list(bucket[: len(bucket) - last]), set(map(_id_of, gone[: len(gone) - last]))
    return [value for value in kept if value.id not in ids] if ids else kept  # type: ignore[attr-defined]


def _key_of(field: str | None) -> Callable[[Any], object]:
    return _no_key if field is None else attrgetter(field)
