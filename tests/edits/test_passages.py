from qualcode.edits import history, passages
from qualcode.model.codings import Segment
from qualcode.model.span import Span
from qualcode.store.project import Project
from tests.edits.places import code_at, segment_of


def test_that_many_passages_are_coded_in_one_step(project: Project) -> None:
    segments = [segment_of(project, quote) for quote in ("Vi snakker ikke", "samme hus", "aldri tid", "samme hus")]
    before = project.study
    codings = passages.code_passages(project, segments, code_at(project))
    assert len(set(codings)) == 3
    assert len(project.study.codings) == len(before.codings) + 3
    assert passages.code_passages(project, segments, code_at(project)) == codings
    assert len(project.history.done) == 1
    history.undo(project)
    assert project.study == before


def test_that_a_new_code_and_its_passages_are_one_step(project: Project) -> None:
    segments = [Segment(document, Span(0, 5)) for document in list(project.study.texts)[:1]]
    before = set(project.study.codings)
    made = passages.create_and_code_passages(project, [*segments, *segments], "Avtaler / Skriftlige")
    assert set(project.study.codings) - before == set(made)
    history.undo(project)
    assert set(project.study.codings) == before
    assert project.study.codebook.find("Avtaler") is None


def test_that_the_path_of_a_code_that_is_there_gives_passages_that_code(project: Project) -> None:
    segment = Segment(next(iter(project.study.texts)), Span(0, 5))
    (made,) = passages.create_and_code_passages(project, [segment], "Barrierer / Tidspress")
    assert project.study.codings[made].code == code_at(project)
