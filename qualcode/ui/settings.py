"""What the program remembers about this person's window, kept in a small file of their own: never study data."""

import json
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

_MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class RecentProject:
    """A project that was open lately: title and counts, no names of people."""

    path: str
    title: str
    opened: str
    """Moment in ISO 8601, UTC."""
    documents: int
    codings: int
    document: str = ""
    """Id of the document that was looked at last; empty for none."""


def default_path() -> Path:
    """Return where this person's settings file lies on this system."""
    from platformdirs import user_config_path

    return user_config_path("qualcode", appauthor=False) / "window.ini"


class Settings(QObject):
    """Typed access to the settings file; every change is announced by ``changed`` with the setting's name."""

    changed = Signal(str)

    def __init__(self, path: Path) -> None:
        """Read the settings at ``path``; a file that is missing or broken counts as empty."""
        super().__init__()
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def text(self, name: str, default: str) -> str:
        """Return a setting that is a text."""
        return str(self._store.value(name, default))

    def number(self, name: str, default: int) -> int:
        """Return a setting that is a whole number; the default when the file holds something else."""
        try:
            return int(str(self._store.value(name, default)))
        except ValueError:
            return default

    def truth(self, name: str, default: bool) -> bool:
        """Return a setting that is yes or no."""
        return str(self._store.value(name, default)).lower() in ("true", "1")

    def put(self, name: str, value: str | int | bool) -> None:
        """Change a setting and announce it, unless it is that already."""
        if self._store.value(name) != value:
            self._store.setValue(name, value)
            self.changed.emit(name)

    def shape(self, name: str) -> QByteArray | None:
        """Return a remembered window or splitter state."""
        value = self._store.value(f"shapes/{name}")
        return value if isinstance(value, QByteArray) else None

    def put_shape(self, name: str, state: QByteArray) -> None:
        """Remember a window or splitter state."""
        self._store.setValue(f"shapes/{name}", state)

    def recent(self) -> list[RecentProject]:
        """Return the projects that were open lately, the latest first; entries that make no sense are left out."""
        try:
            entries = json.loads(self.text("recent", "[]"))
        except ValueError:
            return []
        known = [_recent(entry) for entry in entries] if isinstance(entries, list) else []
        return [entry for entry in known if entry is not None]

    def add_recent(self, path: Path, title: str, documents: int, codings: int, document: str = "") -> None:
        """Put a project first among the recent ones."""
        entry = RecentProject(str(path), title, datetime.now(UTC).isoformat(), documents, codings, document)
        self._put_recent([entry, *(other for other in self.recent() if other.path != entry.path)])

    def recent_at(self, path: Path) -> RecentProject | None:
        """Return what is remembered of the project at ``path``."""
        return next((entry for entry in self.recent() if entry.path == str(path)), None)

    def forget_recent(self, path: str) -> None:
        """Take a project off the list of recent ones."""
        self._put_recent([entry for entry in self.recent() if entry.path != path])

    def _put_recent(self, entries: list[RecentProject]) -> None:
        self.put("recent", json.dumps([asdict(entry) for entry in entries[:_MOST_RECENT]]))


def _recent(entry: object) -> RecentProject | None:
    """Return a recent project as the settings file has it; None when somebody has meddled with it."""
    try:
        known = RecentProject(**entry)  # type: ignore[arg-type]
        datetime.fromisoformat(known.opened)
        return replace(known, documents=int(known.documents), codings=int(known.codings))
    except (TypeError, ValueError):
        return None
