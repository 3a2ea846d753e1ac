"""What goes along when something is removed, counted in words: said beside the way to undo it."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from qualcode.analysis.units import Unit
from qualcode.i18n import Translator
from qualcode.model.codings import Coding
from qualcode.model.findings import Evidence
from qualcode.model.memos import Memo
from qualcode.model.removal import removal
from qualcode.model.study import Study
from qualcode.wording.units import counted


def what_goes_along(study: Study, values: Iterable[Any], words: Translator) -> str:
    """Return the codings, memos and evidence that go when ``values`` are removed: ``3 codings and 1 memo``.

    Empty where none go. The values themselves, and what is no work of the user's own such as a text, are not named.
    """
    gone = Counter(type(value) for value in removal(study, values).removed)
    codings, memos, evidence = gone[Coding], gone[Memo], gone[Evidence]
    parts = [counted(codings, Unit.CODINGS, words)] if codings else []
    if memos:
        parts.append(words.ngettext("%d memo", "%d memos", memos) % memos)
    if evidence:
        parts.append(words.ngettext("%d piece of evidence", "%d pieces of evidence", evidence) % evidence)
    if len(parts) < 2:
        return "".join(parts)
    return words.gettext("{some} and {last}").format(some=", ".join(parts[:-1]), last=parts[-1])


def removed_sentence(removed: str, goes_along: str, words: Translator) -> str:
    """Return what was removed, such as ``2 codes deleted``, as a sentence with what went along, if anything."""
    along = words.gettext("with {things}.").format(things=goes_along)
    return f"{removed}, {along}" if goes_along else f"{removed}."
