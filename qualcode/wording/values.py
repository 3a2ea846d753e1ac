"""Values of attributes as people read them."""

from datetime import date

from qualcode.i18n import Language, translator
from qualcode.model.people import AttributeType
from qualcode.wording.numbers import as_kept, day


def value_words(type: AttributeType, value: str, language: Language) -> str:
    """Return a value, which is in its written form, as readers of the language write it; empty stays empty."""
    if not value:
        return ""
    if type is AttributeType.DATE:
        return day(date.fromisoformat(value), language)
    if type is AttributeType.YES_NO:
        return translator(language).gettext("yes") if value == "ja" else translator(language).gettext("no")
    return as_kept(value, language) if type is AttributeType.NUMBER else value
