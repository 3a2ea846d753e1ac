from pathlib import Path

from qualcode.edits.codebook import add_code
from qualcode.edits.codebook_growth import codebook_days
from qualcode.edits.history import undo
from qualcode.store.files import create


def test_that_the_codebook_is_counted_back_from_what_there_is_now(tmp_path: Path) -> None:
    project = create(tmp_path / "Studie.qualcode", "Studie", "Anna")
    assert codebook_days(project) == ()
    for name in ("Tid", "Hus", "Språk"):
        add_code(project, name)
    undo(project)
    (today,) = codebook_days(project)
    assert (today.made, today.gone, today.codes) == (3, 1, 2)
    project.close()
