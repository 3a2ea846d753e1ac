"""The pages beside the findings as they are known before they are built."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcode.i18n import N_
from qualcode.ui.table_sets import CLAIMED, SPEAKERS, TEXTS

if TYPE_CHECKING:
    from qualcode.ui.page import Page


@dataclass(frozen=True)
class PagePlan:
    """A page as it is known before it is built; ``title`` is on its tab, untranslated."""

    title: str
    shows: frozenset[str]
    """Names of the tables it depends on."""
    load: "Callable[[], type[Page]]"
    """Imports the page."""


def _themes() -> "type[Page]":
    from qualcode.ui.findings.themes_page import ThemesPage

    return ThemesPage


def _coverage() -> "type[Page]":
    from qualcode.ui.findings.coverage_page import CoveragePage

    return CoveragePage


_THEMES = SPEAKERS | {"themes", "theme_codes", "codes", "codings", "findings", "questions"}
_COVERAGE = TEXTS | SPEAKERS | CLAIMED | {"codings", "codes", "themes", "theme_codes", "project"}
PAGES = {
    "themes": PagePlan(N_("Themes"), _THEMES, _themes),
    "coverage": PagePlan(N_("Coverage"), _COVERAGE, _coverage),
}
"""The pages beside the findings, in the order of their tabs."""
