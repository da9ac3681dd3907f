"""A reason that says no more than the act: its words are those of the act, and no others."""

from __future__ import annotations

import re

from imrkit.words.likeness import stem, stems, words_of

# What leads from an act to its reason, and the other way round.
_BECAUSE = re.compile(
    r",?\s(?:because of|because|since|as(?!\sif)|the reason being(?: that)?|for the reason that"
    r"|due to|owing to|on account of|as a result of)\s",
    re.IGNORECASE,
)
_THE_REASON = re.compile(
    r"\breason\s(?:for\s|why\s|that\s)?(?P<act>[^.;:]{3,120}?)\s(?:is|was)\s(?:that|because)\s",
    re.IGNORECASE,
)
_STOPS = re.compile(r"[.;:,–—]\s|[.;:]\Z")
# What was left undone, or was late, or is over: that which a reason is asked for.
_OF_FAULT = re.compile(
    r"\b(?:not|never|no|nobody|none|without|missed|overlooked|forgotten|late|delay|delays|delayed"
    r"|closed|omitted|lost|left|neither)\b|n['’]t\b",
    re.IGNORECASE,
)
_COULD = re.compile(
    r"\b(?:could|can|able|cannot|allowed|would|should|might)\b|n['’]t\sbe", re.IGNORECASE
)
# Words that say of an act only that it was one, or that it was not.
_EMPTY_WORDS = """
happen happened happening occur occurred carry carried carrying take took taken taking place miss
missed overlook overlooked omit omitted omission forget forgot forgotten undone decision decide
decided process fail failed failure nobody somebody anybody anyone someone staff officer officers
worker event events complete completed call called arrange arranged do doing left leave leaving
lack absence oversight none error mistake case matter there time action act simply just merely
actually
"""
_EMPTY = frozenset(map(stem, _EMPTY_WORDS.split()))
_FORMS = {"told": "tell", "sent": "send", "held": "hold", "gave": "give", "given": "give"}
_FORMS |= {"rang": "ring", "rung": "ring", "spoke": "speak", "spoken": "speak", "saw": "see"}
_FORMS |= {"seen": "see", "wrote": "write", "written": "write", "went": "go", "gone": "go"}
_FORMS |= {"knew": "know", "known": "know", "found": "find", "met": "meet", "brought": "bring"}
_WEIGHS = re.compile(
    r"\b(?:whether|rather than|but|although|though|too simple|(?:too |not )?(?:easy|enough)"
    r"|tempting|wrong to|believed|thought|assumed|understood|knew)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3  # of a reason
_MOST_WORDS = 16


def says_again(sentence: str) -> tuple[int, int] | None:
    """Return where a sentence gives an act as the reason for itself; ``None`` where it does not."""
    if sentence.endswith("?") or _WEIGHS.search(sentence):
        return None
    the_reason = _THE_REASON.search(sentence)
    if the_reason and (end := _again(the_reason["act"], sentence, the_reason.end())) is not None:
        return the_reason.start(), end
    for found in _BECAUSE.finditer(sentence):
        if (end := _again(sentence[: found.start()], sentence, found.end())) is not None:
            return 0, end
    return None


def _again(act: str, sentence: str, start: int) -> int | None:
    """Return where the reason ends that begins at ``start``, when it only says the act again."""
    stop = _STOPS.search(sentence, start)
    end = stop.start() if stop else len(sentence)
    reason = sentence[start:end]
    words = words_of(reason)
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or _COULD.search(reason):
        return None
    told, given = _content(act), _content(reason)
    is_about_it = not given.isdisjoint(told) or _OF_FAULT.search(reason)
    is_again = told and is_about_it and given <= told | _EMPTY
    return end if is_again and _OF_FAULT.search(act) else None


def _content(text: str) -> frozenset[str]:
    plain = " ".join(_FORMS.get(one, one) for one in words_of(text))
    return frozenset(one.removeprefix("un") for one in stems(plain))
