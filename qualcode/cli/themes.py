"""``qualcode finding themes`` and ``finding theory``: what findings gather under, and what theory they meet."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qualcode.cli import output, parts
from qualcode.i18n import _

if TYPE_CHECKING:
    from qualcode.analysis.findings import NumberedFinding
    from qualcode.analysis.themes import ThemeCount
    from qualcode.model.findings import Theme
    from qualcode.model.study import Study

VERDICTS = ("confirms", "nuances", "challenges")
"""What a finding can do to a theory, in the words of the command line."""


def themes_command() -> parts.Command:
    """Return the command that lists themes, and adds one."""
    return parts.command(
        "themes",
        _themes,
        _("List the themes, or add one. Tells how many quotes and informants are behind each."),
        parts.project(),
        parts.text("--add", _("The name of a new theme."), default=""),
        parts.text("--idea", _("The central idea of the new theme."), default=""),
        parts.text("--within", _("The wider theme that the new one lies in."), default=""),
        parts.text("--code", _("A code that the new theme gathers; may be repeated."), multiple=True),
        parts.as_json(),
    )


def theory_command() -> parts.Command:
    """Return the command that lists what findings are held against, and adds to it."""
    return parts.command(
        "theory",
        _theory,
        _("List the theory that findings are held against, or add to it."),
        parts.project(),
        parts.text("--finding", _("The number of a finding, such as 1.2."), default=""),
        parts.text("--concept", _("The concept or theory that it is to be held against."), default=""),
        parts.text("--source", _("Author or authors."), default=""),
        parts.text("--year", _("Year."), default=""),
        parts.text("--page", _("Page or pages."), default=""),
        parts.choice("--verdict", VERDICTS, _("What the finding does to the theory.")),
        parts.as_json(),
        parts.output(_("Write the theory table to this file: .docx, .xlsx, .csv or .html.")),
    )


def find_finding(study: "Study", number: str) -> "NumberedFinding":
    """Return the finding of a number such as ``1.2``; raises SomethingMissing."""
    from qualcode.analysis.findings import outline
    from qualcode.model.errors import Missing, SomethingMissing

    for part in outline(study):
        for numbered in part.findings:
            if f"{part.number}.{numbered.number}" == number.strip():
                return numbered
    raise SomethingMissing(Missing.FINDING, name=number)


def _themes(path: Path, add: str, idea: str, within: str, code: Sequence[str], as_json: bool) -> None:
    from qualcode.analysis.themes import nested_themes, theme_counts

    if add:
        _add_theme(path, add, idea, within, code)
    with output.opened_to_read(path) as project:
        study = project.study
    counts = theme_counts(study)
    if as_json:
        output.data([_told(study, theme, counts[theme.id]) for theme, _depth in nested_themes(study)])
        return
    for theme, depth in nested_themes(study):
        output.say("  " * depth + f"{theme.name}: {_counted(counts[theme.id])}")
    if not study.themes:
        output.say(_("No themes yet."))


def _add_theme(path: Path, name: str, idea: str, within: str, codes: Sequence[str]) -> None:
    from qualcode.analysis.locate import find_code, find_theme
    from qualcode.edits.themes import add_theme

    with output.opened(path) as project:
        study = project.study
        parent = find_theme(study, within).id if within else None
        add_theme(project, name, idea=idea, parent=parent, codes=[find_code(study, each).id for each in codes])


def _told(study: "Study", theme: "Theme", count: "ThemeCount") -> dict[str, Any]:
    from qualcode.analysis.themes import findings_of_theme

    bonds = study.theme_codes.by("theme", theme.id)
    return {
        "id": theme.id,
        "name": theme.name,
        "idea": theme.idea or None,
        "within": study.themes[theme.parent].name if theme.parent is not None else None,
        "codes": [study.codebook.path(bond.code) for bond in bonds],
        "quotes": count.quotes,
        "informants": count.informants,
        "findings": [number for number, _finding in findings_of_theme(study, theme.id)],
    }


def _counted(count: "ThemeCount") -> str:
    from qualcode.analysis.units import Unit
    from qualcode.wording.language import interface_words
    from qualcode.wording.units import counted

    words = interface_words()
    return _("{quotes} from {informants}").format(
        quotes=counted(count.quotes, Unit.QUOTES, words),
        informants=counted(count.informants, Unit.INFORMANTS, words),
    )


def _theory(
    path: Path,
    finding: str,
    concept: str,
    source: str,
    year: str,
    page: str,
    verdict: str | None,
    as_json: bool,
    target: Path | None,
) -> None:
    if concept:
        _add_theory(path, finding, concept, source=source, year=year, page=page, verdict=verdict)
    with output.opened_to_read(path) as project:
        study = project.study
    if target is not None:
        from qualcode.exporters.reports.theory_report import theory_report
        from qualcode.exporters.write import write

        write(theory_report(study), target)
    if as_json:
        output.data(_theories(study))
    elif target is not None:
        output.say(_("Written: %s") % target)
    else:
        _show_theories(study)


def _add_theory(path: Path, finding: str, concept: str, verdict: str | None, **fields: str) -> None:
    from qualcode.edits.theories import add_theory
    from qualcode.model.findings import Verdict

    with output.opened(path) as project:
        found = find_finding(project.study, finding)
        said = Verdict(verdict) if verdict else None
        add_theory(project, found.finding.id, concept, verdict=said, **fields)


def _theories(study: "Study") -> list[dict[str, Any]]:
    from qualcode.exporters.reports.theory_report import theory_lines

    return [
        {
            "concept": line.concept,
            "finding": line.number,
            "claim": line.finding.finding.claim,
            "source": (line.theory.source or None) if line.theory else None,
            "year": (line.theory.year or None) if line.theory else None,
            "page": (line.theory.page or None) if line.theory else None,
            "verdict": line.theory.verdict.value if line.theory and line.theory.verdict else None,
            "concluded": line.finding.finding.concluded,
        }
        for line in theory_lines(study)
    ]


def _show_theories(study: "Study") -> None:
    from qualcode.exporters.reports.theory_report import theory_lines
    from qualcode.wording.language import interface_words
    from qualcode.wording.theories import reference, theory_verdict

    words, lines = interface_words(), theory_lines(study)
    for line in lines:
        where = reference(line.theory, words) if line.theory else ""
        verdict = theory_verdict(line.theory.verdict if line.theory else None, words) or "–"
        output.say(f"{line.concept}{f' ({where})' if where else ''}: {line.number} {verdict}")
    if not lines:
        output.say(_("No finding is held against theory yet."))
