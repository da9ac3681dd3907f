"""What a report says became of so many things, and says otherwise elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.facts.shares import Share, shares


def shares_told(check_input: CheckInput) -> Iterator[tuple[Share, Share]]:
    """Yield each share that differs from another of the same things, and that other.

    Of several the one that most of them give is taken for right, else the first.
    """
    left = list(shares(check_input.passages))
    while left:
        first = left[0]
        same = [one for one in left if first.is_of_same(one)]
        left = [one for one in left if one not in same]
        often = Counter((one.became, one.part) for one in same)
        right = max(same, key=lambda one: often[one.became, one.part])
        told = next((one for one in same if right.differs(one)), None)
        if told is not None:
            yield told, right
