"""A study worked on apart: copies of the small study in which a coder and the project came to differ."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qualcode.edits import codebook, coding, transcript
from qualcode.edits.people import add_coder
from qualcode.edits.sharing import share
from qualcode.model.codings import Segment, Stance
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.store.files import open_project
from qualcode.store.project import Project


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    """Open a project for a while."""
    project = open_project(path)
    try:
        yield project
    finally:
        project.close()


def handed_out(project: Project, folder: Path, name: str = "Berit", locked: bool = False) -> Path:
    """Hand out a copy to a new coder, and return its file."""
    path = folder / f"{name}.qualcode"
    share(project, path, add_coder(project, name), codebook_locked=locked)
    return path


def code_named(project: Project, name: str) -> CodeId:
    """Return the code of that name."""
    return project.study.codebook.named(name)[0].id


def code_words(project: Project, words: str, name: str) -> None:
    """Put a code, made if need be, on words of the first document that has them."""
    document = next(each for each in project.study.documents.ordered() if words in project.study.text(each.id))
    start = project.study.text(document.id).index(words)
    coding.create_and_apply(project, Segment(document.id, Span(start, start + len(words))), name)


def differ(project: Project, path: Path) -> None:
    """Let the copy and the project say different things of a definition, a code, a coding, a line and a name."""
    first = project.study.codings_of(code_named(project, "Tidspress"))[0].id
    turn = project.study.turns_of(project.study.documents.ordered()[0].id)[1]
    words = turn.span.of(project.study.text(turn.document))
    with opened(path) as copy:
        codebook.describe_code(copy, code_named(copy, "Tidspress"), definition="Tiden strekker ikke til.")
        code_words(copy, "Og her?", "Drivere / Samlokalisering")
        coding.set_stance(copy, [first], Stance.HELPS)
        transcript.correct_turn(copy, turn.id, words.replace("snakker", "prater"))
        code_words(copy, "Hva er vanskelig?", "Makt")
    codebook.describe_code(project, code_named(project, "Tidspress"), definition="For liten tid til å møtes.")
    codebook.delete_codes(project, [code_named(project, "Samlokalisering")])
    coding.set_stance(project, [first], Stance.BOTH)
    transcript.correct_turn(project, turn.id, words.replace("snakker", "snakker jo"))
    code_words(project, "samme hus", "Makt")
