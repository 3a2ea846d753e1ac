"""``qualcode coverage``: what do the findings lack, and what do they leave out?"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import output, parts
from qualcode.i18n import _, language

if TYPE_CHECKING:
    from qualcode.analysis.coverage import Coverage
    from qualcode.model.study import Study


def coverage_command() -> parts.Command:
    """Return the command that goes through the findings."""
    return parts.command(
        "coverage",
        _coverage,
        _(
            "Go through the findings. Tells what they lack, what they leave out, and words that do not fit the"
            " numbers."
        ),
        parts.project(),
        parts.as_json(),
    )


def _coverage(path: Path, as_json: bool) -> None:
    from qualcode.analysis.coverage import coverage

    with output.opened_to_read(path) as project:
        study = project.study
    found = coverage(study)
    if as_json:
        output.data(_told(study, found))
    else:
        _show(study, found)


def _told(study: "Study", found: "Coverage") -> dict[str, Any]:
    return {
        "findings": [
            {
                "claim": one.finding.claim,
                "gap": one.gap.value,
                "words": one.said.words if one.said else None,
                "n": one.said.n if one.said else None,
                "of": one.said.of if one.said else None,
            }
            for one in found.findings
        ],
        "unused_codes": [study.codebook.path(code.id) for code in found.unused_codes],
        "unused_quotes": found.unused_quotes,
        "never_quoted": [informant.label for informant in found.never_quoted],
        "lopsided_themes": [
            {"theme": one.theme.name, "informant": one.informant.label, "quotes": one.quotes, "of": one.of}
            for one in found.lopsided
        ],
    }


def _show(study: "Study", found: "Coverage") -> None:
    from qualcode.wording.coverage import finding_gap, lopsided
    from qualcode.wording.language import interface_words

    words = interface_words()
    for one in found.findings:
        output.say(f"{one.finding.claim}\n  {finding_gap(one, words, language())}")
    for theme in found.lopsided:
        output.say(lopsided(theme, words, language()))
    for name, several in (
        (_("Codes with quotes in no finding"), [study.codebook.path(code.id) for code in found.unused_codes]),
        (_("Informants behind no finding"), [informant.label for informant in found.never_quoted]),
    ):
        if several:
            output.say(f"{name}: {', '.join(several)}")
    output.say(_("Quotes in no finding: %d") % found.unused_quotes)
