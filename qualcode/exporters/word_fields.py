"""Fields of Word: numbers that Word itself counts and can refer to. What is shown until then is right already."""

from qualcode.exporters.word_xml import Element, add, add_paragraph, add_run
from qualcode.i18n import Language, translator


def add_field(paragraph: Element, instruction: str, shown: str, style: str = "") -> None:
    """Add a field, such as ``SEQ Tabell``, with what it shows until Word counts anew."""
    add(_run(paragraph, style), "fldChar", fldCharType="begin")
    code = add(_run(paragraph, style), "instrText")
    code.text = f" {instruction} "
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    add(_run(paragraph, style), "fldChar", fldCharType="separate")
    add_run(paragraph, shown, style)
    add(_run(paragraph, style), "fldChar", fldCharType="end")


def add_caption(parent: Element, number: int, text: str, language: Language, *, figure: bool = False) -> None:
    """Add ``Tabell 3. text`` with a number that Word counts, so that lists of tables and references find it.

    Below a picture it is ``Figur 3. text``: figures are counted by themselves.
    """
    words = translator(language)
    label = words.gettext("Figure") if figure else words.gettext("Table")
    paragraph = add_paragraph(parent, "Caption")
    add_run(paragraph, f"{label} ", "Strong")
    add_field(paragraph, rf"SEQ {label} \* ARABIC", str(number), "Strong")
    add_run(paragraph, ". ", "Strong")
    add_run(paragraph, text)


def fill_footer(paragraph: Element, language: Language) -> None:
    """Write ``Side 1 av 5`` into a paragraph, as fields."""
    words = translator(language).gettext("Page {page} of {pages}")
    before, _, rest = words.partition("{page}")
    between, _, after = rest.partition("{pages}")
    add_run(paragraph, before)
    add_field(paragraph, "PAGE", "1")
    add_run(paragraph, between)
    add_field(paragraph, "NUMPAGES", "1")
    if after:
        add_run(paragraph, after)


def _run(paragraph: Element, style: str) -> Element:
    run = add(paragraph, "r")
    if style:
        add(add(run, "rPr"), "rStyle", val=style)
    return run
