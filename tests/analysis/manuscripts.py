"""A manuscript that quotes the sample interviews: some of it rightly, some of it not."""

from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.shared import Cm

from qualcode.model.study import Study
from qualcode.text.sentences import sentences

ALTERED = (
    "Flyktningtjenesten, helt klart. Der er det kontakt nesten hver eneste dag.",
    "Han fikk praksisen til slutt. Men seks måneder senere, og da hadde de fått inn en vikar",
    "Det er det beste som har skjedd oss. Jeg var veldig imot, jeg trodde vi skulle drukne i folk på døra.",
    "Jeg vet hvem som ikke sov om natta, og hvem som har slutta å spise lunsj.",
    "Vi har et formøte hver mandag, bare vi to. Det er det viktigste møtet jeg har i uken.",
)
SHORTENED = (
    "Hvem som kaller inn, hvem som skriver referat (...) hvem som har ansvaret for å finne praksisplass",
    "Eg har sagt at dei gjerne må spørje meg. Og det gjer dei no [...] det skal eg seia",
)
INVENTED = ("Rådmannen samler alle tjenestene til frokost den første fredagen i hver eneste måned",)
LITERATURE = (
    ("Bakkebyråkraten former politikken i møtet med den enkelte", " (Nordmann, 2010, s. 12)."),
    ("Et problem uten fasit kan bare løses bedre eller dårligere", ", heter det (Nordmann & Li, 1998)."),
)
EXACT = 20


def exact_quotes(study: Study) -> list[str]:
    """Return twenty stretches of two or three sentences of informants, with their line breaks and inner marks."""
    found: list[str] = []
    for document in study.documents.ordered():
        for turn in study.turns_of(document.id):
            text = study.text(document.id)[turn.start : turn.stop]
            spans = sentences(text)
            if turn.informant and len(spans) > 3:
                found.append(text[spans[1].start : spans[2].stop])
    nested = [words for words in found if "«" in words]
    return (nested[:4] + [words for words in found if "«" not in words])[:EXACT]


def shortened(study: Study) -> list[str]:
    """Return the two shortened quotes, each made of words that stand in an interview."""
    return [_cut(study, number) for number in (0, 1)]


def _cut(study: Study, number: int) -> str:
    document = study.documents.ordered()[number * 2]
    turns = [turn for turn in study.turns_of(document.id) if turn.informant]
    longest = max(turns, key=lambda turn: turn.stop - turn.start)
    words = study.text(document.id)[longest.start : longest.stop].split()
    mark = ("(...)", "[...]")[number]
    return " ".join([*words[:7], mark, *words[12:20]])


def write_manuscript(path: Path, study: Study, names: Sequence[str] = ()) -> None:
    """Write the manuscript: quotes in running text, in indented paragraphs and in a table."""
    document = Document()
    document.add_heading("Funn", 1)
    for number, words in enumerate(exact_quotes(study)):
        inner = words.replace("«", "‹").replace("»", "›") if number % 2 else words
        document.add_paragraph(f"En informant sa: «{inner.replace(' ', chr(10), 1)}» Det var flere inne på.")
    for words in ALTERED[:3]:
        document.add_paragraph(f"Lederen mente at «{words}».")
    document.add_paragraph(ALTERED[3] + " (R3)").paragraph_format.left_indent = Cm(1.25)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Sitat", f"«{ALTERED[4]}»"
    for words in (*shortened(study), *INVENTED):
        document.add_paragraph(f"Videre: «{words}» Slik var det.")
    for words, reference in LITERATURE:
        document.add_paragraph(f"«{words}»{reference}")
    document.add_paragraph("Fire av fem informanter nevnte tid, og 67 % av informantene nevnte «ferskvare».")
    for name in names:
        document.add_paragraph(f"Dette fortalte {name} oss.")
    document.save(str(path))
