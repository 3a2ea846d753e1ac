"""The codes on the number keys: pinned ones on their own key, the latest used on the keys that are left."""

from datetime import datetime

from qualcode.model.ids import CodeId, CoderId
from qualcode.model.study import Study

_KEYS = range(1, 10)


class QuickCodes:
    """Remembers which codes were used lately. A code keeps its key until the keys run out: hands learn places."""

    def __init__(self) -> None:
        """Begin with nothing used."""
        self.recent: list[CodeId] = []
        """Codes used lately, the latest first."""
        self._slots: dict[int, CodeId] = {}

    @property
    def written(self) -> str:
        """The keys of codes that are not pinned, for ``begin`` another day: ``1:id 2:id``."""
        return " ".join(f"{key}:{code}" for key, code in sorted(self._slots.items()))

    def begin(self, study: Study, coder: CoderId, written: str = "") -> None:
        """Take over what a coder used last in a project that is opened; codes stay on the keys ``written``."""
        self.recent, self._slots = [], {}
        latest: dict[CodeId, datetime] = {}
        for coding in study.codings.values():
            if coding.coder == coder and coding.made >= latest.get(coding.code, coding.made):
                latest[coding.code] = coding.made
        order = sorted(latest, key=lambda code: latest[code])
        kept = _read(study, written)
        if not kept:
            for code in order:
                self.use(study, code)
            return
        missing = [code for code in kept.values() if code not in latest]
        self.recent, self._slots = [*reversed(order), *missing], kept
        for code in order[-len(_KEYS) :][::-1]:
            if len(self.keys(study)) < len(_KEYS):
                self.use(study, code)
        self.recent = [*reversed(order), *missing]

    def use(self, study: Study, code: CodeId) -> None:
        """Note that a code was used."""
        self.recent = [code, *(other for other in self.recent if other != code)]
        self._forget_gone(study)
        pinned = {other.pin for other in study.codes.values() if other.pin is not None}
        if study.codes[code].pin is not None or code in self._slots.values():
            return
        free = [key for key in _KEYS if key not in self._slots and key not in pinned]
        key = free[0] if free else self._least_used(pinned)
        if key is not None:
            self._slots[key] = code

    def latest(self, study: Study) -> CodeId | None:
        """Return the code that was used last, of those that are still there; None when none was."""
        return next((code for code in self.recent if code in study.codes), None)

    def keys(self, study: Study) -> dict[int, CodeId]:
        """Return the code on each number key, in the order of the keys."""
        pinned = {code.pin: code.id for code in study.codes.values() if code.pin is not None}
        slots = {
            key: code
            for key, code in self._slots.items()
            if code in study.codes and code not in pinned.values() and key not in pinned
        }
        return dict(sorted({**slots, **pinned}.items()))

    def _forget_gone(self, study: Study) -> None:
        self.recent = [code for code in self.recent if code in study.codes]
        self._slots = {
            key: code for key, code in self._slots.items() if code in study.codes and study.codes[code].pin is None
        }

    def _least_used(self, pinned: set[int]) -> int | None:
        keys = [key for key in self._slots if key not in pinned]
        return max(keys, key=lambda key: self.recent.index(self._slots[key]), default=None)


def _read(study: Study, written: str) -> dict[int, CodeId]:
    """Return the keys that are written, without codes that are gone or pinned; what makes no sense is left out."""
    kept: dict[int, CodeId] = {}
    for part in written.split():
        key, _colon, id = part.partition(":")
        code = study.codes.get(CodeId(id))
        if key.isdecimal() and int(key) in _KEYS and code is not None and code.pin is None:
            kept[int(key)] = code.id
    return kept
