"""A query as a sentence: what is sought, one condition after the other, and what it is narrowed to."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from qualcode.analysis.dimensions import Axis, Dimension, Heading, headings
from qualcode.analysis.filters import QuoteFilter
from qualcode.analysis.query import Condition, Joining, Query, Relation
from qualcode.i18n import N_, Translator
from qualcode.model.codings import Voice
from qualcode.model.ids import CodeId
from qualcode.model.study import Study
from qualcode.wording.names import axis_name, voice_name
from qualcode.wording.words import heading_path

_AND = {
    Relation.OVERLAP: N_("that overlap a quote coded {codes}"),
    Relation.SAME_TURN: N_("in the same turn as a quote coded {codes}"),
    Relation.NEAR: N_("at most {turns} from a quote coded {codes}"),
    Relation.SAME_ANSWER: N_("in the same answer as a quote coded {codes}"),
    Relation.SAME_DOCUMENT: N_("in the same document as a quote coded {codes}"),
}
_NOT = {
    Relation.OVERLAP: N_("but that overlap no quote coded {codes}"),
    Relation.SAME_TURN: N_("but not in the same turn as a quote coded {codes}"),
    Relation.NEAR: N_("but further than {turns} from any quote coded {codes}"),
    Relation.SAME_ANSWER: N_("but not in the same answer as a quote coded {codes}"),
    Relation.SAME_DOCUMENT: N_("but not in the same document as a quote coded {codes}"),
}
_OR = N_("or else quotes coded {codes}")
_RELATIONS = {
    Relation.OVERLAP: N_("overlaps"),
    Relation.SAME_TURN: N_("in the same turn as"),
    Relation.NEAR: N_("within n turns of"),
    Relation.SAME_ANSWER: N_("in the same answer as"),
    Relation.SAME_DOCUMENT: N_("in the same document as"),
}
_JOININGS = {Joining.AND: N_("and"), Joining.OR: N_("or"), Joining.NOT: N_("and not")}
_FIELDS: tuple[tuple[Dimension, str], ...] = (
    (Dimension.ROLE, "roles"),
    (Dimension.INFORMANT, "informants"),
    (Dimension.CASE, "cases"),
    (Dimension.DOCUMENT, "documents"),
    (Dimension.CODER, "coders"),
    (Dimension.STANCE, "stances"),
    (Dimension.KIND, "kinds"),
    (Dimension.WAVE, "waves"),
    (Dimension.GUIDE_QUESTION, "guide_questions"),
)
_SPEAKING = (Dimension.KIND, Dimension.WAVE, Dimension.ATTRIBUTE)
"""Dimensions whose keys are what they say, so that one that the study has no more can be named all the same."""
_NAMED = 4
"""So many of one kind are named; of more, the first ones and how many others."""


def query_sentence(study: Study, query: Query, words: Translator) -> str:
    """Return the whole query as one sentence, and what it is narrowed to as short ones after it."""
    _ = words.gettext
    sought = _("Quotes with any code")
    if query.where.codes is not None:
        sought = _("Quotes coded {codes}").format(codes=_codes(study, query.where, words))
    conditions = (_condition(study, each, words) for each in query.conditions)
    sentence = ", ".join((sought, *conditions))
    return " ".join(f"{part}." for part in (sentence, *narrowing(study, query.where, words)))


def narrowing(study: Study, where: QuoteFilter, words: Translator) -> Iterator[str]:
    """Yield what a filter asks beside codes, such as ``Rolle: Leder eller Lærer``."""
    _ = words.gettext
    for dimension, field in _FIELDS:
        chosen: Any = getattr(where, field)
        if chosen is not None:
            yield _asked(study, Axis(dimension), chosen, words)
    for attribute in sorted({of for of, _value in where.values or ()}, key=_position(study)):
        chosen = {value for of, value in where.values or () if of == attribute}
        yield _asked(study, Axis(Dimension.ATTRIBUTE, attribute), chosen, words)
    if where.voices is not None:
        names = [voice_name(voice, words) for voice in Voice if voice in where.voices]
        yield _("Rendering: {names}").format(names=_either(names, words))
    if where.text:
        yield _("With the words “{text}”").format(text=where.text)
    if where.include_interviewer:
        yield _("Interviewers' words too")


def relation_name(relation: Relation, words: Translator) -> str:
    """Return what a relation is called between two codes, such as ``i samme replikk som``."""
    return words.gettext(_RELATIONS[relation])


def joining_name(joining: Joining, words: Translator) -> str:
    """Return what stands before a condition, such as ``og ikke``."""
    return words.gettext(_JOININGS[joining])


def _condition(study: Study, condition: Condition, words: Translator) -> str:
    codes = _codes(study, condition, words)
    if condition.joining is Joining.OR:
        return words.gettext(_OR).format(codes=codes)
    pattern = (_AND if condition.joining is Joining.AND else _NOT)[condition.relation]
    turns = words.ngettext("%d turn", "%d turns", condition.within) % condition.within
    return words.gettext(pattern).format(codes=codes, turns=turns)


def _codes(study: Study, asked: QuoteFilter | Condition, words: Translator) -> str:
    """Return the codes' paths in marks; that they come without those under them only where there are any."""
    order = {code.id: place for place, (code, _depth) in enumerate(study.codebook.walk())}
    chosen = sorted((code for code in asked.codes or () if code in study.codes), key=lambda code: order[code])
    names = _either([f"«{study.codebook.path(code)}»" for code in chosen], words)
    if not asked.with_children and any(study.codebook.children(CodeId(code)) for code in chosen):
        return words.gettext("{codes} (not those under)").format(codes=names)
    return names


def _asked(study: Study, axis: Axis, chosen: Iterable[object], words: Translator) -> str:
    wanted = {None if key is None else str(key) for key in chosen}
    every = [*headings(study, axis), Heading(axis.dimension, None, "", 0, axis.attribute)]
    if axis.dimension in _SPEAKING:
        gone = sorted(key for key in wanted - {each.key for each in every} if key is not None)
        every += [Heading(axis.dimension, key, key, 0, axis.attribute) for key in gone]
    names = [heading_path(study, each, words) for each in every if each.key in wanted]
    return f"{axis_name(study, axis, words)}: {_either(names, words)}"


def _either(names: list[str], words: Translator) -> str:
    if not names:
        return words.gettext("none")
    if len(names) > _NAMED:
        shown = ", ".join(names[: _NAMED - 1])
        return words.gettext("{names} or {n} others").format(names=shown, n=len(names) - _NAMED + 1)
    if len(names) == 1:
        return names[0]
    return words.gettext("{names} or {last}").format(names=", ".join(names[:-1]), last=names[-1])


def _position(study: Study) -> Callable[[Any], int]:
    return lambda id: study.attributes[id].position if id in study.attributes else len(study.attributes)
