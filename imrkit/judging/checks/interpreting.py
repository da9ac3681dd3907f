"""The check of who spoke for somebody who needed help to be understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from imrkit.judging.characteristics.speech import prose
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import Found, kinds, signs
from imrkit.values.findings import Severity

_ASKS = re.compile(r"\blanguages?\b(?! needs)", re.IGNORECASE)
_DENIED = re.compile(r"\bno $", re.IGNORECASE)
_NEAR = 4  # characters before a sign in which it is denied
_LABEL = 5  # words
_RELATIVE = "“{}”: somebody close interpreted, and the draft does not say what it makes of that."
_SOMEBODY = "“{}”: who it was, and whether independent, is not said."
_NOBODY = "“{}”: nothing says who interpreted, or how else the person was understood."


@check("IMR9207", "interpreter-untold", Severity.NOTE, needs=("blocks",), lists=("interpreting",))
def interpreter_untold(check_input: CheckInput) -> Iterator[Hit]:
    """A need to be understood is told, and not who interpreted, or that it was a relative.

    What it flags
    -------------
    That somebody spoke little English, is deaf or needed an interpreter, in a draft that never says
    who interpreted; that “an interpreter was used” and not whether the person was independent; and
    that a relative, neighbour or child interpreted, where the draft does not say what it makes of
    that. It is said once for a draft.

    Why it matters
    --------------
    What comes through a relative may be the relative’s account. A child who interprets hears what
    no child should, and a person who is abused cannot speak through the one who abuses.

    Example
    -------
    “The patient spoke no English. His daughter, aged 12, translated for the consultant.”

    Remedy
    ------
    Say at each contact who interpreted, whether the person was independent, and if nobody was, why.
    """
    item = owner_of(check_input, "interpreter-untold")
    if not item:
        return
    texts = [
        one for one in prose(check_input.passages) if _is_told(one.text) and not _is_of_a_place(one)
    ]
    first = _first(texts)
    if spoken := next(filter(None, map(_first_language, check_input.passages)), None):
        first.setdefault("needs", spoken)
    if any(signs("interpreting")["judged"].is_in(one.text) for one in texts if first):
        return
    if "relatives" in first:
        yield _hit(item, first["relatives"], _RELATIVE)
    elif "helpers" not in first:
        if "used" in first:
            yield _hit(item, first["used"], _SOMEBODY)
        elif "needs" in first:
            yield _hit(item, first["needs"], _NOBODY)


_Where = tuple[Passage, Found]


def _is_told(text: str) -> bool:
    """Tell whether a text is a sentence, or as long as one, and not the label of a form."""
    return len(text.split()) > _LABEL or text.rstrip().endswith(".")


def _is_of_a_place(passage: Passage) -> bool:
    """Tell whether a text is about many people, by its heading."""
    words = " ".join(passage.headings).casefold()
    return "context" in words or "communit" in words


def _first_language(passage: Passage) -> _Where | None:
    """Return the language that a label gives as somebody's own, when it is no English or Welsh."""
    label, colon, value = passage.text.partition(":")
    asked, answer = (label, value) if colon else (passage.label.rpartition("\n")[2], passage.text)
    is_one = passage.in_body and len(answer.split()) <= _LABEL and _ASKS.search(asked) is not None
    first = next(signs("interpreting")["languages"].find(answer), None) if is_one else None
    if first is None:
        return None
    begins = len(passage.text) - len(answer)
    found = Found(start=begins + first.start, end=begins + first.end, phrase=first.phrase)
    return passage, found


def _first(texts: Iterable[Passage]) -> dict[str, _Where]:
    """Return the first sign of each kind."""
    found: dict[str, _Where] = {}
    for passage in texts:
        for kind, one in kinds("interpreting").find(passage.text):
            if not _DENIED.search(passage.text[max(0, one.start - _NEAR) : one.start]):
                found.setdefault(kind, (passage, one))
    return found


def _hit(item: str, where: _Where, says: str) -> Hit:
    passage, found = where
    return Hit(
        item=item,
        location=location_of(passage, found.start, found.end),
        message=says,
        quotes=(passage.text[found.start : found.end],),
    )
