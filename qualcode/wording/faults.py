"""Sentences about what is wrong inside a project file."""

from collections.abc import Callable, Mapping

from qualcode.i18n import N_, _
from qualcode.model.faults import Fault, FaultKind

_TABLES = {
    "project": N_("the project information"),
    "coders": N_("the coders"),
    "cases": N_("the cases"),
    "roles": N_("the roles"),
    "informants": N_("the informants"),
    "roles_held": N_("the roles held"),
    "documents": N_("the documents"),
    "texts": N_("the texts"),
    "turns": N_("the turns"),
    "attributes": N_("the attributes"),
    "attribute_values": N_("the attribute values"),
    "codes": N_("the codes"),
    "code_sets": N_("the code sets"),
    "code_set_members": N_("the members of code sets"),
    "codings": N_("the codings"),
    "questions": N_("the research questions"),
    "themes": N_("the themes"),
    "findings": N_("the findings"),
    "evidence": N_("the evidence"),
    "memos": N_("the memos"),
    "memo_quotes": N_("the quotes in memos"),
    "synonyms": N_("the synonyms"),
    "form_choices": N_("the ticked forms of searches"),
    "stop_words": N_("the stop words"),
    "cue_words": N_("the cue words of codes"),
    "dismissed": N_("the dismissed suggestions"),
    "statuses": N_("the statuses of coding"),
    "copies": N_("the copies handed out"),
    "conflicts": N_("the conflicts between copies"),
    "earlier_wordings": N_("the earlier wordings"),
    "theme_codes": N_("the codes of themes"),
    "theories": N_("the theory of findings"),
    "guides": N_("the guides"),
    "guide_questions": N_("the questions of guides"),
    "question_codes": N_("the codes of questions"),
    "guides_used": N_("the guides used"),
    "questions_put": N_("the questions put"),
    "replies": N_("the replies"),
    "survey_rows": N_("the rows of surveys"),
    "saved_queries": N_("the saved queries"),
    "summaries": N_("the summaries"),
    "summary_quotes": N_("the quotes of summaries"),
    "condensations": N_("the condensed quotes"),
    "map_places": N_("the places on the map"),
    "map_links": N_("the lines on the map"),
}

_RULES = {
    "name taken": N_("two have the same name"),
    "name empty": N_("one has no name"),
    "name has slash": N_("a name has a slash in it"),
    "code inside itself": N_("one lies inside itself"),
    "case inside itself": N_("one lies inside itself"),
    "theme inside itself": N_("one lies inside itself"),
    "question inside itself": N_("one lies inside itself"),
    "question of other guide": N_("one lies under a question of another guide"),
    "not codable": N_("a heading has been put on a segment"),
    "span outside text": N_("one points outside its text"),
    "span empty": N_("one covers no words"),
    "twin codings": N_("two are the same in everything"),
    "turns overlap": N_("two overlap"),
    "wrong type": N_("a value is not of its type"),
    "memo about several things": N_("one is about several things at once"),
    "pointer": N_("one points to something that is gone"),
}


def table_name(table: str) -> str:
    """Return what people call all that is in a table of the project file, such as “the codings”."""
    return _(_TABLES[table]) if table in _TABLES else table


def fault_sentence(fault: Fault) -> str:
    """Return one sentence, in the interface's language, that says what is wrong and where."""
    return _SENTENCES[fault.kind](fault.fields)


def _sqlite(fields: Mapping[str, object]) -> str:
    detail = str(fields.get("detail") or "")
    sentence = _("The file itself is damaged: parts of it cannot be read.")
    return f"{sentence} (SQLite: {detail})" if detail else sentence


def _rows(fields: Mapping[str, object]) -> str:
    told = {"table": table_name(str(fields["table"])), "n": fields["n"]}
    return _("Among %(table)s, %(n)s cannot be understood.") % told


def _pointer(fields: Mapping[str, object]) -> str:
    told = {"table": table_name(str(fields["table"])), "target": table_name(str(fields["target"]))}
    return _("Among %(table)s, one points to something that is not there among %(target)s.") % told


def _span(fields: Mapping[str, object]) -> str:
    if fields["table"] == "turns":
        return _("A turn in “%(document)s” reaches outside the text.") % fields
    return _("A coding in “%(document)s” covers no words or reaches outside the text.") % fields


def _rule(fields: Mapping[str, object]) -> str:
    rule = str(fields["rule"])
    told = {"table": table_name(str(fields["table"])), "what": _(_RULES[rule]) if rule in _RULES else rule}
    return _("Among %(table)s, %(what)s.") % told


def _about_document(message: str) -> Callable[[Mapping[str, object]], str]:
    return lambda fields: _(message) % fields


_SENTENCES: dict[FaultKind, Callable[[Mapping[str, object]], str]] = {
    FaultKind.SQLITE: _sqlite,
    FaultKind.ROWS: _rows,
    FaultKind.POINTER: _pointer,
    FaultKind.SPAN: _span,
    FaultKind.RULE: _rule,
    FaultKind.TEXT_HASH: _about_document(
        N_("The text of “%(document)s” is not the text that was stored; something else has changed it.")
    ),
    FaultKind.TEXT_MISSING: _about_document(N_("The text of “%(document)s” is gone.")),
    FaultKind.ORIGINAL_HASH: _about_document(N_("The kept original of “%(document)s” is damaged.")),
    FaultKind.ORIGINAL_MISSING: _about_document(N_("The kept original of “%(document)s” is gone.")),
}
