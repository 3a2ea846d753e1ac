"""Clauses about what is wrong in a line of a file: each fits after “What is wrong:” and has no full stop."""

from qualcode.i18n import N_, _
from qualcode.model.flaws import Flaw, FlawKind
from qualcode.text.excerpt import shorten
from qualcode.wording.filling import LONGEST

_UNNAMED = N_("the code has no name")
_OPEN_QUOTE = N_("a quotation mark is never closed")

_CLAUSES: dict[FlawKind, str] = {
    FlawKind.CODE_UNNAMED: _UNNAMED,
    FlawKind.CODE_HAS_SLASH: N_("the name “%s” has a slash in it, which stands between parent and child"),
    FlawKind.CODE_TWICE: N_("the code “%s” stands twice under the same parent"),
    FlawKind.CODE_ON_LINE: N_("the code “%(code)s” stands on line %(line)d already"),
    FlawKind.COLOUR: N_("“%s” is no colour: write a number from 0 to 11, or for example #2a7f62"),
    FlawKind.ORIGIN: N_("“%s” is no origin: write theory, in vivo, guide or data"),
    FlawKind.CODABLE: N_("“%s” is neither yes nor no"),
    FlawKind.NO_CODES: N_("the list “codes” is missing"),
    FlawKind.NOT_CODES: N_("a list of codes should stand here, each beginning with a hyphen"),
    FlawKind.NOT_FIELDS: N_("fields should stand here, such as “name: Time pressure”"),
    FlawKind.NOT_TEXT: N_("a text should stand here, not a list or fields"),
    FlawKind.FIELD_UNKNOWN: N_("“%(field)s” is not a known field; known are %(known)s"),
    FlawKind.FIELD_TWICE: N_("the field “%s” stands twice"),
    FlawKind.AFTER_HASH: N_("what follows # is not read; put the value in quotation marks"),
    FlawKind.TAB: N_("there is a tab; indent with spaces"),
    FlawKind.COLON: N_("a text with a colon in it must stand in quotation marks, or the indentation is wrong"),
    FlawKind.INDENTATION: N_("the indentation does not fit the lines above, or a colon or a hyphen is missing"),
    FlawKind.BRACKET_OPEN: N_("a list in brackets lacks a comma, or its bracket is never closed"),
    FlawKind.QUOTE_OPEN: _OPEN_QUOTE,
    FlawKind.QUOTE_INSIDE: N_("a quotation mark inside a cell must be written twice"),
    FlawKind.BACKSLASH: N_("a backslash stands in double quotation marks; use single ones"),
    FlawKind.SIGN_FIRST: N_("a text that begins with a sign such as @, %, &, ! or | must stand in quotation marks"),
    FlawKind.ALIAS: N_("references with * cannot be used here"),
    FlawKind.TAG: N_("a text that begins with ! must stand in quotation marks"),
    FlawKind.SEVERAL: N_("a second codebook begins here; a file holds one"),
    FlawKind.CHARACTER: N_("there is a character that cannot be used"),
    FlawKind.YAML: N_("the file does not follow the rules of YAML"),
    FlawKind.TOO_DEEP: N_("there are too many levels inside each other"),
    FlawKind.COLUMN_TWICE: N_("the column “%s” stands twice"),
    FlawKind.CELL_OUTSIDE: N_("a cell stands under no column's name"),
    FlawKind.CELL_TOO_LONG: N_("a cell is too long, or a quotation mark is never closed"),
    FlawKind.CSV: N_("the row cannot be divided into cells"),
    FlawKind.TIMES: N_(
        "no words have times that can be read; a line such as 00:00:03.450 --> 00:00:07.200 should stand above them"
    ),
    FlawKind.LABEL_MISSING: N_("the label is missing"),
    FlawKind.LABEL_ON_LINE: N_("the label “%(label)s” stands on line %(line)d already"),
    FlawKind.VALUE_TYPE: N_("“%(value)s” under “%(column)s” is not of the type that was chosen for the column"),
}


def flaw_clause(flaw: Flaw) -> str:
    """Return what is wrong in the interface's language; ``value`` among the fields stands where there is one."""
    clause = _(_CLAUSES[flaw.kind])
    fields = {name: _shown(value) for name, value in flaw.fields.items()}
    return clause % fields if "%(" in clause else clause.replace("%s", str(fields.get("value", "…")))


def _shown(value: object) -> object:
    return shorten(value, LONGEST) if isinstance(value, str) else value
