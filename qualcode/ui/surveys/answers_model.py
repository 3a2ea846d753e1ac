"""Answers as a list for Qt: a row holds a respondent, their words and the codes on them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from qualcode.i18n import _
from qualcode.model.codings import Coding
from qualcode.model.ids import AttributeId, CodeId, DocumentId, InformantId
from qualcode.model.people import Attribute, AttributeType
from qualcode.model.study import Study
from qualcode.ui.stances import signed
from qualcode.wording.language import interface_words
from qualcode.wording.names import stance_name

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer that is shown."""

    document: DocumentId
    informant: InformantId
    key: str
    """What tells the respondent from others in the survey's file."""
    words: str
    about: str
    """Role and chosen attributes, in a line."""


class AnswerRole(IntEnum):
    """What a row answers besides its words."""

    ROW = Qt.ItemDataRole.UserRole + 20
    CODES = Qt.ItemDataRole.UserRole + 21
    """The codes on it, each once, in the order of its words."""


class AnswersModel(QAbstractListModel):
    """The rows; what is coded is looked up in the study as it is when a row is painted."""

    recoded = Signal()
    """Codes may be others; all else is as it was, and nothing is to be laid out anew."""

    def __init__(self) -> None:
        """Start with no rows."""
        super().__init__()
        self.rows: Sequence[AnswerRow] = ()
        self.study: Study | None = None
        self._places: dict[DocumentId, int] = {}

    def show(self, study: Study | None, rows: Sequence[AnswerRow]) -> None:
        """Show rows of a study; where they are the same rows as before, only their codes are painted anew."""
        is_same = list(rows) == list(self.rows)
        if not is_same:
            self.beginResetModel()
        self.study, self.rows = study, rows
        self._places = {row.document: at for at, row in enumerate(rows)}
        if not is_same:
            self.endResetModel()
        self.recoded.emit()

    def place_of(self, document: DocumentId | None) -> int:
        """Return where an answer stands; -1 when it is not shown."""
        return self._places.get(document, -1) if document is not None else -1

    def codings(self, row: int) -> tuple[Coding, ...]:
        """Return the codings on the answer in a row, in the order of its words."""
        return self.study.codings_in(self.rows[row].document) if self.study is not None else ()

    def codes(self, row: int) -> list[CodeId]:
        """Return the codes on the answer in a row, each once."""
        return list(dict.fromkeys(coding.code for coding in self.codings(row)))

    def chip(self, row: int, code: CodeId) -> str:
        """Return what stands on the chip of a code: its name with its stances, and dots for a part of the words."""
        if self.study is None:
            return ""
        on = [coding for coding in self.codings(row) if coding.code == code]
        whole = len(self.rows[row].words)
        is_part = any(coding.stop - coding.start < whole for coding in on)
        name = signed(self.study.codes[code].name, (coding.stance for coding in on))
        return f"{name} …" if is_part else name

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """Return the number of answers."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words, the codes, and what a screen reader says."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == AnswerRole.ROW:
            return row
        if role == AnswerRole.CODES:
            return self.codes(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row())
        return None

    def _spoken(self, at: int) -> str:
        row, study = self.rows[at], self.study
        names = [self._told(study, at, code) for code in self.codes(at)] if study is not None else []
        codes = _("Codes: {names}").format(names=", ".join(names)) if names else _("Without a code")
        return f"{row.words}. {row.key}. {row.about}. {codes}"

    def _told(self, study: Study, at: int, code: CodeId) -> str:
        stances = dict.fromkeys(each.stance for each in self.codings(at) if each.code == code and each.stance)
        told = ", ".join(stance_name(stance, interface_words()) for stance in stances if stance is not None)
        return f"{study.codes[code].name} ({told})" if told else study.codes[code].name


def about(study: Study, informant: InformantId, attributes: Sequence[AttributeId]) -> str:
    """Return a respondent's roles and values of these attributes, in a line."""
    values = study.values_of(informant)
    roles = [role.name for role in study.roles_of(informant)]
    known = [_told(study.attributes[each], values[each].value) for each in attributes if each in values]
    return " · ".join(part for part in (*roles, *known) if part)


def _told(attribute: Attribute, value: str) -> str:
    """Return a value as it stands in a line; a number, or yes and no, tell nothing without what they are of."""
    is_bare = attribute.type in (AttributeType.NUMBER, AttributeType.YES_NO)
    return f"{attribute.name} {value}" if is_bare and value else value
