"""What the check of a draft found, as one list in the order of the draft, and in classes; without Qt."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from qualcode.analysis.draft import Claim, DraftCheck, SlippedName
from qualcode.i18n import N_, Translator
from qualcode.model.ids import DocumentId
from qualcode.model.span import Span
from qualcode.model.study import Study
from qualcode.text.excerpt import flatten
from qualcode.text.quote_check import Checked, Verdict
from qualcode.wording import whereabouts
from qualcode.wording.draft import claim_fault, name_slipped, verdict_explained, verdict_name

CLAIMS, NAMES, ALL, TO_LOOK_AT = "claims", "names", "all", "to look at"

CLASSES = (
    TO_LOOK_AT,
    Verdict.ALTERED.value,
    Verdict.NOT_FOUND.value,
    CLAIMS,
    NAMES,
    Verdict.SHORTENED.value,
    Verdict.EXACT.value,
    Verdict.LITERATURE.value,
    Verdict.TERM.value,
    ALL,
)
"""The classes in the order in which one goes through them: what ought to be looked at comes first."""

_DOUBTFUL = {Verdict.ALTERED.value, Verdict.NOT_FOUND.value, CLAIMS, NAMES}
_OTHER_NAMES = {
    TO_LOOK_AT: N_("To look at"),
    CLAIMS: N_("Counts that do not fit"),
    NAMES: N_("Names from the key"),
    ALL: N_("Everything"),
}

Found = Checked | Claim | SlippedName


@dataclass(frozen=True, slots=True)
class DraftItem:
    """One thing found."""

    found: Found
    kind: str
    """One of ``CLASSES``, neither all nor what is to be looked at."""

    @property
    def paragraph(self) -> int:
        """The number of its paragraph in the draft, from 0."""
        return self.found.quote.paragraph if isinstance(self.found, Checked) else self.found.paragraph

    @property
    def span(self) -> Span:
        """Where it stands in the paragraph."""
        return self.found.quote.span if isinstance(self.found, Checked) else self.found.span

    @property
    def words(self) -> str:
        """What stands there, on one line."""
        if isinstance(self.found, Checked):
            return flatten(self.found.quote.words)
        return self.found.words if isinstance(self.found, Claim) else self.found.name

    @property
    def key(self) -> tuple[str, int, int]:
        """What finds it again after the draft was checked anew."""
        return (self.kind, self.paragraph, self.span.start)


def items_of(found: DraftCheck) -> tuple[DraftItem, ...]:
    """Return everything found, in the order of the draft."""
    items = [DraftItem(one, one.verdict.value) for one in found.quotes]
    items += [DraftItem(one, CLAIMS) for one in found.claims]
    items += [DraftItem(one, NAMES) for one in found.names]
    return tuple(sorted(items, key=lambda item: (item.paragraph, item.span.start)))


def in_class(items: Sequence[DraftItem], kind: str) -> tuple[DraftItem, ...]:
    """Return the items of a class."""
    if kind == ALL:
        return tuple(items)
    kinds = _DOUBTFUL if kind == TO_LOOK_AT else {kind}
    return tuple(item for item in items if item.kind in kinds)


def counts(items: Sequence[DraftItem]) -> dict[str, int]:
    """Return how many items there are of each class, in the order of ``CLASSES``; zeros are kept."""
    of_kind = Counter(item.kind for item in items)
    doubtful = sum(of_kind[kind] for kind in _DOUBTFUL)
    return {kind: {ALL: len(items), TO_LOOK_AT: doubtful}.get(kind, of_kind[kind]) for kind in CLASSES}


def class_name(kind: str, words: Translator) -> str:
    """Return what a class is called."""
    other = _OTHER_NAMES.get(kind)
    return words.gettext(other) if other is not None else verdict_name(Verdict(kind), words)


def explained(item: DraftItem, words: Translator) -> str:
    """Return what is to be said of an item, as a sentence."""
    if isinstance(item.found, Checked):
        return verdict_explained(item.found.verdict, words)
    return claim_fault(item.found, words) if isinstance(item.found, Claim) else name_slipped(words)


def source_line(study: Study, item: DraftItem, words: Translator) -> str:
    """Return where in the study the words are from, or come nearest to; nothing where they are from nowhere."""
    place = item.found.place if isinstance(item.found, Checked) else None
    document = DocumentId(place.text) if place is not None else None
    if place is None or document is None or document not in study.documents:
        return ""
    paragraph = study.texts[document].paragraph(place.span.start)
    return whereabouts.place(study.documents[document].title, paragraph, words)
