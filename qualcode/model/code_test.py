"""The code test: which codes could have been made before the interviews.

Such codes sort what was asked about; the others hold on to what was said (Tjora, Kvalitative forskningsmetoder i
praksis, 2012: stepwise-deductive induction).
"""

from dataclasses import dataclass

from qualcode.model.codes import Code
from qualcode.model.study import Study


@dataclass(frozen=True, slots=True)
class CodeTestTally:
    """How the code test stands: numbers of codes."""

    sorting: int
    """Could have been made before."""
    close: int
    """Could not."""
    open: int
    """Nobody has said."""

    @property
    def every(self) -> int:
        """All codes that are tested."""
        return self.sorting + self.close + self.open


def tested_codes(study: Study) -> tuple[Code, ...]:
    """Return the codes that are tested, as they stand in the tree: those that text can carry."""
    return tuple(code for code, _depth in study.codebook.walk() if code.codable)


def tally(study: Study) -> CodeTestTally:
    """Return how the code test stands."""
    answers = [code.sorting for code in tested_codes(study)]
    return CodeTestTally(answers.count(True), answers.count(False), answers.count(None))
