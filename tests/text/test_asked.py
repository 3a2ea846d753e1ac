"""Which question is asked."""

from qualcode.text.asked import ENOUGH, likeliest_question

GUIDE = (
    "Hvordan vil du beskrive samarbeidet med NAV?",
    "Hva hindrer deltakerne i å komme i arbeid?",
    "Når bruker du skjønn i vurderingene dine?",
    "Kan du fortelle om introduksjonsprogrammet?",
)


def test_that_a_question_is_known_in_other_words_and_forms() -> None:
    for turn, place in (
        ("Mm. Og så lurer jeg på samarbeidet, hvordan er det å samarbeide med NAV?", 0),
        ("Hva er det som hindrar deltakarane i å kome i arbeid, då?", 1),
        ("Bruker du mye skjønn når du vurderer?", 2),
        ("Introduksjonsprogrammet, kan du si litt om det?", 3),
    ):
        found = likeliest_question(turn, GUIDE)
        assert found is not None
        assert found[0] == place
        assert ENOUGH <= found[1] <= 100


def test_that_small_talk_and_prompts_ask_no_question_of_the_guide() -> None:
    for turn in ("Kan du si litt mer om det?", "Ja, nettopp.", "", "Hva tenker du da?", "Takk for at du ble med."):
        assert likeliest_question(turn, GUIDE) is None


def test_that_nothing_is_asked_of_an_empty_guide() -> None:
    assert likeliest_question("Hva hindrer?", ()) is None
