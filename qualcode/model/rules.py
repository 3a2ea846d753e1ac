"""The rules of a study, checked on what an edit is about to leave behind: only what changed is looked at."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any

from qualcode.model.codes import Code
from qualcode.model.codings import Coding
from qualcode.model.documents import DocumentText, Turn
from qualcode.model.errors import Gone, Rule, RuleBroken
from qualcode.model.findings import Theme
from qualcode.model.guides import GuideQuestion
from qualcode.model.memos import Memo, MemoQuote
from qualcode.model.people import Attribute, Case
from qualcode.model.places import all_inside, sharing
from qualcode.model.pointers import POINTERS
from qualcode.model.span import Span
from qualcode.model.study import Study, TablePatch
from qualcode.model.words import CueWord, Dismissal

_PLACED = ("codings", "memo_quotes", "dismissed")
"""Tables of what stands in a text and has words there."""

_MANY = 32
"""From so many changed codings in one document, counting all of them beats looking at each one's peers."""


def check(after: Study, changes: Mapping[str, TablePatch]) -> None:
    """Raise RuleBroken when ``after``, which ``changes`` led to, breaks a rule of the study.

    Raise Gone when something new points to what is not there. That nothing points to what goes, the file sees to.
    """
    for table, patch in changes.items():
        _check_pointers(after, table, patch.added.values())
        rule = _RULES.get(table)
        if rule is not None:
            # Of what moved along, one stands for all: nothing but their places is another.
            rule(after, (*patch.added.values(), *(each.new[0] for each in patch.moved)))
    _check_places(after, changes)


def _check_pointers(study: Study, table: str, added: Collection[Any]) -> None:
    for field, target in POINTERS.get(table, ()):
        pointed = set(map(attrgetter(field), added)) - {None}
        if not pointed <= getattr(study, target).keys():
            raise Gone


def _check_places(study: Study, changes: Mapping[str, TablePatch]) -> None:
    """Check that all lies in its text: what is new, and everything where words were corrected or values moved."""
    rewritten = changes["texts"].added if "texts" in changes else ()
    moved = [each.new[0].document for patch in changes.values() for each in patch.moved]
    for table in _PLACED:
        _spans(study, list(changes[table].added.values()) if table in changes else [])
        for document in dict.fromkeys([*rewritten, *moved]):
            values = getattr(study, table).by("document", document)
            # What was there before covers as many words as it did.
            if values and (values[0].start < 0 or max([each.stop for each in values]) > len(study.text(document))):
                raise RuleBroken(Rule.SPAN_OUTSIDE_TEXT)
    for each in changes["codings"].moved if "codings" in changes else ():
        codings = study.codings_in(each.new[0].document)
        # All that starts before what moved along stands on other words, and among itself that stands as it stood.
        if len(codings) - bisect_left(codings, each.new[0].start, key=_start) > len(each.new):
            _check_no_twins(study, codings, None)


def _named(table: str, field: str) -> Callable[[Study, Iterable[Any]], None]:
    """Return the rule that ``field`` is filled in and unique in the table, whatever the case."""

    def rule(study: Study, added: Iterable[Any]) -> None:
        peers = Counter(getattr(value, field).casefold() for value in getattr(study, table).values())
        for value in added:
            _check_name(getattr(value, field), peers)

    return rule


def _once(table: str, *fields: str) -> Callable[[Study, Iterable[Any]], None]:
    """Return the rule that no two values of the table agree in all of ``fields``."""

    def rule(study: Study, added: Iterable[Any]) -> None:
        for value in added:
            peers = getattr(study, table).by(fields[0], getattr(value, fields[0]))
            if sum(all(getattr(peer, name) == getattr(value, name) for name in fields) for peer in peers) > 1:
                raise RuleBroken(Rule.SAID_TWICE)

    return rule


