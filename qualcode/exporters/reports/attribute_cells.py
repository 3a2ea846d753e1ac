"""Attributes as columns of a report's table, and their values as its cells."""

from qualcode.exporters.report import Column, Kind, Value
from qualcode.i18n import Language, translator
from qualcode.model.people import Attribute, AttributeType, AttributeValue, Certainty
from qualcode.wording.names import certainty_name
from qualcode.wording.values import value_words


def attribute_column(attribute: Attribute) -> Column:
    """Return the column of an attribute; that of numbers stands at the right, and is one of numbers in a grid."""
    numeric = attribute.type is AttributeType.NUMBER
    return Column(attribute.name, Kind.NUMBER if numeric else Kind.TEXT, 2, 0 if numeric else 1)


def attribute_cell(attribute: Attribute, value: AttributeValue | None, language: Language) -> Value:
    """Return what stands in the column for one value; what is not known, and what is inferred, is said."""
    words = translator(language)
    if value is None or value.certainty is Certainty.UNKNOWN or not value.value:
        return certainty_name(Certainty.UNKNOWN, words)
    if value.certainty is Certainty.INFERRED:
        text = value_words(attribute.type, value.value, language)
        return f"{text} ({certainty_name(Certainty.INFERRED, words)})"
    if attribute.type is AttributeType.NUMBER:
        amount = float(value.value)
        return int(amount) if amount.is_integer() else amount
    return value_words(attribute.type, value.value, language)
