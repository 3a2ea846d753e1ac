"""What an import of people has done, in sentences."""

from collections.abc import Mapping

from qualcode.i18n import _, _n
from qualcode.model.people import PeopleImported


def imported_sentences(result: PeopleImported) -> list[str]:
    """Return who was new, who was known, and under which labels, in the interface's language."""
    new, known = len(result.new), result.known
    told = [_n("%d new informant.", "%d new informants.", new) % new]
    if known:
        sentence = _n("%d was known already and is up to date.", "%d were known already and are up to date.", known)
        told.append(sentence % known)
    if result.found:
        told.append(_("Found by what they are called in the texts: %s.") % pairs(result.found))
    if result.named:
        told.append(_("Names are not stored: who is who belongs in a file of your own."))
    return told


def pairs(found: Mapping[str, str]) -> str:
    """Return what somebody is called and the label that stands for it, for each: ``Kari → R1; Ola → R2``."""
    return "; ".join(f"{called} → {label}" for called, label in found.items())
