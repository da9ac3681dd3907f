"""The real names of a text replaced by their codes, as changes to be made in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from urllib.parse import quote, unquote

from imrkit.key.finding import Found, KeyFinder
from imrkit.key.instead import instead_of
from imrkit.key.meaning import Certainty
from imrkit.key.neighbours import neighbours
from imrkit.key.titles import title_before
from imrkit.key.values import NameKey
from imrkit.values.renaming import KeyKind

# Between words of one name: an initial, or a further name that the key does not have.
_SAME_NAME = re.compile(r"[ \u00a0]{1,2}(?:[^\W\d_a-z][\w’'-]{0,20}\.?[ \u00a0]){0,2}")
_SAME_ADDRESS = re.compile(r"[^.;:!?\n]{1,30}")
_WORDS = re.compile(r"\w+")
_OWNER = re.compile(r"['’ʼ](?!\w)")
_LONGEST = 200  # letters of an address before a name in it
_POINT = re.compile(r"(?<![^\W\d_])[^\W\d_]\.(?=[ \u00a0][^\W\d_A-Z]|[,;:’'])")
_OPENS = re.compile(r"(?<!\w)['‘](?=\w)")


class Style(Enum):
    """How a code is written."""

    PROSE = "prose"  # "Adult A"
    LINK = "link"  # "adult-a"
    ID = "id"  # "AdultA"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Characters of a text, and those to put in their place."""

    start: int
    end: int
    new: str
    kind: KeyKind
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """What is to be changed in a text, and what a person has to decide."""

    changes: tuple[Change, ...] = ()  # in the order of the text, none of which overlaps
    undecided: tuple[Found, ...] = ()

    def applied(self, text: str) -> str:
        """Return the text with its changes."""
        pieces, at = [], 0
        for one in self.changes:
            pieces += [text[at : one.start], one.new]
            at = one.end
        return "".join((*pieces, text[at:]))


def renaming(finder: KeyFinder, text: str, style: Style = Style.PROSE) -> Renaming:
    """Return what is to be changed in a text."""
    found = finder.find(text, in_words=style is Style.PROSE)
    if not found:
        return Renaming()
    together = list(_together(text, [one for one in found if _is_decided(one)]))
    others = _of_others(text, found, together) if style is Style.PROSE else []
    left = {one.start for one in others}
    undecided = [*(one for one in found if not _is_decided(one)), *others]
    changes = (_change(finder.key, text, one, style) for one in together if one.start not in left)
    return Renaming(
        changes=tuple(changes), undecided=tuple(sorted(undecided, key=lambda one: one.start))
    )


def renamed_link(finder: KeyFinder, address: str) -> tuple[str, Renaming]:
    """Return an address of a link with its names replaced, also those in its encoded characters."""
    plain = unquote(address)
    found = renaming(finder, plain, Style.LINK)
    if not found.changes or plain == address:
        return found.applied(plain) if found.changes else address, found
    return quote(found.applied(plain), safe="%/:?#[]@!$&'()*+,;=~"), found


def _is_decided(found: Found) -> bool:
    """Tell whether it is known what belongs in the place: of an address, two may be named."""
    one_person = len(found.entries) == 1 or found.kind is not KeyKind.NAME
    return one_person and found.certainty is Certainty.SURE


def _of_others(text: str, found: Sequence[Found], sure: Sequence[Found]) -> list[Found]:
    """Return those that a neighbour, which is not the same person’s, makes another name of."""
    own: dict[int, set[int]] = {}  # where something of each person begins and ends
    for one in found:
        for entry in one.entries:
            own.setdefault(entry, set()).update((one.start, one.end))
    return [
        one
        for one in sure
        if one.kind is KeyKind.NAME
        and not all(map(own[one.entries[0]].intersection, neighbours(text, one.start, one.end)))
    ]


def _together(text: str, found: Sequence[Found]) -> Iterator[Found]:
    """Yield what was found, with what stands between two halves of the same."""
    last: Found | None = None
    for one in found:
        if last and _are_one(text, last, one):
            kind = KeyKind.NAME if KeyKind.NAME in (last.kind, one.kind) else one.kind
            last = replace(last, end=one.end, kind=kind)
            continue
        if last:
            yield last
        last = one
    if last:
        yield last


def _are_one(text: str, last: Found, one: Found) -> bool:
    gap, kinds = text[last.end : one.start], {last.kind, one.kind}
    if last.entries != one.entries or text[last.start : last.end] == text[one.start : one.end]:
        return False
    if kinds == {KeyKind.ADDRESS}:
        return _SAME_ADDRESS.fullmatch(gap) is not None
    if kinds == {KeyKind.NAME}:
        return _SAME_NAME.fullmatch(gap) is not None
    return kinds == {KeyKind.NAME, KeyKind.NUMBER} and gap in (" ", "\u00a0")


def _change(key: NameKey, text: str, found: Found, style: Style) -> Change:
    codes = tuple(key.entries[number].code for number in found.entries)
    start, end, kind = found.start, found.end, found.kind
    if style is Style.PROSE and _is_in_address(text, start, end):
        style = Style.LINK
    if style is Style.PROSE:
        start, is_person = title_before(text, start, codes[0], kind)
        kind = KeyKind.NAME if is_person else kind
    if kind is KeyKind.NUMBER and text[start - 1 : start] == "+":
        start -= 1
    words = codes[0] if kind is KeyKind.NAME else instead_of(key, found, text[found.start : end])
    new = _written(words, style)
    if style is Style.PROSE and kind is KeyKind.NAME:
        new, end = _with_its_end(text, start, end, new)
    return Change(start=start, end=end, new=new, kind=kind, codes=codes)


def _is_in_address(text: str, start: int, end: int) -> bool:
    """Tell whether a name is part of an e-mail address, of one on the web, or of a handle."""
    if text[start - 1 : start] in tuple("@#_") or text[end : end + 1] in tuple("@_"):
        return True
    before = text[max(0, start - _LONGEST) : start]
    token = "" if before[-1:].isspace() else (before.split() or [""])[-1]
    return "://" in token or token.startswith("www.")


def _with_its_end(text: str, start: int, end: int, new: str) -> tuple[str, int]:
    """Return a code with what belongs to the name behind it: “James’” owns, “J.S.” has a point."""
    if _POINT.match(text, end - 1):
        return new, end + 1
    return (f"{new}{text[end]}s", end + 1) if _owns(text, start, end) else (new, end)


def _written(words: str, style: Style) -> str:
    if style is Style.PROSE:
        return words
    plain = _WORDS.findall(words)
    return "-".join(plain).lower() if style is Style.LINK else "".join(plain)


def _owns(text: str, start: int, end: int) -> bool:
    """Tell whether an apostrophe behind a name in “s” makes an owner of it: “James’ bag”.

    The same sign ends a quotation: then it was opened before.
    """
    if text[end - 1].lower() != "s" or not _OWNER.match(text, end):
        return False
    return _OPENS.search(text, max(0, start - 200), start + 1) is None
