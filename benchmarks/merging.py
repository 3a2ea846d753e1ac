"""Merging a coder's copy: 10,000 codings in 40 documents of 5,000 words, half of them made in the copy."""

import tempfile
import time
from dataclasses import replace
from pathlib import Path

from benchmarks.measure import median_ms
from benchmarks.studies import coded_project
from qualcode.edits import history
from qualcode.edits.codebook import rename_code
from qualcode.edits.coding import apply_codings, set_stance
from qualcode.edits.merging import merge_copy, preview_merge
from qualcode.edits.people import add_coder
from qualcode.edits.sharing import share
from qualcode.edits.transcript import correct_turn
from qualcode.model.codings import NewCoding, Stance
from qualcode.store.files import open_project
from qualcode.store.project import Project

DOCUMENTS, WORDS, CODES, CODINGS, CORRECTED = 40, 5_000, 100, 10_000, 10


def run() -> dict[str, object]:
    """Return milliseconds: handing out, the preview, the merge, its undo, and a preview with nothing new."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        project = coded_project(folder / "studie.qualcode", DOCUMENTS, WORDS, CODES, CODINGS // 2)
        coder = add_coder(project, "Berit")
        started = time.perf_counter()
        share(project, folder / "berit.qualcode", coder)
        found: dict[str, object] = {"hand_out_ms": round((time.perf_counter() - started) * 1000, 1)}
        _work(folder / "berit.qualcode")
        _correct(project, 1)
        incoming = preview_merge(project, folder / "berit.qualcode")
        found["codings_after"] = len(incoming.plan.result.codings)
        found["conflicts"] = len(incoming.plan.conflicts)
        found["preview_ms"] = median_ms(lambda: preview_merge(project, folder / "berit.qualcode"), 3)
        started, processor = time.perf_counter(), time.process_time()
        merge_copy(project, preview_merge(project, folder / "berit.qualcode"))
        # Both: on a busy machine the clock says how busy it is.
        found["preview_and_merge_ms"] = round((time.perf_counter() - started) * 1000, 1)
        found["preview_and_merge_processor_ms"] = round((time.process_time() - processor) * 1000, 1)
        found["again_ms"] = median_ms(lambda: preview_merge(project, folder / "berit.qualcode"), 3)
        found["undo_ms"] = median_ms(lambda: history.undo(project), 1)
        project.close()
    return found


def _work(path: Path) -> None:
    """Let a coder code as much as there is, change some codings and codes, and correct some words."""
    copy = open_project(path)
    codings = copy.study.codings.ordered()
    new = [NewCoding(each.segment, each.code, copy.coder) for each in codings]
    moved = [replace(each, segment=replace(each.segment, span=each.segment.span.shifted(1))) for each in new]
    apply_codings(copy, moved)
    set_stance(copy, [each.id for each in codings[:500]], Stance.HELPS)
    for code in copy.study.codes.ordered()[:10]:
        rename_code(copy, code.id, f"{code.name} (ny)")
    _correct(copy, 3)
    copy.close()


def _correct(project: Project, at: int) -> None:
    for document in project.study.documents.ordered()[:CORRECTED]:
        turn = project.study.turns_of(document.id)[at]
        words = turn.span.of(project.study.text(document.id))
        correct_turn(project, turn.id, f"Jo, {words}")
