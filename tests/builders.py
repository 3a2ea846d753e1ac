"""Small studies for tests, written the way one would tell them.

    make = Builder()
    make.informant("R1", "Leder", case="Havnes")
    make.document("Intervju 1", "I: Hva er vanskelig?\\nR1: Vi har aldri tid.")
    tid = make.coding("Barrierer / Tidspress", "aldri tid", stance=Stance.HINDERS)
    study = make.study()

What is named for the first time is made on the spot (roles, cases, codes with their parents, coders), and what
is named again is found. Ids and times are the same in every run; ids count up in the order of making.
"""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, TypeVar
from uuid import UUID

from qualcode.model.codebook import split_path
from qualcode.model.codes import Code, CodeSet, CodeSetMember
from qualcode.model.codings import Coding
from qualcode.model.documents import Document, DocumentKind, DocumentText, Speaker, Turn
from qualcode.model.findings import Evidence, Finding, ResearchQuestion, Theme
from qualcode.model.ids import (
    AttributeId,
    AttributeValueId,
    CaseId,
    CodeId,
    CoderId,
    CodeSetId,
    CodeSetMemberId,
    CodingId,
    DocumentId,
    EvidenceId,
    FindingId,
    InformantId,
    MemoId,
    MemoQuoteId,
    ProjectId,
    QuestionId,
    RoleHeldId,
    RoleId,
    ThemeId,
    TurnId,
)
from qualcode.model.kinds import TABLE_OF
from qualcode.model.memos import Memo, MemoQuote, MemoType
from qualcode.model.people import (
    Attribute,
    AttributeType,
    AttributeValue,
    Case,
    Certainty,
    Coder,
    Informant,
    Owner,
    Role,
    RoleHeld,
)
from qualcode.model.project_info import ProjectInfo
from qualcode.model.study import Study, study_of

V = TypeVar("V")

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
"""When the first thing of every built study was made; each further one is a second later."""

INTERVIEWERS = ("I", "Intervjuer")
"""Speaker labels that mean an interviewer."""


