"""Names in the code of a field: in its ids, its addresses, and the texts in its quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from imrkit.key.finding import KeyFinder
from imrkit.key.replacing import Change, Renaming, Style, renaming
from imrkit.ooxml.renaming.ids import Ids

_TOKEN = re.compile(r'"[^"]*"?|[^\s"]+')
_OF_A_LINK = re.compile(r"[/\\@:]")


def renaming_of_code(finder: KeyFinder, ids: Ids, code: str) -> Renaming:
    """Return what is to be changed in the code of a field."""
    parts = [_of_token(finder, ids, token[0], token.start()) for token in _TOKEN.finditer(code)]
    return Renaming(
        changes=tuple(change for one in parts for change in one.changes),
        undecided=tuple(found for one in parts for found in one.undecided),
    )


def _of_token(finder: KeyFinder, ids: Ids, token: str, at: int) -> Renaming:
    quoted = token.startswith('"')
    found = renaming(finder, token, _style(token, quoted))
    known = ids.known(token.strip('"'))
    if known and found.changes:  # the whole id, which other places ask for too
        start = at + quoted
        whole = replace(found.changes[0], start=start, end=start + len(token.strip('"')), new=known)
        return Renaming(changes=(whole,))
    return Renaming(changes=tuple(_moved(found.changes, at)), undecided=found.undecided)


def _style(token: str, quoted: bool) -> Style:
    if _OF_A_LINK.search(token.strip('"')):
        return Style.LINK
    return Style.PROSE if quoted else Style.ID


def _moved(changes: tuple[Change, ...], by: int) -> Iterator[Change]:
    for one in changes:
        yield replace(one, start=one.start + by, end=one.end + by)
