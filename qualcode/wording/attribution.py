"""Who said a quote, after the study's own template."""

import re

from qualcode.i18n import Translator
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.model.ids import CaseId
from qualcode.model.people import Informant
from qualcode.model.quotations import Quotation
from qualcode.model.study import Study
from qualcode.wording.names import kind_name, speaker_name

_Values = dict[str, str]

_PLACEHOLDER = re.compile("[{](label|role|case|document)[}]")
_GAP = "\0"
_BETWEEN = "(?:\\s*[,;:/·–—]\\s*|\\s+-\\s+)"
_TIDYING = (f"{_BETWEEN}{_GAP}", f"{_GAP}{_BETWEEN}", f"\\s*[(\\[]\\s*{_GAP}\\s*[)\\]]", f"\\s*{_GAP}")


def attribution(study: Study, quotation: Quotation, words: Translator, template: str | None = None) -> str:
    """Return the template filled in for a quote, such as ``Leder, NAV``; the study's own when none is given.

    Several speakers stand one after the other. What is not known leaves no gap: ``{label}, {role}`` is ``R2`` where
    the role is unknown. Where nobody is known to speak, it is said what the words are from, such as ``Notater``.
    """
    template = study.info.attribution if template is None else template
    if not quotation.informants:
        return _filled(template, _of_nobody(study, quotation, template, words))
    title = quotation.document.title
    each = [_filled(template, _of_informant(study, one, title)) for one in quotation.informants]
    several_parts = len(_PLACEHOLDER.findall(template)) > 1
    return ("; " if several_parts else ", ").join(dict.fromkeys(each))


def _of_informant(study: Study, informant: Informant, title: str) -> _Values:
    roles = ", ".join(role.name for role in study.roles_of(informant.id))
    return {"label": informant.label, "role": roles, "case": _case(study, informant.case), "document": title}


def _of_nobody(study: Study, quotation: Quotation, template: str, words: Translator) -> _Values:
    """Return what stands in for a speaker: in the place of the label or, where there is none, of the role."""
    name = _stand_in(study, quotation, words)
    return {
        "label": name,
        "role": name if "{label}" not in template else "",
        "case": _case(study, quotation.document.case),
        "document": quotation.document.title,
    }


def _stand_in(study: Study, quotation: Quotation, words: Translator) -> str:
    speaking = {turn.speaker for turn in study.turns_at(quotation.document.id, quotation.span)}
    for speaker in (Speaker.GROUP, Speaker.INTERVIEWER):
        if speaker in speaking:
            return speaker_name(speaker, words)
    if quotation.document.kind is DocumentKind.TRANSCRIPT:
        return words.gettext("Unknown speaker")
    return kind_name(quotation.document.kind, words)


def _case(study: Study, case: CaseId | None) -> str:
    return study.cases[case].name if case is not None else ""


def _filled(template: str, values: _Values) -> str:
    """Return the template with its values; an empty one takes the comma or the brackets around it along."""
    text = _PLACEHOLDER.sub(lambda found: values[found[1]] or _GAP, template)
    for pattern in _TIDYING:
        text = re.sub(pattern, "", text)
    return text.strip()
