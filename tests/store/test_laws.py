"""The laws of the one door: undo is the inverse of do, and the study in memory is the study on disk."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from qualcode.edits import (
    codebook,
    coding,
    cue_words,
    documents,
    findings,
    grouping,
    history,
    memos,
    passages,
    people,
    search_forms,
    stop_words,
    suggestions,
    synonyms,
    transcript,
    turn_language,
)
from qualcode.edits import project as project_edits
from qualcode.edits.people_cells import PersonCells, fill_cells
from qualcode.model.codings import Segment, Stance
from qualcode.model.errors import QualcodeError
from qualcode.model.span import Span
from qualcode.store.files import create, open_project
from qualcode.store.integrity import check_project
from qualcode.store.project import load
from qualcode.text.synonyms import shipped
from tests.builders import Builder
from tests.memos import add_memo
from tests.projects_on_disk import Rows, fill, rows_of
from tests.store.results_edits import ResultsEdits
from tests.store.sharing_edits import SharingEdits

_NAMES = st.sampled_from(["Tid", "Hus", "Språk", "Makt 🌊", "a\u030a", "Ledelse", "R9", "NAV"])
_PICK = st.integers(0, 10_000)


def _study() -> Builder:
    make = Builder()
    make.informant("R1", "Leder", case="Storvåg", level="leder")
    make.informant("R2", "Veileder")
    one = make.document("En", "I: Hva?\nR1: Vi har aldri tid 🌊 til å møtes, sier jeg.")
    make.document("To", "R2: Det hjelper å sitte i samme hus.\nNei, ikke alltid.")
    tid = make.coding("Barrierer / Tid", "aldri tid", one)
    make.coding("Barrierer / Tid", "aldri tid", one, coder="Berit")
    make.coding("Drivere / Hus", "samme hus", stance=Stance.HELPS)
    finding = make.finding("Tiden.", question="Hva hindrer?")
    make.evidence(finding, tid)
    make.memo_quote(make.memo("Merk", coding=tid.id), "i samme hus")
    make.code_set("Alle", "Barrierer / Tid", "Drivere / Hus")
    return make


class Edits(ResultsEdits, SharingEdits, RuleBasedStateMachine):
    """Random edits on a real file, with what the file held before each step remembered."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.project = create(self.folder / "a.qualcode", "A", "Uten navn")
        fill(self.project, _study())
        self.before: list[Rows] = []

    def teardown(self) -> None:
        states = [*self.before, rows_of(self.project)]
        for _again in range(2):
            for state in reversed(states[:-1]):
                assert history.undo(self.project) is not None
                assert rows_of(self.project) == state
            assert history.undo(self.project) is None
            for state in states[1:]:
                assert history.redo(self.project) is not None
                assert rows_of(self.project) == state
        assert load(self.project.connection) == self.project.study
        self.project.close()
        again = open_project(self.folder / "a.qualcode")
        assert rows_of(again) == states[-1]
        again.close()
        shutil.rmtree(self.folder)

    def attempt(self, verb: Any, *args: Any, **kwargs: Any) -> None:
        """Carry out a verb; one that breaks a rule must leave everything as it was."""
        rows, steps = rows_of(self.project), len(self.project.history.done)
        self.project.history.pause()
        try:
            verb(self.project, *args, **kwargs)
        except QualcodeError:
            assert rows_of(self.project) == rows
        if len(self.project.history.done) > steps:
            self.before.append(rows)
        else:
            assert rows_of(self.project) == rows

    def pick(self, table: str, at: int) -> Any:
        """Return the id of some value of a table; None when it is empty."""
        values = getattr(self.project.study, table).ordered()
        return values[at % len(values)].id if values else None

    @rule(name=_NAMES, at=_PICK, root=st.booleans())
    def add_code(self, name: str, at: int, root: bool) -> None:
        self.attempt(codebook.add_code, name, None if root else self.pick("codes", at))

    @rule(name=_NAMES, at=_PICK)
    def rename_code(self, name: str, at: int) -> None:
        if code := self.pick("codes", at):
            self.attempt(codebook.rename_code, code, name)

    @rule(a=_PICK, b=_PICK, c=_PICK)
    def move_codes(self, a: int, b: int, c: int) -> None:
        if code := self.pick("codes", a):
            parent = self.pick("codes", b) if b % 3 else None
            self.attempt(codebook.move_codes, [code], parent, self.pick("codes", c))

    @rule(a=_PICK, b=_PICK)
    def merge_codes(self, a: int, b: int) -> None:
        if code := self.pick("codes", a):
            self.attempt(codebook.merge_codes, code, {self.pick("codes", b)})

    @rule(a=_PICK)
    def delete_codes(self, a: int) -> None:
        if code := self.pick("codes", a):
            self.attempt(codebook.delete_codes, [code])

    @rule(a=_PICK, b=_PICK, start=st.integers(-2, 60), length=st.integers(0, 20), stance=st.sampled_from(Stance))
    def apply_code(self, a: int, b: int, start: int, length: int, stance: Stance) -> None:
        if (code := self.pick("codes", a)) and (document := self.pick("documents", b)):
            segment = Segment(document, Span(start, start + length))
            self.attempt(coding.apply_code, segment, code, stance if length % 2 else None)

    @rule(a=_PICK, start=st.integers(0, 30), length=st.integers(1, 9))
    def code_in_vivo(self, a: int, start: int, length: int) -> None:
        if document := self.pick("documents", a):
            self.attempt(coding.code_in_vivo, Segment(document, Span(start, start + length)))

    @rule(a=_PICK, by=st.integers(-3, 3))
    def resize_coding(self, a: int, by: int) -> None:
        if known := self.pick("codings", a):
            span = self.project.study.codings[known].span
            self.attempt(coding.resize_coding, known, Span(span.start + by, span.stop))

    @rule(a=_PICK, b=_PICK)
    def recode(self, a: int, b: int) -> None:
        if (known := self.pick("codings", a)) and (code := self.pick("codes", b)):
            self.attempt(coding.recode, [known], code)

    @rule(a=_PICK, stance=st.sampled_from([None, *Stance]))
    def set_stance(self, a: int, stance: Stance | None) -> None:
        if known := self.pick("codings", a):
            self.attempt(coding.set_stance, [known], stance)

    @rule(a=_PICK)
    def remove_coding(self, a: int) -> None:
        if known := self.pick("codings", a):
            self.attempt(coding.remove_codings, [known])

    @rule(a=_PICK, b=_PICK)
    def join_codings(self, a: int, b: int) -> None:
        one, two = self.pick("codings", a), self.pick("codings", b)
        if one != two:
            self.attempt(coding.join_codings, one, two)

    @rule(name=_NAMES)
    def add_informant(self, name: str) -> None:
        self.attempt(people.add_informant, name)

    @rule(a=_PICK, names=st.lists(_NAMES, max_size=3))
    def set_roles(self, a: int, names: list[str]) -> None:
        if informant := self.pick("informants", a):
            self.attempt(fill_cells, [PersonCells(informant, roles=names)])

    @rule(a=_PICK, b=_PICK, name=_NAMES)
    def set_value(self, a: int, b: int, name: str) -> None:
        if (informant := self.pick("informants", a)) and (attribute := self.pick("attributes", b)):
            self.attempt(people.set_value, informant, attribute, name if a % 2 else "")

    @rule(a=_PICK, name=_NAMES)
    def set_case(self, a: int, name: str) -> None:
        if informant := self.pick("informants", a):
            self.attempt(fill_cells, [PersonCells(informant, case=name)])

    @rule(a=_PICK)
    def remove_informant(self, a: int) -> None:
        if informant := self.pick("informants", a):
            self.attempt(people.remove_informants, [informant])

    @rule(a=_PICK)
    def remove_document(self, a: int) -> None:
        if document := self.pick("documents", a):
            self.attempt(documents.remove_documents, [document])

    @rule(a=_PICK, b=_PICK, name=_NAMES)
    def add_finding(self, a: int, b: int, name: str) -> None:
        question = self.pick("questions", a)
        if question is None:
            self.attempt(findings.add_question, name)
        else:
            coding = self.pick("codings", b) if b % 2 else None
            self.attempt(findings.add_finding, question, name, [coding] if coding else [])

    @rule(a=_PICK)
    def remove_question(self, a: int) -> None:
        if question := self.pick("questions", a):
            self.attempt(findings.remove_question, question)

    @rule(a=_PICK, b=_PICK, against=st.booleans())
    def add_evidence(self, a: int, b: int, against: bool) -> None:
        if (finding := self.pick("findings", a)) and (known := self.pick("codings", b)):
            self.attempt(findings.add_evidence, finding, [known], against)

    @rule(a=_PICK, name=_NAMES)
    def add_memo(self, a: int, name: str) -> None:
        self.attempt(add_memo, name, document=self.pick("documents", a))

    @rule(a=_PICK, b=_PICK, start=st.integers(-1, 60), length=st.integers(0, 20))
    def quote_in_memo(self, a: int, b: int, start: int, length: int) -> None:
        if (memo := self.pick("memos", a)) and (document := self.pick("documents", b)):
            segment = Segment(document, Span(start, start + length))
            self.attempt(memos.quote_in_memo, memo, [segment, segment])

    @rule(a=_PICK)
    def remove_memo(self, a: int) -> None:
        if memo := self.pick("memos", a):
            self.attempt(memos.remove_memo, memo)

    @rule(a=_PICK, at=st.integers(0, 30), words=_NAMES, swallow=st.booleans())
    def correct_turn(self, a: int, at: int, words: str, swallow: bool) -> None:
        if turn := self.pick("turns", a):
            study = self.project.study
            old = study.turns[turn].span.of(study.text(study.turns[turn].document))
            self.attempt(transcript.correct_turn, turn, f"{old[:at]} {words} {old[at + 7:]}", swallow)

    @rule(a=_PICK, sorting=st.sampled_from([True, False, None]))
    def answer_code_test(self, a: int, sorting: bool | None) -> None:
        if code := self.pick("codes", a):
            self.attempt(codebook.set_sorting, [code], sorting)

    @rule(a=_PICK, b=_PICK, name=_NAMES)
    def group_codes(self, a: int, b: int, name: str) -> None:
        if code := self.pick("codes", a):
            self.attempt(grouping.group_codes, name, [code], self.pick("codes", b))

    @rule(a=_PICK)
    def dissolve_group(self, a: int) -> None:
        if code := self.pick("codes", a):
            self.attempt(grouping.dissolve_group, code)

    @rule(a=_PICK, b=_PICK)
    def promote_codes(self, a: int, b: int) -> None:
        if code := self.pick("codes", a):
            self.attempt(grouping.promote_codes, [code], self.pick("codes", b))

    @rule(a=_PICK, one=_NAMES, other=_NAMES)
    def change_synonyms(self, a: int, one: str, other: str) -> None:
        group = self.pick("synonyms", a)
        if group is None or a % 3:
            self.attempt(synonyms.add_synonyms, f"{one} = {other}")
        elif a % 2:
            self.attempt(synonyms.change_synonyms, group, f"{one} = {other}")
        else:
            self.attempt(synonyms.remove_synonyms, [group])

    @rule(a=_PICK, wanted=st.booleans())
    def switch_synonyms(self, a: int, wanted: bool) -> None:
        self.attempt(synonyms.switch_synonyms, shipped().groups[a % 3], wanted)

    @rule(query=_NAMES, form=_NAMES, included=st.sampled_from([True, False, None]))
    def choose_forms(self, query: str, form: str, included: bool | None) -> None:
        self.attempt(search_forms.choose_forms, query, {form: included})

    @rule(word=st.sampled_from(["og", "tid", "hus"]), wanted=st.booleans())
    def set_stop_words(self, word: str, wanted: bool) -> None:
        self.attempt(stop_words.set_stop_words, [word], wanted)

    @rule(a=_PICK, cues=st.lists(_NAMES, max_size=3))
    def set_cue_words(self, a: int, cues: list[str]) -> None:
        if code := self.pick("codes", a):
            self.attempt(cue_words.set_cue_words, code, cues)

    @rule(a=_PICK, b=_PICK, start=st.integers(-1, 60), length=st.integers(0, 20))
    def dismiss_suggestion(self, a: int, b: int, start: int, length: int) -> None:
        if (code := self.pick("codes", a)) and (document := self.pick("documents", b)):
            self.attempt(suggestions.dismiss_suggestions, code, [Segment(document, Span(start, start + length))])

    @rule(a=_PICK)
    def bring_back_suggestion(self, a: int) -> None:
        if dismissal := self.pick("dismissed", a):
            self.attempt(suggestions.bring_back_suggestions, [dismissal])

    @rule(a=_PICK, language=st.sampled_from(["nb", "nn", "other", None]))
    def set_turn_language(self, a: int, language: str | None) -> None:
        if turn := self.pick("turns", a):
            self.attempt(turn_language.set_turn_language, [turn], language)

    @rule(a=_PICK, b=_PICK, start=st.integers(0, 20))
    def code_passages(self, a: int, b: int, start: int) -> None:
        if (code := self.pick("codes", a)) and (document := self.pick("documents", b)):
            segments = [Segment(document, Span(at, at + 3)) for at in (start, start + 2, start)]
            self.attempt(passages.code_passages, segments, code)

    @rule(name=_NAMES)
    def change_title(self, name: str) -> None:
        self.attempt(project_edits.change_info, title=name)

    @precondition(lambda self: self.before)
    @rule()
    def undo_and_redo(self) -> None:
        now = rows_of(self.project)
        history.undo(self.project)
        assert rows_of(self.project) == self.before[-1]
        history.redo(self.project)
        assert rows_of(self.project) == now

    @invariant()
    def file_is_whole(self) -> None:
        faults = [fault for fault in check_project(self.project) if fault.kind.value != "original missing"]
        assert faults == []

    @invariant()
    def patched_study_is_loaded_study(self) -> None:
        study, loaded = self.project.study, load(self.project.connection)
        assert study == loaded
        for document in study.documents:
            assert study.codings_in(document) == loaded.codings_in(document)
            assert study.turns_of(document) == loaded.turns_of(document)
        for code in study.codes:
            assert study.codings_of(code) == loaded.codings_of(code)
        walk = [code.id for code, _ in study.codebook.walk()]
        assert walk == [code.id for code, _ in loaded.codebook.walk()]


TestEdits = Edits.TestCase
TestEdits.settings = settings(max_examples=20, stateful_step_count=25)
