"""The check of children who are there, and of whose life nothing is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, items_with, location_of
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity
from imrkit.words.codes import CODE
from imrkit.words.sentences import sentences

_CHILDREN = frozenset(["Child", "Baby", "Infant", "Sibling", "Young Person"])
_MOST = 2  # sentences of the prose that name a child who is hardly there
_NEXT = 2  # sentences that may go on about the same child
_Sentence = tuple[Passage, int, int]


@check(
    "IMR9123",
    "child-glimpsed",
    Severity.NOTE,
    needs=("blocks",),
    lists=("children_seen", "stances"),
)
def child_glimpsed(check_input: CheckInput) -> Iterator[Hit]:
    """A child is there by age or kinship only, or all children are “fine”.

    What it flags
    -------------
    A child with a code whom the prose names once or twice, with an age, a relation or a school and
    nothing of what the child said, did, feared or was like; and “all three children were seen and
    appeared fine” and the like, where the words beside it say no more. Quotations are left.

    Why it matters
    --------------
    Each child in the home has a life of its own there. One word for several, or an age for one,
    shows that nobody looked from where the child stands.

    Example
    -------
    “Sibling 1 is four and started with us in September.”

    Remedy
    ------
    Tell what is known of each child’s days, words and behaviour; or that nobody asked or looked,
    and what that means.
    """
    for item, _ in items_with(check_input, "child-glimpsed"):
        if check_input.is_set_aside(item):
            continue
        for passage, start, end in _all_fine(check_input.passages):
            yield Hit(
                item=item.id,
                location=location_of(passage, start, end),
                message="“{}” tells nothing of any child’s own day, words or fear.",
                quotes=(passage.text[start:end],),
            )
            break
        for code, (passage, start, end) in _by_age_only(check_input.passages):
            yield Hit(
                item=item.id,
                location=location_of(passage, start, end),
                message="“{}” is told of by age, kinship or school only: “{}”.",
                quotes=(code, passage.text[start:end]),
            )


def _all_fine(passages: Sequence[Passage]) -> Iterator[_Sentence]:
    words = signs("children_seen")
    for passage in passages:
        if not passage.is_prose or not words["glimpsed"].is_in(passage.text):
            continue
        quoted = list(quotations(passage.text))
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            found = next(words["glimpsed"].find(sentence), None)
            if found is None or words["beyond"].is_in(sentence):
                continue
            if not any(a <= start + found.start < b for a, b in quoted):
                yield passage, start, end


def _by_age_only(passages: Sequence[Passage]) -> Iterator[tuple[str, _Sentence]]:
    """Yield the children who are named once or twice in the prose, and not told of."""
    named: dict[str, list[_Sentence]] = {}
    for passage in passages:
        if passage.is_prose and passage.row is None:
            for start, end in sentences(passage.text):
                for found in CODE.finditer(passage.text, start, end):
                    if (found["kind"] or found["role"]) in _CHILDREN:
                        named.setdefault(found[0], []).append((passage, start, end))
    for code, several in named.items():
        if len(several) <= _MOST and all(map(_is_standing, several)):
            yield code, several[0]


def _is_standing(one: _Sentence) -> bool:
    """Tell whether a sentence, with those behind it, tells no more than an age or kinship."""
    passage, start, end = one
    if not signs("children_seen")["standing"].is_in(passage.text[start:end]):
        return False
    behind = [b for a, b in sentences(passage.text) if a >= start][: _NEXT + 1]
    text = passage.text[start : behind[-1]]
    is_told = signs("stances")["voices"].is_in(text) or next(quotations(text), None) is not None
    return not is_told and not signs("children_seen")["beyond"].is_in(text)
