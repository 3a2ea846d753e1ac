"""The sentences for names, quotes and ids that point to nothing, or to several things."""

from collections.abc import Callable, Iterable, Mapping

from qualcode.i18n import N_, _, _n
from qualcode.model.errors import Missing
from qualcode.wording.filling import Sentences, filled, listed, quoted, sentences

Fields = Mapping[str, object]

_WHOLE = 1_000
"""Code points of suggested words: they are there to be copied."""

_NOTHING_CHANGED = N_("Nothing was changed.")

_SENTENCES: dict[Missing, Sentences] = {
    Missing.DOCUMENT: Sentences(
        N_("There is no document called “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the title as it stands in the list of documents."),
    ),
    Missing.CODE: Sentences(
        N_("There is no code “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the code with those above it, as in “Barriers / Time”, or make it first."),
    ),
    Missing.CODER: Sentences(
        N_("There is no coder called “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the name or the initials of one of the project's coders."),
    ),
    Missing.INFORMANT: Sentences(
        N_("There is no informant “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the label as it stands in the list of informants."),
    ),
    Missing.ROLE: Sentences(
        N_("There is no role “{name}”."), _NOTHING_CHANGED, N_("Write the role as it stands at the informants.")
    ),
    Missing.CASE: Sentences(
        N_("There is no case “{name}”."), _NOTHING_CHANGED, N_("Write the case as it stands at the informants.")
    ),
    Missing.QUESTION: Sentences(
        N_("There is no research question “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the question as it stands among the findings, or add it first."),
    ),
    Missing.GUIDE: Sentences(
        N_("There is no guide called “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the title as it stands in the list of guides, or import the guide first."),
    ),
    Missing.GUIDE_QUESTION: Sentences(
        N_("The guide has no question “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the printed number, or the question as it stands in the guide."),
    ),
    Missing.OPEN_QUESTION: Sentences(
        N_("No survey has an open question “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the question or the beginning of it, or the column's name."),
    ),
    Missing.ATTRIBUTE: Sentences(
        N_("There is no attribute “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the attribute as it stands at the informants, documents or cases."),
    ),
    Missing.SAVED_QUERY: Sentences(
        N_("There is no saved query “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the name as it stands in the list of saved queries."),
    ),
    Missing.THEME: Sentences(
        N_("There is no theme called “{name}”."),
        _NOTHING_CHANGED,
        N_("Write the name as it stands among the themes, or add it first."),
    ),
    Missing.FINDING: Sentences(
        N_("There is no finding “{name}”."), _NOTHING_CHANGED, N_("Write the finding as it stands in its list.")
    ),
    Missing.STANCE: Sentences(
        N_("There is no stance “{name}”."), _NOTHING_CHANGED, N_("Write fremmer, hemmer or begge, or nothing.")
    ),
    Missing.CODING: Sentences(
        N_("No coding was found for “{name}”."),
        _NOTHING_CHANGED,
        N_("Code the words first, or pick a quote that is coded."),
    ),
    Missing.NAME_AMBIGUOUS: Sentences(
        N_("“{name}” can mean several things."),
        _NOTHING_CHANGED,
        N_("Write the whole path of the one that you mean."),
    ),
    Missing.QUOTE: Sentences(
        N_("The words “{quote}” were not found."),
        _NOTHING_CHANGED,
        N_("Copy the words from the text: they must be the same, but line breaks and spaces make no difference."),
    ),
    Missing.QUOTE_AMBIGUOUS: Sentences(
        N_("The words “{quote}” stand in several places."),
        _NOTHING_CHANGED,
        N_("Take more of the words around them along, or say which place by its number."),
    ),
    Missing.OCCURRENCE: Sentences(
        N_("The words “{quote}” do not stand in a place number {occurrence}."),
        _NOTHING_CHANGED,
        N_("Write a number that is not larger than the number of places."),
    ),
    Missing.GONE: Sentences(
        N_("What this is about is no longer in the study."),
        N_("It has been removed meanwhile, perhaps together with something else. Nothing was changed."),
        N_("Choose again among what is there now. Undo brings back what was removed by mistake."),
    ),
}


def about_missing(reason: Missing, fields: Fields) -> Sentences:
    """Return the translated sentences; suggestions and hits are listed, one a line where they are quotes."""
    told = Sentences(*(filled(sentence, fields) for sentence in _SENTENCES[reason]))
    return _MORE_EXACT.get(reason, _with_near_names)(told, fields)


