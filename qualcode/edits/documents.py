"""Changing which documents there are, what is said about them, and who speaks in them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from qualcode.edits.people_writer import PeopleWriter
from qualcode.i18n import N_
from qualcode.importers.new_document import NewDocument, NewTurn
from qualcode.model.documents import Document, DocumentKind, DocumentText, Speaker, Turn, text_sha256
from qualcode.model.ids import CaseId, DocumentId, InformantId, TurnId, new_id
from qualcode.model.people import Informant
from qualcode.model.removal import removal
from qualcode.model.study import Study
from qualcode.store.editing import editing
from qualcode.store.project import Project


def import_documents(project: Project, new: Sequence[NewDocument]) -> list[DocumentId]:
    """Add documents after those that are there, as one step, and return their ids in the same order.

    Informants are found by label, whatever the case, and made when they are new, with the roles that the files give
    them; a title that is taken becomes ``title (2)``. The files' bytes and first-read texts are kept.
    """
    if not new:
        return []
    plan = _Import(project.study)
    for document in new:
        plan.take(document)
    with editing(project, N_("Import documents")) as edit:
        for document in new:
            edit.keep_original(document.sha256, document.original_text, document.data)
        edit.add(*plan.informants, *plan.documents, *plan.texts, *plan.turns)
        writer = PeopleWriter(project.study, edit)
        for informant in plan.informants:
            writer.roles(informant.id, plan.roles.get(informant.label.casefold(), ()))
    return [document.id for document in plan.documents]


def already_imported(study: Study, sha256: str) -> Document | None:
    """Return the first document that came from a file with exactly these bytes, or None."""
    return next(iter(study.documents.by("source_sha256", sha256)), None)


def rename_document(project: Project, document: DocumentId, title: str) -> None:
    """Give a document another title; RuleBroken when it is empty or taken."""
    _change(project, N_("Rename document"), [document], title=title.strip())


def set_kind(project: Project, documents: Iterable[DocumentId], kind: DocumentKind) -> None:
    """Say what sort of texts documents are."""
    _change(project, N_("Set kind of document"), documents, kind=kind)


def set_language(project: Project, documents: Iterable[DocumentId], language: str | None) -> None:
    """Say which language documents are in: ``nb``, ``nn`` or None for not known."""
    _change(project, N_("Set language"), documents, language=language)


def set_case(project: Project, documents: Iterable[DocumentId], case: CaseId | None) -> None:
    """Say which case documents belong to; None says none."""
    _change(project, N_("Set case"), documents, case=case)


def set_wave(project: Project, documents: Iterable[DocumentId], wave: int | None) -> None:
    """Say which time those who speak were interviewed, from 1; None where there is but one time."""
    _change(project, N_("Set wave"), documents, wave=wave)


def move_document(project: Project, document: DocumentId, before: DocumentId | None) -> None:
    """Put a document ahead of another in the list, or last when ``before`` is None."""
    if document == before:
        return
    staying = [each for each in project.study.documents.ordered() if each.id != document]
    place = next((at for at, each in enumerate(staying) if each.id == before), len(staying))
    staying.insert(place, project.study.documents[document])
    moved = [replace(each, position=at) for at, each in enumerate(staying) if each.position != at]
    with editing(project, N_("Move document")) as edit:
        edit.replace(*moved)


def remove_documents(project: Project, documents: Iterable[DocumentId]) -> None:
    """Remove documents with their turns, codings, evidence, memos and attribute values; informants stay."""
    plan = removal(project.study, [project.study.documents[document] for document in documents])
    with editing(project, N_("Remove document")) as edit:
        edit.carry_out(plan)


def set_speaker_of_turns(
    project: Project, turns: Iterable[TurnId], speaker: Speaker, informant: InformantId | None = None
) -> None:
    """Say who speaks in several turns, as one step."""
    changed = [replace(project.study.turns[turn], speaker=speaker, informant=informant) for turn in turns]
    with editing(project, N_("Set who speaks")) as edit:
        edit.replace(*changed)


def _change(project: Project, label: str, documents: Iterable[DocumentId], **fields: Any) -> None:  # noqa: ANN401
    with editing(project, label) as edit:
        edit.replace(*(replace(project.study.documents[document], **fields) for document in documents))


class _Import:
    """The values that new documents come to, beside what the study has."""

    def __init__(self, study: Study) -> None:
        self.documents: list[Document] = []
        self.texts: list[DocumentText] = []
        self.turns: list[Turn] = []
        self.informants: list[Informant] = []
        self.roles: dict[str, tuple[str, ...]] = {}
        """Roles of informants by label in small letters, of those who are known too."""
        self._known = {value.label.casefold(): value.id for value in study.informants.values()}
        self._titles = {value.title.casefold() for value in study.documents.values()}
        self._place = 1 + max((value.position for value in study.documents.values()), default=-1)
        self._informant_place = 1 + max((value.position for value in study.informants.values()), default=-1)
        self._imported = datetime.now(UTC)

    def take(self, new: NewDocument) -> None:
        id = DocumentId(new_id())
        self.documents.append(
            Document(
                id=id,
                title=self._free_title(new.title),
                kind=new.kind,
                position=self._place + len(self.documents),
                imported=self._imported,
                source_sha256=new.sha256,
                text_sha256=text_sha256(new.text),
                language=new.language,
            )
        )
        self.texts.append(DocumentText(id, new.text))
        self.turns.extend(self._turn(id, turn) for turn in new.turns)
        for label, role in new.roles.items():
            self.roles.setdefault(label.casefold(), (role,))

    def _turn(self, document: DocumentId, turn: NewTurn) -> Turn:
        return Turn(
            id=TurnId(new_id()),
            document=document,
            start=turn.start,
            stop=turn.stop,
            speaker=turn.speaker,
            label=turn.label,
            informant=self._informant((turn.informant or "").strip()),
            started_ms=turn.started_ms,
            stopped_ms=turn.stopped_ms,
        )

    def _informant(self, label: str) -> InformantId | None:
        if not label:
            return None
        known = self._known.get(label.casefold())
        if known is None:
            known = InformantId(new_id())
            self._known[label.casefold()] = known
            self.informants.append(Informant(known, label, self._informant_place + len(self.informants)))
        return known

    def _free_title(self, wanted: str) -> str:
        title, n = wanted.strip(), 2
        while title.casefold() in self._titles:
            title, n = f"{wanted.strip()} ({n})", n + 1
        self._titles.add(title.casefold())
        return title
