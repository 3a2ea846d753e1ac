"""The options that pick quotes, shared by the commands that show and count them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import parts
from qualcode.i18n import _

if TYPE_CHECKING:
    from qualcode.analysis.filters import QuoteFilter
    from qualcode.model.ids import AttributeId
    from qualcode.model.study import Study

_STANCES = ("fremmer", "hemmer", "begge")
_KINDS = ("transcript", "notes", "document", "answer")


def options() -> tuple[click.Option, ...]:
    """Return the options; all but ``--text`` may be given several times, which widens what is picked."""
    several: dict[str, Any] = {"multiple": True}
    return (
        parts.text("--code", _("Quotes with this code or one below it."), _("PATH"), **several),
        parts.text("--role", _("Quotes of those who have this role."), _("ROLE"), **several),
        parts.text("--informant", _("Quotes of this informant."), _("LABEL"), **several),
        parts.text("--case", _("Quotes from this case or one inside it."), _("CASE"), **several),
        parts.text(
            "--attribute",
            _("Quotes where this attribute has this value; without a value, where it is not known."),
            _("NAME[=VALUE]"),
            **several,
        ),
        parts.text("--document", _("Quotes in this document."), _("TITLE"), **several),
        parts.choice("--kind", _KINDS, _("Quotes in documents of this kind."), **several),
        parts.number("--wave", _("Quotes in documents of this wave."), **several),
        parts.text("--asked", _("Quotes in answer to this question of a guide."), _("QUESTION"), **several),
        parts.text("--coder", _("Quotes coded by this person."), _("NAME"), **several),
        parts.choice("--stance", _STANCES, _("Quotes said to help, to hinder or both."), **several),
        parts.text("--text", _("Quotes with these words in them.")),
    )


def quote_filter(study: "Study", given: dict[str, Any]) -> "QuoteFilter":
    """Return the filter that the options spell; SomethingMissing when a name points to nothing."""
    from qualcode.analysis import locate
    from qualcode.analysis.filters import QuoteFilter
    from qualcode.model.codings import Stance
    from qualcode.model.documents import DocumentKind

    return QuoteFilter(
        codes=_ids(study, given["code"], locate.find_code),
        roles=_ids(study, given["role"], locate.find_role),
        informants=_ids(study, given["informant"], locate.find_informant),
        cases=_ids(study, given["case"], locate.find_case),
        values=frozenset(_value(study, each) for each in given["attribute"]) or None,
        documents=_ids(study, given["document"], locate.find_document),
        kinds=frozenset(map(DocumentKind, given["kind"])) or None,
        waves=frozenset(given["wave"]) or None,
        guide_questions=_ids(study, given["asked"], locate.find_asked),
        coders=_ids(study, given["coder"], locate.find_coder),
        stances=frozenset(map(Stance, given["stance"])) or None,
        text=given["text"] or "",
    )


def _ids(study: "Study", names: Sequence[str], find: Callable[["Study", str], Any]) -> Any:  # noqa: ANN401
    found: Iterable[Any] = (find(study, name) for name in names)
    return frozenset(value.id for value in found) or None


def _value(study: "Study", given: str) -> "tuple[AttributeId, str | None]":
    """Return an attribute and its value; without a value, "not known" is meant."""
    from qualcode.analysis.locate import find_attribute

    name, _equals, value = given.partition("=")
    return find_attribute(study, name).id, value.strip() or None
