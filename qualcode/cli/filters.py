"""The options that pick quotes, shared by the commands that show and count them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import parts
from qualcode.i18n import _

if TYPE_CHECKING:
    from qualcode.analysis.filters import QuoteFilter
    from qualcode.model.study import Study

_STANCES = ("fremmer", "hemmer", "begge")

NAMES = ("code", "role", "document", "coder", "stance", "text")
"""What the options are called as keywords of a command."""


def options() -> tuple[click.Option, ...]:
    """Return the options; all but ``--text`` may be given several times, which widens what is picked."""
    return (
        parts.text("--code", _("Quotes with this code or one below it."), _("PATH"), multiple=True),
        parts.text("--role", _("Quotes of those who have this role."), _("ROLE"), multiple=True),
        parts.text("--document", _("Quotes in this document."), _("TITLE"), multiple=True),
        parts.text("--coder", _("Quotes coded by this person."), _("NAME"), multiple=True),
        parts.choice("--stance", _STANCES, _("Quotes said to help, to hinder or both."), multiple=True),
        parts.text("--text", _("Quotes with these words in them.")),
    )


def quote_filter(study: "Study", given: dict[str, Any]) -> "QuoteFilter":
    """Return the filter that the options spell; SomethingMissing when a name points to nothing."""
    from qualcode.analysis import locate
    from qualcode.analysis.filters import QuoteFilter
    from qualcode.model.codings import Stance

    return QuoteFilter(
        codes=_ids(study, given["code"], locate.find_code),
        roles=_ids(study, given["role"], locate.find_role),
        documents=_ids(study, given["document"], locate.find_document),
        coders=_ids(study, given["coder"], locate.find_coder),
        stances=frozenset(map(Stance, given["stance"])) or None,
        text=given["text"] or "",
    )


def _ids(study: "Study", names: Sequence[str], find: Callable[["Study", str], Any]) -> Any:  # noqa: ANN401
    found: Iterable[Any] = (find(study, name) for name in names)
    return frozenset(value.id for value in found) or None
