"""What stands in a field for an attribute's value, what it means, and what may be suggested there."""

from qualcode.i18n import _, language
from qualcode.model.certainty import read_certain, write_certain
from qualcode.model.ids import AttributeId, CaseId, DocumentId, InformantId
from qualcode.model.people import AttributeType, Certainty
from qualcode.model.study import Study
from qualcode.wording.numbers import as_kept

Owned = InformantId | DocumentId | CaseId


def is_in(study: Study, of: Owned) -> bool:
    """Tell whether what a value would be of is there."""
    return of in study.documents or of in study.cases or of in study.informants


def read_value(study: Study, attribute: AttributeId, of: Owned) -> str:
    """Return how a value is written in its field: in brackets where it is inferred; empty for none."""
    about = study.attributes[attribute]
    given = study.attribute_values.by(about.owner.value, of)
    value = next((each for each in given if each.attribute == attribute), None)
    if value is None:
        return ""
    if value.certainty is Certainty.UNKNOWN:
        return _("unknown")
    is_number = about.type is AttributeType.NUMBER
    return write_certain(as_kept(value.value, language()) if is_number else value.value, value.certainty)


def meant_value(text: str) -> tuple[str, Certainty]:
    """Return what a field says; in brackets it is inferred, and the word for unknown says that it is not known."""
    if text.strip().casefold() == _("unknown").casefold():
        return "", Certainty.UNKNOWN
    return read_certain(text)


def values_in_use(study: Study, attribute: AttributeId) -> list[str]:
    """Return the values that may be suggested: those on offer first, then those that others have."""
    about = study.attributes[attribute]
    if about.type is AttributeType.YES_NO:
        return ["ja", "nei"]
    used = (value.value for value in study.attribute_values.by("attribute", attribute))
    return [text for text in dict.fromkeys([*about.choices.split("\n"), *used]) if text]
