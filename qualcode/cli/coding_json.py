"""Codings as JSON. The keys are a promise to scripts; add some, never change one.

``id``, ``document`` (title), ``start`` and ``stop`` (code points, half-open), ``text``, ``code`` (path), ``coder``,
``informant`` and ``role`` (text, several with ``; `` between them, or null), ``informants`` and ``roles`` (the same
as lists), ``stance`` (``fremmer``, ``hemmer``, ``begge`` or null), ``voice`` and ``paragraph`` (from 1).
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qualcode.model.codings import Coding
    from qualcode.model.study import Study


def coding_json(study: "Study", coding: "Coding") -> dict[str, Any]:
    """Return a coding as plain values, with all that is derived from it."""
    from qualcode.model.quotations import quotation

    said = quotation(study, (coding,))
    informants = [informant.label for informant in said.informants]
    roles = [role.name for role in said.roles]
    return {
        "id": coding.id,
        "document": said.document.title,
        "start": coding.start,
        "stop": coding.stop,
        "text": said.words,
        "code": study.codebook.path(coding.code),
        "coder": study.coders[coding.coder].name,
        "informant": "; ".join(informants) or None,
        "informants": informants,
        "role": "; ".join(roles) or None,
        "roles": roles,
        "stance": coding.stance.value if coding.stance else None,
        "voice": said.voice.value,
        "paragraph": said.paragraph,
    }
