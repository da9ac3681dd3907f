"""How two files differ beside their places: versions, headers, text outside, annotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from imrkit.judging.comparing.saying import counted, on_whole
from imrkit.judging.comparing.side import Side
from imrkit.judging.comparing.texts import words
from imrkit.judging.comparing.values import Change, ChangeKind
from imrkit.values.snapshot import Snapshot, block_text
from imrkit.words.differences import differences

_VERSIONS = {
    "checklist": "checklist",
    "checklist_version": "version of the checklist",
    "template": "template",
    "template_version": "version of the template",
    "review_type": "review type",
}
_COUNTED = {
    "comments": "comment",
    "revisions": "tracked change",
    "pictures": "picture",
    "hyperlinks": "link",
}


def rest(a: Side, b: Side) -> Iterator[Change]:
    """Yield what differs in the document as a whole."""
    yield from _versions(a, b)
    yield from _margins(a, b)
    yield from _outside(a, b)
    for name, noun in _COUNTED.items():
        old, new = (getattr(side.given.snapshot, name) or () for side in (a, b))
        if len(old) != len(new):
            message = f"{b.called} has {counted(len(new), noun)}, and {a.called} {len(old)}."
            yield on_whole(ChangeKind.ANNOTATIONS, message)


def _versions(a: Side, b: Side) -> Iterator[Change]:
    old, new = a.given.snapshot.identity, b.given.snapshot.identity
    if old is None or new is None:
        return
    for name, words_of in _VERSIONS.items():
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            message = f"The {words_of} of {b.called} is {after}, and that of {a.called} {before}."
            yield on_whole(ChangeKind.VERSION, message)


def _margins(a: Side, b: Side) -> Iterator[Change]:
    old, new = _margin_texts(a.given.snapshot), _margin_texts(b.given.snapshot)
    for kind in ("header", "footer"):
        if old[kind] != new[kind]:
            before, after = ("\n".join(dict.fromkeys(one[kind])) for one in (old, new))
            message = f"A {kind}, with any marking in it, is not the same."
            yield on_whole(ChangeKind.MARGINS, message, before=before, after=after)


def _margin_texts(snapshot: Snapshot) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {"header": [], "footer": []}
    for section in snapshot.sections or ():
        for margin in section.margins:
            text = " ".join(margin.text.split())
            if text not in found[margin.kind]:
                found[margin.kind].append(text)
    return found


def _outside(a: Side, b: Side) -> Iterator[Change]:
    old, new = _loose(a), _loose(b)
    before: list[str] = []
    after: list[str] = []
    for i1, i2, j1, j2 in differences(old, new):
        before += old[i1:i2]
        after += new[j1:j2]
    if before or after:
        yield on_whole(
            ChangeKind.OUTSIDE,
            f"Text that stands in no place: {counted(len(after), 'line')} only in {b.called}, "
            f"{counted(len(before), 'line')} only in {a.called}.",
            before="\n".join(before),
            after="\n".join(after),
            words_added=len(words(" ".join(after))),
            words_removed=len(words(" ".join(before))),
        )


def _loose(side: Side) -> Sequence[str]:
    """Return the lines of the body that stand in no place: its own headings, guidance and others.

    A line that says what a place says counts as the place's, whichever of the two it is.
    """
    held = Counter(_plain(line) for line in side.lines())
    found = []
    for block in side.given.snapshot.blocks or ():
        for line in block_text(block).replace("\t", "\n").split("\n"):
            words_of = _plain(line)
            if words_of and held[words_of] > 0:
                held[words_of] -= 1
            elif words_of:
                found.append(words_of)
    return found


def _plain(line: str) -> str:
    return " ".join(line.split())
