"""The names that a draft itself says are none: pseudonyms that it explains."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from imrkit.judging.passages import Passage
from imrkit.words.letters import letters

_NAME = r"[“\"‘']?(?P<name>[A-Z][\w’'-]{1,20}(?: [A-Z][\w’'-]{1,20})?)[”\"’']?"
# “Rowan”, a pseudonym chosen by her daughter; Rowan (not her real name).
_BEHIND = re.compile(
    rf"{_NAME}\s?[,(–—-]\s?(?:(?:which|this|it) is\s)?(?:an?|the|his|her|their|not)\s"
    r"(?:[\w’-]{1,12}\s){0,2}?(?:pseudonyms?|alias|real name|own name|agreed name|chosen name)\b"
)
# The pseudonym Rowan was chosen by her family; referred to in this report as Rowan.
_BEFORE = re.compile(
    r"\b(?:pseudonyms?(?: of| for)?(?: the)?(?: [a-z]{2,12}){0,2}[):]{0,2}"
    r"|(?:called|known|referred to|named|described)(?: here| throughout)?"
    r"(?: in (?:this|the) (?:report|review))?(?: throughout)? (?:as|by the (?:name|pseudonym)))"
    rf"\s{{1,4}}{_NAME}"
)
# Marjorie (pseudonym); Marjorie (a pseudonym) is read above.
_MARKED = re.compile(rf"{_NAME}\s?\((?:pseudonym|alias|not real name)\b")
# “Luz” was chosen by her sister.
_CHOSEN = re.compile(rf"{_NAME} (?:was|were|is) (?:chosen|picked|agreed|suggested) by\b")
# Her husband is “Graham” and her sister is “Tala”; none of these is a real name.
_UNREAL = re.compile(
    r"\b(?:none of (?:these|them|the names)|not|neither)(?: (?:is|are|was|were))?"
    r"(?: an?| the| his| her| their| anybody’s)? real names?\b"
    r"|\bnames (?:here )?are (?:invented|made up|fictitious)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"‘'](?P<name>[A-Z][\w’'-]{1,20})[”\"’']")
# “The force’s review after the death of “Clara” (2022)”: a review is known by the name it gave.
_OTHER_REVIEW = re.compile(
    r"\b(?:review|report|death|case|findings|learning)s?\b[^.;“\n]{0,60}[“\"](?P<name>[A-Z][\w’'-]{1,20})[”\"]"
    r"(?=,?\s\(?(?:19|20)\d\d\b|\sreview\b|\sreport\b|\scase\b)"
)
# That the people of the case have names which are not theirs.
_GIVEN = re.compile(
    r"\bpseudonyms? (?:are|were|is|was|have been|has been)? ?(?:used|given|chosen|agreed)\b"
    r"|\b(?:uses?|used|using|gives?|given|by) (?:the )?pseudonyms\b"
    r"|\bnames (?:were|are|have been|had been|has been) (?:changed|chosen|agreed|picked)\b"
    r"|\bkey to (?:the )?pseudonyms\b|\bpseudonyms?\)",
    re.IGNORECASE,
)
_MANY = 5  # passages in which a name stands that the draft gave to somebody
_LABEL = re.compile(r"\bpseudonyms?\b", re.IGNORECASE)
_ALONE = re.compile(rf"\s*{_NAME}\s*")


def agreed_names(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the letters of each word of the pseudonyms that a draft explains."""
    found: set[str] = set()
    for passage in passages:
        text = passage.text
        forms = [_BEHIND, _BEFORE, _MARKED, _OTHER_REVIEW, _CHOSEN]
        forms += [_QUOTED] if _UNREAL.search(text) else []
        matches = [match for form in forms for match in form.finditer(text)]
        alone = _ALONE.fullmatch(text) if _LABEL.search(passage.label) else None
        for match in (*matches, *([alone] if alone else ())):
            found.update(letters(word) for word in match["name"].split())
    return frozenset(found)


def gives_names(passages: Iterable[Passage]) -> bool:
    """Tell whether a draft says that its people have pseudonyms."""
    return any(_GIVEN.search(one.text) for one in passages if one.in_text)


def is_given(places: Collection[int]) -> bool:
    """Tell whether a first name stands so often that it is one of those: a slip stands once."""
    return len(places) >= _MANY
