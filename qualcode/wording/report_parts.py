"""What the parts of a report are called, and what stands in each."""

from enum import StrEnum

from qualcode.i18n import N_, Translator


class ReportPart(StrEnum):
    """A part of a report to Word; the values are the command line's words."""

    FINDINGS = "findings"
    FINDINGS_TABLE = "findings-table"
    THEORY = "theory"
    REPRESENTATIVE = "representative"
    QUOTES_BY_CODE = "quotes-by-code"
    QUOTES_BY_ROLE = "quotes-by-role"
    MATRIX = "matrix"
    SAMPLE = "sample"
    METHODS = "methods"
    GUIDES = "guides"
    CODEBOOK = "codebook"


_NAMES = {
    ReportPart.FINDINGS: N_("Findings"),
    ReportPart.FINDINGS_TABLE: N_("Findings table"),
    ReportPart.THEORY: N_("Theory table"),
    ReportPart.REPRESENTATIVE: N_("Representative quotes"),
    ReportPart.QUOTES_BY_CODE: N_("Quotes by code"),
    ReportPart.QUOTES_BY_ROLE: N_("Quotes by role"),
    ReportPart.MATRIX: N_("Summary matrix"),
    ReportPart.SAMPLE: N_("The sample"),
    ReportPart.METHODS: N_("Methods appendix"),
    ReportPart.GUIDES: N_("Interview guides"),
    ReportPart.CODEBOOK: N_("The codebook"),
}
_EXPLAINED = {
    ReportPart.FINDINGS: N_(
        "Question by question: claims with their quotes in running text, and what speaks against."
    ),
    ReportPart.FINDINGS_TABLE: N_("A table per question: claim, what it rests on, quotes."),
    ReportPart.THEORY: N_("Concept, finding, evidence, and what the finding does to the theory."),
    ReportPart.REPRESENTATIVE: N_("A few quotes per theme, picked by a rule that is told."),
    ReportPart.QUOTES_BY_CODE: N_("All quotes under their codes; codes without quotes are named."),
    ReportPart.QUOTES_BY_ROLE: N_("All quotes under the roles of those who said them."),
    ReportPart.MATRIX: N_("Informants down, themes across, on pages on their side."),
    ReportPart.SAMPLE: N_("Informants and totals; sums that do not agree are named."),
    ReportPart.METHODS: N_("Coders, dates and codes over time, and COREQ 24 to 32 with lines to fill in."),
    ReportPart.GUIDES: N_("The questions as they are numbered in each guide."),
    ReportPart.CODEBOOK: N_("Codes with definitions, rules, examples and counts."),
}


def part_name(part: ReportPart, words: Translator) -> str:
    """Return what a part is called, as a heading."""
    return words.gettext(_NAMES[part])


def part_explained(part: ReportPart, words: Translator) -> str:
    """Return a line on what stands in a part."""
    return words.gettext(_EXPLAINED[part])
