"""What sync clients leave beside a project."""

from pathlib import Path

import pytest

from qualcode.edits.sharing import share
from qualcode.store.conflict_copies import conflict_copies, is_likely_conflict_copy, likely_conflict_copies
from qualcode.store.project import Project

_PROJECT = Path("Studie av tre.qualcode")


@pytest.mark.parametrize(
    "name",
    [
        "Studie av tre-PC2.qualcode",
        "Studie av tre-DESKTOP-4F2A-2.qualcode",
        "Studie av tre-Karis MacBook Pro.qualcode",
        "Studie av tre-Kari’s MacBook-Air-2.qualcode",
        "Studie av tre (Karis motstridende kopi 2026-11-21).qualcode",
        "Studie av tre (Conflicted copy).qualcode",
        "Studie av tre (PC2s konfliktkopi 2026-11-21).qualcode",
        "Studie av tre (Anna's conflicted copy 2026-11-21).qualcode",
        "Studie av tre (conflicted copy 2026-11-21 101112).qualcode",
        "Studie av tre_conflict-20261121-101112.qualcode",
        "Studie av tre.sync-conflict-20261121-101112-ABCDEFG.qualcode",
        "Studie av tre (1).qualcode",
        "Studie av tre 2.qualcode",
    ],
)
def test_that_names_given_by_sync_clients_are_known(name: str) -> None:
    assert is_likely_conflict_copy(_PROJECT, name)


@pytest.mark.parametrize(
    "name",
    [
        "Studie av tre.qualcode",
        "Studie av tre.docx",
        "Studie av treskjæring.qualcode",
        "Studie av tre Berit.qualcode",
        "Annen-PC2.qualcode",
        "Studie av tre-PC2.qualcode.part",
    ],
)
def test_that_other_names_are_none(name: str) -> None:
    assert not is_likely_conflict_copy(_PROJECT, name)


def test_that_they_come_in_order() -> None:
    names = ["Studie av tre-PC3.qualcode", "x.txt", "Studie av tre-PC2.qualcode"]
    assert likely_conflict_copies(_PROJECT, names) == ["Studie av tre-PC2.qualcode", "Studie av tre-PC3.qualcode"]


def test_that_only_the_same_copy_of_the_same_study_counts(project: Project, tmp_path: Path) -> None:
    twin = tmp_path / "Studie-PC2.qualcode"
    project.save_copy(twin)
    share(project, tmp_path / "Studie-Berit.qualcode", project.coder)
    (tmp_path / "Studie-tekst.qualcode").write_text("hei")
    assert conflict_copies(project) == [twin]