def _check_name(name: str, peers: Mapping[str, int]) -> None:
    if not name.strip():
        raise RuleBroken(Rule.NAME_EMPTY)
    if peers[name.casefold()] > 1:
        raise RuleBroken(Rule.NAME_TAKEN, name=name)


def _codes(study: Study, added: Iterable[Code]) -> None:
    for code in added:
        if "/" in code.name:
            raise RuleBroken(Rule.NAME_HAS_SLASH, name=code.name)
        _check_not_inside_itself(study.codes, code, Rule.CODE_INSIDE_ITSELF)
        _check_name(code.name, Counter(peer.name.casefold() for peer in study.codes.by("parent", code.parent)))
        if not code.codable and study.codings_of(code.id):
            raise RuleBroken(Rule.NOT_CODABLE, code=code.name, n=len(study.codings_of(code.id)))


def _cases(study: Study, added: Iterable[Case]) -> None:
    for case in added:
        _check_not_inside_itself(study.cases, case, Rule.CASE_INSIDE_ITSELF)
        _check_name(case.name, Counter(peer.name.casefold() for peer in study.cases.by("parent", case.parent)))


def _themes(study: Study, added: Iterable[Theme]) -> None:
    for theme in added:
        _check_not_inside_itself(study.themes, theme, Rule.THEME_INSIDE_ITSELF)


def _guide_questions(study: Study, added: Iterable[GuideQuestion]) -> None:
    for question in added:
        _check_not_inside_itself(study.guide_questions, question, Rule.QUESTION_INSIDE_ITSELF)
        if question.parent is not None and study.guide_questions[question.parent].guide != question.guide:
            raise RuleBroken(Rule.QUESTION_OF_OTHER_GUIDE)


def _check_not_inside_itself(
    table: Mapping[Any, Any], value: Code | Case | Theme | GuideQuestion, rule: Rule
) -> None:
    inside, at = {value.id}, value.parent
    while at is not None:
        if at in inside:
            raise RuleBroken(rule, name=value.text if isinstance(value, GuideQuestion) else value.name)
        inside.add(at)
        at = table[at].parent


def _attributes(study: Study, added: Iterable[Attribute]) -> None:
    for attribute in added:
        peers = Counter(peer.name.casefold() for peer in study.attributes.by("owner", attribute.owner))
        _check_name(attribute.name, peers)


def _codings(study: Study, added: tuple[Coding, ...]) -> None:
    for code in {coding.code for coding in added}:
        if not study.codes[code].codable:
            raise RuleBroken(Rule.NOT_CODABLE, code=study.codes[code].name, n=0)
    per_document = Counter([coding.document for coding in added])
    for document, n in per_document.items():
        changed = [coding for coding in added if coding.document == document] if n < _MANY else None
        _check_no_twins(study, study.codings_in(document), changed)


def _check_no_twins(study: Study, codings: tuple[Coding, ...], changed: list[Coding] | None) -> None:
    if changed is not None:
        codings = tuple({peer.id: peer for coding in changed for peer in codings_on(study, coding)}.values())
    twins = sum(n > 1 for n in Counter(coding.twin_key for coding in sharing(codings)).values())
    if twins:
        raise RuleBroken(Rule.TWIN_CODINGS, n=twins)


def codings_on(study: Study, like: Coding) -> tuple[Coding, ...]:
    """Return the codings on exactly the segment of ``like``, without reading the whole document's."""
    codings, place = study.codings_in(like.document), _place(like)
    return codings[bisect_left(codings, place, key=_place) : bisect_right(codings, place, key=_place)]


def _start(coding: Coding) -> int:
    return coding.start


def _place(coding: Coding) -> tuple[int, int]:
    return (coding.start, -coding.stop)


def _texts(study: Study, added: Iterable[DocumentText]) -> None:
    for text in added:
        _turns(study, study.turns_of(text.id)[:1])
        for memo in study.memos.by("document", text.id):
            _memos(study, (memo,))


