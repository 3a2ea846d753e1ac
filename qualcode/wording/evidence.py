"""What carries a finding, in a sentence."""

from collections.abc import Callable, Iterator, Sequence

from qualcode.analysis.evidence import EvidenceLine
from qualcode.analysis.units import Unit
from qualcode.i18n import Translator
from qualcode.model.codings import Voice
from qualcode.wording.units import counted


def evidence_sentence(line: EvidenceLine, words: Translator) -> str:
    """Return such as "7 sitater fra 4 av 5 informanter (leder 1, bakkebyråkrat 3); ingen fra NAV".

    N is the informants who have been heard. The numbers in brackets are people; one with two roles is at both.
    """
    return "; ".join(_parts(line, words))


def dominance_sentence(line: EvidenceLine, words: Translator) -> str:
    """Return that one informant supplies much of it, such as "R2 står for 8 av 20 sitater."; else nothing."""
    if line.most is None or not line.leans_on_one:
        return ""
    informant, n = line.most
    sentence = words.gettext("{informant} supplies {n} of {quotes}.")
    return sentence.format(informant=informant.label, n=n, quotes=counted(line.quotes, Unit.QUOTES, words))


def _parts(line: EvidenceLine, words: Translator) -> Iterator[str]:
    _, _n = words
    if line.quotes:
        yield _quotes_and_people(line, words)
    else:
        yield _("No quotes")
    if line.informants and line.by_nobody:
        yield _("{n} without a known informant").format(n=line.by_nobody)
    if line.informants and line.silent_roles:
        yield _silent([_apart(_inside(role.name), words) for role in line.silent_roles], words)
    if line.from_interviewer:
        yield _("{n} said by an interviewer, not counted").format(n=line.from_interviewer)
    if line.against:
        yield _n("%d quote against it", "%d quotes against it", line.against) % line.against


def _quotes_and_people(line: EvidenceLine, words: Translator) -> str:
    _ = words.gettext
    quotes = _quotes(line, words)
    if not line.informants:
        return _("{quotes} without a known informant").format(quotes=quotes)
    everyone = counted(line.of_informants, Unit.INFORMANTS, words)
    text = _("{quotes} from {n} of {informants}").format(quotes=quotes, n=line.informants, informants=everyone)
    roles = [f"{_inside(role.name)} {n}" for role, n in line.roles]
    if roles and line.without_role:
        roles.append(_("role unknown {n}").format(n=line.without_role))
    return f"{text} ({', '.join(roles)})" if roles else text


def _quotes(line: EvidenceLine, words: Translator) -> str:
    """Return the number of quotes, or of what they are when none of them is anyone's own words."""
    if len(line.voices) == 1:
        ((voice, n),) = line.voices
        return _COUNTED[voice](n, words)
    others = [_OF_WHICH[voice](words).format(n=n) for voice, n in line.voices if voice is not Voice.QUOTE]
    quotes = counted(line.quotes, Unit.QUOTES, words)
    return words.gettext("{quotes}, of which {others},").format(quotes=quotes, others=_and(others, words))


def _silent(roles: Sequence[str], words: Translator) -> str:
    """Return from which roles nobody is heard; only names such as NAV can stand for a place to be from."""
    _, _n = words
    if all(role[:1].isupper() for role in roles):
        return _("none from {roles}").format(roles=_or(roles, words))
    sentence = _n("none with the role {roles}", "none with the roles {roles}", len(roles))
    return sentence.format(roles=_or(roles, words))


def _inside(role: str) -> str:
    """Return a role's name as it stands inside a sentence: ``Leder`` is ``leder``, ``NAV`` stays."""
    return role if role[1:2].isupper() else role[:1].lower() + role[1:]


def _apart(role: str, words: Translator) -> str:
    """Return a role's name as it stands in a list: one with a comma in it, such as ``Leder, NAV``, is quoted."""
    return words.gettext("“{words}”").format(words=role) if "," in role else role


def _or(names: Sequence[str], words: Translator) -> str:
    return _joined(names, words.gettext("{some} or {last}"))


def _and(names: Sequence[str], words: Translator) -> str:
    return _joined(names, words.gettext("{some} and {last}"))


def _joined(names: Sequence[str], pattern: str) -> str:
    return pattern.format(some=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else names[0]


_COUNTED: dict[Voice, Callable[[int, Translator], str]] = {
    Voice.QUOTE: lambda n, words: counted(n, Unit.QUOTES, words),
    Voice.PARAPHRASE: lambda n, words: words.ngettext("%d paraphrase", "%d paraphrases", n) % n,
    Voice.OBSERVATION: lambda n, words: words.ngettext("%d observation", "%d observations", n) % n,
    Voice.DOCUMENT: lambda n, words: words.ngettext("%d passage of a document", "%d passages of documents", n) % n,
}
_OF_WHICH: dict[Voice, Callable[[Translator], str]] = {
    Voice.PARAPHRASE: lambda words: words.gettext("{n} paraphrased"),
    Voice.OBSERVATION: lambda words: words.gettext("{n} observed"),
    Voice.DOCUMENT: lambda words: words.gettext("{n} from documents"),
}