@dataclass
class Builder:
    """A study in the making; every method returns the value it made or found."""

    title: str = "Samarbeid i Havnes"
    tables: dict[str, list[Any]] = field(default_factory=dict)
    made: int = 0

    # --- People

    def coder(self, name: str = "Anna") -> Coder:
        """Return the coder of that name; the first one made is who codes when no one else is named."""
        return self._found(Coder, name=name) or self._add(
            Coder(CoderId(self._id()), name, self._place(Coder), name[:1])
        )

    def role(self, name: str) -> Role:
        """Return the role of that name."""
        return self._found(Role, name=name) or self._add(Role(RoleId(self._id()), name, self._place(Role)))

    def case(self, path: str) -> Case:
        """Return the case at the path, such as ``Havnes`` or ``Havnes / Nordre skole``."""
        *above, name = split_path(path)
        parent = self.case(" / ".join(above)).id if above else None
        return self._found(Case, name=name, parent=parent) or self._add(
            Case(CaseId(self._id()), name, parent, self._place(Case))
        )

    def informant(self, label: str, *roles: str, case: str | None = None, **values: str) -> Informant:
        """Make an informant with roles, case and attribute values (``R1``, ``Leder``, ``kommune="Havnes"``)."""
        case_id = self.case(case).id if case else None
        informant = self._add(Informant(InformantId(self._id()), label, self._place(Informant), case_id))
        for position, role in enumerate(roles):
            self._add(RoleHeld(RoleHeldId(self._id()), informant.id, self.role(role).id, position))
        for name, value in values.items():
            self.value(name, value, informant)
        return informant

    def planned(self, label: str, reason: str = "Syk") -> Informant:
        """Make an informant who was to be interviewed and never was."""
        place = self._place(Informant)
        return self._add(Informant(InformantId(self._id()), label, place, interviewed=False, reason=reason))

    def attribute(
        self,
        name: str,
        owner: Owner = Owner.INFORMANT,
        kind: AttributeType = AttributeType.TEXT,
        choices: tuple[str, ...] = (),
    ) -> Attribute:
        """Return the attribute of that name."""
        return self._found(Attribute, name=name, owner=owner) or self._add(
            Attribute(AttributeId(self._id()), name, owner, kind, self._place(Attribute), "\n".join(choices))
        )

    def value(
        self,
        attribute: str,
        value: str,
        of: Informant | Document | Case,
        certainty: Certainty = Certainty.STATED,
    ) -> AttributeValue:
        """Give an informant, a document or a case a value of the attribute."""
        owner = Owner(type(of).__name__.lower())
        attribute_id = self.attribute(attribute, owner).id
        made = AttributeValue(AttributeValueId(self._id()), attribute_id, value, certainty=certainty)
        return self._add(replace(made, **{owner.value: of.id}))

    # --- Texts

    def document(
        self,
        title: str,
        text: str,
        kind: DocumentKind = DocumentKind.TRANSCRIPT,
        case: str | None = None,
        language: str | None = None,
    ) -> Document:
        """Make a document. A line ``R1: words`` starts a turn; lines without a label go on with the one above.

        The label must be an interviewer's or a known informant's. Text before the first label is nobody's.
        """
        lines = [self._split_label(line) for line in text.split("\n")]
        words = "\n".join(line for _, line in lines)
        document = self._add(
            Document(
                id=DocumentId(self._id()),
                title=title,
                kind=kind,
                position=self._place(Document),
                imported=self._now(),
                source_sha256=_hash(text),
                text_sha256=_hash(words),
                language=language,
                case=self.case(case).id if case else None,
            )
        )
        self._add(DocumentText(document.id, words))
        self._add_turns(document.id, lines)
        return document

    def notes(self, title: str, text: str) -> Document:
        """Make a document of written-up notes."""
        return self.document(title, text, DocumentKind.NOTES)

    # --- Codes

    def code(self, path: str, **fields: Any) -> Code:
        """Return the code at the path, such as ``Barrierer / Tidspress``; parents are made as needed."""
        *above, name = split_path(path)
        parent = self.code(" / ".join(above)).id if above else None
        return self._found(Code, name=name, parent=parent) or self._add(
            Code(CodeId(self._id()), name, parent, self._place(Code), **fields)
        )

    def code_set(self, name: str, *paths: str) -> CodeSet:
        """Make a set of the codes at the paths."""
        made = self._add(CodeSet(CodeSetId(self._id()), name, self._place(CodeSet)))
        for path in paths:
            self._add(CodeSetMember(CodeSetMemberId(self._id()), made.id, self.code(path).id))
        return made

    def coding(
        self,
        code: str,
        quote: str,
        document: Document | None = None,
        coder: str | None = None,
        occurrence: int = 1,
        **fields: Any,
    ) -> Coding:
        """Code the words where they stand: in the document, else in the first document that has them.

        ``fields`` are those of a coding: ``stance``, ``informant`` (an id), ``voice``.
        """
        where, start = self._find(quote, document, occurrence)
        return self.coding_at(code, where, start, start + len(quote), coder, **fields)

    def coding_at(
        self, code: str, document: DocumentId, start: int, stop: int, coder: str | None = None, **fields: Any
    ) -> Coding:
        """Code a span; the first coder made does it when none is named."""
        coders = self.tables.get("coders")
        by = self.coder(coder or (coders[0].name if coders else "Anna")).id
        return self._add(
            Coding(CodingId(self._id()), document, start, stop, self.code(code).id, by, self._now(), **fields)
        )

    # --- Findings and memos

    def question(self, text: str) -> ResearchQuestion:
        """Return the research question of that text."""
        return self._found(ResearchQuestion, text=text) or self._add(
            ResearchQuestion(QuestionId(self._id()), text, self._place(ResearchQuestion))
        )

    def theme(self, name: str, question: str | None = None) -> Theme:
        """Make a theme, under a research question if one is named."""
        under = self.question(question).id if question else None
        return self._add(Theme(ThemeId(self._id()), name, under, position=self._place(Theme)))

    def finding(
        self, claim: str, *carried_by: Coding, against: tuple[Coding, ...] = (), question: str = "Hva hindrer?"
    ) -> Finding:
        """Make a finding with codings that carry it, in this order, and codings that speak against it."""
        finding = self._add(Finding(FindingId(self._id()), self.question(question).id, claim, self._place(Finding)))
        for coding in carried_by:
            self.evidence(finding, coding)
        for coding in against:
            self.evidence(finding, coding, against=True)
        return finding

    def evidence(self, finding: Finding, coding: Coding, against: bool = False) -> Evidence:
        """Let a coding carry a finding, or speak against it."""
        place = self._place(Evidence)
        return self._add(Evidence(EvidenceId(self._id()), finding.id, coding.id, place, against))

    def memo(self, text: str, kind: MemoType = MemoType.FREE, **about: Any) -> Memo:
        """Make a memo about one thing, named as in ``memo("tenk", code=code.id)``; about the project if none."""
        now = self._now()
        return self._add(Memo(MemoId(self._id()), text, self.coder().id, now, now, kind, **about))

    def memo_quote(self, memo: Memo, quote: str, document: Document | None = None) -> MemoQuote:
        """Let a memo quote the words where they first stand."""
        where, start = self._find(quote, document, 1)
        return self._add(MemoQuote(MemoQuoteId(self._id()), memo.id, where, start, start + len(quote)))

    # --- The study

    def study(self, **info: Any) -> Study:
        """Return the study as it stands now; ``info`` sets fields of the project, such as ``attribution``."""
        project = ProjectInfo(ProjectId(str(UUID(int=0, version=4))), self.title, NOON, **info)
        return study_of({**self.tables, "project": [project]})

    # --- Behind the scenes

    def _id(self) -> str:
        self.made += 1
        return str(UUID(int=self.made << 80, version=4))

    def _now(self) -> datetime:
        return NOON + timedelta(seconds=self.made)

    def _add(self, value: V) -> V:
        self.tables.setdefault(TABLE_OF[type(value)], []).append(value)
        return value

    def _found(self, cls: type[V], **fields: object) -> V | None:
        for value in self.tables.get(TABLE_OF[cls], ()):
            if all(getattr(value, name) == wanted for name, wanted in fields.items()):
                return value  # type: ignore[no-any-return]
        return None

    def _place(self, cls: type[Any]) -> int:
        return len(self.tables.get(TABLE_OF[cls], ()))

    def _split_label(self, line: str) -> tuple[str | None, str]:
        label, colon, words = line.partition(": ")
        known = INTERVIEWERS + tuple(one.label for one in self.tables.get("informants", ()))
        return (label, words) if colon and label in known else (None, line)

    def _add_turns(self, document: DocumentId, lines: list[tuple[str | None, str]]) -> None:
        """Add the turns of the lines; a turn ends before the line break that follows it."""
        turns: list[Turn] = []
        start = 0
        for label, words in lines:
            stop = start + len(words)
            if label is None and turns:
                turns[-1] = replace(turns[-1], stop=stop)
            else:
                speaker, informant = self._speaker(label)
                turns.append(Turn(TurnId(self._id()), document, start, stop, speaker, label, informant))
            start = stop + 1
        for turn in turns:
            self._add(turn)

    def _speaker(self, label: str | None) -> tuple[Speaker, InformantId | None]:
        if label is None:
            return Speaker.NOBODY, None
        if label in INTERVIEWERS:
            return Speaker.INTERVIEWER, None
        informant = self._found(Informant, label=label)
        return Speaker.INFORMANT, informant and informant.id

    def _find(self, quote: str, document: Document | None, occurrence: int) -> tuple[DocumentId, int]:
        for text in self.tables["texts"]:
            start = -1 if document is not None and text.id != document.id else _nth(text.text, quote, occurrence)
            if start >= 0:
                return text.id, start
        raise AssertionError(f"no document has {quote!r} {occurrence} times")


def _nth(text: str, quote: str, occurrence: int) -> int:
    start = -1
    for _ in range(occurrence):
        start = text.find(quote, start + 1)
        if start < 0:
            return -1
    return start


def _hash(text: str) -> str:
    return sha256(text.encode()).hexdigest()
