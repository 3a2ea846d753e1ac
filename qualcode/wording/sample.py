"""What the sample adds up to, and whom the line below a quote may point at, in sentences."""

from collections.abc import Sequence

from qualcode.analysis.pointed_at import PointedAt
from qualcode.analysis.sample_sums import Property, UnevenSum
from qualcode.analysis.units import Unit
from qualcode.i18n import Language, Translator
from qualcode.wording.numbers import number
from qualcode.wording.units import counted

_MOST_NAMED = 4


def sums_sentences(uneven: Sequence[UnevenSum], informants: int, words: Translator) -> tuple[str, ...]:
    """Return which sums do not agree with the number of informants, and why; that all agree where they do."""
    if not uneven:
        everyone = counted(informants, Unit.INFORMANTS, words)
        return (words.gettext("Checked: every property adds up to {informants}.").format(informants=everyone),)
    return tuple(_uneven(one, words) for one in uneven)


def _uneven(one: UnevenSum, words: Translator) -> str:
    _ = words.gettext
    name = one.attribute.name if one.attribute is not None else ""
    if one.property is Property.ROLE:
        sentence = _("The roles add up to {total}, and there are {informants}.")
    elif one.property is Property.CASE:
        sentence = _("The cases add up to {total}, and there are {informants}.")
    else:
        sentence = _("The values of “{name}” add up to {total}, and there are {informants}.")
    everyone = counted(one.informants, Unit.INFORMANTS, words)
    told = sentence.format(name=name, total=one.total, informants=everyone)
    if not one.twice:
        return told
    labels = ", ".join(informant.label for informant in one.twice)
    return f"{told} " + _("Counted more than once: {labels}.").format(labels=labels)


def pointed_at_sentence(groups: Sequence[PointedAt], words: Translator, language: Language) -> str:
    """Return a warning that the line below a quote points at few people; nothing where it does not."""
    if not groups:
        return ""
    named = "; ".join(_group(group, words, language) for group in groups[:_MOST_NAMED])
    more = len(groups) - _MOST_NAMED
    if more > 0:
        named += "; " + words.ngettext("and %d more", "and %d more", more) % more
    sentence = words.gettext(
        "The line below the quotes points at fewer than three people: {groups}. They may be recognised."
    )
    return sentence.format(groups=named)


def _group(group: PointedAt, words: Translator, language: Language) -> str:
    parts = [role.name for role in group.roles]
    if group.case is not None:
        parts.append(group.case.name)
    n = len(group.informants)
    people = words.ngettext("{n} person", "{n} people", n).format(n=number(n, language))
    return f"{', '.join(parts)} ({people})"
