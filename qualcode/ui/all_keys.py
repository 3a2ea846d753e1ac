"""Every key of the program in words, by where it counts: from the commands, and from what is heard without one."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence

from qualcode.i18n import N_, _
from qualcode.text.match import bare
from qualcode.ui.commands import BuiltCommand
from qualcode.ui.stances import KEYS as STANCE_KEYS

_CODING, _CODEBOOK, _PEOPLE = N_("Coding"), N_("Codebook"), N_("Informants")
_GUIDES = N_("Guides")
_QUOTES, _FINDINGS, _TEXT = N_("Quotes"), N_("Findings"), N_("Text")
_MATRIX, _CONDENSING = N_("Matrix"), N_("Condensing")
_ANSWERS = N_("Answers")
_TABLE, _SIDES = N_("Table"), N_("Side by side")
_COPIES, _DESK = N_("To settle"), N_("Settling disagreements")
_STANCES = "|".join(STANCE_KEYS.values())

WITHOUT_COMMAND: tuple[tuple[str, str, str], ...] = (
    (_CODING, N_("Put a pinned or recent code on the words; with Shift on the whole turn"), "1–9|Shift+1–Shift+9"),
    (_CODING, N_("Move the end of the coding by a word"), "Shift+Left|Shift+Right"),
    (_CODING, N_("Move the beginning of the coding by a word"), "Alt+Left|Alt+Right"),
    (_CODING, N_("Move the end of the coding by a sentence"), "Ctrl+Shift+Left|Ctrl+Shift+Right"),
    (_CODING, N_("Move the beginning of the coding by a sentence"), "Ctrl+Alt+Left|Ctrl+Alt+Right"),
    (_CODING, N_("Let the coding go; then let the selected words go"), "Esc"),
    (_CODING, N_("Code palette: apply the code"), "Return"),
    (_CODING, N_("Code palette: apply the code and go on"), "Shift+Return"),
    (_TEXT, N_("While correcting: done"), "Return"),
    (_TEXT, N_("While correcting: a new paragraph"), "Shift+Return"),
    (_TEXT, N_("While correcting: leave everything as it was"), "Esc"),
    (_CODEBOOK, N_("Codes: up, down, out or into the one above"), "Alt+Up|Alt+Down|Alt+Left|Alt+Right"),
    (_CODEBOOK, N_("Sorting board: move the cards to a group"), "1–9"),
    (_CODEBOOK, N_("Sorting board: move the cards to the rest group"), "0"),
    (_CODEBOOK, N_("Sorting board: make a group of the cards"), "N"),
    (_CODEBOOK, N_("Sorting board: find a group by its name"), "G"),
    (_CODEBOOK, N_("Code test: yes"), "J|Y"),
    (_CODEBOOK, N_("Code test: no"), "N"),
    (_CODEBOOK, N_("Code test: take the answer back"), "Backspace"),
    (_CODEBOOK, N_("Code test: next or previous code"), "Right|Left"),
    (_PEOPLE, N_("Edit the cell; once more: done, and down a row"), "Return"),
    (_PEOPLE, N_("Done, and on to the next cell"), "Tab"),
    (_PEOPLE, N_("Empty the selected cells"), "Del|Backspace"),
    (_PEOPLE, N_("Copy and paste cells, also from a spreadsheet"), "Ctrl+C|Ctrl+V"),
    (_PEOPLE, N_("The cells are stated, inferred or not known"), "Alt+1|Alt+2|Alt+3"),
    (_PEOPLE, N_("Cases: up, down, out or into the one above"), "Alt+Up|Alt+Down|Alt+Left|Alt+Right"),
    (_GUIDES, N_("Questions: up, down, out or into the one above"), "Alt+Up|Alt+Down|Alt+Left|Alt+Right"),
    (_GUIDES, N_("Questions: type, add, remove"), "Return|Ins|Del"),
    (_GUIDES, N_("Turns: accept the proposal, choose another question, refuse"), "Return|O|Del"),
    (_GUIDES, N_("Who was asked what: show the quotes"), "Return"),
    (_GUIDES, N_("Who was asked what: asked, left open, “don’t know”, not asked"), "1|2|3|4"),
    (_GUIDES, N_("Who was asked what: as the interviews tell"), "Del"),
    (_QUOTES, N_("Select the quote, or not"), "Space"),
    (_QUOTES, N_("Show or hide the words around the quote"), "Right|Left"),
    (_QUOTES, N_("Copy the selected quotes"), "Ctrl+C"),
    (_FINDINGS, N_("Move the question, finding or quote up or down"), "Alt+Up|Alt+Down"),
    (_FINDINGS, N_("Remove the question, finding or quote"), "Del"),
    (_FINDINGS, N_("Themes: into the theme above, or out again"), "Alt+Right|Alt+Left"),
    (_TABLE, N_("Show the quotes behind the number; back to the table"), "Return|Esc"),
    (_TABLE, N_("Copy the selected cells with their headings"), "Ctrl+C"),
    (_SIDES, N_("The next code, or the one before, on both sides"), "Ctrl+Down|Ctrl+Up"),
    (_SIDES, N_("To the other side"), "Ctrl+Left|Ctrl+Right"),
    (_CONDENSING, N_("Write beside the quote; done, and on to the next one"), "Return"),
    (_CONDENSING, N_("Go to the quote’s place in the text"), "Ctrl+Return"),
    (_MATRIX, N_("Write on the cell; back to the matrix"), "Return|Esc"),
    (_MATRIX, N_("While writing: the next cell"), "Alt+Up|Alt+Down|Alt+Left|Alt+Right"),
    (_MATRIX, N_("The cell is checked, or a draft again"), "C"),
    (_MATRIX, N_("While writing: the cell is checked, or a draft again"), "Ctrl+Shift+Return"),
    (_MATRIX, N_("Make a finding of the cell’s quotes"), "F"),
    (_MATRIX, N_("Link the quote to the summary, or not"), "Space"),
    (_MATRIX, N_("Write a reference to the quote into the summary"), "Return"),
    (_ANSWERS, N_("Put the code of that number on the answer, or on the words selected in it"), "1–9"),
    (_ANSWERS, N_("Choose a code for the answer"), "K"),
    (_ANSWERS, N_("The code that was used last, once more"), "."),
    (_ANSWERS, N_("The answer voices its code as helping, as hindering, or as both"), _STANCES),
    (_ANSWERS, N_("The next answer; the next one without a code"), "Return|U"),
    (_ANSWERS, N_("Choose among the codes of the answer"), "Left|Right"),
    (_ANSWERS, N_("Remove the chosen code, or the one put on last"), "Del|Backspace"),
    (_ANSWERS, N_("Select words in the answer; back to the list"), "S|Esc"),
    (_ANSWERS, N_("Show the answer in the coding desk"), "Ctrl+Return"),
    (_COPIES, N_("Keep what stands, take the other, or keep both"), "1–3"),
    (_COPIES, N_("Show the place in the text"), "Return"),
    (_DESK, N_("What the coder of that number has coded holds"), "1–9"),
    (_DESK, N_("All that is coded here holds"), "B"),
    (_DESK, N_("No code here"), "0"),
    (_DESK, N_("Another code"), "K"),
    (_DESK, N_("Move the end of the words by a word; with Ctrl by a sentence"), "Shift+Left|Shift+Right"),
    (_DESK, N_("Move the beginning of the words by a word; with Ctrl by a sentence"), "Alt+Left|Alt+Right"),
    (_DESK, N_("The words that are marked now hold"), "Return"),
    (_DESK, N_("Write why it was decided so"), "M"),
    (_DESK, N_("Go to the definition of the code"), "D"),
    (_DESK, N_("The next disagreement, or the one before"), "N|P"),
    (_DESK, N_("Show the place in the text"), "T"),
    (_DESK, N_("Reopen a disagreement that is settled"), "O"),
    (_DESK, N_("Let the marked words go; then back to the numbers"), "Esc"),
)
"""Area, what happens and the keys (untranslated; several after ``|``, a range with ``–``) of what is heard by a key
alone. Tests hold it against the tables that listen.
"""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One line of the list: where it counts, what it does, and its keys as this system writes them."""

    area: str
    what: str
    keys: str

    def has(self, words: str) -> bool:
        """Tell whether every word stands in the line, whatever keyboard it was typed on."""
        line = bare(f"{self.area} {self.what} {self.keys}")
        return all(bare(word) in line for word in words.split())


def all_shortcuts(commands: Iterable[BuiltCommand]) -> list[Shortcut]:
    """Return all shortcuts, area by area, in the order of the menus."""
    lines = [
        Shortcut(_(item.command.menu.split(" > ")[0]), item.words, _joined(item.all_keys))
        for item in commands
        if item.all_keys
    ]
    lines += [Shortcut(_(area), _(what), _joined(_native(keys))) for area, what, keys in WITHOUT_COMMAND]
    areas = list(dict.fromkeys(line.area for line in lines))
    return sorted(lines, key=lambda line: areas.index(line.area))


def _native(keys: str) -> list[str]:
    return ["–".join(map(_written, each.split("–"))) for each in keys.split("|")]


def _written(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _joined(keys: list[str]) -> str:
    # Enter and Return are one key to whoever reads this.
    return ", ".join(dict.fromkeys(keys))