def _turns(study: Study, added: Iterable[Turn]) -> None:
    for document in {turn.document for turn in added}:
        length, reached = len(study.text(document)), 0
        for turn in study.turns_of(document):
            if turn.start < reached:
                raise RuleBroken(Rule.TURNS_OVERLAP)
            if not turn.start <= turn.stop <= length:
                raise RuleBroken(Rule.SPAN_OUTSIDE_TEXT)
            reached = turn.stop


def _memos(study: Study, added: Iterable[Memo]) -> None:
    for memo in added:
        subjects = (memo.document, memo.turn, memo.code, memo.coding, memo.informant, memo.finding)
        if sum(subject is not None for subject in subjects) > 1:
            raise RuleBroken(Rule.MEMO_WITHOUT_SUBJECT)
        if memo.document is not None and memo.start is not None and memo.stop is not None:
            _check_inside(study, memo.document, Span(memo.start, memo.stop))


def _spans(study: Study, added: Sequence[Coding | MemoQuote | Dismissal]) -> None:
    for document, values in _by_document(added):
        if not all_inside(values, len(study.text(document))):
            for value in values:
                _check_inside(study, document, value.span)


def _by_document(values: Sequence[Any]) -> Iterable[tuple[Any, Sequence[Any]]]:
    documents = dict.fromkeys([value.document for value in values])
    if len(documents) < 2:
        # Those of one interview, whose words were corrected, are not gone through one by one.
        return [(document, values) for document in documents]
    grouped: dict[Any, list[Any]] = {document: [] for document in documents}
    for value in values:
        grouped[value.document].append(value)
    return grouped.items()


def _cue_words(study: Study, added: Iterable[CueWord]) -> None:
    for cue in added:
        _check_name(cue.word, Counter(peer.word.casefold() for peer in study.cue_words.by("code", cue.code)))


def _check_inside(study: Study, document: Any, span: Span) -> None:  # noqa: ANN401 - DocumentId
    if span.length <= 0:
        raise RuleBroken(Rule.SPAN_EMPTY)
    if span.start < 0 or span.stop > len(study.texts[document].text):
        raise RuleBroken(Rule.SPAN_OUTSIDE_TEXT)


_RULES: dict[str, Callable[[Study, Any], None]] = {
    "coders": _named("coders", "name"),
    "roles": _named("roles", "name"),
    "informants": _named("informants", "label"),
    "documents": _named("documents", "title"),
    "code_sets": _named("code_sets", "name"),
    "roles_held": _once("roles_held", "informant", "role"),
    "attribute_values": _once("attribute_values", "attribute", "informant", "document", "case"),
    "code_set_members": _once("code_set_members", "code_set", "code"),
    "evidence": _once("evidence", "finding", "coding"),
    "synonyms": _named("synonyms", "words"),
    "stop_words": _named("stop_words", "word"),
    "form_choices": _once("form_choices", "query", "form"),
    "statuses": _once("statuses", "document", "coder"),
    "theme_codes": _once("theme_codes", "theme", "code"),
    "question_codes": _once("question_codes", "guide_question", "code"),
    "guides_used": _once("guides_used", "document", "guide"),
    "questions_put": _once("questions_put", "turn", "guide_question"),
    "replies": _once("replies", "guide_question", "informant"),
    "survey_rows": _once("survey_rows", "guide", "informant"),
    "saved_queries": _named("saved_queries", "name"),
    "guides": _named("guides", "title"),
    "summaries": _once("summaries", "theme", "code", "informant", "case", "role"),
    "summary_quotes": _once("summary_quotes", "summary", "coding"),
    "condensations": _once("condensations", "coding"),
    "themes": _themes,
    "guide_questions": _guide_questions,
    "cue_words": _cue_words,
    "cases": _cases,
    "codes": _codes,
    "attributes": _attributes,
    "codings": _codings,
    "texts": _texts,
    "turns": _turns,
    "memos": _memos,
}
