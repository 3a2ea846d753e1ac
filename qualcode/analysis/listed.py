"""What a study has of each thing that a table can have at its sides, in order: key, name and depth in a tree."""

from collections.abc import Iterator

from qualcode.analysis.sayings import known_value
from qualcode.model.codings import Stance
from qualcode.model.documents import DocumentKind
from qualcode.model.guide_changes import heads
from qualcode.model.ids import AttributeId, CaseId
from qualcode.model.people import AttributeType
from qualcode.model.study import Study
from qualcode.text.collate import sort_key

Listed = Iterator[tuple[str, str, int]]
"""Keys, names, and depths from 0."""


def codes(study: Study) -> Listed:
    """Yield the codes as the tree that they are."""
    return ((code.id, code.name, depth) for code, depth in study.codebook.walk())


def cases(study: Study, under: CaseId | None = None, depth: int = 0) -> Listed:
    """Yield the cases as a tree, siblings by name."""
    for case in sorted(study.cases.by("parent", under), key=lambda case: sort_key(case.name)):
        yield case.id, case.name, depth
        yield from cases(study, case.id, depth + 1)


def informants(study: Study) -> Listed:
    """Yield the informants by label."""
    for informant in sorted(study.informants.values(), key=lambda informant: sort_key(informant.label)):
        yield informant.id, informant.label, 0


def stances(_study: Study) -> Listed:
    """Yield the stances."""
    return ((stance.value, stance.value, 0) for stance in Stance)


def guide_questions(study: Study) -> Listed:
    """Yield the questions of all guides in order, those that ask the same once; their printed numbers first."""
    for question, depth in heads(study, [guide.id for guide in study.guides.ordered()]):
        yield question.id, " ".join(f"{question.label} {question.text}".split()), depth


def kinds(study: Study) -> Listed:
    """Yield the kinds that documents of the study are of."""
    there = {document.kind for document in study.documents.values()}
    return ((kind.value, kind.value, 0) for kind in DocumentKind if kind in there)


def waves(study: Study) -> Listed:
    """Yield the waves that documents of the study belong to, the first one first."""
    there = {document.wave for document in study.documents.values()} - {None}
    return ((str(wave), str(wave), 0) for wave in sorted(wave for wave in there if wave is not None))


def values(study: Study, attribute: AttributeId) -> list[str]:
    """Return the known values of an attribute: those on offer first, others as numbers or as Norwegian sorts."""
    about = study.attributes.get(attribute)
    if about is None:
        return []
    offered = [choice.strip() for choice in about.choices.splitlines() if choice.strip()]
    found = {known_value(value) for value in study.attribute_values.by("attribute", attribute)} - {None, ""}
    others = {value for value in found if value is not None} - set(offered)
    key = as_number if about.type is AttributeType.NUMBER else sort_key
    return [*dict.fromkeys(offered), *sorted(others, key=key)]


def as_number(text: str) -> tuple[float, str]:
    """Return a value for sorting numbers, also with a decimal comma; what is none comes last."""
    try:
        return float(text.replace(",", ".").replace(" ", "")), text
    except ValueError:
        return float("inf"), text
