"""Tell which agency a report is by: whose cover it bears, and who is named most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import kinds

OTHERS = "others"  # a kind of agency that no report is by
_COVER = 14  # passages in which a report says whose it is
_OWN_SHARE = 0.6  # of the mentions of the agency that is named most


def own_agencies(passages: Sequence[Passage]) -> frozenset[str]:
    """Return the kinds of agency that a report may be by."""
    texts = [one for one in passages if one.in_text]
    told = Counter(kind for one in texts for kind, _ in kinds("agencies").find(one.text))
    del told[OTHERS]
    most = max(told.values(), default=0)
    often = {kind for kind, times in told.items() if times >= _OWN_SHARE * most}
    front = [one.text for one in texts if not one.headings][:_COVER]
    cover = {kind for text in front for kind, _ in kinds("agencies").find(text)}
    return frozenset(often | cover)
