"""The check of gaps in the evidence that the draft tells of and draws nothing from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.assertions import Assertion, assertions
from imrkit.judging.checks.base import (
    PLACES,
    WHOLE,
    Hit,
    at,
    check,
    items_with,
    location_of,
    marked,
)
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Location, Severity
from imrkit.words.sentences import sentences

_NEXT_TO_IT = 2
_NONE = re.compile(
    r"\W{0,3}(?:there (?:are|were) |the review had |i found )?(?:none|nil|no)\b"
    r"(?:[^.\n]{0,60}\blimit(?:s|ations?)\b[^.\n]{0,60}|[^.\n]{0,20})\.?\s{0,3}",
    re.IGNORECASE,
)
_LIMITLESS = re.compile(
    r"(?:(?:there (?:are|were) |(?:the|this) (?:review|report|author|work)"
    r" (?:has|had|met|faced) )?no"
    r" (?:significant |material |real |known )?limit(?:ation)?s?"
    r"(?: (?:on|to|of|in|for) (?:this |the |its )?(?:review|report|work|evidence|sources?|method))?"
    r"(?: (?:in|while|when) (?:carrying out|doing|writing) (?:this|the) (?:work|review|report))?"
    r"(?: (?:were|was|are|is|have been) (?:identified|found|met|noted|known|encountered))?"
    r"(?: (?:in|during) (?:the )?(?:preparation|making|writing|course) of"
    r" (?:this|the) (?:work|review|report))?"
    r"|(?:the author|i) (?:am|is|was) not (?:aware of any limit(?:ation)?s?|hindered by any gap"
    r"(?: in the evidence)?)"
    r"|nothing limited (?:this|the) (?:review|report|work|evidence)"
    r"|all (?:the |of the )?evidence (?:that was |which was )?(?:needed|required|asked for)"
    r" was (?:available|found|seen)|the evidence (?:was|is) (?:complete|full))\.?",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:,? and (?:its|the|our|my|these) \w[^.\n]{0,60})?\.?\s?", re.IGNORECASE)
_ABSENT = re.compile(
    r"(?:[^.\n]{0,30}; [^.;\n]{0,12}no longer (?:held|kept|available)|no longer (?:held|kept)"
    r"|not (?:found|seen|traced|available|spoken to|interviewed|kept|recovered)|lost|destroyed"
    r"|deleted|wiped|overwritten|missing|could not be (?:found|traced|opened|read))\b",
    re.IGNORECASE,
)
_SOURCES = re.compile(
    r"\b(?:method\w{0,7}|read|seen|interview\w{0,3}|sources?|records?|search\w{0,3}|evidence"
    r"|how (?:the|this) (?:review|report|work)|how (?:we|i) (?:went|did|worked))\b",
    re.IGNORECASE,
)
_CHILD_UNHEARD = re.compile(
    r"\b(?:child(?:ren)?|boys?|girls?|siblings?|daughters?|sons?|baby|twins|toddler)\b"
    r"[^.;\n]{0,80}\b(?:not|never) (?:been )?(?:spoken to|seen|asked)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(r"\blimit(?:s|ations?)?\b", re.IGNORECASE)
_TOLD = ("method", "people", "chronology")  # sections of the checklist that assert nothing else


@check("IMR9113", "limits-unsaid", Severity.NOTE, needs=(PLACES, WHOLE))
def limits_unsaid(check_input: CheckInput) -> Iterator[Hit]:
    """Evidence is missing, and nothing says what that means.

    What it flags
    -------------
    Words that tell of evidence that could not be had (footage deleted, a file not found, an
    officer who has retired) in a draft that nowhere says what it means for the findings; and a gap
    that the place for limits names, with no word there on what it means. Where the limits are said
    to be none all the same, at their place or in a sentence anywhere, it is a warning, and so where
    a table of the sources shows one that was not found or seen.

    Why it matters
    --------------
    The reader takes each finding as equally sure. A gap that is named, with what rests on it, makes
    the rest of the report more credible.

    Example
    -------
    “The body-worn video had been deleted”, and under Limitations: “None.”

    Remedy
    ------
    Name the gap among the limits of the evidence, and say which finding is less sure for it.
    """
    for item, _ in items_with(check_input, "limits-unsaid"):
        if check_input.is_set_aside(item):
            continue
        gaps = list(_gaps(check_input))
        words = gaps[0][0].text[slice(*gaps[0][1])] if gaps else _missing(check_input)
        if words and (denial := _denied(check_input, item)):
            location, says, denied = denial
            yield Hit(
                item=item.id,
                location=location,
                message=says,
                quotes=(*denied, words),
                severity=Severity.WARNING,
            )
            continue
        bare = list(_bare_gaps(check_input, item))
        yield from bare
        if not bare and gaps and all(place.is_empty for place in check_input.places_of(item)):
            more = f" It tells of {len(gaps)} such gaps." if len(gaps) > 1 else ""
            yield Hit(
                item=item.id,
                location=gaps[0][0].marked(*gaps[0][1]),
                message=f"The draft says “{{}}” and not what that means for its findings.{more}",
                quotes=(words,),
            )


def _bare_gaps(check_input: CheckInput, item: ChecklistItem) -> Iterator[Hit]:
    for place, start, end in _without_effect(check_input, item):
        yield Hit(
            item=item.id,
            location=marked(at(place), place.text, start, end),
            message="“{}” is named as a gap, and not what that means for any finding.",
            quotes=(place.text[start:end],),
        )


def _denied(
    check_input: CheckInput, item: ChecklistItem
) -> tuple[Location, str, tuple[str, ...]] | None:
    """Return where limits are said to be none, with a message and the words that it shows."""
    for place in check_input.places_of(item):
        if not place.is_empty and _NONE.fullmatch(place.text):
            return at(place), "No limit is named, though the draft says “{}”.", ()
    for passage, start, end in _denials(check_input):
        words = passage.text[start:end].rstrip(".")
        says = "“{}”, though the draft says “{}”."
        return location_of(passage, start, end), says, (words,)
    return None


def _without_effect(
    check_input: CheckInput, item: ChecklistItem
) -> Iterator[tuple[Place, int, int]]:
    """Yield where the place for limits names a gap and says nothing, anywhere, of what it means."""
    why = signs("why")
    for place in check_input.places_of(item):
        is_bare = not why["effect_on_findings"].is_in(_LIMIT.sub(" ", place.text))
        gap = next(why["gaps"].find(place.text), None) if is_bare else None
        if gap is not None:
            yield place, gap.start, gap.end


def _denials(check_input: CheckInput) -> Iterator[tuple[Passage, int, int]]:
    """Yield each sentence that says of the review that nothing limited it."""
    for passage in check_input.passages:
        if passage.is_prose and _LIMITLESS.search(passage.text):
            for start, end in sentences(passage.text):
                says = _LIMITLESS.match(passage.text, start, end)
                if says and _MORE.fullmatch(passage.text, says.end(), end):
                    yield passage, start, end


def _missing(check_input: CheckInput) -> str:
    """Return what a table of the sources says of one that was not found or not seen; else ""."""
    for passage in check_input.passages:
        is_cell = passage.is_prose and passage.row is not None and _ABSENT.match(passage.text)
        if is_cell and any(map(_SOURCES.search, passage.headings[-2:])):
            return next(passage.text[start:end] for start, end in sentences(passage.text))
    return ""


def _gaps(check_input: CheckInput) -> Iterator[tuple[Assertion, tuple[int, int]]]:
    """Yield each assertion that tells of a gap and says nothing of its effect, and where."""
    why = signs("why")
    for assertion in (*assertions(check_input, _TOLD), *assertions(check_input)):
        for sentence, start, end in assertion.find(why["gaps"]):
            beside = assertion.beside(sentence, _NEXT_TO_IT)
            if _CHILD_UNHEARD.search(sentence):
                continue  # it is no gap in the evidence: the checks of voices ask for it
            if not any(map(why["effect_on_findings"].is_in, beside)):
                yield assertion, (start, end)
                break
