"""How far each coder is from what was settled on in the end."""

from dataclasses import dataclass, replace

from qualcode.analysis.agreement.agreed import settled_count, settled_documents
from qualcode.analysis.agreement.choice import AgreementChoice
from qualcode.analysis.agreement.report import Row, agreement
from qualcode.model.consensus import CONSENSUS
from qualcode.model.ids import CoderId, DocumentId
from qualcode.model.progress import Progress, silent
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class AgainstConsensus:
    """The agreement of each of the compared coders with the consensus, all codes pooled."""

    documents: tuple[DocumentId, ...]
    """Those of the comparison in which nothing is left to settle."""
    rows: tuple[tuple[CoderId, Row], ...]
    """The coders in the order of the comparison; none where there is no such document."""
    settled: int = 0
    """How many disagreements of the comparison are settled."""
    of: int = 0
    """How many there are."""


def against_consensus(
    study: Study, choice: AgreementChoice, samples: int = 0, progress: Progress = silent
) -> AgainstConsensus:
    """Return each coder's agreement with the consensus, coder by coder; raises what ``progress`` raises."""
    coders = [coder for coder in choice.coders if coder != CONSENSUS]
    among = replace(choice, coders=tuple(coders))
    settled, of = settled_count(study, among) if len(coders) > 1 else (0, 0)
    documents = settled_documents(study, among) if settled or not of else ()
    if not documents or not choice.codes or CONSENSUS not in study.coders:
        return AgainstConsensus((), (), settled, of)
    return AgainstConsensus(
        documents,
        tuple(
            (coder, _row(study, replace(choice, coders=(coder, CONSENSUS), documents=documents), samples, progress))
            for coder in coders
        ),
        settled,
        of,
    )


def _row(study: Study, choice: AgreementChoice, samples: int, progress: Progress) -> Row:
    return agreement(study, choice, samples, progress).overall
