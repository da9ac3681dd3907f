"""The check of guidance that is left, told by its style, its words or how it stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, location_of, marked, owner_of
from imrkit.judging.checks.content import filler, short
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.mapped_places import is_guidance
from imrkit.judging.passages import Passage
from imrkit.values.findings import Location
from imrkit.values.slots import SlotKind
from imrkit.values.snapshot import Paragraph
from imrkit.words.wording import plain

# All of a paragraph in brackets: “[One page. Dates belong in the chronology.]”
_SQUARE = re.compile(r"\s*+\[(?P<words>[^\[\]]{12,600})\][.\s]*+")
_ROUND = re.compile(
    r"\s*+\((?P<words>(?:please|describe|include|give|state|explain|list|provide|summarise|set out"
    r"|outline|say|consider|refer to|do not|no more than|maximum|max\.?|up to|one|half)\b"
    r"[^()]{8,600})\)[.\s]*+",
    re.IGNORECASE,
)
# What asks an author for something, whatever the form: “Delete this text before you send it”, “in
# no more than 500 words”, “This section should set out …”, “Guidance: …”.
_THIS = r"(?:this|these|the) (?:grey |blue |italic |guidance |shaded |whole )?"
_TEXT = (
    r"(?:text|box|boxes|guidance|notes?|instructions?|prompts?|paragraphs?|lines?|examples?"
    r"|wording)"
)
_WRITES = (
    r"(?:set out|describe|explain|include|contain|cover|summarise|address|give|provide|list|outline"
    r"|state|record|identify)"
)
_TELLS_AUTHOR = re.compile(
    rf"(?:^|(?<=[.!?:;)–—-] )|(?<=\()|(?<=\[))(?:please |then |to be )?"
    rf"(?:delet|remov|overwrit|overtyp|replac)(?:e|ed)?"
    rf"(?: {_THIS}{_TEXT}\b| (?:before|once|when)\b)"
    rf"|\b(?:this|each) (?:section|part|box|chapter) (?:should|must|needs to|is to) {_WRITES}\b"
    rf"|\b(?:please )?use {_THIS}(?:section|box|space|table|part) (?:to|for)\b"
    rf"|\b(?:the )?(?:report |imr )?authors? (?:should|must|may wish to|(?:is|are) asked to)"
    rf" (?:{_WRITES}|use|consider|complete|refer|ensure|check)\b"
    r"|^\W{0,3}(?:(?:drafting|template|author[’']?s?[’']?) )?guidance(?: notes?)?"
    r"(?: for authors?)?\s?[:–—-]\s"
    r"|^\W{0,3}(?:notes?|instructions?|guidance|advice) (?:for|to) (?:the )?(?:report )?authors?\b",
    re.IGNORECASE,
)
# At the beginning of a paragraph, which then says how much: “Describe here in 500 words …”.
_ORDERS = re.compile(rf"\W{{0,3}}(?:guidance\W{{1,3}})?(?:please )?{_WRITES}\b", re.IGNORECASE)
_HOW_MUCH = re.compile(
    r"\b(?:no more than|not more than|maximum(?: of)?|max\.?|up to|about|around|within|in)"
    r" (?:\d{2,4}|one|two|half) (?:words|an? page|pages?|a side|sides?)\b",
    re.IGNORECASE,
)
_FEWEST = 4  # words
# What an author puts in brackets to say what stands there, or was taken out.
_OWN = re.compile(
    r"redact|withheld|remov|omitted|translat|not known|unknown|not recorded|paraphras|emphasis"
    r"|photograph|figure|extract|transcri|signed|inaudible|names? (?:changed|held)|[“\"]",
    re.IGNORECASE,
)
_FEWEST_ROWS = 5  # of a table whose other rows show that no guidance is to stand in it
_MOST_LEFT = 4  # one row in so many


@check("IMR203", "guidance-left", needs=("blocks",))
def guidance_left(check_input: CheckInput) -> Iterator[Hit]:
    """A paragraph of the template's own guidance is still there.

    What it flags
    -------------
    A paragraph in a style whose name says guidance or instruction, and one that begins with words
    that the mapping lists as the template's guidance; a paragraph that is in brackets as a whole
    and is no note of the author's; one that tells an author what to write, how much of it or what
    to delete (“This section should set out …”, “in no more than 500 words”); and words behind the
    label of a row where most other rows have none.

    Why it matters
    --------------
    The panel reads instructions in place of an answer, and the report looks unfinished.

    Example
    -------
    “Say what you make of practice. The reader already has the facts.” under ANALYSIS.

    Remedy
    ------
    Delete the paragraph once it has been followed.
    """
    heading = ""
    item = owner_of(check_input, "guidance-left")
    for block in check_input.snapshot.blocks or ():
        if not isinstance(block, Paragraph):
            continue
        if block.heading_level is not None:
            heading = block.text.strip()
        elif is_guidance(block, check_input.mapping) or _is_for_author(block.text):
            location = Location(
                where=f"under “{heading}”" if heading else "before any heading",
                part=block.part,
                path=block.path,
            )
            yield Hit(
                item=item,
                location=marked(location, block.text, 0, len(block.text)),
                message="Guidance is left: “{}”.",
                quotes=(short(block.text.strip()),),
            )
    for cell, words in left_beside_labels(check_input):
        start = cell.text.index(words)
        yield Hit(
            item=item,
            location=location_of(cell, start, start + len(words)),
            message="Guidance is left: “{}”.",
            quotes=(short(words),),
        )


def _is_for_author(text: str) -> bool:
    """Tell whether a paragraph speaks to whoever is to write there."""
    if is_in_brackets(text):
        return True
    told = _TELLS_AUTHOR.search(text)
    if told is not None:
        return not _is_quoted(text, told.start())
    return _ORDERS.match(text) is not None and _HOW_MUCH.search(text) is not None


def _is_quoted(text: str, at: int) -> bool:
    return any(start <= at < end for start, end in quotations(text))


def is_in_brackets(text: str) -> bool:
    """Tell whether a paragraph is in brackets as a whole, and tells an author what to write."""
    square, ask = _SQUARE.fullmatch(text), _ROUND.fullmatch(text)
    found = square or ask
    if found is None or _OWN.search(found["words"]) or filler(text):
        return False
    return len(found["words"].split()) >= _FEWEST


def left_beside_labels(check_input: CheckInput) -> Iterator[tuple[Passage, str]]:
    """Yield cells in which words stand behind a row's label, with those words.

    In most rows of the same table nothing does: there an author took the guidance out.
    """
    cells = {(one.part, one.path): one for one in check_input.passages if one.row is not None}
    tables: dict[tuple[str, tuple[int, ...]], list[tuple[Passage, str]]] = {}
    for slot in check_input.snapshot.slots or ():
        cell = cells.get((slot.part, slot.path[:-1])) if slot.kind is SlotKind.ROW else None
        if cell is not None:
            rest = cell.text[slot.end :] if cell.text[: slot.end].strip() else ""
            rest = rest if plain(cell.text[: slot.end]) == plain(slot.anchor) else ""
            tables.setdefault((slot.part, slot.path[:-3]), []).append((cell, rest.strip()))
    for rows in tables.values():
        left = [one for one in rows if len(one[1].split()) >= _FEWEST]
        if len(rows) >= _FEWEST_ROWS and len(left) * _MOST_LEFT <= len(rows):
            yield from left
