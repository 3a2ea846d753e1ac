"""What a memo is about, in words."""

from qualcode.analysis.memos import About, AboutKind
from qualcode.i18n import N_, Translator
from qualcode.text.excerpt import in_marks, shorten

_KINDS = {
    AboutKind.PROJECT: N_("The project"),
    AboutKind.DOCUMENT: N_("Document"),
    AboutKind.SEGMENT: N_("Segment"),
    AboutKind.TURN: N_("Turn"),
    AboutKind.CODE: N_("Code"),
    AboutKind.CODING: N_("Coding"),
    AboutKind.INFORMANT: N_("Informant"),
    AboutKind.FINDING: N_("Finding"),
}
_NAMED = N_("{kind}: {name}")
_WORDS = N_("{document}, paragraph {paragraph}: {quote}")
_TURN = N_("Turn in {document}, paragraph {paragraph}: {quote}")
_CODING = N_("{name} on {quote}, {document}, paragraph {paragraph}")


def about_kind_name(kind: AboutKind, words: Translator) -> str:
    """Return what a sort of thing is called, such as ``Informant``."""
    return words.gettext(_KINDS[kind])


def about_sentence(about: About, words: Translator, longest: int = 80) -> str:
    """Return what a memo is about, such as ``Kode: Barrierer / Tidspress``; quoted words are cut at ``longest``."""
    if about.kind is AboutKind.PROJECT:
        return about_kind_name(about.kind, words)
    if not about.paragraph:
        name = shorten(about.name, longest)
        return words.gettext(_NAMED).format(kind=about_kind_name(about.kind, words), name=name)
    patterns = {AboutKind.TURN: _TURN, AboutKind.CODING: _CODING}
    return words.gettext(patterns.get(about.kind, _WORDS)).format(
        name=about.name,
        quote=in_marks(shorten(about.words, longest)),
        document=about.document,
        paragraph=about.paragraph,
    )
