"""Norwegian spaCy pipelines with this package's sentences and lemmas: ``qualcode_nb`` and ``qualcode_nn``.

``make_pipeline("nb")`` gives one; where qualcode is installed, anybody's spaCy knows the components (entry points,
``spacy_entry``); where it is only on the path, ``register()`` makes them known::

    nlp = spacy.blank("nb")
    nlp.add_pipe("qualcode_nb")
    [(token.text, token.lemma_, token._.qualcode_keys) for token in nlp("Informantene er uenige.")]

Importing spaCy takes seconds, so it is imported when a pipeline is asked for and never before.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from qualcode.text.document_words import folded
from qualcode.text.keys import keys
from qualcode.text.lemmas import lemmas
from qualcode.text.readings import readings
from qualcode.text.sentences import sentences

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

LANGUAGES = ("nb", "nn")
_MODELS = ("nb_core_news_lg", "nb_core_news_md", "nb_core_news_sm")
_KINDS = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}


class Reader:
    """The component: sets sentence starts, lemmas, and each word's search keys in ``token._.qualcode_keys``."""

    def __init__(self, language: str) -> None:
        """Take the written standard, ``nb`` or ``nn``."""
        self._language = language

    def __call__(self, doc: Doc) -> Doc:
        """Read a document. Part of speech, when a trained model has set it, decides between lemmas."""
        starts = {span.start for span in sentences(doc.text)}
        begun = False
        for token in doc:
            stop = token.idx + len(token)
            new = any(place in starts for place in range(token.idx, max(stop, token.idx + 1)))
            token.is_sent_start = new or not begun
            begun = True
            if any(char.isalnum() for char in token.text):
                token.lemma_ = self._lemma(token)
                each = keys(folded(token.text))
                token._.qualcode_keys = (*each.lemmas, *each.parts)
            else:
                token.lemma_ = token.text
        return doc

    def _lemma(self, token: Token) -> str:
        form = folded(token.text)
        found = lemmas(form, self._language)
        kind = _KINDS.get(token.pos_)
        fitting = {reading.lemma for reading in readings(form) if kind and kind in reading.kinds}
        return next((lemma for lemma in found if lemma in fitting), found[0])


def make_pipeline(language: str, trained: bool = True) -> Language:
    """Return a pipeline for ``nb`` or ``nn``: spaCy's tokeniser, our sentences, our lemmas and keys.

    When a trained bokmål model is installed, and ``trained`` is left on, its parts of speech and names are there
    too (``token.pos_``, ``doc.ents``); nothing else changes. Raises ValueError for another language.
    """
    if language not in LANGUAGES:
        raise ValueError(language)
    import spacy

    register()
    model = trained_model() if trained and language == "nb" else None
    # The parser's sentences give way to ours, and its lemmatiser to ours.
    nlp = spacy.load(model, exclude=["lemmatizer", "senter"]) if model else spacy.blank(language)
    nlp.add_pipe(f"qualcode_{language}", last=True)
    return nlp


def trained_model() -> str | None:
    """Return the name of the largest trained bokmål model that is installed, or None."""
    return next((name for name in _MODELS if find_spec(name) is not None), None)


@cache
def register() -> None:
    """Tell spaCy of the components and of ``token._.qualcode_keys``."""
    from spacy.language import Language
    from spacy.tokens import Token

    for language in LANGUAGES:
        _register(Language, language)
    Token.set_extension("qualcode_keys", default=(), force=True)


def _register(registry: type[Language], language: str) -> None:
    def make(nlp: Language, name: str) -> Reader:
        return Reader(language)

    registry.factory(
        f"qualcode_{language}",
        assigns=["token.is_sent_start", "token.lemma", "token._.qualcode_keys"],
        func=make,
    )
