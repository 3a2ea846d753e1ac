"""What spaCy finds by itself where qualcode is installed: ``nlp.add_pipe("qualcode_nb")`` needs no import.

Named in ``pyproject.toml`` as entry points of the group ``spacy_factories``. spaCy loads them when it makes its
first pipeline, and nothing else imports this module: importing it imports spaCy.
"""

from qualcode.text.pipeline import Reader, register

register()


def qualcode_nb() -> Reader:
    """Return the component for bokmål."""
    return Reader("nb")


def qualcode_nn() -> Reader:
    """Return the component for nynorsk."""
    return Reader("nn")
