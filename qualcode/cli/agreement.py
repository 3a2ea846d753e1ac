"""``qualcode agreement``: do the coders agree, code by code and overall?"""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import output, parts
from qualcode.i18n import _, language

if TYPE_CHECKING:
    from qualcode.analysis.agreement.choice import AgreementChoice
    from qualcode.analysis.agreement.report import AgreementReport, Row
    from qualcode.model.ids import CoderId
    from qualcode.model.study import Study

_UNITS = ("turns", "sentences", "paragraphs", "answers", "documents", "characters", "segments")
_LEVELS = ("top", "all")
_SAMPLES = 1000


def agreement_command() -> parts.Command:
    """Return the command that compares coders."""
    return parts.command(
        "agreement",
        _agreement,
        _("Compare coders. Documents that all of them are finished with are compared, informants' words only."),
        parts.project(),
        parts.choice(
            "--unit", _UNITS, _("What the coders agree on, unit by unit; turns if left out."), default="turns"
        ),
        parts.text("--coder", _("Compare this coder; give it once for each, all if left out."), multiple=True),
        parts.text("--rounds", _("Compare the coding rounds of this coder with one another.")),
        parts.text("--document", _("Compare in this document; give it once for each."), multiple=True),
        parts.text("--code", _("Compare on the code at this path; give it once for each."), multiple=True),
        parts.choice("--level", _LEVELS, _("Without --code: the top of the tree, or all codes."), default="top"),
        parts.flag("--intervals", help=_("Tell 95-percent intervals too, from 1,000 draws of documents.")),
        parts.as_json(),
        parts.output(_("Write the report to this file: .docx, .xlsx, .csv or .html.")),
    )


def _agreement(
    path: Path,
    unit: str,
    coder: tuple[str, ...],
    rounds: str | None,
    document: tuple[str, ...],
    code: tuple[str, ...],
    level: str,
    intervals: bool,
    target: Path | None,
    as_json: bool,
) -> None:
    from qualcode.analysis.agreement.against_consensus import against_consensus
    from qualcode.analysis.agreement.report import agreement
    from qualcode.model.blind import may_see

    with output.opened(path) as project:
        study, me = project.study, project.coder
    choice = _choice(study, unit, _coders(study, coder, rounds), document, code, level)
    # Where coding is blind, only what all of them have finished may be seen.
    seen = tuple(one for one in choice.documents if all(may_see(study, me, one, each) for each in choice.coders))
    choice = replace(choice, documents=seen)
    samples = _SAMPLES if intervals else 0
    found, consensus = agreement(study, choice, samples), against_consensus(study, choice, samples)
    if target is not None:
        from qualcode.exporters.reports.agreement_report import agreement_report
        from qualcode.exporters.write import write

        write(agreement_report(study, found, consensus=consensus), target)
    if as_json:
        output.data(_told(study, found) | {"consensus": [_consensus_told(study, *row) for row in consensus.rows]})
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show(study, found)


def _choice(
    study: "Study",
    unit: str,
    coders: tuple["CoderId", ...],
    documents: tuple[str, ...],
    codes: tuple[str, ...],
    level: str,
) -> "AgreementChoice":
    from qualcode.analysis.agreement.choice import AgreementChoice, UnitKind, all_codes, comparable, top_codes
    from qualcode.analysis.locate import find_code, find_document

    rows = all_codes(study) if level == "all" else top_codes(study)
    return AgreementChoice(
        coders,
        tuple(find_document(study, title).id for title in documents) or comparable(study, coders),
        tuple(find_code(study, path).id for path in codes) or rows,
        UnitKind(unit),
    )


def _coders(study: "Study", names: tuple[str, ...], rounds: str | None) -> tuple["CoderId", ...]:
    """Return who is compared: those named, all rounds of one person, or everybody in the first round."""
    from qualcode.analysis.agreement.choice import compared_by_default
    from qualcode.analysis.locate import find_coder
    from qualcode.model.rounds import rounds_of

    named = tuple(find_coder(study, name).id for name in names)
    if rounds is not None:
        named += tuple(one.id for one in rounds_of(study, find_coder(study, rounds).id))
    return tuple(dict.fromkeys(named)) or compared_by_default(study)


def _consensus_told(study: "Study", coder: "CoderId", row: "Row") -> dict[str, Any]:
    return {"coder": study.coders[coder].name, **_row_told(study, row)}


def _told(study: "Study", found: "AgreementReport") -> dict[str, Any]:
    """Return the comparison as plain values; null where a coefficient is undefined."""
    choice = found.choice
    return {
        "unit": choice.unit.value,
        "coders": [study.coders[coder].name for coder in choice.coders],
        "documents": [study.documents[document].title for document in choice.documents],
        "overall": _row_told(study, found.overall),
        "codes": [_row_told(study, row) for row in found.rows],
        "pairs": [
            {
                "coders": [study.coders[pair.first].name, study.coders[pair.second].name],
                "values": {coefficient.value: one.value for coefficient, one in pair.estimates.items()},
            }
            for pair in found.pairs
        ],
    }


def _row_told(study: "Study", row: "Row") -> dict[str, Any]:
    return {
        "code": None if row.code is None else study.codebook.path(row.code),
        "units": row.units,
        "used": list(row.used),
        "values": {coefficient.value: one.value for coefficient, one in row.estimates.items()},
        "intervals": {
            coefficient.value: [one.interval.low, one.interval.high]
            for coefficient, one in row.estimates.items()
            if one.interval is not None
        },
    }


def _show(study: "Study", found: "AgreementReport") -> None:
    from qualcode.analysis.agreement.remarks import report_remarks, row_remarks
    from qualcode.wording.agreement import remark
    from qualcode.wording.language import interface_words

    words = interface_words()
    _show_choice(study, found)
    for row in (*found.rows, found.overall) if found.overall.units else ():
        output.say()
        _show_row(study, row)
        for noted in row_remarks(row) if row.code is not None else ():
            output.say(f"  {remark(noted, words, language())}")
    output.say()
    for noted in report_remarks(found):
        output.say(remark(noted, words, language()))


def _show_choice(study: "Study", found: "AgreementReport") -> None:
    """Tell what was compared: no number says anything without it."""
    from qualcode.wording.agreement_units import agreement_unit
    from qualcode.wording.language import interface_words

    choice = found.choice
    output.say(_("Coders: %s") % ", ".join(study.coders[each].name for each in choice.coders))
    output.say(_("Documents: %s") % ", ".join(study.documents[each].title for each in choice.documents))
    output.say(_("Units: %s") % agreement_unit(choice.unit, interface_words()))


def _show_row(study: "Study", row: "Row") -> None:
    from qualcode.wording.agreement import below_value, coefficient_name, coefficient_value
    from qualcode.wording.language import interface_words
    from qualcode.wording.numbers import number

    words = interface_words()
    output.say(_("All codes pooled") if row.code is None else study.codebook.path(row.code))
    used = ", ".join(number(each, language()) for each in row.used)
    told = _("Units: {units}; with the code, coder by coder: {used}")
    output.say("  " + told.format(units=number(row.units, language()), used=used))
    for coefficient, one in row.estimates.items():
        value = coefficient_value(one.value, words, language())
        below = below_value(one, words, language())
        output.say(f"  {coefficient_name(coefficient, words)}: {value}{f' ({below})' if below else ''}")
