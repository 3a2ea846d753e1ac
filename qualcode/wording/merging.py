"""What a merge would do, and what two copies do not agree on, in sentences of the interface's language."""

from collections.abc import Callable
from json import loads

from qualcode.i18n import N_, _
from qualcode.model.merging.plan import Happening, MergePlan, TextDifference
from qualcode.model.sharing import CodingStatus, Conflict, ConflictKind
from qualcode.model.study import TABLES, Study
from qualcode.wording.filling import LONGEST

_HAPPENINGS = {
    Happening.NEW_THERE: N_("New in the copy: %s"),
    Happening.CHANGED_THERE: N_("Changed in the copy: %s"),
    Happening.DELETED_THERE: N_("Removed in the copy: %s"),
    Happening.NEW_HERE: N_("New here: %s"),
    Happening.CHANGED_HERE: N_("Changed here: %s"),
    Happening.DELETED_HERE: N_("Removed here: %s"),
    Happening.CHANGED_BOTH: N_("Changed in both: %s"),
    Happening.DELETED_HERE_CHANGED_THERE: N_("Removed here, changed in the copy: %s"),
    Happening.DELETED_THERE_CHANGED_HERE: N_("Removed in the copy, changed here: %s"),
}

SINCE = {
    Happening.NEW_HERE: N_("New: %s"),
    Happening.CHANGED_HERE: N_("Changed: %s"),
    Happening.DELETED_HERE: N_("Removed: %s"),
}
"""What can have happened since an earlier state of the same file, and the line that tells of it."""

THINGS = {
    "project": N_("project information"),
    "coders": N_("coders"),
    "cases": N_("cases"),
    "roles": N_("roles"),
    "informants": N_("informants"),
    "roles_held": N_("roles held"),
    "documents": N_("documents"),
    "texts": N_("texts"),
    "turns": N_("turns"),
    "attributes": N_("attributes"),
    "attribute_values": N_("attribute values"),
    "codes": N_("codes"),
    "code_sets": N_("code sets"),
    "code_set_members": N_("codes in sets"),
    "codings": N_("codings"),
    "questions": N_("research questions"),
    "themes": N_("themes"),
    "findings": N_("findings"),
    "evidence": N_("quotes as evidence"),
    "memos": N_("memos"),
    "memo_quotes": N_("quotes in memos"),
    "synonyms": N_("synonyms"),
    "form_choices": N_("ticked forms of searches"),
    "stop_words": N_("stop words"),
    "cue_words": N_("cue words"),
    "dismissed": N_("dismissed suggestions"),
    "statuses": N_("statuses of coding"),
    "conflicts": N_("conflicts"),
    "earlier_wordings": N_("earlier wordings"),
    "theme_codes": N_("codes of themes"),
    "theories": N_("theory of findings"),
    "guides": N_("guides"),
    "guide_questions": N_("questions of guides"),
    "question_codes": N_("codes of questions"),
    "guides_used": N_("guides used"),
    "questions_put": N_("questions put"),
    "replies": N_("replies"),
    "survey_rows": N_("rows of surveys"),
    "saved_queries": N_("saved queries"),
    "summaries": N_("summaries"),
    "summary_quotes": N_("quotes of summaries"),
    "condensations": N_("condensed quotes"),
    "map_places": N_("places on the map"),
    "map_links": N_("lines on the map"),
}
"""What people call what is in a table, in the plural, without an article."""

UNREMEMBERED = N_(
    "The files do not remember what they last had in common: what was removed in only one of them comes back."
)
"""Of a merge whose ground is only what is the same in both files."""

_STATUSES = {
    CodingStatus.NOT_STARTED: N_("Not started"),
    CodingStatus.UNDER_WAY: N_("Under way"),
    CodingStatus.DONE: N_("Done"),
}


def status_name(status: CodingStatus) -> str:
    """Return what a status of coding is called."""
    return _(_STATUSES[status])


def plan_lines(plan: MergePlan) -> list[str]:
    """Return what has happened on both sides, a line for each sort of happening, with numbers by sort of thing."""
    lines = []
    for happening, sentence in _HAPPENINGS.items():
        tables = plan.happenings.get(happening, {})
        told = [f"{_(THINGS[table])} ({len(tables[table])})" for table in TABLES if table in tables]
        if told:
            lines.append(_(sentence) % ", ".join(told))
    return lines


