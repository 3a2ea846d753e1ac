"""Random edits of what stands between the codings and the report, for the laws of the one door."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from qualcode.edits import findings, guides, maps, queries, summaries, themes, theories
from qualcode.edits.summaries import Cell
from qualcode.model.findings import Verdict
from qualcode.model.guide_changes import NewQuestion
from qualcode.model.guides import ReplyState
from qualcode.store.project import Project

_PICK = st.integers(0, 10_000)
_WORDS = st.sampled_from(["Tid", "Hva hindrer?", "Makt 🌊", "", "NAV / Hus"])


class ResultsEdits:
    """Verbs of guides, themes, theory, summaries and queries, for a machine with ``attempt`` and ``pick``."""

    project: Project

    def attempt(self, verb: Any, *args: Any, **kwargs: Any) -> None:
        """Carry out a verb; one that breaks a rule must leave everything as it was."""
        raise NotImplementedError

    def pick(self, table: str, at: int) -> Any:
        """Return the id of some value of a table; None when it is empty."""
        raise NotImplementedError

    @rule(title=_WORDS, depth=st.integers(0, 2))
    def add_guide(self, title: str, depth: int) -> None:
        self.attempt(guides.add_guide, title, [NewQuestion("Én", "1"), NewQuestion("To", "1", depth)])

    @rule(a=_PICK, b=_PICK, text=_WORDS)
    def change_guide_question(self, a: int, b: int, text: str) -> None:
        if question := self.pick("guide_questions", a):
            other, research = self.pick("guide_questions", b), self.pick("questions", b)
            self.attempt(guides.change_guide_question, question, text=text, same_as=other, question=research)

    @rule(a=_PICK, b=_PICK, c=_PICK)
    def move_guide_question(self, a: int, b: int, c: int) -> None:
        if question := self.pick("guide_questions", a):
            parent = self.pick("guide_questions", b) if b % 3 else None
            self.attempt(guides.move_guide_question, question, parent, self.pick("guide_questions", c))

    @rule(a=_PICK, whole=st.booleans())
    def remove_guide(self, a: int, whole: bool) -> None:
        if guide := self.pick("guides", a):
            self.attempt(guides.remove_guide, guide)
        if question := None if whole else self.pick("guide_questions", a):
            self.attempt(guides.remove_guide_question, question)

    @rule(a=_PICK, b=_PICK, none=st.booleans())
    def use_guide(self, a: int, b: int, none: bool) -> None:
        if (document := self.pick("documents", a)) and (guide := self.pick("guides", b)):
            self.attempt(guides.use_guides, document, [] if none else [guide])

    @rule(a=_PICK, b=_PICK, none=st.booleans())
    def put_question(self, a: int, b: int, none: bool) -> None:
        if (turn := self.pick("turns", a)) and (question := self.pick("guide_questions", b)):
            self.attempt(guides.put_questions, {turn: [] if none else [question]})

    @rule(a=_PICK, b=_PICK, state=st.sampled_from([None, *ReplyState]))
    def say_reply(self, a: int, b: int, state: ReplyState | None) -> None:
        if (question := self.pick("guide_questions", a)) and (informant := self.pick("informants", b)):
            self.attempt(guides.say_reply, question, [informant], state)

    @rule(a=_PICK)
    def codes_from_guide(self, a: int) -> None:
        if guide := self.pick("guides", a):
            self.attempt(guides.codes_from_guide, guide)

    @rule(a=_PICK, b=_PICK, name=_WORDS)
    def add_theme(self, a: int, b: int, name: str) -> None:
        code = self.pick("codes", b)
        parent = self.pick("themes", a) if a % 2 else None
        self.attempt(themes.add_theme, name, self.pick("questions", a), "", parent, [code] if code else [])

    @rule(a=_PICK, b=_PICK)
    def change_theme(self, a: int, b: int) -> None:
        if theme := self.pick("themes", a):
            self.attempt(themes.change_theme, theme, parent=self.pick("themes", b), idea="Alt henger sammen.")

    @rule(a=_PICK)
    def remove_theme(self, a: int) -> None:
        if theme := self.pick("themes", a):
            self.attempt(themes.remove_theme, theme)

    @rule(a=_PICK, concept=_WORDS, verdict=st.sampled_from([None, *Verdict]))
    def add_theory(self, a: int, concept: str, verdict: Verdict | None) -> None:
        if finding := self.pick("findings", a):
            self.attempt(theories.add_theory, finding, concept, source="Lipsky", verdict=verdict)
            self.attempt(findings.change_finding, finding, concluded=verdict is None)

    @rule(a=_PICK, text=_WORDS)
    def reword_question(self, a: int, text: str) -> None:
        if question := self.pick("questions", a):
            self.attempt(findings.reword_question, question, text)

    @rule(a=_PICK, b=_PICK, text=_WORDS, checked=st.booleans())
    def write_summary(self, a: int, b: int, text: str, checked: bool) -> None:
        cell = self._cell(a, b)
        if cell is not None:
            self.attempt(summaries.write_summary, cell, text)
            self.attempt(summaries.check_summary, cell, checked)

    @rule(a=_PICK, b=_PICK, c=_PICK, away=st.booleans())
    def link_quotes(self, a: int, b: int, c: int, away: bool) -> None:
        cell, coding = self._cell(a, b), self.pick("codings", c)
        if cell is not None and coding:
            self.attempt(summaries.unlink_quotes if away else summaries.link_quotes, cell, [coding])

    @rule(a=_PICK, text=_WORDS)
    def condense(self, a: int, text: str) -> None:
        if coding := self.pick("codings", a):
            self.attempt(summaries.condense, coding, text)

    @rule(a=_PICK, name=_WORDS, again=st.booleans())
    def save_query(self, a: int, name: str, again: bool) -> None:
        query = self.pick("saved_queries", a)
        if query and again:
            self.attempt(queries.rename_query, query, name)
        else:
            self.attempt(queries.save_query, name, "{}")

    @rule(a=_PICK, b=_PICK, label=_WORDS)
    def draw_on_map(self, a: int, b: int, label: str) -> None:
        if (theme := self.pick("themes", a)) and (code := self.pick("codes", b)):
            self.attempt(maps.place_on_map, {theme: (a, b), code: (b, a)})
            one, other = (maps.place_of(self.project, each) for each in (theme, code))
            if one is not None and other is not None:
                self.attempt(maps.link_on_map, one.id, other.id, label)

    @rule(a=_PICK)
    def take_off_map(self, a: int) -> None:
        if place := self.pick("map_places", a):
            self.attempt(maps.take_off_map, place)

    def _cell(self, a: int, b: int) -> Cell | None:
        informant = self.pick("informants", b) if b % 2 else None
        theme = self.pick("themes", a) if a % 2 else None
        code = None if theme else self.pick("codes", a)
        return Cell(theme, code, informant) if theme or code else None
