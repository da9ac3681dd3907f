"""What was done to make a copy, as one page to be kept with the draft: the submission pack."""

from __future__ import annotations

from collections import Counter
from datetime import date
from types import MappingProxyType

from imrkit.outputs.html import filled
from imrkit.outputs.published_words import REMEDIES, left_line, names_line, removed_lines
from imrkit.values.publishing import Published, SignedText
from imrkit.values.renaming import KeyKind, Renamed
from imrkit.words.date_words import day_of_time

_STANDING = (
    "The draft itself was not changed. This page says what was done to it for the copy; whether "
    "the copy may be sent is for a person to say."
)
_WRITTEN = "The copy was made, read back by other means, and nothing was found that should be gone."
_REFUSED = "No copy was made. These have to be settled in the draft first:"
_PASSED = "The copy was made. These stand in it, and a person has said that they may:"
_KINDS = MappingProxyType(
    {
        KeyKind.NAME: "a name",
        KeyKind.DATE: "a date",
        KeyKind.ADDRESS: "an address",
        KeyKind.NUMBER: "a number",
    }
)


def page(done: Published, copy: str, *, made: date) -> str:
    """Return the page; ``copy``: the name of the copy's file, "" when there is none."""
    return filled(
        "published.html",
        made=made,
        done=done,
        copy=copy,
        standing=_STANDING,
        result=_result(done),
        left=[left_line(one) for one in done.left],
        remedies=dict.fromkeys(REMEDIES[one.kind] for one in done.left if one.sure),
        proofs=_proofs(done),
        names=names_line(done),
        replaced=_replaced(done),
        removed=removed_lines(done.removed),
    )


def _result(done: Published) -> str:
    if done.data is None and done.left:
        return _REFUSED
    return _PASSED if done.left else _WRITTEN


def _proofs(done: Published) -> list[tuple[str, str, bool]]:
    signed = done.sign_off
    found = [("File of the draft", done.draft_sha256, True)]
    if signed is None:
        found += [("Sign-off", "None in the draft", False)]
    else:
        found += [
            ("Sign-off", f"{signed.role}, {day_of_time(signed.at)} at {signed.at[11:16]}", False),
            ("Text that was signed off", signed.hash, True),
            ("Text of the draft now", signed.text_hash, True),
            ("The sign-off is", _standing_of(signed), False),
        ]
    if done.copy_sha256:
        found += [("File of the copy", done.copy_sha256, True)]
    return found


def _standing_of(signed: SignedText) -> str:
    if signed.holds:
        return "still true of the draft’s words"
    return "no more true: words of the draft were changed since"


def _replaced(done: Published) -> list[tuple[str, str, str, int]]:
    """Return what was replaced, by code, kind and place."""
    found: Counter[tuple[str, str, str]] = Counter()
    for one in done.replaced:
        if one.outcome is Renamed.REPLACED:
            found[" and ".join(one.codes), _KINDS[one.kind], one.where] += one.count
    return [(*key, count) for key, count in sorted(found.items())]
