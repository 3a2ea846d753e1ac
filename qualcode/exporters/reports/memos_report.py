"""Memos out of the project: as running text under their types, or as a table to sort and filter."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from qualcode.analysis.memos import about, find_memos, quotes_of, title
from qualcode.exporters.report import (
    Block,
    Column,
    Heading,
    Paragraph,
    Report,
    Row,
    Section,
    TableBlock,
    Tone,
)
from qualcode.exporters.reports import quote_parts
from qualcode.i18n import Language, Translator, translator
from qualcode.model.memos import Memo, MemoType
from qualcode.model.study import Study
from qualcode.text.excerpt import shorten
from qualcode.text.markdown import BlockKind, MarkdownBlock, read_markdown
from qualcode.wording.language import report_language
from qualcode.wording.memos import about_sentence
from qualcode.wording.names import memo_type_name
from qualcode.wording.numbers import day

_LONGEST_TITLE = 100
"""Code points of a heading; a longer first line is cut short there and stands whole below."""
_INDENT = "\u2003"


@dataclass(frozen=True, slots=True)
class _Context:
    study: Study
    language: Language
    words: Translator


def memos_report(study: Study, memos: Sequence[Memo] | None = None, language: Language | None = None) -> Report:
    """Return memos, or all of them, as text: under their types, the oldest first, each with what it quotes.

    The language is the study's report language unless another is given; memos stay as they were written.
    """
    context = _context(study, language)
    chosen = _by_time(study, memos)
    sections = tuple(
        Section(memo_type_name(type, context.words), tuple(blocks))
        for type in MemoType
        if (blocks := [block for memo in chosen if memo.type is type for block in _blocks(context, memo)])
    )
    return Report(context.words.gettext("Memos"), study.info.title, context.language, sections)


def memos_table(study: Study, memos: Sequence[Memo] | None = None, language: Language | None = None) -> Report:
    """Return the same memos as one table, a row each."""
    context = _context(study, language)
    words = context.words
    table = TableBlock(
        name=words.gettext("Memos"),
        caption=words.gettext("Memos, the oldest first"),
        columns=(
            Column(words.gettext("Written"), width=2.6),
            Column(words.gettext("Type"), width=2.2),
            Column(words.gettext("About"), width=4, stretch=2),
            Column(words.gettext("Written by"), width=2.6),
            Column(words.gettext("Memo"), width=6, stretch=4),
            Column(words.gettext("Quotes"), width=6, stretch=3),
        ),
        rows=tuple(Row(tuple(_cells(context, memo))) for memo in _by_time(study, memos)),
    )
    return Report(words.gettext("Memos"), study.info.title, context.language, (Section("", (table,)),))


def _context(study: Study, language: Language | None) -> _Context:
    language = language or report_language(study)
    return _Context(study, language, translator(language))


def _by_time(study: Study, memos: Sequence[Memo] | None) -> list[Memo]:
    chosen = find_memos(study) if memos is None else memos
    return sorted(chosen, key=lambda memo: memo.made)


def _blocks(context: _Context, memo: Memo) -> Iterator[Block]:
    heading = title(memo)
    yield Heading(shorten(heading, _LONGEST_TITLE) or context.words.gettext("Memo without words"))
    yield Paragraph(" · ".join(_whereabouts(context, memo)), Tone.QUIET)
    body = read_markdown(memo.text)
    if body and len(heading) <= _LONGEST_TITLE:
        body[:1] = _without_title(body[0])
    for block in body:
        yield _as_report(block)
    for _quote, quotation in quotes_of(context.study, memo.id):
        yield quote_parts.quote_block(context.study, quotation, context.words, context.language)


def _whereabouts(context: _Context, memo: Memo) -> Iterator[str]:
    yield about_sentence(about(context.study, memo), context.words)
    yield context.study.coders[memo.coder].name
    yield day(memo.made.astimezone(), context.language)


def _without_title(block: MarkdownBlock) -> list[MarkdownBlock]:
    """Return what is left of the first block when its first line has become the heading."""
    _title, _break, rest = block.text.partition("\n")
    return [MarkdownBlock(BlockKind.PARAGRAPH, rest)] if rest.strip() else []


def _as_report(block: MarkdownBlock) -> Block:
    if block.kind is BlockKind.HEADING:
        return Heading(block.text, 3)
    if block.kind is BlockKind.ITEM:
        return Paragraph(_INDENT * block.level + block.text)
    return Paragraph(block.text, Tone.QUOTE if block.kind is BlockKind.QUOTE else Tone.PLAIN)


def _cells(context: _Context, memo: Memo) -> Iterator[str]:
    yield day(memo.made.astimezone(), context.language)
    yield memo_type_name(memo.type, context.words)
    yield about_sentence(about(context.study, memo), context.words)
    yield context.study.coders[memo.coder].name
    yield "\n".join(block.text for block in read_markdown(memo.text))
    quotes = quotes_of(context.study, memo.id)
    yield "\n".join(quote_parts.quoted(quotation) for _quote, quotation in quotes)
