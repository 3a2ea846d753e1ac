"""What reports say about a quote: its words in marks, whose they are, where they stand, how they are meant."""

from collections import Counter
from collections.abc import Iterable

from qualcode.analysis.dimensions import Dimension, Heading
from qualcode.analysis.turn_languages import language_at
from qualcode.exporters.report import Cell, Line, Quote, Tone
from qualcode.i18n import Language, Translator
from qualcode.model.codings import Coding, Stance, Voice
from qualcode.model.quotations import Quotation
from qualcode.model.study import Study
from qualcode.text.excerpt import flatten, in_marks, is_block
from qualcode.text.language import OTHER
from qualcode.wording import whereabouts
from qualcode.wording.attribution import attribution
from qualcode.wording.names import stance_name, voice_name

NORWEGIAN = "nb"
"""The language of quotes where neither turn nor document says."""

UNDETERMINED = "und"
"""What a language is called that is neither of those the program knows (BCP 47)."""


def quoted(quotation: Quotation) -> str:
    """Return the words on one line: spoken words inside «», all else without marks."""
    return in_marks(quotation.words) if quotation.voice is Voice.QUOTE else flatten(quotation.words)


def quote_line(study: Study, quotation: Quotation, language: Language) -> Line:
    """Return the words as they stand in a table."""
    tone = Tone.QUOTE if quotation.voice is Voice.QUOTE else Tone.PLAIN
    return Line(quoted(quotation), tone, _other_language(study, quotation, language))


def quote_block(study: Study, quotation: Quotation, words: Translator, language: Language) -> Quote:
    """Return the words as they stand in running text: in marks, or as a block when there are many of them."""
    spoken = quotation.voice is Voice.QUOTE
    block = spoken and is_block(quotation.words)
    text = flatten(quotation.words) if block else quoted(quotation)
    return Quote(text, source(study, quotation, words), block, _other_language(study, quotation, language))


def source(study: Study, quotation: Quotation, words: Translator) -> str:
    """Return whose words they are, after the study's template, and that they are retold when they are."""
    said = attribution(study, quotation, words)
    if quotation.voice is Voice.QUOTE or (quotation.voice is Voice.DOCUMENT and not quotation.informants):
        return said
    voice = voice_name(quotation.voice, words)
    return f"{said} ({voice})" if said else voice


def place(quotation: Quotation, words: Translator) -> str:
    """Return where the words stand, such as ``Intervju 2, avsnitt 14``."""
    return whereabouts.place(quotation.document.title, quotation.paragraph, words)


def labels(quotation: Quotation) -> str:
    """Return the labels of those who speak."""
    return ", ".join(informant.label for informant in quotation.informants)


def roles(quotation: Quotation) -> str:
    """Return the roles of those who speak."""
    return ", ".join(role.name for role in quotation.roles)


def paths(study: Study, codings: Iterable[Coding]) -> str:
    """Return the paths of the codings' codes, one a line, in the codebook's order."""
    used = {coding.code for coding in codings}
    # Walking the tree for each of ten thousand quotes would take longer than writing them.
    ordered = used if len(used) < 2 else [code.id for code, _ in study.codebook.walk() if code.id in used]
    return "\n".join(map(study.codebook.path, ordered))


def stances(codings: Iterable[Coding], words: Translator) -> str:
    """Return the codings' stances, each once; nothing when none has one."""
    there = {coding.stance for coding in codings}
    return ", ".join(stance_name(stance, words) for stance in Stance if stance in there)


def codings_under(heading: Heading, quotation: Quotation) -> tuple[Coding, ...]:
    """Return the quote's codings that the heading is about: those of its code, else all of them."""
    if heading.dimension is not Dimension.CODE:
        return quotation.codings
    return tuple(coding for coding in quotation.codings if coding.code == heading.key)


def stance_counts(groups: Iterable[Iterable[Coding]]) -> Counter[Stance]:
    """Return how many quotes, given as their codings, have each stance."""
    return Counter(stance for codings in groups for stance in {coding.stance for coding in codings} if stance)


def stances_counted(groups: Iterable[Iterable[Coding]], words: Translator) -> str:
    """Return such as ``fremmer 3, hemmer 17``; nothing when no coding has a stance. Numbers stay on their line."""
    counts = stance_counts(groups)
    return ", ".join(f"{stance_name(stance, words)}\u00a0{counts[stance]}" for stance in Stance if counts[stance])


def sourced(line: Line, below: str, above: str = "") -> Cell:
    """Return a quote's cell: what it is for above, the words, whose they are below."""
    label = (Line(above, Tone.STRONG),) if above else ()
    return Cell((*label, line, Line(below, Tone.SOURCE)) if below else (*label, line))


def _other_language(study: Study, quotation: Quotation, language: Language) -> str | None:
    """Return the language of the words, for spelling and reading aloud, when it is not the report's."""
    own = language_at(study, quotation.document.id, quotation.span) or NORWEGIAN
    if own == OTHER:
        return UNDETERMINED
    return own if own != language else None
