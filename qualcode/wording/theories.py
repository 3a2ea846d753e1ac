"""Theories in words: what a finding does to one, and where it is written."""

from qualcode.i18n import N_, Translator
from qualcode.model.findings import Theory, Verdict
from qualcode.model.ids import FindingId
from qualcode.model.study import Study

_VERDICTS = {
    Verdict.CONFIRMS: N_("confirms"),
    Verdict.NUANCES: N_("nuances"),
    Verdict.CHALLENGES: N_("challenges"),
}


def theory_verdict(verdict: Verdict | None, words: Translator) -> str:
    """Return what a finding does to a theory, such as ``nyanserer``; nothing where nobody has said."""
    return words.gettext(_VERDICTS[verdict]) if verdict is not None else ""


def reference(theory: Theory, words: Translator) -> str:
    """Return where a theory is written, such as ``Lipsky 2010, s. 12``; nothing where nothing is known of it."""
    book = " ".join(part for part in (theory.source.strip(), theory.year.strip()) if part)
    page = words.gettext("p. {page}").format(page=theory.page.strip()) if theory.page.strip() else ""
    return ", ".join(part for part in (book, page) if part)


def theory_sentences(study: Study, finding: FindingId, words: Translator) -> list[str]:
    """Return what a finding is held against, a line each, such as ``Teori: Tillit (Luhmann 1979) – nyanserer``."""
    said = []
    for theory in study.theories.by("finding", finding):
        where = reference(theory, words)
        concept = f"{theory.concept} ({where})" if where else theory.concept
        verdict = theory_verdict(theory.verdict, words)
        line = words.gettext("Theory: {concept}").format(concept=concept)
        said.append(f"{line} – {verdict}" if verdict else line)
    return said
