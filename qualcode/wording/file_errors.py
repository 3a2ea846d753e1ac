"""The sentences for files that cannot be read or written."""

from collections.abc import Callable, Mapping
from pathlib import Path

from qualcode.i18n import N_, _, _n, language
from qualcode.model.errors import FileReason
from qualcode.model.flaws import Flaw
from qualcode.wording.filling import LONGEST, Sentences, filled, listed, sentences
from qualcode.wording.flaws import flaw_clause
from qualcode.wording.numbers import size
from qualcode.wording.system_errors import cause, is_denied

Fields = Mapping[str, object]

_SENTENCES: dict[FileReason, Sentences] = {
    FileReason.MISSING: Sentences(
        N_("The file “{file}” is not there."),
        N_("Nothing of that name was found in {folder}. Nothing was changed."),
        N_("Check the name, and whether the file has been moved or renamed."),
    ),
    FileReason.IS_FOLDER: Sentences(
        N_("“{file}” is a folder."),
        N_("A file is needed here. Nothing was changed."),
        N_("Choose a file instead."),
    ),
    FileReason.EXISTS: Sentences(
        N_("“{file}” is there already."),
        N_("It was not overwritten."),
        N_("Choose another name, or move the file that is there."),
    ),
    FileReason.NO_FOLDER: Sentences(
        N_("The folder for “{file}” is not there."),
        N_("There is no folder {folder}. Nothing was written."),
        N_("Make the folder first, or choose another."),
    ),
    FileReason.NOT_PROJECT: Sentences(
        N_("“{file}” is not a qualcode project."),
        N_("It was not changed."),
        N_("Open a file whose name ends in .qualcode. A text is brought in by opening a project and importing it."),
    ),
    FileReason.NEWER: Sentences(
        N_("“{file}” was made by a newer version of qualcode."),
        N_("This version might misread it, and has left it untouched."),
        N_("Install the newest version, and open the project with that."),
    ),
    FileReason.DAMAGED: Sentences(
        N_("“{file}” is damaged."),
        N_("Parts of it cannot be read. It was left as it is."),
        N_("Keep a copy of the file. There are no backups beside it: look where copies of your files are kept."),
    ),
    FileReason.IN_USE: Sentences(
        N_("“{file}” is in use."),
        N_("Another program or another window holds it. Nothing was changed."),
        N_("Close it there and try again."),
    ),
    FileReason.READ_ONLY: Sentences(
        N_("“{file}” cannot be written to."),
        N_("The file or its folder is write-protected or belongs to someone else. Nothing was changed."),
        N_("Choose a folder of your own, or remove the write protection."),
    ),
    FileReason.DISK_FULL: Sentences(
        N_("There is no room on the disk for “{file}”."),
        N_("What was saved before is untouched."),
        N_("Make room on the disk and try again."),
    ),
    FileReason.GONE: Sentences(
        N_("The project file “{file}” is gone."),
        N_(
            "It was moved, renamed, replaced or deleted while it was open, and changes are not saved any more. "
            "What was saved before is kept for as long as the project stays open."
        ),
        N_("Put the file back where it was and try again, or save a copy of the project under a new name."),
    ),
    FileReason.EMPTY: Sentences(
        N_("“{file}” is empty."),
        N_("There is nothing in it. Nothing was imported."),
        N_("Check that it is the right file, or fetch it again from where it came."),
    ),
    FileReason.NO_WORDS: Sentences(
        N_("There are no words in “{file}”."),
        N_("It holds nothing that can be read as text. Nothing was imported."),
        N_("Check that it is the right file. The words of a scanned page must be recognised as text first."),
    ),
    FileReason.NO_ROWS: Sentences(
        N_("There are no rows in “{file}”."),
        N_("Below the names of the columns there is nothing. Nothing was changed."),
        N_("Fill in the table and try again."),
    ),
    FileReason.BINARY: Sentences(
        N_("“{file}” is not a text."),
        N_("It looks like a picture, a sound or a program. Nothing was imported."),
        N_("Choose the file that the words are in."),
    ),
    FileReason.TOO_LARGE: Sentences(
        N_("“{file}” is too large."),
        N_("It is far larger than any interview. Nothing was imported."),
        N_("Check that it is the right file. If it is, divide it into several."),
    ),
    FileReason.PROTECTED: Sentences(
        N_("“{file}” is protected by a password."),
        N_("It cannot be read without it. Nothing was imported."),
        N_("Open it in the program it was made with, save it without the password, and try again."),
    ),
    FileReason.UNREADABLE: Sentences(
        N_("“{file}” could not be reached."),
        N_("Nothing was changed."),
        N_("Check that the disk is connected and that you have access to the file."),
    ),
    FileReason.UNKNOWN_FORMAT: Sentences(
        N_("qualcode does not know files such as “{file}”."),
        N_("Nothing was changed."),
        N_("Use a file of another kind."),
    ),
    FileReason.ENCODING: Sentences(
        N_("The letters in “{file}” cannot be made out."),
        N_("They are written neither as UTF-8 nor as Windows-1252. Nothing was imported."),
        N_("Open it in the program it was made with, and save it as UTF-8."),
    ),
    FileReason.BROKEN: Sentences(
        N_("“{file}” cannot be understood."),
        N_("It is damaged, or cut off somewhere. Nothing was changed."),
        N_("Open it in the program it was made with, save it again and try again."),
    ),
    FileReason.MISSING_COLUMN: Sentences(
        N_("“{file}” lacks a column."),
        N_("Nothing was changed."),
        N_("Write the column's name in the first row and try again."),
    ),
    FileReason.BAD_ROWS: Sentences(
        N_("There are rows in “{file}” that cannot be used."),
        N_("None of its rows was used. Nothing was changed."),
        N_("Correct those rows and try again."),
    ),
    FileReason.ALREADY_IMPORTED: Sentences(
        N_("“{file}” has been imported before."),
        N_("The very same file is in the project already. It was not imported again."),
        N_("There is nothing you need to do. To import it anew, remove its document first."),
    ),
    FileReason.OTHER_STUDY: Sentences(
        N_("“{file}” is another study."),
        N_("Only copies of one study can be merged or compared. Nothing was changed."),
        N_("Choose a copy that was handed out from this project."),
    ),
    FileReason.OWN_FILE: Sentences(
        N_("“{file}” is this very project."),
        N_("A project cannot be merged into itself. Nothing was changed."),
        N_("Choose the copy that a coder has worked in."),
    ),
    FileReason.SAME_COPY: Sentences(
        N_("“{file}” is an earlier or later state of this very copy."),
        N_("It was copied or backed up, not handed out. Nothing was changed."),
        N_(
            "To go back to that state, open the file instead. If somebody has worked in it, name it as the project"
            " with a hyphen and their name, such as “Study-Kari.qualcode”, and merge it."
        ),
    ),
}

