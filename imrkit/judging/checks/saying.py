"""What a finding says of an identifier: its words, and every place where it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from imrkit.judging.checks.base import Hit, location_of
from imrkit.judging.identifiers.values import Identifier, Mention
from imrkit.values.findings import Severity

_MOST_PLACES = 5


def hit(item: str, identifier: Identifier, says: str, severity: Severity | None = None) -> Hit:
    """Return the finding on an identifier; ``says`` stands between its words and its places."""
    first = identifier.mentions[0]
    return Hit(
        item=item,
        location=location_of(first.passage, first.start, first.end),
        message=f"“{{}}” {says}{further(identifier.mentions)}.",
        quotes=(identifier.text,),
        severity=severity,
    )


def further(mentions: Sequence[Mention]) -> str:
    """Say how often it stands where else: “, twice here, and in a comment”."""
    counts = Counter(mention.passage.where for mention in mentions)
    first, *others = counts
    here = f", {counts[first]} times here" if counts[first] > 1 else ""
    named = [f"{where} ({counts[where]})" if counts[where] > 1 else where for where in others]
    if len(named) > _MOST_PLACES:
        named = [*named[:_MOST_PLACES], f"at {len(named) - _MOST_PLACES} other places"]
    return f"{here}; also {'; '.join(named)}" if named else here
