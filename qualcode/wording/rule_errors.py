"""The sentences for rules of the study that a change would break."""

from collections.abc import Mapping

from qualcode.i18n import N_, _, _n
from qualcode.model.errors import Rule
from qualcode.model.people import AttributeType
from qualcode.wording.filling import Sentences, filled, listed, sentences

_SENTENCES: dict[Rule, Sentences] = {
    Rule.NAME_TAKEN: Sentences(
        N_("The name “{name}” is taken."),
        N_("Two things in the same place cannot share a name, and capitals make no difference."),
        N_("Choose another name, or use the one that is there."),
    ),
    Rule.SPOKE_AS_ANOTHER: Sentences(
        N_("“{name}” speaks as {other} in this project, and the table says {label}."),
        N_("What the table says of one person would be written down for another."),
        N_("Correct the label in the table, or rename the informants in the project, and import again."),
    ),
    Rule.PERSON_ON_TWO_ROWS: Sentences(
        N_("“{other}” and “{name}” in the table are the same informant here: {label}."),
        N_("What the one row says would take the place of what the other one says."),
        N_("Leave one row for each person in the table, and import again."),
    ),
    Rule.NOTHING_TO_COMPARE: Sentences(
        N_("There is nothing to compare."),
        N_(
            "A comparison takes two coders at least, one code at least, and a document that all of them are"
            " finished with; where nobody has said to be finished, one that all of them have coded."
        ),
        N_("Choose more coders, codes or documents."),
    ),
    Rule.CODEBOOK_LOCKED: Sentences(
        N_("“{name}” cannot be changed in this copy: the codebook is locked."),
        N_("All coders code with the same codes. Nothing was changed."),
        N_(
            "Make a new code: it is a proposal until your copy is merged. Or write a memo on the code that says"
            " what should change."
        ),
    ),
    Rule.NAME_EMPTY: Sentences(
        N_("The name is missing."),
        N_("Without a name it could not be found again."),
        N_("Type a name and try again."),
    ),
    Rule.CLAIM_EMPTY: Sentences(
        N_("The finding says nothing yet."),
        N_("A finding is a claim, and its quotes carry what it claims."),
        N_("Write what you have found, and try again."),
    ),
    Rule.QUESTION_EMPTY: Sentences(
        N_("The research question is empty."),
        N_("Findings stand under the question that they answer."),
        N_("Write the question, and try again."),
    ),
    Rule.NAME_HAS_SLASH: Sentences(
        N_("“{name}” has a slash in it."),
        N_("A slash stands between a code and the one above it, as in “Barriers / Time”, so no name can hold one."),
        N_("Leave the slash out, or write “or” instead."),
    ),
    Rule.CODE_INSIDE_ITSELF: Sentences(
        N_("“{name}” cannot lie inside itself."),
        N_("The place you chose is the code itself, or one of the codes under it."),
        N_("Choose another place, or move the code under it out first."),
    ),
    Rule.CASE_INSIDE_ITSELF: Sentences(
        N_("“{name}” cannot lie inside itself."),
        N_("The place you chose is the case itself, or one of the cases inside it."),
        N_("Choose another place, or move the case inside it out first."),
    ),
    Rule.THEME_INSIDE_ITSELF: Sentences(
        N_("“{name}” cannot lie inside itself."),
        N_("The place you chose is the theme itself, or one of the themes inside it."),
        N_("Choose another place, or move the theme inside it out first."),
    ),
    Rule.QUESTION_INSIDE_ITSELF: Sentences(
        N_("“{name}” cannot lie inside itself."),
        N_("The place you chose is the question itself, or one of the questions under it."),
        N_("Choose another place, or move the question under it out first."),
    ),
    Rule.QUESTION_OF_OTHER_GUIDE: Sentences(
        N_("A question cannot lie under a question of another guide."),
        N_("Each guide has its own questions; nothing was changed."),
        N_("Choose a place in the same guide, or say that the two questions ask the same."),
    ),
    Rule.NOT_CODABLE: Sentences(
        N_("“{code}” is a heading, not a code to code with."),
        N_("It only holds the codes under it."),
        N_("Choose one of the codes under it, or say in the codebook that it may be used for coding."),
    ),
    Rule.SPAN_OUTSIDE_TEXT: Sentences(
        N_("There is no such passage in the document."),
        N_("It lies wholly or partly outside the text."),
        N_("Mark the passage anew."),
    ),
    Rule.SPAN_EMPTY: Sentences(
        N_("No words are marked."),
        N_("A coding needs at least one character of text."),
        N_("Mark some words first."),
    ),
    Rule.TWIN_CODINGS: Sentences(
        N_("The same coding is there already."),
        N_("Same words, code, coder, speaker and stance: of such codings there can be only one."),
        N_("There is nothing you need to do: the words are coded."),
    ),
    Rule.SAID_TWICE: Sentences(
        N_("That is said already."),
        N_("A quote carries a finding once, and an informant has a role or a value once."),
        N_("There is nothing you need to do."),
    ),
    Rule.TURNS_OVERLAP: Sentences(
        N_("Two turns would cover the same words."),
        N_("Every word belongs to one turn only."),
        N_("Let one turn end before the next begins."),
    ),
    Rule.IN_USE: Sentences(
        N_("“{name}” is in use."),
        N_("Other things in the project point to it."),
        N_("Remove or move what uses it first."),
    ),
    Rule.WRONG_TYPE: Sentences(
        N_("“{value}” does not fit “{attribute}”."),
        N_("It is none of the values that can stand there."),
        N_("Correct the value and try again."),
    ),
    Rule.NOTHING_SELECTED: Sentences(
        N_("Nothing is selected."),
        N_("There was nothing to do it to."),
        N_("Select something first."),
    ),
    Rule.WOULD_SWALLOW: Sentences(
        N_("The correction would swallow codings."),
        N_("Some codings would lose all their words."),
        N_("Remove those codings first, or keep some of their words."),
    ),
    Rule.CODE_CANNOT_ABSORB: Sentences(
        N_("“{name}” cannot take over itself, nor a code that it lies under."),
        N_("The code that is kept must not go with those that are merged into it."),
        N_("Keep the upper code instead, or move “{name}” out of it first."),
    ),
    Rule.SYNONYM_PHRASE: Sentences(
        N_("A synonym is a single word."),
        N_("“{word}” is several, and a search takes single words for one another."),
        N_("Write single words with = between them, or search for “one or the other”."),
    ),
    Rule.SYNONYM_ALONE: Sentences(
        N_("A group of synonyms needs at least two words."),
        N_("The words that mean the same stand with = between them, as in “bolig = bustad”."),
        N_("Write at least two words with = between them."),
    ),
    Rule.CONFLICT_OUTDATED: Sentences(
        N_("Things have changed since the copies were merged."),
        N_("What would be put in its place does not fit any more. Nothing was changed."),
        N_("Change it by hand, and then settle the conflict by keeping what stands."),
    ),
    Rule.MEMO_WITHOUT_SUBJECT: Sentences(
        N_("A memo can be about one thing only."),
        N_("This one would be about several."),
        N_("Write a memo for each of them."),
    ),
}

