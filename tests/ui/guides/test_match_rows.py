"""What interviewers say is kept as long as it is the same."""

from dataclasses import replace

from qualcode.model.study import TablePatch
from qualcode.ui.guides.match_rows import TurnWords
from tests.ui.windows import small_study


def test_that_turns_are_read_again_only_where_their_text_is_another() -> None:
    study, words = small_study().study(), TurnWords()
    one, other = (document.id for document in study.documents.ordered())
    before = words.of(study, one), words.of(study, other)
    assert [said for _turn, _paragraph, said in before[0]] == ["Hva er vanskelig?"]
    text = replace(study.texts[one], text=study.text(one).replace("vanskelig", "vanskeleg"))
    corrected = study.patched({"texts": TablePatch((), {one: text})})
    assert [said for _turn, _paragraph, said in words.of(corrected, one)] == ["Hva er vanskeleg?"]
    assert words.of(corrected, other) is before[1]
