"""From reviewed hits to codings: the edit, and the notice with Undo."""

from qualcode.edits import passages
from qualcode.i18n import _, _n
from qualcode.text.excerpt import shorten
from qualcode.ui.search.review_dialog import CodeRequest
from qualcode.ui.workspace import Workspace


def code(workspace: Workspace, request: CodeRequest) -> None:
    """Put a code on the passages that were looked through, as one step, and say so."""
    study = workspace.study
    before = len(study.codings)
    if request.code is not None:
        name = study.codes[request.code].name
        done = workspace.done(passages.code_passages, request.segments, request.code)
    else:
        name = request.path
        done = workspace.done(passages.create_and_code_passages, request.segments, request.path)
    if not done:
        return
    n = len(workspace.study.codings) - before
    text = _n("%d passage is coded with «{code}».", "%d passages are coded with «{code}».", n) % n
    if n:
        workspace.say(text.format(code=shorten(name, 60)), undoable=True)
    else:
        workspace.say(_("You have coded these passages with “{code}” already.").format(code=shorten(name, 60)))