_WORD_PROCESSED = ("doc", "odt", "rtf", "pdf", "pages")
_SPREADSHEETS = ("xls", "xlsb", "ods", "numbers")
_TABLES = (".xlsx", ".csv", ".tsv")
_OLD = {
    "qualcode": N_("“{file}” is a qualcode project, not a text."),
    "doc": N_("“{file}” is a Word file of the old kind, .doc."),
    "xls": N_("“{file}” is an Excel file of the old kind, .xls."),
}


def about_file(reason: FileReason, path: Path | None, fields: Fields) -> Sentences:
    """Return the translated sentences about a file; ``rows`` among the fields are line numbers with sentences."""
    about = {**fields, "file": _name(path), "folder": _folder(path)}
    told = Sentences(*(filled(sentence, about) for sentence in _SENTENCES[reason]))
    return _MORE_EXACT[reason](told, about) if reason in _MORE_EXACT else told


def _name(path: Path | None) -> str:
    """Return a file's name without its folders; the table that a command got without a file has none."""
    name = (path.name or path.anchor) if path is not None else ""
    return _shortened(name) if name else _("the table")


def _folder(path: Path | None) -> str:
    return _shortened(str(path.parent.absolute())) if path is not None else "…"


def _shortened(name: str) -> str:
    """Return a long name without its middle: the ending must be seen."""
    if len(name) <= LONGEST:
        return name
    return f"{name[: LONGEST // 2]}…{name[1 - LONGEST // 2 :]}"


def _unknown_format(told: Sentences, about: Fields) -> Sentences:
    formats = about.get("formats")
    if not isinstance(formats, list | tuple | set | frozenset) or not formats:
        return told
    endings = sorted(f".{str(each).lstrip('.')}" for each in formats)
    known = _("The kinds that can be used here are {endings}.").format(endings=", ".join(endings))
    kind = str(about.get("format", "")).lower()
    what_to_do = _better_file(kind, endings)
    return Sentences(_what_it_is(told, kind, endings, about), sentences(known, told.explanation), what_to_do)


def _better_file(kind: str, endings: list[str]) -> str:
    if kind in _WORD_PROCESSED and ".docx" in endings:
        return _("Open it in Word or LibreOffice, save it as .docx, and import that.")
    if kind == "qualcode":
        return _("Open it as a project, or import the texts that it was made of.")
    if _is_table_among_texts(kind, endings):
        return _("Import informants under Informants, survey answers under Answers and a codebook under Codebook.")
    if kind in _SPREADSHEETS and ".csv" in endings:
        return _("Open it in Excel or LibreOffice, save it as .xlsx or CSV, and use that.")
    return _("Use a file of one of these kinds.")


def _is_table_among_texts(kind: str, endings: list[str]) -> bool:
    return ".vtt" in endings and (kind in _SPREADSHEETS or f".{kind}" in _TABLES)


def _what_it_is(told: Sentences, kind: str, endings: list[str], about: Fields) -> str:
    """Return the headline: a name that says what the file is not must not be blamed."""
    if kind in _OLD:
        return filled(_OLD[kind], about)
    if kind and Path(str(about["file"])).suffix.lower() in endings:
        return filled(N_("“{file}” is not what its name says: inside, it is a .{format} file."), about)
    if _is_table_among_texts(kind, endings):
        return filled(N_("“{file}” is a table, not a text."), about)
    return told.headline


