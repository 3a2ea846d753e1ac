"""Where a project's backups lie, and which of them is the newest."""

from pathlib import Path


def folder_of(project: Path) -> Path:
    """Return the folder in which a project's backups lie."""
    return project.with_name(f"{project.stem} backups")


def rolling(project: Path) -> list[Path]:
    """Return the project's rolling backups, the oldest first."""
    return sorted(folder_of(project).glob(f"{_escaped(project.stem)} [0-9]*.qualcode"))


def newest(project: Path) -> Path | None:
    """Return the backup that was written last, rolling or not; None when there is none that can be seen."""
    try:
        found = list(folder_of(project).glob(f"{_escaped(project.stem)} *.qualcode"))
        return max(found, key=lambda backup: backup.stat().st_mtime, default=None)
    except OSError:
        return None


def _escaped(stem: str) -> str:
    return "".join(f"[{character}]" if character in "[*?" else character for character in stem)
