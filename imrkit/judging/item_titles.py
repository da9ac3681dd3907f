"""The words by which a heading or label is told to be that of an item, and of which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from imrkit.checklist import ChecklistItem
from imrkit.values.frozen import FrozenDict
from imrkit.words.likeness import stems, words_of

_LONGEST = 80  # characters of a heading or label
_MOST_WORDS = 8
_OF_EARLIER = frozenset({"previous", "earlier", "past", "national", "other"})
_Named = tuple[str, tuple[str, ...], tuple[str, ...]]  # an item’s id, headings and labels


def ids_by_title(items: Iterable[ChecklistItem]) -> Mapping[frozenset[str], tuple[str, ...]]:
    """Return the ids of items by the words of a title: a heading of some is no label of others."""
    return _by_title(tuple((one.id, (*one.headings, one.title), one.labels) for one in items))


@lru_cache(maxsize=8)  # the words of checklists, and none of a draft
def _by_title(items: tuple[_Named, ...]) -> Mapping[frozenset[str], tuple[str, ...]]:
    headings: dict[frozenset[str], tuple[str, ...]] = {}
    labels: dict[frozenset[str], tuple[str, ...]] = {}
    for item, *kinds in items:
        for found, titles in zip((headings, labels), kinds, strict=True):
            for title in set(map(title_words, titles)):
                found[title] = (*found.get(title, ()), item)
    return FrozenDict({**labels, **headings})


def title_words(text: str) -> frozenset[str]:
    """Return the words of a heading or label; () of what is too long to be one."""
    words = words_of(text)
    is_title = len(text) <= _LONGEST and len(words) <= _MOST_WORDS
    is_of_others = not _OF_EARLIER.isdisjoint(words[:1])
    if not is_title or is_of_others:
        return frozenset()
    return frozenset(one for one in stems(text) if not one[0].isdigit())
