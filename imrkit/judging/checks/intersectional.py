"""Where a draft says that intersectionality was considered, and goes no further."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.judging.characteristics.joined import joins, kinds_of
from imrkit.judging.characteristics.speech import equality_heading
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import signs
from imrkit.words.sentences import sentences

_FEW = 2  # characteristics that a paragraph names to say something of them
_NEAR = 2  # paragraphs before a claim, and behind it
Claim = tuple[Passage, int, int]


def bare_claims(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Yield where the word is said in the author's voice, and nothing beside it says what of.

    A paragraph that brings two characteristics together is enough: one near it, and in a section on
    equality any of it.
    """
    told: dict[tuple[str, ...], bool] = {}
    texts = [one for one in passages if one.is_prose]
    for number, passage in enumerate(texts):
        claim = _claim(passage.text)
        if claim is None or len(kinds_of(passage.text)) >= _FEW:
            continue
        if not equality_heading(passage):  # what stands far from it is on other things
            near = texts[max(0, number - _NEAR) : number + _NEAR + 1]
            if not any(joins(one.text) for one in near):
                yield passage, *claim
            continue
        if passage.headings not in told:
            beside = (one.text for one in texts if one.headings == passage.headings)
            told[passage.headings] = any(map(joins, beside))
        if not told[passage.headings]:
            yield passage, *claim


def apart_claim(passages: Sequence[Passage]) -> Claim | None:
    """Return where a section on equality says that it took each characteristic by itself.

    ``None``: it does not, or it brings them together behind that.
    """
    words = signs("intersectional")
    section = [one for one in passages if one.is_prose and equality_heading(one)]
    for passage in section:
        for start, end in sentences(passage.text):
            found = next(words["apart"].find(passage.text[start:end]), None)
            if found is not None and not words["together"].is_in(passage.text[start:end]):
                beside = (one for one in section if one.headings == passage.headings)
                if any(map(words["rejoined"].is_in, (one.text for one in beside))):
                    return None
                return passage, start + found.start, start + found.end
    return None


def dismissed_claim(passages: Sequence[Passage]) -> Claim | None:
    """Return where a section on equality says that nothing comes of taking several together."""
    words = signs("intersectional")
    for passage in passages:
        if not passage.is_prose or not equality_heading(passage):
            continue
        for start, end in sentences(passage.text):
            sentence = passage.text[start:end]
            found = next(words["dismissed"].find(sentence), None)
            if found and not (sentence.endswith("?") or words["weighed"].is_in(sentence)):
                return passage, start + found.start, start + found.end
    return None


def is_left_open(text: str) -> bool:
    """Tell whether a text says that identities could not be considered together."""
    return signs("intersectional")["left_open"].is_in(text)


def _claim(text: str) -> tuple[int, int] | None:
    words = signs("intersectional")
    quoted = None
    for start, end in sentences(text):
        sentence = text[start:end]
        found = next(words["claimed"].find(sentence), None)
        if found is None or sentence.endswith("?") or words["not_claimed"].is_in(sentence):
            continue
        quoted = list(quotations(text)) if quoted is None else quoted
        if not any(a <= start + found.start < b for a, b in quoted):
            return start + found.start, start + found.end
    return None
