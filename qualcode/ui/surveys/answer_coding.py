"""Gestures on answers turned into verbs: a code on what is chosen, the last one again, and off again."""

from collections.abc import Callable, Sequence
from functools import partial

from qualcode.edits import coding
from qualcode.edits.answers import CodedTogether, code_answers, whole_answer
from qualcode.i18n import _, _n
from qualcode.model.codings import Segment, Stance
from qualcode.model.ids import CodeId, CodingId, DocumentId
from qualcode.text.excerpt import shorten
from qualcode.ui.code_palette.quick_codes import QuickCodes
from qualcode.ui.settings import Settings
from qualcode.ui.workspace import Workspace


class AnswerCoding:
    """Codes what ``target`` tells; ``done`` is called after a code was put on something."""

    def __init__(
        self,
        workspace: Workspace,
        settings: Settings,
        target: Callable[[], Sequence[Segment]],
        done: Callable[[], object],
    ) -> None:
        """Remember nothing yet; ``begin`` takes over what was used last."""
        self._workspace, self._settings, self._target, self._done = workspace, settings, target, done
        self.quick = QuickCodes()

    def begin(self) -> None:
        """Take over which code was on which key when the project was left."""
        project = self._workspace.project
        if project is not None:
            self.quick.begin(self._workspace.study, project.coder, self._settings.text(self._name(), ""))

    def apply(self, code: CodeId) -> None:
        """Put a code on what is chosen, in one step; what has it already is left as it is."""
        self._apply(CodedTogether(tuple(self._target()), code))

    def apply_path(self, path: str) -> None:
        """Make the code at a path if need be, and put it on what is chosen, in one step."""
        self._apply(CodedTogether(tuple(self._target()), None, path))

    def apply_key(self, key: int) -> None:
        """Put the code on a number key on what is chosen."""
        code = self.quick.keys(self._workspace.study).get(key)
        if code is None:
            self._workspace.say(_("There is no code on key {key} yet.").format(key=key))
        else:
            self.apply(code)

    def repeat(self) -> None:
        """Put the code that was used last on what is chosen now."""
        latest = self.quick.latest(self._workspace.study)
        if latest is not None:
            self.apply(latest)
        else:
            self._workspace.say(_("No code has been used yet. Press K to choose one."))

    def remove(self, documents: Sequence[DocumentId], code: CodeId | None) -> None:
        """Take a code off answers, or off each the one put there last, one's own before another's."""
        found = [id for document in documents for id in self._meant(document, code)]
        if not found:
            return
        study = self._workspace.study
        names = dict.fromkeys(study.codes[study.codings[id].code].name for id in found)
        if self._workspace.done(coding.remove_codings, found):
            n = len(documents)
            told = _n("Removed «{code}» from %d answer", "Removed «{code}» from %d answers", n) % n
            self._workspace.say(told.format(code=shorten(", ".join(names), 60)), undoable=True)

    def set_stance(self, documents: Sequence[DocumentId], code: CodeId | None, stance: Stance) -> None:
        """Give a code on answers, or on each the one put there last, a stance; take it back where all have it."""
        study = self._workspace.study
        found = [id for document in documents for id in self._meant(document, code)]
        if not found:
            self._workspace.say(_("Code the answer first. The stance then says how it voices the code."))
            return
        has_it = all(study.codings[id].stance is stance for id in found)
        self._workspace.edit(coding.set_stance, found, None if has_it else stance)

    def code_together(self, groups: Sequence[CodedTogether]) -> None:
        """Code groups of answers as one step."""
        made = self._workspace.edit(code_answers, groups)
        if made is not None:
            n = len({self._workspace.study.codings[id].document for id in made})
            self._workspace.say(_n("%d answer coded.", "%d answers coded.", n) % n, undoable=True)
            self._used(made)

    def _apply(self, wanted: CodedTogether) -> None:
        if wanted.segments:
            made = self._workspace.edit(code_answers, [wanted])
            if made:
                self._used(made[:1])
                self._done()

    def _used(self, made: Sequence[CodingId]) -> None:
        study = self._workspace.study
        for code in dict.fromkeys(study.codings[id].code for id in made if id in study.codings):
            self.quick.use(study, code)
        self._settings.put(self._name(), self.quick.written)

    def _meant(self, document: DocumentId, code: CodeId | None) -> list[CodingId]:
        project, study = self._workspace.project, self._workspace.shown
        there = study.codings_in(document)
        if code is not None:
            return [each.id for each in there if each.code == code]
        own = [each for each in there if project is not None and each.coder == project.coder]
        last = max(own or there, key=lambda each: each.made, default=None)
        return [last.id] if last is not None else []

    def _name(self) -> str:
        return f"answers/number-keys/{self._workspace.study.info.id}"


def whole(workspace: Workspace, documents: Sequence[DocumentId]) -> list[Segment]:
    """Return all the words of each answer."""
    return list(map(partial(whole_answer, workspace.study), documents))
