"""Mistakes in what a master says to imrkit: variables without a value, anchors out of place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from imrkit.ooxml.package import names as n
from imrkit.ooxml.package.package import Element
from imrkit.ooxml.templates.after_docxtpl import is_whole
from imrkit.ooxml.templates.master_anchors import ANCHOR
from imrkit.ooxml.text.document import OpenDocument
from imrkit.ooxml.text.stories import Story, live
from imrkit.values.defects import Defect, DefectKind

VARIABLES = frozenset(
    {
        *("address", "checklist_title", "checklist_version", "force", "form_title", "logo"),
        *("notice", "review_mandate", "review_short", "review_type"),
    }
)
BLOCK_ANCHORS = frozenset({"contents", "cover", "sections", "sign-off"})
_BODY = "body"
_SHOWN = 60  # letters of a paragraph that tell it from others
_P, _T = n.qn("w:p"), n.qn("w:t")
_VARIABLE = re.compile(r"\{\{-?\s*([A-Za-z_]\w*)")
_ASKED = re.compile(r"\{%[a-z]*-?\s*(?:(?:el)?if\s+(?:not\s+)?|for\s+\w+\s+in\s+)([A-Za-z_]\w*)")
_TURN = re.compile(r"\{%[a-z]*-?\s*for\s+(\w+)\s+in\s")


def master_defects(document: OpenDocument) -> Iterator[Defect]:
    """Yield the mistakes of a master, in document order; none for a file that is no master."""
    lines = [
        (story, paragraph, _words(paragraph))
        for story in document.stories
        for paragraph in live(story.root, _P)
    ]
    lines = [one for one in lines if "{" in one[2] or "[[" in one[2]]
    if not any(_is_of_master(words) for _, _, words in lines):
        return
    known = {*VARIABLES, "loop", *(name for _, _, words in lines for name in _TURN.findall(words))}
    seen: Counter[str] = Counter()
    for story, paragraph, words in lines:
        for kind, detail in (*_of_language(words, known), *_of_anchors(story, words, seen)):
            yield Defect(
                kind=kind,
                where=f"the paragraph “{_short(words)}” in the {story.kind}",
                detail=detail,
                part=story.part,
                path=document.paths.of(paragraph) or (),
            )


def _is_of_master(words: str) -> bool:
    anchor = ANCHOR.fullmatch(words.strip())
    is_anchor = anchor is not None and anchor[1] in BLOCK_ANCHORS
    return is_anchor or not VARIABLES.isdisjoint(_VARIABLE.findall(words))


def _of_language(words: str, known: set[str]) -> Iterator[tuple[DefectKind, str]]:
    if not is_whole(words):
        yield DefectKind.CUT_VARIABLE, _short(words)
        return
    for name in dict.fromkeys((*_VARIABLE.findall(words), *_ASKED.findall(words))):
        if name not in known:
            yield DefectKind.NO_VALUE, _with_nearest(name, VARIABLES, "“{}”")


def _of_anchors(story: Story, words: str, seen: Counter[str]) -> Iterator[tuple[DefectKind, str]]:
    """Yield what is wrong with anchors in the body; those of headers go by the checklist."""
    alone = ANCHOR.fullmatch(words.strip())
    for found in ANCHOR.finditer(words) if story.kind == _BODY else ():
        name = found[1]
        if name not in BLOCK_ANCHORS:
            yield DefectKind.NO_ANCHOR, _with_nearest(name, BLOCK_ANCHORS, "“[[{}]]”")
        elif alone is None:
            yield DefectKind.ANCHOR_IN_LINE, name
        else:
            seen[name] += 1
            if seen[name] > 1:
                yield DefectKind.REPEATED_ANCHOR, name


def _with_nearest(name: str, known: frozenset[str], shown: str) -> str:
    near = get_close_matches(name, sorted(known), n=1)
    others = ", ".join(near or sorted(known))
    return f"{shown.format(name)}; {'most like it' if near else 'there are'}: {others}"


def _words(paragraph: Element) -> str:
    """Return a paragraph's own words, without those of text boxes in it."""
    own = (one for one in paragraph.iter(_T) if next(one.iterancestors(_P)) is paragraph)
    return "".join(one.text or "" for one in own)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
