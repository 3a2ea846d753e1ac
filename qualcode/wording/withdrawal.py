"""What goes when an informant withdraws, in sentences."""

from collections.abc import Iterable, Sequence

from qualcode.i18n import Translator
from qualcode.model.documents import Document
from qualcode.model.findings import Finding
from qualcode.model.withdrawal import Withdrawal


def going_sentences(going: Withdrawal, words: Translator) -> list[str]:
    """Return a sentence for each sort of thing that goes, or that somebody must look through by hand."""
    n = len(going.codings)
    sentences = [
        _listed(words.gettext("These documents go as a whole: {names}."), _titles(going.whole)),
        _listed(words.gettext("What the informant says goes out of: {names}."), _titles(going.parts)),
        words.ngettext("%d coding goes.", "%d codings go.", n) % n if n else "",
        _listed(words.gettext("Findings that leaned on it: {names}."), _claims(going.findings)),
        _listed(words.gettext("Nothing carries these findings any more: {names}."), _claims(going.left_bare)),
        _listed(
            words.gettext("Look through these by hand, where others tell what the informant said: {names}."),
            _titles(going.named),
        ),
    ]
    memos = len(going.memos)
    if memos:
        told = words.ngettext(
            "Look through %d memo by hand: it quotes what goes.",
            "Look through %d memos by hand: they quote what goes.",
            memos,
        )
        sentences.append(told % memos)
    return [sentence for sentence in sentences if sentence]


def _listed(sentence: str, names: Sequence[str]) -> str:
    return sentence.format(names=", ".join(names)) if names else ""


def _titles(documents: Iterable[Document]) -> list[str]:
    return [f"«{document.title}»" for document in documents]


def _claims(findings: Iterable[Finding]) -> list[str]:
    return [f"«{finding.claim}»" for finding in findings]
