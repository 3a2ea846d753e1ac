"""What is in the sample study, read from the files that are shipped with the program."""

from dataclasses import replace
from pathlib import Path

from qualcode.edits.batch import code_rows
from qualcode.edits.codebook import import_codebook
from qualcode.edits.documents import import_documents
from qualcode.edits.findings_rows import add_worded_findings
from qualcode.edits.people_import import import_people
from qualcode.edits.sample_guides import add_sample_guides
from qualcode.edits.sample_themes import add_sample_themes
from qualcode.importers.assembling import assemble
from qualcode.importers.choices import SpeakerChoice
from qualcode.importers.codebooks import read_codebook
from qualcode.importers.coding_rows import read_coding_rows
from qualcode.importers.findings_yaml import read_findings
from qualcode.importers.guide_uses import read_guide_uses
from qualcode.importers.new_document import NewDocument
from qualcode.importers.people_table import read_people
from qualcode.importers.preview import preview
from qualcode.importers.reading import read
from qualcode.importers.themes_yaml import read_themes
from qualcode.model.documents import DocumentKind, Speaker
from qualcode.shipped import folder
from qualcode.store.project import Project

_NOTES_ABOUT = {"06-notater-veileder-nav": "R7"}
"""Documents without labels that one informant stands behind."""


def fill_sample(project: Project) -> None:
    """Put people, documents, codebook, codings, findings, guides and themes of the sample into an empty project."""
    transcripts = folder("sample_transcripts")
    import_people(project, read_people(transcripts / "people.csv"))
    import_documents(project, [_document(each) for each in sorted(transcripts.glob("0*"))])
    import_codebook(project, read_codebook(folder("codebooks") / "samarbeid.yaml"))
    codings = transcripts / "study" / "codings.csv"
    code_rows(project, read_coding_rows(codings), codings)
    add_worded_findings(project, read_findings(transcripts / "study" / "findings.yaml"))
    import_people(project, read_people(transcripts / "study" / "planned.csv"))
    add_sample_guides(project, read_guide_uses(transcripts / "study" / "guides.yaml"))
    add_sample_themes(project, read_themes(transcripts / "study" / "themes.yaml"))


def _document(path: Path) -> NewDocument:
    reading = read(path)
    choices = preview(reading).choices
    informant = _NOTES_ABOUT.get(path.stem)
    if informant is not None:
        speakers = {label: SpeakerChoice(is_text=True) for label in choices.speakers}
        speakers[None] = SpeakerChoice(Speaker.INFORMANT, informant)
        choices = replace(choices, kind=DocumentKind.NOTES, speakers=speakers)
    return assemble(reading, choices)