def perhaps(fields: Fields) -> str:
    """Return what may have been meant, the nearest names or the nearest words; empty without suggestions."""
    near = _items(fields, "near")
    if not near:
        return ""
    names = [near[0][0]] if isinstance(near[0], list | tuple) else near
    return _("Perhaps you mean {names}.").format(names=listed(map(str, names)))


def _with_near_names(told: Sentences, fields: Fields) -> Sentences:
    return Sentences(told.headline, sentences(perhaps(fields), told.explanation), told.what_to_do)


def _ambiguous_name(told: Sentences, fields: Fields) -> Sentences:
    return Sentences(told.headline, sentences(alternatives(fields), told.explanation), told.what_to_do)


def _missing_quote(told: Sentences, fields: Fields) -> Sentences:
    headline = told.headline
    if not str(fields.get("quote", "…")).strip():
        return Sentences(
            _("The quote is empty."), told.explanation, _("Write its words as they stand in the text.")
        )
    if fields.get("document"):
        headline = filled(N_("The words “{quote}” were not found in “{document}”."), fields)
    near = [each for each in _items(fields, "near") if isinstance(each, list | tuple) and len(each) > 1]
    if not near:
        return Sentences(headline, told.explanation, told.what_to_do)
    similar = (
        _("{words} ({score} % alike)").format(words=quoted(str(each[0]), _WHOLE), score=each[1]) for each in near
    )
    return Sentences(
        headline,
        _lines(_("These words are near:"), similar, told.explanation),
        _("If one of them is what you mean, copy it from here and try again."),
    )


def _ambiguous_quote(told: Sentences, fields: Fields) -> Sentences:
    places = _places(fields)
    if not places:
        return told
    headline = filled(N_("The words “{quote}” stand in {n} places."), {**fields, "n": len(places)})
    return Sentences(headline, _lines("", places, told.explanation), told.what_to_do)


def alternatives(fields: Fields) -> str:
    """Return what an ambiguous name can be, or where an ambiguous quote stands, in one line; else nothing."""
    places = _places(fields)
    if places:
        return f"{'; '.join(places)}."
    hits = _items(fields, "hits")
    return _("It can be {names}.").format(names=listed(map(str, hits))) if hits else ""


def _places(fields: Fields) -> list[str]:
    hits = [each for each in _items(fields, "hits") if isinstance(each, list | tuple) and len(each) > 1]
    return [f"{number}. {_place(hit)}" for number, hit in enumerate(hits, start=1)]


def _place(hit: list[object] | tuple[object, ...]) -> str:
    """Return where a hit is: its words, the paragraph and, where the hit has it, the document."""
    words = quoted(str(hit[0]))
    if len(hit) > 2:
        return _("{words} ({document}, paragraph {n})").format(words=words, n=hit[1], document=hit[2])
    return _("{words} (paragraph {n})").format(words=words, n=hit[1])


def _occurrence(told: Sentences, fields: Fields) -> Sentences:
    n = fields.get("n")
    if not fields.get("quote"):
        return Sentences(
            filled(N_("“{occurrence}” is not the number of a place."), fields),
            told.explanation,
            _("Write 1 for the first place where the words stand, 2 for the second, and so on."),
        )
    if not isinstance(n, int):
        return told
    places = _n("They stand in %d place.", "They stand in %d places.", n) % n
    return Sentences(told.headline, sentences(places, told.explanation), told.what_to_do)


def _missing_coding(told: Sentences, fields: Fields) -> Sentences:
    if not fields.get("document"):
        return told
    headline = filled(N_("The words “{name}” in “{document}” are not coded."), fields)
    return Sentences(headline, told.explanation, told.what_to_do)


def _items(fields: Fields, name: str) -> list[object]:
    value = fields.get(name)
    return list(value) if isinstance(value, list | tuple) else []


def _lines(first: str, items: Iterable[str], last: str) -> str:
    return "\n".join(line for line in (first, *items, last) if line)


_MORE_EXACT: dict[Missing, Callable[[Sentences, Fields], Sentences]] = {
    Missing.QUOTE: _missing_quote,
    Missing.QUOTE_AMBIGUOUS: _ambiguous_quote,
    Missing.NAME_AMBIGUOUS: _ambiguous_name,
    Missing.OCCURRENCE: _occurrence,
    Missing.CODING: _missing_coding,
}
"""Reasons that say more when the error carries the fields for it."""
