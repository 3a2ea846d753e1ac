"""What a methods appendix says, in sentences to be taken over and changed; what only the author knows is left open.

The items are those of COREQ's third domain, analysis and findings (Tong, Sainsbury and Craig 2007, items 24-32).
"""

from collections.abc import Mapping, Sequence
from enum import IntEnum

from qualcode import __version__
from qualcode.analysis.methods import CodebookDay, CoderWork, ThemeReach
from qualcode.analysis.units import Unit
from qualcode.i18n import N_, Language, Translator
from qualcode.model.codes import Origin
from qualcode.wording.names import origin_name
from qualcode.wording.numbers import day, number
from qualcode.wording.units import counted


class Item(IntEnum):
    """An item of COREQ, by its number there."""

    DATA_CODERS = 24
    CODING_TREE = 25
    DERIVATION = 26
    SOFTWARE = 27
    PARTICIPANTS = 28
    QUOTATIONS = 29
    CONSISTENCY = 30
    MAJOR_THEMES = 31
    MINOR_THEMES = 32


_NAMES = {
    Item.DATA_CODERS: N_("Number of data coders"),
    Item.CODING_TREE: N_("Description of the coding tree"),
    Item.DERIVATION: N_("Derivation of themes"),
    Item.SOFTWARE: N_("Software"),
    Item.PARTICIPANTS: N_("Participant checking"),
    Item.QUOTATIONS: N_("Quotations presented"),
    Item.CONSISTENCY: N_("Data and findings consistent"),
    Item.MAJOR_THEMES: N_("Clarity of major themes"),
    Item.MINOR_THEMES: N_("Clarity of minor themes"),
}
_LEFT_OPEN = {
    Item.DATA_CODERS: N_("the coders' background and relation to the field"),
    Item.DERIVATION: N_("how codes became themes, and who took part"),
    Item.PARTICIPANTS: N_("whether informants have read and commented on findings"),
    Item.CONSISTENCY: N_("how quotes were held against findings, and by whom"),
    Item.MINOR_THEMES: N_("diverse cases and minor themes that are worth a discussion"),
}


def item_name(item: Item, words: Translator) -> str:
    """Return what an item is called."""
    return words.gettext(_NAMES[item])


def to_fill_in(item: Item, words: Translator) -> str:
    """Return the line that the author has to fill in, clearly marked; nothing where the study knows it all."""
    if item not in _LEFT_OPEN:
        return ""
    return words.gettext("[FILL IN: {what}]").format(what=words.gettext(_LEFT_OPEN[item]))


def coders_sentence(work: Sequence[CoderWork], words: Translator, language: Language) -> str:
    """Return how many have coded, and when."""
    coded = [one for one in work if one.codings]
    firsts = [one.first for one in coded if one.first is not None]
    lasts = [one.last for one in coded if one.last is not None]
    if not firsts:
        return words.gettext("Nobody has coded yet.")
    n, first, last = len(coded), min(firsts), max(lasts)
    if first == last:
        told = words.ngettext("{n} coder has coded, on {first}.", "{n} coders have coded, on {first}.", n)
    else:
        told = words.ngettext(
            "{n} coder has coded, from {first} to {last}.", "{n} coders have coded, from {first} to {last}.", n
        )
    return told.format(n=number(n, language), first=day(first, language), last=day(last, language))


def tree_sentence(
    codes: int, top: int, origins: Mapping[Origin | None, int], words: Translator, language: Language
) -> str:
    """Return how many codes there are, at the top and in all, and where they came from."""
    if not codes:
        return words.gettext("There are no codes yet.")
    told = words.ngettext("The codebook has {n} code,", "The codebook has {n} codes,", codes)
    at_top = words.gettext("{top} of them at the top of the tree.")
    parts = [told.format(n=number(codes, language)), at_top.format(top=number(top, language))]
    named = ", ".join(f"{_origin(origin, words)} {number(n, language)}" for origin, n in origins.items())
    if set(origins) != {None}:
        parts.append(words.gettext("Where they came from: {origins}.").format(origins=named))
    return " ".join(parts)


def _origin(origin: Origin | None, words: Translator) -> str:
    if origin is None:
        return words.gettext("not recorded")
    name = origin_name(origin, words)
    return name[:1].lower() + name[1:]


def growth_sentence(days: Sequence[CodebookDay], words: Translator, language: Language) -> str:
    """Return when the first and the latest code were made; nothing where the journal tells of none."""
    if not days:
        return ""
    first, last = day(days[0].day, language), day(days[-1].day, language)
    if len(days) == 1:
        return words.gettext("By the journal, all codes were made on {first}.").format(first=first)
    told = words.gettext("The journal tells of {n} days on which codes were made or went, from {first} to {last}.")
    return told.format(n=number(len(days), language), first=first, last=last)


def software_sentence(words: Translator) -> str:
    """Return with what the study was coded."""
    told = words.gettext(
        "qualcode {version}. Searches and suggestions were looked through before anything was coded."
    )
    return told.format(version=__version__)


def quotations_sentence(findings: int, bare: int, template: str, words: Translator, language: Language) -> str:
    """Return how many findings quotes carry, and what stands below a quote."""
    if not findings:
        return words.gettext("There are no findings yet.")
    told = words.gettext(
        "{carried} of {findings} findings are carried by quotes. Below each quote stands {template}."
    )
    named = template
    for field, name in (
        ("{label}", N_("label")),
        ("{role}", N_("role")),
        ("{case}", N_("case")),
        ("{document}", N_("document")),
    ):
        named = named.replace(field, words.gettext(name))
    return told.format(
        carried=number(findings - bare, language), findings=number(findings, language), template=named
    )


def consistency_sentence(against: int, words: Translator, language: Language) -> str:
    """Return of how many findings it is shown that something speaks against them."""
    told = words.ngettext(
        "For {n} finding it is shown what speaks against it.",
        "For {n} findings it is shown what speaks against them.",
        against,
    )
    return told.format(n=number(against, language))


def themes_sentence(reach: Sequence[ThemeReach], heard: int, words: Translator, language: Language) -> str:
    """Return the themes with how many of those heard speak in each; that there are none where there are none."""
    if not reach:
        return words.gettext("None.")
    everyone = counted(heard, Unit.INFORMANTS, words)
    told = words.gettext("{theme} ({quotes} from {n} of {everyone})")
    return (
        "; ".join(
            told.format(
                theme=one.theme.name,
                quotes=counted(one.quotes, Unit.QUOTES, words),
                n=number(one.informants, language),
                everyone=everyone,
            )
            for one in reach
        )
        + "."
    )
