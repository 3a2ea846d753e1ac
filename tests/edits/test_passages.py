from qualcode.edits import history, passages
from qualcode.model.codings import Segment
from qualcode.model.ids import CodeId
from qualcode.model.span import Span
from qualcode.store.project import Project


def _code(project: Project, path: str = "Barrierer / Tidspress") -> CodeId:
    code = project.study.codebook.find(path)
    assert code is not None
    return code.id


def _segment(project: Project, quote: str) -> Segment:
    for document, text in project.study.texts.items():
        if (at := text.text.find(quote)) >= 0:
            return Segment(document, Span(at, at + len(quote)))
    raise AssertionError(quote)


def test_that_many_passages_are_coded_in_one_step(project: Project) -> None:
    segments = [_segment(project, quote) for quote in ("Vi snakker ikke", "samme hus", "aldri tid", "samme hus")]
    before = project.study
    codings = passages.code_passages(project, segments, _code(project))
    assert len(set(codings)) == 3
    assert len(project.study.codings) == len(before.codings) + 3
    assert passages.code_passages(project, segments, _code(project)) == codings
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
    assert project.study.codings[made].code == _code(project)
