"""What of a study is seen here: nothing that blind coding hides, and of each coder what the user wants to see.

The one door through which rooms get their study, so that no room can forget what is hidden.
"""

from collections.abc import Mapping
from enum import StrEnum

from qualcode.model.blind import seen_by, without_coders
from qualcode.model.ids import CoderId
from qualcode.model.study import Study
from qualcode.store.project import Project


class CoderView(StrEnum):
    """How a coder's codings are shown."""

    SHOWN = "shown"
    DIMMED = "dimmed"
    """They are there, faint, and count as ever."""
    HIDDEN = "hidden"
    """They are neither shown nor counted in lists of quotes and in the tree of codes."""


class Seeing:
    """Remembers what is seen of the study as it is, and how each coder's codings are shown. Nothing is stored."""

    def __init__(self) -> None:
        """Everything is shown."""
        self._views: Mapping[CoderId, CoderView] = {}
        self._seen: tuple[Study, CoderId, Study] | None = None
        self._shown: tuple[Study, frozenset[CoderId], Study] | None = None

    def study(self, project: Project) -> Study:
        """Return the study as the coder at work may see it."""
        known = self._seen
        if known is None or known[0] is not project.study or known[1] != project.coder:
            before = known[2] if known is not None and known[1] == project.coder else None
            self._seen = known = (project.study, project.coder, seen_by(project.study, project.coder, before))
        return known[2]

    def shown(self, project: Project) -> Study:
        """Return what is seen without the codings of hidden coders."""
        study, hidden, known = self.study(project), self.hidden, self._shown
        if known is None or known[0] is not study or known[1] != hidden:
            before = known[2] if known is not None and known[1] == hidden else None
            self._shown = known = (study, hidden, without_coders(study, hidden, before))
        return known[2]

    @property
    def hidden(self) -> frozenset[CoderId]:
        """The coders whose codings are hidden by choice."""
        return frozenset(coder for coder, view in self._views.items() if view is CoderView.HIDDEN)

    @property
    def dimmed(self) -> frozenset[CoderId]:
        """The coders whose codings are faint."""
        return frozenset(coder for coder, view in self._views.items() if view is CoderView.DIMMED)

    @property
    def views(self) -> Mapping[CoderId, CoderView]:
        """How coders' codings are shown; those that are not named are shown."""
        return self._views

    def set_views(self, views: Mapping[CoderId, CoderView]) -> bool:
        """Show coders' codings like this from now on; tell whether that is otherwise than before."""
        wanted = {coder: view for coder, view in views.items() if view is not CoderView.SHOWN}
        is_other = wanted != self._views
        self._views = wanted
        return is_other

    def forget(self) -> None:
        """Forget everything about the project that was closed."""
        self._views, self._seen, self._shown = {}, None, None