def _too_large(told: Sentences, about: Fields) -> Sentences:
    is_size, most = about.get("size"), about.get("limit", about.get("most"))
    if not isinstance(is_size, int) or not isinstance(most, int):
        return told
    sizes = {"size": size(is_size, language()), "limit": size(most, language())}
    sentence = N_("It takes {size}, and {limit} is the most that can be read. Nothing was imported.")
    return Sentences(told.headline, filled(sentence, sizes), told.what_to_do)


def _bad_line(told: Sentences, about: Fields) -> Sentences:
    if not about.get("line"):
        return told
    flaw = about.get("detail")
    # Written for the reader, and of no use when cut short.
    clause = flaw_clause(flaw) if isinstance(flaw, Flaw) else str(flaw or "")
    detail = _("What is wrong: {detail}.").format(detail=clause) if clause else ""
    return Sentences(
        filled(N_("Line {line} of “{file}” cannot be understood."), about),
        sentences(detail, _("Nothing was changed.")),
        _("Correct the line and try again."),
    )


def _missing_column(told: Sentences, about: Fields) -> Sentences:
    missing, found = ([str(name) for name in _list(about.get(field))] for field in ("columns", "found"))
    headline = _n("“{file}” lacks the column {names}.", "“{file}” lacks the columns {names}.", len(missing))
    has = _("It has these columns: {names}.").format(names=listed(found)) if found else ""
    return Sentences(
        headline.format(file=about["file"], names=listed(missing)) if missing else told.headline,
        sentences(has, told.explanation),
        told.what_to_do if len(missing) < 2 else _("Write the columns' names in the first row and try again."),
    )


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list | tuple) else []


def _bad_rows(told: Sentences, about: Fields) -> Sentences:
    rows = about.get("rows")
    if not isinstance(rows, list | tuple) or not rows:
        return told
    n = len({line for line, _reason in rows})  # a row can have several things wrong with it
    headline = _n("One row of “{file}” cannot be used.", "{n} rows of “{file}” cannot be used.", n).format(
        file=about["file"], n=n
    )
    lines = [_("Line {line}: {reason}").format(line=line, reason=reason) for line, reason in rows]
    return Sentences(headline, "\n".join([*lines, told.explanation]), told.what_to_do)


def _already_imported(told: Sentences, about: Fields) -> Sentences:
    what_to_do = told.what_to_do
    if about.get("option"):
        what_to_do = filled(N_("There is nothing you need to do. With {option} it is imported once more."), about)
    if not about.get("title"):
        return Sentences(told.headline, told.explanation, what_to_do)
    explanation = filled(N_("It is in the project as “{title}”. It was not imported again."), about)
    return Sentences(told.headline, explanation, what_to_do)


def _unreadable(told: Sentences, about: Fields) -> Sentences:
    return Sentences(told.headline, sentences(cause(about), told.explanation), told.what_to_do)


def _read_only(told: Sentences, about: Fields) -> Sentences:
    # That access was denied is what the usual sentence says already.
    return told if is_denied(about) else _unreadable(told, about)


def _spoilt(told: Sentences, about: Fields) -> Sentences:
    if not about.get("backup"):
        return told
    what_to_do = N_("Keep a copy of the file, and open the newest backup: “{backup}”, in “{backups}” beside it.")
    return Sentences(told.headline, told.explanation, filled(what_to_do, about))


def _not_project(told: Sentences, about: Fields) -> Sentences:
    if Path(str(about["file"])).suffix.lower() != ".qualcode":
        return told
    what_to_do = _("Perhaps it was not copied or downloaded whole: fetch it again from where it came.")
    return _spoilt(Sentences(told.headline, told.explanation, what_to_do), about)


def _no_words(told: Sentences, about: Fields) -> Sentences:
    ending = Path(str(about["file"])).suffix.lower()
    if ending not in _TABLES:
        return told
    explanation = _("All its cells are empty. Nothing was changed.")
    what_to_do = _("Fill in the table and try again.")
    if ending == ".xlsx":
        what_to_do = _("Check that it is the right file, and that the table stands on its first sheet.")
    return Sentences(told.headline, explanation, what_to_do)


_MORE_EXACT: dict[FileReason, Callable[[Sentences, Fields], Sentences]] = {
    FileReason.UNKNOWN_FORMAT: _unknown_format,
    FileReason.TOO_LARGE: _too_large,
    FileReason.BROKEN: _bad_line,
    FileReason.ENCODING: _bad_line,
    FileReason.MISSING_COLUMN: _missing_column,
    FileReason.BAD_ROWS: _bad_rows,
    FileReason.ALREADY_IMPORTED: _already_imported,
    FileReason.UNREADABLE: _unreadable,
    FileReason.READ_ONLY: _read_only,
    FileReason.NO_WORDS: _no_words,
    FileReason.DAMAGED: _spoilt,
    FileReason.NOT_PROJECT: _not_project,
}
"""Reasons that say more when the error carries the fields for it."""
