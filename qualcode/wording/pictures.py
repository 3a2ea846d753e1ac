"""What pictures are called, what they count, what must be known to read them, and what they say in words."""

from collections.abc import Iterator

from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.pictures.choice import PictureKind
from qualcode.analysis.pictures.heat import HeatMap
from qualcode.analysis.pictures.saturation import Saturation
from qualcode.analysis.pictures.stances import StanceBars
from qualcode.analysis.pictures.structure import Structure
from qualcode.analysis.pictures.thematic import ThematicMap
from qualcode.analysis.pictures.together import Pair, Together
from qualcode.analysis.pictures.treemap import CodeAreas
from qualcode.analysis.pictures.wall import Wall
from qualcode.analysis.units import Unit
from qualcode.i18n import N_, Language, Translator
from qualcode.model.study import Study
from qualcode.wording.numbers import number
from qualcode.wording.units import counted, counting_rule, note, unit_name

Numbers = HeatMap | StanceBars | Together | Wall | Saturation | CodeAreas | Structure | ThematicMap
"""The values that pictures are drawn from."""

_TITLES = {
    PictureKind.HEAT: N_("Codes by role"),
    PictureKind.STANCES: N_("What helps and what hinders"),
    PictureKind.TOGETHER: N_("Codes used together"),
    PictureKind.WALL: N_("The interviews at a glance"),
    PictureKind.SATURATION: N_("New codes in each interview"),
    PictureKind.TREEMAP: N_("The code tree in areas"),
    PictureKind.STRUCTURE: N_("Data structure"),
    PictureKind.MAP: N_("Thematic map"),
}
_UNITS = {
    PictureKind.STANCES: N_("Number of quotes, code by stance"),
    PictureKind.TOGETHER: N_("Number of quotes of each code; the thicker and darker a line, the higher c"),
    PictureKind.WALL: N_("The length of a bar is the length of the text; percent of the text that is coded"),
    PictureKind.SATURATION: N_("Number of codes, interviews in the order of the study"),
    PictureKind.TREEMAP: N_("The area of a code is its number of quotes"),
    PictureKind.STRUCTURE: N_("Concepts with their number of quotes, themes, dimensions"),
    PictureKind.MAP: N_("Themes and codes with their number of quotes"),
}


def picture_title(kind: PictureKind, words: Translator) -> str:
    """Return what a picture is called, such as ``Koder etter rolle``."""
    return words.gettext(_TITLES[kind])


def picture_unit(kind: PictureKind, unit: Unit, words: Translator) -> str:
    """Return, as a line above the picture, what it counts; ``unit`` is that of the heat map."""
    if kind is PictureKind.HEAT:
        return words.gettext("Number of {unit}, code by role").format(unit=unit_name(unit, words))
    return words.gettext(_UNITS[kind])


def whose(study: Study, where: QuoteFilter, words: Translator) -> str:
    """Return whose words alone a picture shows, such as ``Bare leder, lærer``; empty where everybody's."""
    if where.roles is None:
        return ""
    names = [role.name for role in study.roles.ordered() if role.id in where.roles]
    if None in where.roles:
        names.append(words.gettext("Without a role"))
    return words.gettext("Only {roles}").format(roles=", ".join(names))


def spoken_cell(row: str, column: str, n: int, unit: Unit, words: Translator) -> str:
    """Return what a part says: ``Tidspress, leder: 7 sitater``."""
    return f"{row}, {column}: {counted(n, unit, words)}"


def spoken_pair(first: str, second: str, pair: Pair, words: Translator, language: Language) -> str:
    """Return what a line between two codes says."""
    told = words.gettext("{first} and {second}: {quotes}, c = {c}")
    value = number(pair.coefficient, language, 2)
    return told.format(first=first, second=second, quotes=counted(pair.count, Unit.QUOTES, words), c=value)


def spoken_step(title: str, new: int, so_far: int, words: Translator) -> str:
    """Return what an interview adds."""
    return words.gettext("{title}: {new} new, {so_far} so far").format(title=title, new=new, so_far=so_far)


def other_codes(n: int, words: Translator) -> str:
    """Return what stands for codes without a colour of their own."""
    return words.ngettext("%d other code", "%d other codes", n) % n


def picture_notes(found: Numbers, words: Translator) -> tuple[str, ...]:
    """Return the sentences below a picture: the counting rule, what is left out, where a measure comes from."""
    return tuple(_notes(found, words))


def _notes(found: Numbers, words: Translator) -> Iterator[str]:
    _ = words.gettext
    if isinstance(found, HeatMap):
        yield " ".join([counting_rule(found.table.unit, words), *(note(each, words) for each in found.table.notes)])
        if found.table.unheard:
            yield _("{dash} means that nobody there has been interviewed.").format(dash="–")
        yield from _left_out(found.rows_left_out, words)
        if found.columns_left_out:
            n = found.columns_left_out
            yield words.ngettext("%d role is left out.", "%d roles are left out.", n) % n
    elif isinstance(found, StanceBars):
        yield _(
            "A quote that is voiced in two ways counts at each. Half of “both” stands on each side of the middle."
        )
        yield _("“Without” is the number of quotes for which no stance has been set.")
        yield from _left_out(found.left_out, words)
    elif isinstance(found, Together):
        yield from _notes_together(found, words)
    elif isinstance(found, Wall):
        yield from _notes_wall(found, words)
    else:
        yield from _notes_others(found, words)


def _notes_together(found: Together, words: Translator) -> Iterator[str]:
    _ = words.gettext
    yield _(
        "c = n12 / (n1 + n2 − n12), from 0 to 1 (Contreras 2011; the co-occurrence coefficient of ATLAS.ti). "
        "n1 and n2 are the quotes of each code, n12 those of the one that overlap a quote of the other, the "
        "smaller number of both."
    )
    yield from _left_out(found.left_out, words)


def _notes_wall(found: Wall, words: Translator) -> Iterator[str]:
    _ = words.gettext
    yield _("Where several codes stand on the same words, they share the height of the bar.")
    if found.bars_left_out:
        n = found.bars_left_out
        yield words.ngettext("%d document is left out.", "%d documents are left out.", n) % n


def _notes_others(found: Saturation | CodeAreas | Structure | ThematicMap, words: Translator) -> Iterator[str]:
    _ = words.gettext
    if isinstance(found, Saturation):
        yield _("A code is new in the first interview in which it is used, in the order that the documents have.")
        yield _("That few codes are new says that the codebook is stable, not that nothing new was said.")
    elif isinstance(found, CodeAreas):
        yield _(
            "A quote with two codes counts in both areas. A code’s own quotes lie in its area under its own name."
        )
        if found.empty:
            yield words.ngettext("%d code has no quotes.", "%d codes have no quotes.", found.empty) % found.empty
    elif isinstance(found, Structure):
        yield _("After Gioia, Corley and Hamilton (2013). A code counts the quotes of the codes under it as well.")
        yield from _left_out(found.left_out, words)
        if found.loose:
            n = found.loose
            yield (
                words.ngettext("%d code with quotes is in no theme.", "%d codes with quotes are in no theme.", n)
                % n
            )
    else:
        yield _("The researchers have arranged it; distances measure nothing.")


def _left_out(n: int, words: Translator) -> Iterator[str]:
    if n:
        told = words.ngettext(
            "%d code is left out, that with the fewest quotes.",
            "%d codes are left out, those with the fewest quotes.",
            n,
        )
        yield told % n
