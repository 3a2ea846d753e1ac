"""How many codes each interview brings that no earlier one had, and how many there are by then."""

from dataclasses import dataclass

from qualcode.analysis.pictures.choice import Key, PictureChoice, once
from qualcode.analysis.pictures.wall import shown_documents
from qualcode.analysis.sayings import spoken
from qualcode.model.codings import Coding
from qualcode.model.documents import Document
from qualcode.model.ids import CodeId, DocumentId
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class Step:
    """An interview: the codes first used in it, and how many different ones have been used by its end."""

    document: Document
    codes: tuple[CodeId, ...]
    """The new codes, in the order of the text."""
    so_far: int
    codings: tuple[Coding, ...]
    """The codings in it of its new codes."""

    @property
    def new(self) -> int:
        """How many codes are new."""
        return len(self.codes)


@dataclass(frozen=True)
class Saturation:
    """The interviews in the study's order."""

    steps: tuple[Step, ...]
    unused: int
    """How many codes that could be used are used nowhere in what is shown."""

    def behind(self, key: Key) -> tuple[Coding, ...]:
        """Return the codings by which an interview brings new codes; the key is the document's."""
        return next((step.codings for step in self.steps if step.document.id == key[0]), ())


def saturation(study: Study, choice: PictureChoice) -> Saturation:
    """Return what each interview adds, in the study's order; answers to surveys are left out."""
    found: dict[DocumentId, list[Coding]] = {document.id: [] for document in shown_documents(study)}
    for coding, _speakers in spoken(study, choice.where):
        if coding.document in found:
            found[coding.document].append(coding)
    known: set[CodeId] = set()
    steps: list[Step] = []
    asked = choice.where.documents
    for document, codings in found.items():
        if asked is not None and document not in asked:
            continue
        new = tuple(dict.fromkeys(coding.code for coding in codings if coding.code not in known))
        known.update(new)
        behind = once(coding for coding in codings if coding.code in new)
        steps.append(Step(study.documents[document], new, len(known), behind))
    usable = sum(code.codable for code in study.codes.values())
    return Saturation(tuple(steps), max(0, usable - len(known)))