_TYPES = {
    AttributeType.NUMBER: N_("Only numbers can stand there, such as 12 or 3.5."),
    AttributeType.DATE: N_("Only dates can stand there, such as 2026-11-21."),
    AttributeType.YES_NO: N_("Only yes or no can stand there."),
    AttributeType.CHOICE: N_("Only the values that the attribute lists can stand there."),
}


def about_rule(rule: Rule, fields: Mapping[str, object]) -> Sentences:
    """Return the translated sentences; that nothing was changed is always among them."""
    headline, explanation, what_to_do = (filled(sentence, fields) for sentence in _SENTENCES[rule])
    n = fields.get("n")
    count = n if isinstance(n, int) else 0
    if rule is Rule.NOT_CODABLE and count:
        headline = filled(N_("“{code}” is in use and cannot become a mere heading."), fields)
        explanation = _n("%d coding carries it.", "%d codings carry it.", count) % count
        what_to_do = _("Give those codings another code first.")
    elif rule is Rule.IN_USE and count:
        explanation = _n("%d other thing points to it.", "%d other things point to it.", count) % count
    elif rule is Rule.WOULD_SWALLOW:
        if not count and fields.get("quotes"):
            headline = _("The correction would swallow words that a memo quotes.")
            what_to_do = _("Take those quotes out of the memo first, or keep some of their words.")
        explanation = _swallowed(fields) or explanation
    elif rule is Rule.WRONG_TYPE and fields.get("type") in _TYPES:
        explanation = _(_TYPES[AttributeType(str(fields["type"]))])
    return Sentences(headline, sentences(explanation, _("Nothing was changed.")), what_to_do)


def _swallowed(fields: Mapping[str, object]) -> str:
    codings, quotes = _texts(fields.get("codings")), _texts(fields.get("quotes"))
    about_codings = _n(
        "This coding would lose all its words: {codings}.",
        "These codings would lose all their words: {codings}.",
        len(codings),
    )
    about_quotes = _n(
        "This quote in a memo would go: {quotes}.", "These quotes in memos would go: {quotes}.", len(quotes)
    )
    return sentences(
        about_codings.format(codings=listed(codings)) if codings else "",
        about_quotes.format(quotes=listed(quotes)) if quotes else "",
    )


def _texts(field: object) -> list[str]:
    return [str(each) for each in field] if isinstance(field, list | tuple) else []
