"""The hits of a search as a report: the words found in their contexts, and who says them, by label."""

from collections.abc import Sequence

from qualcode.analysis.scope import ALL, INFORMANTS, Scope
from qualcode.analysis.search import ContextLine, context_lines
from qualcode.analysis.units import Unit
from qualcode.exporters.report import Cell, Column, Kind, Line, Report, Row, Section, TableBlock, Tone
from qualcode.i18n import Language, Translator, translator
from qualcode.model.ids import DocumentId
from qualcode.model.study import Study
from qualcode.text.concordance import Side
from qualcode.text.search import Hit
from qualcode.wording.language import report_language
from qualcode.wording.units import counted

_WIDTH = 90


def hits_report(
    study: Study,
    query: str,
    hits: Sequence[Hit],
    side: Side = Side.PLACE,
    scope: Scope = INFORMANTS,
    language: Language | None = None,
) -> Report:
    """Return a table of hits in the order of ``side``, each with at most 90 characters before and after it.

    The language is the study's report language unless another is given. No names: informants have their labels.
    """
    language = language or report_language(study)
    words = translator(language)
    _ = words.gettext
    lines = context_lines(study, hits, side, (0, len(hits)), _WIDTH)
    block = TableBlock(
        name=_("hits"),
        caption=_("Hits for “{query}”").format(query=query),
        columns=(
            Column(_("Before"), width=4, stretch=3),
            Column(_("Words found"), width=2.4, stretch=1),
            Column(_("After"), width=4, stretch=3),
            Column(_("Said by"), width=1.8, stretch=1),
            Column(_("Role"), width=1.8, stretch=1),
            Column(_("Document"), width=2.2, stretch=1),
            Column(_("Paragraph"), Kind.INTEGER, 1.4),
        ),
        rows=tuple(_row(study, line, words) for line in lines),
        unit=_("hits"),
        notes=(_counted(lines, words), _where(scope, words)),
    )
    return Report(_("Hits"), study.info.title, language, (Section("", (block,)),))


def _row(study: Study, line: ContextLine, words: Translator) -> Row:
    said = line.said
    labels = ", ".join(informant.label for informant in said.informants)
    who = words.gettext("Interviewer") if said.by_interviewer else labels
    roles = "" if said.by_interviewer else ", ".join(role.name for role in said.roles)
    document = study.documents[DocumentId(line.kwic.hit.document)].title
    found = Cell((Line(line.kwic.words, Tone.STRONG),))
    return Row((line.kwic.left, found, line.kwic.right, who, roles, document, said.paragraph))


def _counted(lines: Sequence[ContextLine], words: Translator) -> str:
    documents = len({line.kwic.hit.document for line in lines})
    informants = len({one.id for line in lines for one in line.said.informants})
    pattern = words.gettext("{hits} in {documents} from {informants}.")
    return pattern.format(
        hits=words.ngettext("%d hit", "%d hits", len(lines)) % len(lines),
        documents=counted(documents, Unit.DOCUMENTS, words),
        informants=counted(informants, Unit.INFORMANTS, words),
    )


def _where(scope: Scope, words: Translator) -> str:
    if scope == ALL:
        return words.gettext("Searched: every word of every document, interviewers' too.")
    if scope == INFORMANTS:
        return words.gettext("Searched: what informants say. Interviewers' words are left out.")
    if scope.whole:
        return words.gettext("Searched: a part of the study, interviewers' words too.")
    return words.gettext("Searched: a part of what informants say. Interviewers' words are left out.")
