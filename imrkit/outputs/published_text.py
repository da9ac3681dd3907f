"""What was done to make a copy, as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.outputs.published_words import REMEDIES, left_line, names_line, removed_lines
from imrkit.outputs.wrapped import wrapped
from imrkit.values.publishing import Published, SignedText
from imrkit.words.date_words import day_of_time

_MOST = 8  # places that are named


def published(done: Published, result: str) -> str:
    """Return what was taken out, or what stands against a copy; ``result``: the last line."""
    return "\n".join(
        [*_removed(done), *_left(done), *_notes(done), *_proofs(done), "", *wrapped("", result)]
    )


def _removed(done: Published) -> Iterator[str]:
    if done.removed:
        yield "Not in the copy"
    for count, words, places in removed_lines(done.removed):
        yield from wrapped(f"{count:>7}  ", f"{words}{_where(places)}")


def _where(places: Sequence[str]) -> str:
    if not places:
        return ""
    others = len(places) - _MOST
    more = f"; and {others} more" if others > 0 else ""
    return f": {'; '.join(places[:_MOST])}{more}"


def _left(done: Published) -> Iterator[str]:
    if done.left:
        yield "To be settled in the draft first"
    for one in done.left:
        yield from wrapped("  ", left_line(one))
    for kind in dict.fromkeys(one.kind for one in done.left):
        yield from wrapped("  ", REMEDIES[kind])


def _notes(done: Published) -> Iterator[str]:
    if done.notes:
        yield ""
        yield "To look at"
    for note in done.notes:
        yield from wrapped("  ", note)


def _proofs(done: Published) -> Iterator[str]:
    yield ""
    yield f"Draft     SHA-256 {done.draft_sha256}"
    if done.copy_sha256:
        yield f"Copy      SHA-256 {done.copy_sha256}"
    yield from wrapped("Sign-off  ", signed_line(done.sign_off))
    yield from wrapped("Names     ", names_line(done))


def signed_line(signed: SignedText | None) -> str:
    """Return what is known of the sign-off."""
    if signed is None:
        return "none in the draft"
    by = f"{signed.role}, {day_of_time(signed.at)}, on the text {signed.hash}"
    if signed.holds:
        return f"{by}: still true of the draft’s words"
    return f"{by}: words of the draft were changed since (now {signed.text_hash})"
