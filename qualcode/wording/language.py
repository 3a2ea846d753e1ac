"""The words of the interface and of a study's reports."""

from qualcode.i18n import Language, Translator, language, translator
from qualcode.model.study import Study


def interface_words() -> Translator:
    """Return the translations of the interface's language."""
    return translator(language())


def report_language(study: Study) -> Language:
    """Return the language of a study's reports; nynorsk is written as bokmål as long as it has no catalogue."""
    return "en" if study.info.report_language == "en" else "nb"
