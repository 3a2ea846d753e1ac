"""Finding things by the words that people type: a quote in its document, a code by its path, a person by label."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from qualcode.analysis.dimensions import case_path
from qualcode.model.codes import Code
from qualcode.model.documents import Document
from qualcode.model.errors import Missing, SomethingMissing
from qualcode.model.findings import Theme
from qualcode.model.guide_changes import in_order, kin
from qualcode.model.guides import Guide, GuideQuestion
from qualcode.model.ids import DocumentId, GuideId
from qualcode.model.people import Attribute, Case, Coder, Informant, Role
from qualcode.model.queries import SavedQuery
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.find import Finder
from qualcode.text.match import best_matches

_AROUND = 40
"""Code points of context on each side of a hit in a list of hits."""


def find_document(study: Study, title: str) -> Document:
    """Return the document of that title, whatever the case; SomethingMissing with near ones when there is none."""
    return _named(study.documents.ordered(), "title", title, Missing.DOCUMENT)  # type: ignore[no-any-return]


def find_informant(study: Study, label: str) -> Informant:
    """Return the informant of that label; SomethingMissing when there is none."""
    return _named(study.informants.ordered(), "label", label, Missing.INFORMANT)  # type: ignore[no-any-return]


def find_role(study: Study, name: str) -> Role:
    """Return the role of that name; SomethingMissing when there is none."""
    return _named(study.roles.ordered(), "name", name, Missing.ROLE)  # type: ignore[no-any-return]


def find_case(study: Study, name: str) -> Case:
    """Return the case of that path, such as ``Havnes / Nordre skole``, or the only case of that name.

    Raises SomethingMissing when there is none, or with all of them when several have the name.
    """
    wanted = name.strip().casefold()
    paths = {case_path(study, case.id): case for case in study.cases.values()}
    by_path = [case for path, case in paths.items() if path.casefold() == wanted]
    named = by_path or [case for case in paths.values() if case.name.casefold() == wanted]
    if len(named) == 1:
        return named[0]
    if named:
        hits = [path for path, case in paths.items() if case in named]
        raise SomethingMissing(Missing.NAME_AMBIGUOUS, name=name, hits=hits)
    raise SomethingMissing(Missing.CASE, name=name, near=_near(name, list(paths)))


def find_attribute(study: Study, name: str) -> Attribute:
    """Return the attribute of that name; SomethingMissing when there is none."""
    return _named(study.attributes.ordered(), "name", name, Missing.ATTRIBUTE)  # type: ignore[no-any-return]


def find_saved_query(study: Study, name: str) -> SavedQuery:
    """Return the saved query of that name; SomethingMissing when there is none."""
    return _named(study.saved_queries.ordered(), "name", name, Missing.SAVED_QUERY)  # type: ignore[no-any-return]


def find_theme(study: Study, name: str) -> Theme:
    """Return the theme of that name; SomethingMissing when there is none."""
    return _named(study.themes.ordered(), "name", name, Missing.THEME)  # type: ignore[no-any-return]


def find_asked(study: Study, name: str) -> GuideQuestion:
    """Return the question with that printed number, or these words, in whichever guide has it.

    Raises SomethingMissing when none has, and with all of them when several have the number.
    """
    every = [question for guide in study.guides.ordered() for question, _ in in_order(study, guide.id)]
    labelled = [each for each in every if each.label and each.label.casefold() == name.strip().casefold()]
    if len({min(kin(study, each.id)) for each in labelled}) == 1:
        return labelled[0]
    if labelled:
        raise SomethingMissing(Missing.NAME_AMBIGUOUS, name=name, hits=[each.text for each in labelled])
    return _named(every, "text", name, Missing.GUIDE_QUESTION)  # type: ignore[no-any-return]


def find_guide(study: Study, title: str) -> Guide:
    """Return the guide of that title; SomethingMissing when there is none."""
    return _named(study.guides.ordered(), "title", title, Missing.GUIDE)  # type: ignore[no-any-return]


def find_guide_question(study: Study, guide: GuideId, name: str) -> GuideQuestion:
    """Return the question of a guide that has this printed number, or these words.

    Raises SomethingMissing when there is none, and with all of them when several have the number.
    """
    questions = [question for question, _depth in in_order(study, guide)]
    labelled = [each for each in questions if each.label and each.label.casefold() == name.strip().casefold()]
    if len(labelled) == 1:
        return labelled[0]
    if labelled:
        raise SomethingMissing(Missing.NAME_AMBIGUOUS, name=name, hits=[each.text for each in labelled])
    return _named(questions, "text", name, Missing.GUIDE_QUESTION)  # type: ignore[no-any-return]


def find_coder(study: Study, name: str) -> Coder:
    """Return the coder of that name or initials; SomethingMissing when there is none."""
    by_initials = [coder for coder in study.coders.ordered() if coder.initials and coder.initials == name]
    if len(by_initials) == 1:
        return by_initials[0]
    return _named(study.coders.ordered(), "name", name, Missing.CODER)  # type: ignore[no-any-return]


def find_code(study: Study, path: str) -> Code:
    """Return the code at ``Parent / Child``, or the only code of that name.

    Raises SomethingMissing with near paths when there is none, or with all of them when the name is ambiguous.
    """
    codebook = study.codebook
    if (code := codebook.find(path)) is not None:
        return code
    named = codebook.named(path)
    if len(named) == 1:
        return named[0]
    if named:
        paths = [codebook.path(code.id) for code in named]
        raise SomethingMissing(Missing.NAME_AMBIGUOUS, name=path, hits=paths)
    paths = [codebook.path(code.id) for code, _depth in codebook.walk()]
    raise SomethingMissing(Missing.CODE, name=path, near=_near(path.rpartition("/")[2].strip(), paths))


def find_quote(study: Study, document: DocumentId, words: str, occurrence: int | None = None) -> Span:
    """Return where ``words`` stand in a document, whatever the line breaks and runs of spaces.

    ``occurrence`` (from 1) picks one of several. Raises SomethingMissing when there is no hit (with near hits
    as suggestions), when there are several and none was picked, or when there are fewer than ``occurrence``.
    """
    title = study.documents[document].title
    finder = _finder(study.text(document))
    hits = finder.find(words)
    if not hits:
        near = [(_context(study, document, hit.span, 0)[0], round(hit.score)) for hit in finder.near(words)]
        raise SomethingMissing(Missing.QUOTE, document=title, quote=words, near=near)
    if occurrence is None and len(hits) > 1:
        listed = [_context(study, document, span, _AROUND) for span in hits]
        raise SomethingMissing(Missing.QUOTE_AMBIGUOUS, document=title, quote=words, hits=listed)
    if occurrence is not None and not 1 <= occurrence <= len(hits):
        raise SomethingMissing(Missing.OCCURRENCE, document=title, quote=words, n=len(hits), occurrence=occurrence)
    return hits[(occurrence or 1) - 1]


@lru_cache(maxsize=16)
def _finder(text: str) -> Finder:
    return Finder(text)


def _context(study: Study, document: DocumentId, span: Span, around: int) -> tuple[str, int]:
    """Return the words of a span with ``around`` code points on each side, and the number of its paragraph."""
    text = study.texts[document]
    words = text.text[max(0, span.start - around) : span.stop + around]
    return " ".join(words.split()), text.paragraph(span.start)


def _named(values: Iterable[Any], field: str, name: str, missing: Missing) -> Any:  # noqa: ANN401
    values = tuple(values)
    for value in values:
        if getattr(value, field).casefold() == name.strip().casefold():
            return value
    raise SomethingMissing(missing, name=name, near=_near(name, [getattr(value, field) for value in values]))


def _near(name: str, names: list[str]) -> list[str]:
    return [names[at] for at in best_matches(name, names, limit=3)] if name else []
