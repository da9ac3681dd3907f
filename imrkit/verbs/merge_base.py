"""Two drafts are brought together by the draft that both were made from, and by no other."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.documents.draft import Draft
from imrkit.errors import DocumentError
from imrkit.values.snapshot import Paragraph

_OTHER_FORM = (
    "{} was not made from the same template as the base, so the two are no versions of one draft. "
    "Compare them with “imrkit diff”."
)
_OTHER_TEXT = (
    "The base is not the draft that {} was made from: of its {} lines {} stand there. Name the "
    "version that both sides began with (--base)."
)
_FEWEST = 10  # lines of a base by which anything can be told
_SHARE = 5  # headings and labels alone are more than a fifth of a form's lines


def require_one_origin(base: Draft, mine: Draft, theirs: Draft) -> None:
    """Raise :class:`DocumentError` when a side cannot have been made from the base."""
    known = frozenset(_lines(base))
    for draft, name in ((mine, "MINE"), (theirs, "THEIRS")):
        one, other = draft.identity, base.identity
        if one is not None and other is not None and one != other:
            raise DocumentError(_OTHER_FORM.format(name))
        same = len(known.intersection(_lines(draft)))
        if len(known) >= _FEWEST and same * _SHARE < len(known):
            raise DocumentError(_OTHER_TEXT.format(name, len(known), same or "none"))


def _lines(draft: Draft) -> Iterator[str]:
    for block in draft.blocks():
        texts = [block.text] if isinstance(block, Paragraph) else sum(block.texts, ())
        yield from (
            " ".join(line.split()).casefold() for text in texts for line in text.split("\n")
        )
