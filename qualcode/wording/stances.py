"""That quotes pull both ways, in a sentence."""

from collections import Counter
from collections.abc import Sequence

from qualcode.analysis.both_ways import BothWays, voiced_both_ways
from qualcode.analysis.evidence import chosen
from qualcode.i18n import Translator
from qualcode.model.codings import Stance
from qualcode.model.ids import FindingId
from qualcode.model.quotations import Quotation
from qualcode.model.study import Study
from qualcode.wording.names import stance_name

_NO_BREAK = "\u00a0"


def finding_both_ways(study: Study, finding: FindingId, words: Translator) -> str:
    """Return such as ``Omtales på begge måter: Samlokalisering (fremmer 2, hemmer 3).``; else nothing.

    Codes are named that the finding's quotes, for and against together, voice both ways. Where there is none, but
    the quotes that carry the finding pull both ways, they are counted without a code's name.
    """
    carrying = chosen(study, finding)
    both = voiced_both_ways(study, [*carrying, *chosen(study, finding, against=True)])
    named = [f"{study.codebook.path(one.code.id)} ({_of(one, words)})" for one in both]
    if not named:
        voiced = _voiced(carrying)
        if not (voiced[Stance.HELPS] and voiced[Stance.HINDERS]):
            return ""
        named = [_counted(voiced, words)]
    return words.gettext("Voiced both ways: {stances}.").format(stances="; ".join(named))


def _voiced(quotations: Sequence[Quotation]) -> Counter[Stance]:
    return Counter(stance for one in quotations for stance in {each.stance for each in one.codings} if stance)


def _of(one: BothWays, words: Translator) -> str:
    counts = {Stance.HELPS: one.helps, Stance.HINDERS: one.hinders, Stance.BOTH: one.both}
    return _counted(Counter(counts), words)


def _counted(counts: Counter[Stance], words: Translator) -> str:
    # Numbers stay on the line of what they count.
    return ", ".join(
        f"{stance_name(stance, words)}{_NO_BREAK}{counts[stance]}" for stance in Stance if counts[stance]
    )
