"""The sample: informants with roles, case and attributes, and how many there are of each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from qualcode.analysis.dimensions import Dimension, case_path
from qualcode.analysis.people import only_written
from qualcode.analysis.sample import SampleRow, SampleTable, Total, sample_table
from qualcode.analysis.sample_sums import uneven_sums
from qualcode.analysis.units import Unit
from qualcode.exporters.report import Column, Kind, Medium, Report, Row, Section, TableBlock, Value
from qualcode.exporters.reports.attribute_cells import attribute_cell, attribute_column
from qualcode.i18n import Language, Translator, translator
from qualcode.model.people import Attribute, Certainty
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.names import certainty_name, dimension_name
from qualcode.wording.sample import sums_sentences
from qualcode.wording.units import counted, unit_name
from qualcode.wording.values import value_words

NOT_HEARD = "–"
"""Stands where an informant is listed and has not been interviewed."""


@dataclass(frozen=True, slots=True)
class _Context:
    study: Study
    sample: SampleTable
    language: Language
    words: Translator


def sample_report(study: Study, language: Language | None = None) -> Report:
    """Return a table of all informants and a table of totals; what is not known stands as unknown.

    The language is the study's report language unless another is given.
    """
    language = language or report_language(study)
    context = _Context(study, sample_table(study), language, translator(language))
    tables = (_people(context), _totals(context))
    return Report(context.words.gettext("Sample"), study.info.title, language, (Section("", tables),))


def _people(context: _Context) -> TableBlock:
    words, rows = context.words, context.sample.rows
    if rows and rows[0].informant.id in only_written(context.study):
        people = words.gettext("{informants}, {heard} of them have answered in words")
        about = words.gettext("{dash} means that the informant has not answered in words.")
    else:
        people = words.gettext("{informants}, {heard} of them interviewed")
        about = words.gettext("{dash} means that the informant has not been interviewed.")
    return TableBlock(
        name=words.gettext("Informants"),
        caption=people.format(informants=counted(len(rows), Unit.INFORMANTS, words), heard=context.sample.heard),
        columns=_columns(context),
        rows=tuple(Row(tuple(_values(context, row))) for row in rows),
        notes=tuple(_notes(context, about)),
    )


def _notes(context: _Context, about_silence: str) -> Iterator[str]:
    sample, words = context.sample, context.words
    if sample.heard < len(sample.rows):
        yield about_silence.format(dash=NOT_HEARD)
    if sample.left_out:
        sentence = words.ngettext(
            "%d who has only answered a survey is not in the table.",
            "%d who have only answered a survey are not in the table.",
            sample.left_out,
        )
        yield sentence % sample.left_out


def _columns(context: _Context) -> tuple[Column, ...]:
    words = context.words
    return (
        Column(dimension_name(Dimension.INFORMANT, words), width=2),
        Column(dimension_name(Dimension.ROLE, words), width=2.4, stretch=2),
        *_if_any(context, Column(dimension_name(Dimension.CASE, words), width=2, stretch=1)),
        *map(attribute_column, context.sample.attributes),
        Column(unit_name(Unit.DOCUMENTS, words).capitalize(), Kind.INTEGER, 1.6),
        Column(words.gettext("Speaks in"), width=6, medium=Medium.GRID),
    )


def _if_any(context: _Context, column: Column) -> tuple[Column, ...]:
    """Return the column of cases where the study has any."""
    return (column,) if context.study.cases else ()


def _values(context: _Context, row: SampleRow) -> Iterator[Value]:
    unknown = certainty_name(Certainty.UNKNOWN, context.words)
    yield row.informant.label
    yield ", ".join(role.name for role in row.roles) or unknown
    if context.study.cases:
        yield case_path(context.study, row.case.id) if row.case else unknown
    for attribute, value in zip(context.sample.attributes, row.values, strict=True):
        yield attribute_cell(attribute, value, context.language)
    yield len(row.documents) if row.heard else NOT_HEARD
    yield "; ".join(document.title for document in row.documents)


def _totals(context: _Context) -> TableBlock:
    sample, words = context.sample, context.words
    unit = unit_name(Unit.INFORMANTS, words)
    rows = [*_group(context, dimension_name(Dimension.ROLE, words), sample.roles)]
    if context.study.cases:
        rows += _group(context, dimension_name(Dimension.CASE, words), sample.cases)
    for attribute, totals in zip(sample.attributes, sample.values, strict=True):
        rows += _group(context, attribute.name, totals, attribute)
    return TableBlock(
        name=words.gettext("Totals"),
        caption=words.gettext("Number of informants of each kind"),
        columns=(
            Column(words.gettext("Property"), width=4, stretch=1),
            Column(words.gettext("Value"), width=5, stretch=2),
            Column(unit.capitalize(), Kind.INTEGER, 2),
        ),
        rows=tuple(rows),
        unit=unit,
        derived=True,
        notes=(
            words.gettext("An informant with two roles counts at both; a case includes those inside it."),
            *sums_sentences(uneven_sums(context.study), len(sample.rows), words),
        ),
    )


def _group(
    context: _Context, name: str, totals: Iterable[Total], attribute: Attribute | None = None
) -> Iterator[Row]:
    for place, total in enumerate(totals):
        value = value_words(attribute.type, total.value or "", context.language) if attribute else total.value
        shown = value or certainty_name(Certainty.UNKNOWN, context.words)
        yield Row((name, shown, total.informants), repeated=1 if place else 0)
