"""Verbs on one or several selected codes: split, move, recolour, promote, delete."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from qualcode.edits import codebook, grouping
from qualcode.edits.coding import recode
from qualcode.i18n import _, _n
from qualcode.model.codes import Origin
from qualcode.model.ids import CodeId
from qualcode.ui.codebook.colour_button import fill_colours
from qualcode.ui.codebook.views import CodebookViews
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace
from qualcode.wording.going import removed_sentence, what_goes_along
from qualcode.wording.language import interface_words

if TYPE_CHECKING:
    from qualcode.ui.codebook.place_dialog import Place


class SeveralActions:
    """They act on what is selected in the view that is seen, as one step each."""

    def __init__(self, parent: QWidget, workspace: Workspace, settings: Settings, views: CodebookViews) -> None:
        """Ask over ``parent``."""
        self._parent, self._workspace, self._settings, self._views = parent, workspace, settings, views

    def split(self) -> None:
        """Ask which quotes of the current code go elsewhere, and move them."""
        code = self._current()
        if code is None:
            return
        study = self._workspace.study
        if not study.codings_of(code):
            self._workspace.say(_("The code has no quotes of its own to split."))
            return
        from qualcode.ui.cards.look import card_fonts
        from qualcode.ui.codebook.split_dialog import SplitDialog

        request = SplitDialog.ask(self._parent, study, code, card_fonts(self._settings))
        if request is None:
            return
        if request.to is None:
            target = self._workspace.edit(codebook.split_code, code, request.codings, request.name)
        else:
            target = request.to if self._workspace.done(recode, request.codings, request.to) else None
        if target is not None:
            count, name = len(request.codings), self._workspace.study.codes[target].name
            told = _n("%d coding is at “{name}” now.", "%d codings are at “{name}” now.", count) % count
            self._workspace.say(told.format(name=name), undoable=True)

    def move(self) -> None:
        """Ask under which code the selected ones shall lie, and move them there."""
        codes = self._selected()
        if not codes:
            return
        title = _n("Move %d code", "Move %d codes", len(codes)) % len(codes)
        told = _("What lies under them goes along. No coding changes.")
        place = self._ask_place(codes, title, told, _("Move"))
        if place is not None:
            self._workspace.edit(codebook.move_codes, codes, place.parent)

    def recolour(self) -> None:
        """Offer the colours beside the current code, and give the chosen one to the selected codes."""
        codes = self._selected()
        if codes:
            menu = QMenu(self._parent)
            menu.aboutToHide.connect(menu.deleteLater)
            are_top = all(self._workspace.study.codes[code].parent is None for code in codes)
            fill_colours(menu, lambda colour: self._workspace.edit(codebook.recolour_codes, codes, colour), are_top)
            menu.popup(self._views.current_place())

    def promote(self) -> None:
        """Ask where the selected in vivo codes shall lie, and make ordinary codes of them there."""
        study = self._workspace.study
        codes = [code for code in self._selected() if study.codes[code].origin is Origin.IN_VIVO]
        if not codes:
            self._workspace.say(_("Select codes that were made in vivo first."))
            return
        count = len(codes)
        title = _n("Promote %d in vivo code", "Promote %d in vivo codes", count) % count
        told = _("Their origin becomes the data, and they are moved. Names and codings stay.")
        place = self._ask_place(codes, title, told, _("Promote"))
        if place is not None:
            self._workspace.edit(grouping.promote_codes, codes, place.parent)

    def delete(self) -> None:
        """Say what goes with the selected codes, ask, and delete them; undo brings all of it back."""
        codes = self._selected()
        study = self._workspace.study
        from qualcode.ui.codebook.delete_dialog import Fate, ask_fate, heir_of

        fate = ask_fate(self._parent, study, codes) if codes else None
        heir = heir_of(study, codes) if codes else None
        branch = {under for code in codes for under in study.codebook.branch(code)}
        codings = sum(len(study.codings_of(code)) for code in branch)
        along = what_goes_along(study, [study.codes[code] for code in codes], interface_words())
        if fate is Fate.UP and heir is not None:
            if self._workspace.done(codebook.merge_codes, heir.id, sorted(branch)):
                told = _n("%d coding is at “{name}” now.", "%d codings are at “{name}” now.", codings) % codings
                self._workspace.say(told.format(name=heir.name), undoable=True)
        elif fate is Fate.GO and self._workspace.done(codebook.delete_codes, codes):
            gone = _n("%d code deleted", "%d codes deleted", len(branch)) % len(branch)
            self._workspace.say(removed_sentence(gone, along, interface_words()), undoable=True)

    def _ask_place(self, codes: list[CodeId], title: str, told: str, verb: str) -> "Place | None":
        from qualcode.ui.codebook.place_dialog import PlaceDialog

        return PlaceDialog.ask(self._parent, self._workspace.study, codes, title, told, verb)

    def _current(self) -> CodeId | None:
        selected = self._selected()
        current = self._views.current_code()
        return current if current is not None else selected[0] if selected else None

    def _selected(self) -> list[CodeId]:
        current = self._views.current_code()
        return self._views.selected_codes() or ([current] if current is not None else [])
