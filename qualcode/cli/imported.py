"""What ``qualcode import`` tells of the files: how they were read, who speaks, and what could be otherwise."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from qualcode.cli import output
from qualcode.i18n import _, _n

if TYPE_CHECKING:
    from qualcode.importers.choices import Choices
    from qualcode.importers.new_document import NewDocument
    from qualcode.importers.preview import Preview
    from qualcode.importers.reading import Reading
    from qualcode.model.study import Study


def told_of(
    study: "Study",
    reading: "Reading",
    preview: "Preview",
    choices: "Choices",
    new: "Sequence[NewDocument]",
    table: Iterable[str | None],
) -> dict[str, Any]:
    """Return what is told of the last of the ``new`` documents; ``table`` are the labels of ``--speakers``."""
    from qualcode.text.words import count_words

    document = new[-1]
    return {
        "file": str(reading.path),
        "encoding": preview.encoding,
        "damaged": reading.unreadable,
        "document": document.title,
        "kind": document.kind.value,
        "language": document.language,
        "words": _words(document, _labels(study, new)),
        "all_words": count_words(document.text),
        "turns": len(document.turns),
        "speakers": list(dict.fromkeys(turn.label for turn in document.turns if turn.label)),
        "given_labels": _given_labels(preview, choices),
        "perhaps_speakers": [] if document.kind.value == "document" else [each.label for each in preview.unsure],
        "not_in_text": _absent(preview, table),
    }


def guessed_roles(before: "Study", study: "Study") -> dict[str, str]:
    """Return the roles of the informants who are new, by label: all of them come from brackets after labels."""
    new = (informant for informant in study.informants.ordered() if informant.id not in before.informants)
    return {each.label: ", ".join(role.name for role in held) for each in new if (held := study.roles_of(each.id))}


def told_of_all(
    told: Sequence[dict[str, Any]], titles: Sequence[str], roles: Mapping[str, str]
) -> Iterator[dict[str, Any]]:
    """Yield what is told of each file, with its document's title and the roles guessed for those who speak."""
    given = iter(titles)
    for result in told:
        if "problem" in result:
            yield result
        else:
            guessed = {label: roles[label] for label in result["speakers"] if label in roles}
            yield {**result, "document": next(given), "guessed_roles": guessed}


def tell(where: str, reading: "Reading", told: Mapping[str, Any], repair: str) -> None:
    """Tell of one file how it was read, and what could be otherwise."""
    from qualcode.wording.people_import import pairs

    facts = [told["encoding"]] if told["encoding"] else []
    facts.append(_n("%d word", "%d words", told["words"]) % told["words"])
    facts.append(_n("%d turn", "%d turns", told["turns"]) % told["turns"])
    facts += [", ".join(told["speakers"])] if told["speakers"] else []
    output.say(f"{where}: {'; '.join(facts)}")
    if told["given_labels"]:
        spelled = {label or _("Without label"): given for label, given in told["given_labels"].items()}
        output.say("  " + _("Labels in the project: %s.") % pairs(spelled))
    if reading.unreadable:
        n = reading.unreadable
        damaged = _n("%d letter was damaged in the file.", "%d letters were damaged in the file.", n) % n
        output.hint("  " + damaged)
    if told["perhaps_speakers"]:
        sentence = _("Part of the text, but perhaps speakers: %s. If so, name them with --speakers.")
        output.hint("  " + sentence % ", ".join(told["perhaps_speakers"]))
    if repair == "none" and _is_wrapped(reading):
        output.hint("  " + _("Lines and words are broken as on a page. With --repair auto they are made whole."))


def tell_all(new: "Sequence[NewDocument]", titles: Sequence[str], roles: Mapping[str, str]) -> None:
    """Tell what has become of all files together."""
    for document, title in zip(new, titles, strict=True):
        if title != document.title:
            told = {"taken": document.title, "title": title}
            output.say(_("“%(taken)s” was taken, so the document is called “%(title)s”.") % told)
    if new:
        output.say(_n("%d document imported.", "%d documents imported.", len(new)) % len(new))
    if roles:
        guessed = "; ".join(f"{label}: {role}" for label, role in roles.items())
        output.say(_("Roles guessed from the brackets after labels: %s.") % guessed)


def tell_silent(study: "Study", told: Sequence[Mapping[str, Any]]) -> None:
    """Tell of informants who speak nowhere yet, where names got labels: they may be the same people."""
    from qualcode.analysis.people import heard

    given = any(each.get("given_labels") for each in told)
    listed = (each for each in study.informants.ordered() if each.interviewed)
    silent = [each.label for each in listed if each.id not in heard(study)] if given else []
    if silent:
        sentence = _(
            "In the project, but in no text yet: %s. If they are people who speak here, import the table of"
            " informants again with their names in a column name (navn)."
        )
        output.hint(sentence % ", ".join(silent))


def tell_unmatched(table: Iterable[str | None], told: Sequence[Mapping[str, Any]]) -> None:
    """Warn of the labels of ``--speakers`` that none of the files has; where none could be read, none is blamed."""
    absent = [set(each["not_in_text"]) for each in told if "problem" not in each]
    labels = [label for label in table if absent and all(label in each for each in absent)]
    if labels:
        sentence = _n(
            "No speaker in the texts has this label of the --speakers file: %s.",
            "No speaker in the texts has these labels of the --speakers file: %s.",
            len(labels),
        )
        output.hint(sentence % ", ".join(map(str, labels)))


def _given_labels(preview: "Preview", choices: "Choices") -> dict[str, str]:
    """Return the labels of the project that stand for others of the file; empty is text without a label."""
    chosen = ((speaker, choices.of(speaker.label).informant) for speaker in preview.speakers)
    return {
        speaker.label or "": informant
        for speaker, informant in chosen
        if informant and informant.casefold() != (speaker.label or "").casefold()
    }


def _absent(preview: "Preview", table: Iterable[str | None]) -> list[str]:
    from qualcode.importers.choices import label_key

    there = {speaker.key for speaker in preview.speakers}
    return [label for label in table if label and label_key(label) not in there]


def _labels(study: "Study", new: "Sequence[NewDocument]") -> frozenset[str]:
    """Return the labels of all informants, those included that come with the new documents."""
    coming = {turn.informant for document in new for turn in document.turns if turn.informant}
    return frozenset(informant.label for informant in study.informants.values()) | coming


def _words(new: "NewDocument", labels: frozenset[str]) -> int:
    """Return how many words are data: as the window counts them, without interviewers and transcribers' notes."""
    from qualcode.analysis.not_said import not_said_in
    from qualcode.analysis.progress import words_of_data
    from qualcode.model.documents import Speaker
    from qualcode.model.span import Span

    asked = [Span(turn.start, turn.stop) for turn in new.turns if turn.speaker is Speaker.INTERVIEWER]
    return words_of_data(new.text, (*asked, *not_said_in(new.text, new.kind, labels)))


def _is_wrapped(reading: "Reading") -> bool:
    from qualcode.text.repair import Repair, propose

    telling = (Repair.REFLOW, Repair.HEADS, Repair.HYPHENS)
    return reading.turns is None and any(each.kind in telling for each in propose(reading.text))
