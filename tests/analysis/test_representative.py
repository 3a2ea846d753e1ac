from qualcode.analysis.representative import representative
from qualcode.analysis.theme_quotes import segment_of
from qualcode.model.codings import Stance
from qualcode.model.findings import ThemeCode
from qualcode.model.ids import ThemeCodeId
from tests.builders import Builder


def _theme(*said: tuple[str, str, Stance | None]):
    make = Builder()
    for label in dict.fromkeys(who for who, _words, _stance in said):
        make.informant(label, "Leder")
    make.document("Samtaler", "\n".join(f"{who}: {words}" for who, words, _stance in said))
    theme = make.theme("Tid")
    for _who, words, stance in said:
        make.coding("Tidspress", words, stance=stance)
    code = make.code("Tidspress").id
    make.tables.setdefault("theme_codes", []).append(ThemeCode(ThemeCodeId("t1"), theme.id, code))
    return make.study(), theme


def _picked(found) -> list[str]:
    return [one.words for one in found.picked]


def test_that_everybody_is_heard_before_anybody_is_heard_twice():
    study, theme = _theme(
        ("R1", "en to tre fire", None), ("R1", "en to tre fem", None), ("R2", "helt kort", None), ("R3", "ja", None)
    )
    assert _picked(representative(study, theme)) == ["en to tre fire", "helt kort", "ja"]


def test_that_the_length_nearest_the_middle_goes_first():
    study, theme = _theme(("R1", "kort", None), ("R1", "en to tre", None), ("R1", "en to tre fire fem seks", None))
    found = representative(study, theme, many=1)
    assert (_picked(found), found.of) == (["en to tre"], 3)


def test_that_a_stance_not_heard_yet_goes_before_one_that_was():
    study, theme = _theme(
        ("R1", "en to tre", Stance.HELPS),
        ("R2", "fire fem seks", Stance.HELPS),
        ("R3", "sju", Stance.HINDERS),
    )
    assert _picked(representative(study, theme, many=2)) == ["en to tre", "sju"]


def test_that_the_rule_picks_the_next_for_a_quote_that_was_turned_down():
    study, theme = _theme(("R1", "en to tre", None), ("R2", "fire fem seks", None), ("R3", "sju", None))
    first = representative(study, theme, many=1).picked[0]
    found = representative(study, theme, many=1, turned_down={segment_of(first)})
    assert _picked(found) == ["fire fem seks"]


def test_that_a_theme_without_quotes_has_none_to_stand_for_it():
    make = Builder()
    theme = make.theme("Tomt")
    assert representative(make.study(), theme).picked == ()
