"""A concordance as a report: each hit on a line with the words around it and who says it."""

from collections.abc import Sequence

from qualcode.analysis.scope import INFORMANTS, Scope
from qualcode.analysis.search import ContextLine, Said
from qualcode.exporters.report import Column, Kind, Report, Row, Section, TableBlock
from qualcode.i18n import Language, translator
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study
from qualcode.wording.language import report_language
from qualcode.wording.words import scope_sentence


def concordance_report(
    study: Study,
    lines: Sequence[ContextLine],
    query: str,
    language: Language | None = None,
    scope: Scope = INFORMANTS,
) -> Report:
    """Return the lines, in their order, with document and paragraph. Informants stand there by their labels."""
    language = language or report_language(study)
    words = translator(language)
    _ = words.gettext
    block = TableBlock(
        name=_("concordance"),
        caption=_("“{query}” in its places").format(query=query),
        columns=(
            Column(_("Informant"), width=2),
            Column(_("Before"), width=5, stretch=1),
            Column(_("Found"), width=2.2),
            Column(_("After"), width=5, stretch=1),
            Column(_("Document"), width=2.2),
            Column(_("Paragraph"), Kind.INTEGER, 1.4),
        ),
        rows=tuple(_row(study, line, _("Interviewer")) for line in lines),
        unit=_("places"),
        notes=(scope_sentence(study, scope, words), _("Places: {n}.").format(n=len(lines))),
    )
    return Report(_("Concordance"), study.info.title, language, (Section("", (block,)),))


def _row(study: Study, line: ContextLine, interviewer: str) -> Row:
    title = study.documents[DocumentId(line.kwic.hit.document)].title
    kwic = line.kwic
    return Row((_who(line.said, interviewer), kwic.left, kwic.words, kwic.right, title, line.said.paragraph))


def _who(said: Said, interviewer: str) -> str:
    names = ", ".join(informant.label for informant in said.informants)
    return names or (interviewer if said.by_interviewer else "")
