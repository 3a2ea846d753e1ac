from hypothesis import given, settings
from hypothesis import strategies as st

from qualcode.analysis.coverage import Gap, coverage
from qualcode.analysis.scale import OwnRange, own_ranges, scale_of, shipped_ranges, written
from tests.builders import Builder


def _study(claim: str, behind: int, of: int, scale: str = ""):
    make = Builder()
    for number in range(of):
        make.informant(f"R{number}", "Leder")
    make.document("Samtaler", "\n".join(f"R{number}: Ja, tid {number}." for number in range(of)))
    codings = [make.coding("Tid", f"tid {number}") for number in range(of)]
    make.finding(claim, *codings[:behind])
    return make.study(quantifiers=scale)


def _words_fit(study) -> bool:
    return Gap.WORDS_DO_NOT_FIT not in {one.gap for one in coverage(study).findings}


def test_that_a_line_of_the_studys_own_scale_decides_what_a_word_may_stand_for():
    assert _words_fit(_study("Mange informanter mangler tid.", 4, 10))
    assert not _words_fit(_study("Mange informanter mangler tid.", 4, 10, "mange = 50-90"))


def test_that_a_word_of_the_shipped_scale_keeps_its_least_number_of_people():
    assert not _words_fit(_study("Mange informanter mangler tid.", 2, 3, "mange = 10-100"))


def test_that_words_of_ones_own_are_held_against_the_numbers():
    assert not _words_fit(_study("Rundt en tredel av informantene mangler tid.", 9, 10, "rundt en tredel = 25-40"))


def test_that_lines_nobody_can_read_leave_the_shipped_scale():
    text = "mange = 40-80\n\nflere: 3\nfå = 80-20"
    assert [one.words for one in own_ranges(text)] == ["mange"]
    assert scale_of(Builder().study()) == scale_of(Builder().study(quantifiers="tull"))


def test_that_more_than_half_is_shown_as_fifty_one():
    assert OwnRange("de fleste", 51, 100) in shipped_ranges()
    assert OwnRange("mange", 34, 100) in shipped_ranges()


@settings(max_examples=25)
@given(
    st.lists(
        st.builds(
            lambda word, one, other: OwnRange(word, min(one, other), max(one, other)),
            st.sampled_from([one.words for one in shipped_ranges()]),
            st.integers(0, 100),
            st.integers(0, 100),
        ),
        unique_by=lambda one: one.words,
    )
)
def test_that_ranges_written_down_are_read_back_the_same(ranges: list[OwnRange]):
    assert list(own_ranges(written(ranges))) == ranges
