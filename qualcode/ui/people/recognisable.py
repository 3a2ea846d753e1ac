"""Who could be recognised: combinations of what is told about people that few share."""

from qualcode.analysis.people import SmallGroup, small_groups
from qualcode.i18n import _n
from qualcode.model.study import Study


def hint_of(study: Study) -> str:
    """Return a sentence about the combinations with too few people behind them; empty when there are none."""
    groups = small_groups(study)
    if not groups:
        return ""
    return (
        _n(
            "%d combination of role, workplace and case has fewer than three people behind it: "
            "they may be recognised.",
            "%d combinations of role, workplace and case have fewer than three people behind them: "
            "they may be recognised.",
            len(groups),
        )
        % len(groups)
    )


def list_of(study: Study) -> str:
    """Return those combinations one a line, each with the labels of whom it may point at."""
    return "\n".join(_line(group) for group in small_groups(study))


def _line(group: SmallGroup) -> str:
    parts = [", ".join(role.name for role in group.roles), group.case.name if group.case else ""]
    parts += [value for _attribute, value in group.values]
    labels = ", ".join(informant.label for informant in group.informants)
    return f"{' · '.join(part for part in parts if part)}: {labels}"
