"""E-mail addresses, telephone numbers, names on social media."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.passages import Passage

_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
# “reviews@…”, to which a form is sent back.
_OF_OFFICE = re.compile(
    r"(?:dhr|dardr|sar|scr|lcspr|mappa|imrs?|csp|reviews?|safeguarding|partnership|board|panel"
    r"|business|office|admin|enquir(?:y|ies)|info|contact|secretariat|team)"
    r"(?:[._-]?(?:dhr|dardr|sar|reviews?|team|office|board|partnership|unit|mailbox|admin)){0,2}@",
    re.IGNORECASE,
)
# Nought and nine or ten digits, or the code of the United Kingdom; spaces and hyphens anywhere.
_TELEPHONE = re.compile(
    r"(?<![\w/.£-])(?:(?:\+|00)[ ]?44[ .-]?(?:\(0\)[ .-]?)?|\(?0)"
    r"[127](?:[\u00a0 .()\u2010\u2011-]{0,2}\d){8,9}(?![\w/]|[.-]\d)"
)
_AT = re.compile(r"(?<![\w.@/])@[A-Za-z_][\w.]{1,28}\w")
_ACCOUNT = re.compile(
    r"(?<![\w.@/\\-])[A-Za-z][A-Za-z\d]{1,20}(?:[._][A-Za-z\d]{1,20}){1,4}(?![\w@/\\-]|\.\w)"
)
_WITH_DIGITS = re.compile(r"(?<![\w.@/\\-])[a-z]{3,20}\d{1,6}(?![\w@/\\-]|\.\w)")
_MEDIA = re.compile(
    r"\b(?:instagram|facebook|snapchat|tiktok|twitter|telegram|youtube|social[ ]media|handle"
    r"|user[ ]?name|posted|profile|followers?|online[ ]as|account|kik|discord|tinder|grindr)\b",
    re.IGNORECASE,
)


def emails(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where addresses of e-mail stand: of people, not those of an office."""
    for found in _EMAIL.finditer(passage.text):
        if not _OF_OFFICE.match(found[0]):
            yield found.span()


def telephones(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where telephone numbers stand: of people, not those that anybody may ring."""
    for found in _TELEPHONE.finditer(passage.text):
        start, end = found.span()
        opened = found[0].startswith("(") and ")" not in found[0]
        yield start + opened, end


def handles(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where names on social media stand: with “@”, or beside words about such media."""
    text = passage.text
    yield from (found.span() for found in _AT.finditer(text))
    if _MEDIA.search(text) is None:
        return
    for found in _ACCOUNT.finditer(text):
        account = found[0]
        if "_" in account or any(map(str.isdigit, account)):
            yield found.span()
    yield from (found.span() for found in _WITH_DIGITS.finditer(text))
