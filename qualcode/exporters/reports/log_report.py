"""The history of a project, or of its codebook, as a table."""

from collections.abc import Mapping, Sequence

from qualcode.exporters.report import Column, Report, Row, Section, TableBlock
from qualcode.i18n import Language, translator
from qualcode.model.ids import CodeId
from qualcode.model.log import LogEntry
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.log import NOBODY, codes_words, documents_words, what_words, who_words
from qualcode.wording.numbers import moment


def log_report(
    study: Study,
    entries: Sequence[LogEntry],
    language: Language | None = None,
    gone: Mapping[CodeId, str] = NOBODY,
    of_codebook: bool = False,
) -> Report:
    """Return entries as a table, in the order given: when, who, what, and to which codes and documents.

    ``gone`` has names of codes that are no more; ``of_codebook`` says that the entries are those of the codebook.
    """
    language = language or report_language(study)
    words = translator(language)
    title = words.gettext("Changes to the codebook") if of_codebook else words.gettext("History of the project")
    table = TableBlock(
        name=title,
        caption=words.gettext("Who did what when, the latest first"),
        columns=(
            Column(words.gettext("When"), width=3.4),
            Column(words.gettext("Who"), width=2.6, stretch=1),
            Column(words.gettext("What"), width=4, stretch=2),
            Column(words.gettext("Codes"), width=4, stretch=3),
            Column(words.gettext("Documents"), width=3, stretch=2),
        ),
        rows=tuple(
            Row(
                (
                    moment(entry.made.astimezone(), language),
                    who_words(study, entry, words),
                    what_words(entry, words),
                    codes_words(study, entry, words, gone),
                    documents_words(study, entry, words),
                )
            )
            for entry in entries
        ),
    )
    return Report(title, study.info.title, language, (Section("", (table,)),))
