"""The name of a content control in messages: its title or tag, or else the text that it shows."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Collection

from imrkit.errors import DocumentError
from imrkit.ooxml.controls.sdt import Sdt
from imrkit.ooxml.package import names as n

_MAX_SHOWN = 30
_MAX_LETTERS = 255
_MAX_TAGS = 15  # that a sentence lists
_MAX_ASKED = 5  # unknown ones for which others are looked up
_MAX_COMPARED = 2_000  # with how many one is compared, letter by letter
# All of a tag up to its last word: “imr:rec-smart#recs.” of “imr:rec-smart#recs.date”.
_BEGINNING = re.compile(r".*[^\w-]", re.DOTALL)


def name_of(sdt: Sdt) -> str:
    """Return ``“Name”`` (the title, else the tag), or ``that shows “…”`` when it has neither."""
    if name := sdt.title or sdt.tag:
        return f"“{name}”"
    texts = sdt.element.iter(n.qn("w:t"))
    shown = " ".join("".join(text.text or "" for text in texts).split())
    return f"that shows “{shown[:_MAX_SHOWN]}”" if shown else "that shows nothing"


def refused(sdt: Sdt, why: str, *, done: str = "filled") -> DocumentError:
    """Return the error for a control that was not ``done`` something to, and why."""
    why = why.rstrip(".")
    return DocumentError(
        f"The content control {name_of(sdt)} was not {done}: {why[:1].lower()}{why[1:]}.",
        tag=sdt.tag,
        title=sdt.title,
        reason=f"{why[:1].upper()}{why[1:]}.",
    )


def no_such_tags(tags: Collection[str], known: Collection[str]) -> DocumentError:
    """Return the error for tags that no control has; ``known``: those that there are."""
    names = ", ".join(f"“{tag}”" for tag in tags)
    tagged = "the tag" if len(tags) == 1 else "the tags"
    asked = (_like(tag, known) for tag in itertools.islice(tags, _MAX_ASKED))
    like = " ".join(dict.fromkeys(one for one in asked if one))
    return DocumentError(
        f"There is no content control with {tagged} {names}. {like}".rstrip(),
        tag=next(iter(tags)),
        unknown_tags=tuple(tags),
    )


def _like(tag: str, known: Collection[str]) -> str:
    """Return a sentence with the tags that may have been meant; "" when there are none."""
    beginning = _BEGINNING.match(tag)
    alike = sorted(one for one in known if beginning and one.startswith(beginning[0]))
    if 0 < len(alike) <= _MAX_TAGS:
        return f"Those with a like beginning are: {', '.join(alike)}."
    compared = [one for one in itertools.islice(known, _MAX_COMPARED) if one]
    nearest = difflib.get_close_matches(tag[:_MAX_LETTERS], compared, n=3)
    return f"Those most like it are: {', '.join(nearest)}." if nearest else ""
