"""What the codes of a place mean, to be sharpened while the coders talk: definition, include when, exclude when."""

from functools import partial

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from qualcode.edits.codebook import describe_code
from qualcode.i18n import _
from qualcode.model.ids import CodeId
from qualcode.ui.memo_fields.written_field import WrittenField
from qualcode.ui.theme.tokens import GRID
from qualcode.ui.widgets.parts import label
from qualcode.ui.workspace import Workspace

_FIELDS = ("definition", "include", "exclude")


class Meaning(QScrollArea):
    """The fields of one code or two; what is typed is written down as everywhere."""

    def __init__(self, workspace: Workspace) -> None:
        """Show no code yet."""
        super().__init__()
        self._workspace = workspace
        self._codes: tuple[CodeId, ...] = ()
        self.fields: dict[tuple[CodeId, str], WrittenField] = {}
        self.setWidgetResizable(True)
        self.setMinimumWidth(56 * GRID)
        self.setAccessibleName(_("What the codes mean"))
        workspace.closing.connect(self.write_down)

    def show_codes(self, codes: tuple[CodeId, ...]) -> None:
        """Show the codes' fields; the same codes keep their fields, and what is being typed in them."""
        study = self._workspace.study
        codes = tuple(code for code in dict.fromkeys(codes) if code in study.codes)
        if codes != self._codes:
            self.write_down()
            self._codes = codes
            self._build()
        for (code, name), field in self.fields.items():
            field.show_words(getattr(study.codes[code], name))

    def forget(self) -> None:
        """Show no code: the project was closed."""
        self._codes = ()
        self._build()

    def write_down(self) -> None:
        """Write down what is being typed."""
        for field in self.fields.values():
            field.write_down()

    def _build(self) -> None:
        self.fields = {}
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(GRID)
        names = (_("Definition"), _("Include when"), _("Exclude when"))
        for code in self._codes:
            path = self._workspace.study.codebook.path(code)
            column.addWidget(label(path, "strong", wraps=True))
            for key, name in zip(_FIELDS, names, strict=True):
                field = WrittenField(f"{path}, {name}", "", partial(self._save, code, key), (2, 6))
                self.fields[code, key] = field
                column.addWidget(label(name, "caption", quiet=True))
                column.addWidget(field)
            column.addSpacing(3 * GRID)
        column.addStretch(1)
        # The old fields may be in the middle of writing something down: they go when they are done.
        if (old := self.takeWidget()) is not None:
            old.hide()
            old.deleteLater()
        self.setWidget(page)

    def _save(self, code: CodeId, name: str, text: str) -> bool:
        if self._workspace.project is None or code not in self._workspace.study.codes:
            return True
        return self._workspace.done(describe_code, code, **{name: text})
