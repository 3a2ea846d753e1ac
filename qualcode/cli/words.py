"""``qualcode words``: how often words are said, by whom, and what sets one group apart from another."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qualcode.cli import output, parts
from qualcode.i18n import _, _n, language

if TYPE_CHECKING:
    from qualcode.analysis.dimensions import Heading
    from qualcode.analysis.scope import Scope
    from qualcode.analysis.word_index import WordIndex
    from qualcode.analysis.word_lists import WordTable
    from qualcode.model.study import Study
    from qualcode.text.frequency import KeyWord, LemmaCount

_DIMENSIONS = ("role", "informant", "document", "code")
_MOST = 50
_WIDEST, _NARROWEST, _GAP = 120, 4, 2
"""So many signs wide the columns of a table may be together, what a column takes at least, and what parts two."""
_UNDER = 5
"""Of more columns, so many are told for each word."""


def words_command() -> parts.Command:
    """Return the command that counts words."""
    return parts.command(
        "words",
        _words,
        _("Count words by lemma. Stop words, numbers and what interviewers say are left out."),
        parts.project(),
        parts.choice("--by", _DIMENSIONS, _("Count apart by this.")),
        parts.text("--compare", _("What sets this apart from a second one, or the others."), multiple=True),
        parts.number("--most", _("Show so many words; 50 if left out. JSON and files have all."), least=1),
        parts.as_json(),
        parts.output(_("Write the list to this file: .docx, .xlsx, .csv or .html.")),
    )


def _words(
    path: Path, by: str | None, compare: Sequence[str], most: int | None, target: Path | None, as_json: bool
) -> None:
    from qualcode.cli.indexing import indexed

    if compare and (by is None or len(compare) > 2):
        told = _("--compare takes one or two names, and --by says of what.")
        raise click.UsageError(told, click.get_current_context())
    with output.opened_to_read(path) as project:
        study, words = project.study, indexed(project)
    shown = most or _MOST
    if compare:
        _compared(study, words, str(by), compare, shown, target, as_json)
    else:
        _listed(study, words, by, shown, target, as_json)


def _listed(
    study: "Study", words: "WordIndex", by: str | None, most: int, target: Path | None, as_json: bool
) -> None:
    from qualcode.analysis.dimensions import Dimension
    from qualcode.analysis.spelling import spelled_table
    from qualcode.analysis.word_lists import whole_table, word_table
    from qualcode.exporters.reports.words_report import words_report
    from qualcode.exporters.write import write

    counted = whole_table(study, words) if by is None else word_table(study, words, Dimension(by))
    table = spelled_table(words, counted)
    if target is not None:
        write(words_report(study, table), target)
    if as_json:
        output.data(_told(study, table))
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(study, table, most)


def _compared(
    study: "Study",
    words: "WordIndex",
    by: str,
    names: Sequence[str],
    most: int,
    target: Path | None,
    as_json: bool,
) -> None:
    from qualcode.analysis.spelling import spelled
    from qualcode.analysis.word_lists import key_words
    from qualcode.exporters.reports.words_report import key_words_report
    from qualcode.exporters.write import write

    a, b, labels = _scopes(study, by, names)
    found = spelled(words, key_words(study, words, a, b))
    if target is not None:
        write(key_words_report(study, found, *labels), target)
    if as_json:
        output.data([_key_word(each) for each in found])
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show_compared(found[:most], labels)


def _scopes(study: "Study", by: str, names: Sequence[str]) -> "tuple[Scope, Scope, tuple[str, str]]":
    """Return what is compared with what; SomethingMissing when a name points to nothing."""
    from qualcode.analysis import locate
    from qualcode.analysis.dimensions import Dimension
    from qualcode.analysis.word_lists import narrowed_to, parts_of

    find: Any = {
        "role": locate.find_role,
        "informant": locate.find_informant,
        "document": locate.find_document,
        "code": locate.find_code,
    }[by]
    keys = [find(study, name).id for name in names]
    parts = {heading.key: (heading, scope) for heading, scope in parts_of(study, Dimension(by))}
    labels = [parts[key][0].label for key in keys]
    if len(keys) == 2:
        return parts[keys[0]][1], parts[keys[1]][1], (labels[0], labels[1])
    others = frozenset(key for key in parts if key != keys[0])
    return parts[keys[0]][1], narrowed_to(Dimension(by), others), (labels[0], _("the others"))


def _told(study: "Study", table: "WordTable") -> dict[str, Any]:
    return {
        "headings": [_name(study, heading) for heading in table.headings],
        "sizes": list(table.sizes),
        "words": [
            {
                "lemma": word.lemma,
                "count": word.count,
                "documents": word.documents,
                "forms": dict(word.forms),
                "counts": list(counts),
            }
            for word, counts in table.rows
        ],
    }


def _key_word(each: "KeyWord") -> dict[str, Any]:
    return {
        "lemma": each.lemma,
        "a": each.count_a,
        "b": each.count_b,
        "log_likelihood": round(each.log_likelihood, 2),
        "log_ratio": round(each.log_ratio, 2),
        "dispersion": None if each.dispersion is None else round(each.dispersion, 3),
    }


def _name(study: "Study", heading: "Heading") -> str:
    from qualcode.wording.language import interface_words
    from qualcode.wording.words import heading_path

    return heading_path(study, heading, interface_words())


def _show(study: "Study", table: "WordTable", most: int) -> None:
    names = [_name(study, heading) for heading in table.headings]
    if sum(max(len(name), _NARROWEST) + _GAP for name in names) > _WIDEST:
        _show_long(table, names, most)
        return
    lines = [[_("Headword"), *names, _("Total"), _("Forms")]]
    for word, counts in table.rows[:most]:
        lines.append([word.lemma, *map(str, counts), str(word.count), _told_forms(word)])
    _align(lines)


def _show_long(table: "WordTable", names: Sequence[str], most: int) -> None:
    """Write each word with the headings under which it stands oftenest: more columns than a screen is wide."""
    for word, counts in table.rows[:most]:
        output.say(f"{word.lemma}  {word.count}  {_told_forms(word)}")
        under = sorted((-count, at) for at, count in enumerate(counts) if count)
        for count, at in under[:_UNDER]:
            output.say(f"{-count:>7}  {names[at]}")
        if len(under) > _UNDER:
            more = len(under) - _UNDER
            output.say(f"{'':>7}  " + _n("and %d more", "and %d more", more) % more)
    told = _("There are %d columns: JSON and files have them all, with 0 where a word is not said.")
    output.hint(told % len(names))


def _told_forms(word: "LemmaCount") -> str:
    return ", ".join(f"{form} {count}" for form, count in word.forms[:5])


def _show_compared(found: "Sequence[KeyWord]", labels: tuple[str, str]) -> None:
    from qualcode.wording.numbers import NO_VALUE, number

    lines = [[_("Headword"), *labels, "G²", _("Log ratio"), _("Dispersion"), ""]]
    for each in found:
        spread = NO_VALUE if each.dispersion is None else number(each.dispersion, language(), 2)
        measures = (number(each.log_likelihood, language(), 1), number(each.log_ratio, language(), 1), spread)
        lines.append([each.lemma, str(each.count_a), str(each.count_b), *measures, ""])
    _align(lines)


def _align(lines: list[list[str]]) -> None:
    """Write lines as columns: words to the left, numbers to the right, the last column as it is."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *numbers, last in lines:
        cells = (cell.rjust(width) for cell, width in zip(numbers, widths[1:], strict=False))
        output.say("  ".join([first.ljust(widths[0]), *cells, last]).rstrip())
