"""Who of the informants a name in the imported files stands for: the study itself has only their labels."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from qualcode.importers.choices import SpeakerChoice
from qualcode.importers.preview import Preview
from qualcode.importers.proposing import may_be_name
from qualcode.model.documents import Document, Speaker
from qualcode.model.study import Study
from qualcode.store import originals
from qualcode.store.project import Project
from qualcode.text.labels import label_key, split_turns
from qualcode.text.speakers import is_usual


def spoken_under(project: Project, labels: Iterable[str | None]) -> dict[str, str]:
    """Return, by ``label_key``, the label of the informant who spoke under each of these in the files imported.

    The kept originals still say it: their turns are found again by their words. Left out is what stands for nobody,
    for several, or for somebody else in every file, such as ``R1``.
    """
    wanted = {label_key(label) for label in labels if label and not is_usual(label)}
    found: dict[str, set[str]] = defaultdict(set)
    for document in project.study.documents.values() if wanted else ():
        text = originals.text_of(project.connection, document.source_sha256) or ""
        lowered = text.casefold()
        here = {label for label in wanted if label in lowered}
        for label, informant in _speakers(project.study, document, text, here) if here else ():
            found[label].add(informant)
    return {label: next(iter(people)) for label, people in found.items() if len(people) == 1}


def speakers_before(project: Project, previews: Iterable[Preview]) -> Callable[[str | None], SpeakerChoice | None]:
    """Return what tells of a label that may be a name whom it stood for in the files imported before."""
    speakers = [speaker for each in previews for speaker in (*each.speakers, *each.unsure)]
    spoken = spoken_under(project, (speaker.label for speaker in speakers if may_be_name(speaker)))

    def remembered(label: str | None) -> SpeakerChoice | None:
        informant = spoken.get(label_key(label or ""))
        return SpeakerChoice(Speaker.INFORMANT, informant) if informant else None

    return remembered


def _speakers(study: Study, document: Document, text: str, labels: set[str]) -> Iterator[tuple[str, str]]:
    """Give each of the labels in an original's text with the informants to whom its words belong today."""
    known = _by_words(study, document)
    for turn in split_turns(text, labels):
        label = label_key(turn.label or "")
        people = known.get(_letters(turn.text), set())
        if label in labels and len(people) == 1:
            yield label, next(iter(people))


def _by_words(study: Study, document: Document) -> Mapping[str, set[str]]:
    text = study.text(document.id)
    known: dict[str, set[str]] = defaultdict(set)
    for turn in study.turns_of(document.id):
        if turn.informant is not None:
            known[_letters(text[turn.start : turn.stop])].add(study.informants[turn.informant].label)
    return known


def _letters(text: str) -> str:
    """Return what repairs leave alone: letters and digits, without line ends, hyphens and bullets."""
    return "".join(character for character in text.casefold() if character.isalnum())
