"""The words of a heading or label are found as the pattern that says what they are finds them."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from imrkit.words.wording import Ending, Wording, cell_starts, folded, plain

ENDS = {
    Ending.HEADING: r"\s*:?\s*\Z",
    Ending.COLON: r"\s*:",
    Ending.WORD: r"(?!\w)\s*:?",
}
NUMBER = r"(?:\(?(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.):]\s+|\d+(?:\.\d+)*\s+)?"
ANCHORS = st.sampled_from(
    ["a", "a b", "a.b", "1 a", "i", "a * b", "* b", "a *", "a*", "a* b", "*a", "a * b * a", "1 * b"]
)
LINES = st.text(st.sampled_from("ab1i.) \t:x\u00a0"), max_size=14)


def pattern(anchor: str, ending: Ending) -> str:
    """Return what a wording means. To search with it may take longer than anybody waits."""
    words = r"\s+".join(re.escape(word).replace(r"\*", ".+?") for word in plain(anchor).split(" "))
    return rf"\s*{NUMBER}{words}{ENDS[ending]}"


@given(ANCHORS, st.lists(LINES, max_size=3).map("\n".join))
@example("a", "")
def test_a_heading_is_the_whole_text(anchor: str, text: str) -> None:
    expected = re.fullmatch(pattern(anchor, Ending.HEADING), text, re.DOTALL) is not None
    assert Wording.of(anchor, Ending.HEADING).is_whole(text) == expected


@given(
    ANCHORS.filter(lambda anchor: anchor[0] != "*"),
    st.sampled_from([Ending.COLON, Ending.WORD]),
    LINES,
)
@example("a * b", Ending.COLON, "a\ta\ta x b:")
def test_a_label_begins_a_line_or_follows_a_tab(anchor: str, ending: Ending, line: str) -> None:
    found = re.finditer(rf"(?:^|(?<=\t)){pattern(anchor, ending)}", line)
    # White space before a label may be counted with it or not: what stands before it is the same.
    expected = [(match.end() - len(match[0].lstrip()), match.end()) for match in found]
    given_ = [
        (end - len(line[start:end].lstrip()), end)
        for start, end in Wording.of(anchor, ending).labels(line, cell_starts(line))
    ]
    assert given_ == expected


@pytest.mark.parametrize("anchor", ["a b", "1 a", "i"])
@given(st.lists(LINES, max_size=3).map("\n".join))
def test_a_label_without_a_star_may_run_over_lines(anchor: str, text: str) -> None:
    found = re.finditer(rf"(?:^|(?<=[\t\n])){pattern(anchor, Ending.COLON)}", text)
    given_ = [end for _, end in Wording.of(anchor, Ending.COLON).labels(text, cell_starts(text))]
    assert given_ == [match.end() for match in found]


def test_a_label_with_a_star_stands_on_one_line_and_a_heading_may_be_broken() -> None:
    label = Wording.of("Report by * on:", Ending.COLON)
    text = folded("Report by PC1\non: x\nReport by PC2 on: y")[0]

    assert [text[end:] for _, end in label.labels(text, cell_starts(text))] == [" y"]
    assert Wording.of("Issues for the * community", Ending.HEADING).is_whole(
        folded("Issues for\nthe seasonal\nworker community")[0]
    )


def test_quotation_marks_around_a_blank_may_go_when_it_is_filled() -> None:
    heading = Wording.of("Issues for the “*” community", Ending.HEADING)

    assert heading.is_whole(folded("Issues for the Portuguese-speaking community")[0])
    assert heading.is_whole(folded("Issues for the “farming” community")[0])
    assert not heading.is_whole(folded("Issues for the farming families")[0])


def test_a_star_that_begins_a_label_stands_for_more_than_white_space() -> None:
    label = Wording.of("* report:", Ending.COLON)
    text = "\t report: 1\tPolice report: 2\n\n report: 3"

    assert [text[end:] for _, end in label.labels(text, cell_starts(text))] == [" 2\n\n report: 3"]


@pytest.mark.parametrize("anchor", ["a ** b", "a * * b", "a *** b"])
def test_stars_beside_one_another_are_one(anchor: str) -> None:
    assert Wording.of(anchor, Ending.HEADING) == Wording.of("a * b", Ending.HEADING)


def test_letters_keep_their_places() -> None:
    assert folded("ﬁX e\u0301") == ("fix é", [0, 0, 1, 2, 3, 5])
