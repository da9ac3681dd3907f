"""No regular expression takes longer than a few times the length of what it is run over.

Steps are counted, not seconds: with twice the text a linear pattern takes twice the steps, and one
that grows with the square four times. ``benchmarks/patterns.py`` holds them against the clock.
"""

from __future__ import annotations

import re

import pytest
from support.pattern_attacks import Worst, attacks
from support.pattern_sources import sources
from support.pattern_steps import Steps
from support.patterns import KNOWN, MADE, Pattern, patterns

MOST = 2**1.2  # times the steps, with twice the text
FEW = 4  # steps for each character: so many are few, however they grew

# What stood here before, or might: each grows with the square of the text, or worse.
BAD = {
    r"\[\s*(?:[.…_x–-]*|insert\b[^\]]{0,80})\s*\]": "search",
    r"“[^”]*”|\"[^\"]*\"|‘.*?’(?!\w)": "search",
    r"(?:§+|\bpara)\s*\d": "search",
    r"\s*(?:R\s*\.?\s*)?\d{1,3}": "match",
    r"\W*(?:all|none)?\W*": "fullmatch",
    r"(?<!\w)TOP\s*[-\u2010\u2011–—\s]\s*SECRET(?!\w)": "search",
    r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$": "match",
    r"(?:^|(?<=[\t\n]))\s*(?:\d+[.)]\s+)?a\s*:": "search",
    r"\s*a\s+.+?\s+b\s*:?\s*": "fullmatch",
    r"\s+$": "search",
}


def growth(steps: Steps, how: str, worst: Worst, number: int) -> float:
    """Return how many times the steps are with twice the repeats; 0 when they are few."""
    longer = worst.times(2 * number)
    once, twice = steps.of(worst.times(number), how), steps.of(longer, how)
    return twice / once if twice > FEW * len(longer) else 0


@pytest.mark.thorough
@pytest.mark.parametrize("pattern", [*patterns()], ids=lambda pattern: pattern.name)
def test_with_twice_the_text_a_pattern_takes_about_twice_the_steps(pattern: Pattern) -> None:
    steps = Steps(pattern.pattern)
    found = {worst: growth(steps, pattern.how, worst, number) for worst, number in pattern.texts()}

    assert {worst: times for worst, times in found.items() if times > MOST} == {}


@pytest.mark.parametrize("bad", BAD)
def test_a_pattern_that_grows_faster_is_found_out(bad: str) -> None:
    pattern = re.compile(bad)
    steps = Steps(pattern)

    assert max(growth(steps, BAD[bad], worst, 12) for worst in attacks(pattern)) > MOST


@pytest.mark.parametrize("worse", [r"(?:a+)+b", r"(?:a|a)*b", r"(?:a*)*b"])
def test_one_that_grows_without_bound_is_too(worse: str) -> None:
    assert growth(Steps(re.compile(worse)), "match", Worst("", "a"), 6) > 2 * MOST


def test_what_is_known_to_hurt_belongs_to_patterns_that_are_there() -> None:
    assert {*KNOWN, *MADE} <= {*sources()}
    assert len(sources()) > 50