def since_lines(plan: MergePlan) -> list[str]:
    """Return what has happened since an earlier state, a line for each sort of happening, without bookkeeping."""
    lines = []
    for happening, sentence in SINCE.items():
        tables = plan.happenings.get(happening, {})
        told = [
            f"{_(THINGS[table])} ({len(tables[table])})" for table in TABLES if table in tables and table in THINGS
        ]
        if told:
            lines.append(_(sentence) % ", ".join(told))
    return lines


def text_sentence(study: Study, difference: TextDifference) -> str:
    """Return where a text was corrected, and what became of the codings in it."""
    told = {"document": study.documents[difference.document].title, "n": len(difference.misplaced)}
    sentence = _("The text of “%(document)s” was corrected in the copy. Codings move along.")
    if difference.is_corrected_here and difference.is_corrected_there:
        sentence = _("The text of “%(document)s” was corrected here and in the copy. Codings move along.")
    elif difference.is_corrected_here:
        sentence = _("The text of “%(document)s” was corrected here. Codings from the copy move along.")
    if difference.misplaced:
        sentence += " " + _("Words that were coded are gone from it (%(n)d).")
    return sentence % told


def conflict_sentence(study: Study, mark: Conflict) -> str:
    """Return one sentence or two that say what the copies do not agree on, and what stands meanwhile."""
    return _SENTENCES[mark.kind](study, mark)


def thing_name(study: Study, table: str, id: str) -> str:
    """Return how a value is told to people: a code by its path, a coding by its words, others by their name."""
    value = getattr(study, table).get(id)
    if value is None:
        return _("something that is gone")
    if table == "codes":
        return _("“%s”") % study.codebook.path(value.id)
    if table in ("codings", "memo_quotes"):
        words = value.span.of(study.text(value.document))
        return f"«{_short(words)}»"
    names = (getattr(value, field, None) for field in ("title", "name", "label", "claim", "text", "words", "word"))
    name = next((name for name in names if name), None)
    return _("“%s”") % _short(str(name)) if name else _(THINGS.get(table, table))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"


def _value(study: Study, mark: Conflict) -> str:
    cells = (str(cell) for name, cell in loads(mark.other).items() if cell not in (None, "") and name != "changed")
    told = {"what": thing_name(study, mark.subject, mark.value), "other": _short(", ".join(cells)) or "–"}
    return _("%(what)s was changed in both. What gave way: %(other)s") % told


def _deleted(study: Study, mark: Conflict) -> str:
    what = thing_name(study, mark.subject, mark.value)
    return _("%s was removed in one copy, and changed or used in the other. It was kept.") % what


def _coding(study: Study, mark: Conflict) -> str:
    what = thing_name(study, mark.subject, mark.value)
    return _("The coding of %s was changed in both. Both versions are kept.") % what


def _text(study: Study, mark: Conflict) -> str:
    title = thing_name(study, "documents", mark.value)
    told = {"document": title, "kept": _short(mark.kept), "other": _short(mark.other)}
    sentence = _("The same lines of %(document)s were corrected in both. «%(kept)s» stands, «%(other)s» gave way.")
    return sentence % told


def _turns(study: Study, mark: Conflict) -> str:
    title = thing_name(study, "documents", mark.value)
    return _("Turns of %s were split or joined in both. One version stands.") % title


def _place(study: Study, mark: Conflict) -> str:
    told = {"other": _short(mark.other), "what": thing_name(study, mark.subject, mark.value)}
    return _("The words «%(other)s» were corrected away in one copy. What stood on them stands on %(what)s.") % told


def _name(study: Study, mark: Conflict) -> str:
    told = {"name": _short(mark.other), "what": thing_name(study, mark.subject, mark.value)}
    return _("Two were made apart with the name “%(name)s”. One of them is now called %(what)s.") % told


def _proposed(study: Study, mark: Conflict) -> str:
    what = thing_name(study, mark.subject, mark.value)
    return _("The code %s is a proposal from a copy with a locked codebook.") % what


_SENTENCES: dict[ConflictKind, Callable[[Study, Conflict], str]] = {
    ConflictKind.VALUE: _value,
    ConflictKind.DELETED: _deleted,
    ConflictKind.CODING: _coding,
    ConflictKind.TEXT: _text,
    ConflictKind.TURNS: _turns,
    ConflictKind.PLACE: _place,
    ConflictKind.NAME: _name,
    ConflictKind.PROPOSED: _proposed,
}
