"""Checks of the security marking in headers and footers."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Callable, Iterable, Iterator

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import (
    WHOLE,
    Hit,
    check,
    items_with,
    location_of,
    marked_words,
)
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.passages import Passage
from imrkit.toml import schema as shape
from imrkit.values.findings import Location, Severity
from imrkit.values.snapshot import Margin, PageSection

# What makes a phrase of an everyday word: “PRIVATE AND CONFIDENTIAL”, “PROTECT VULNERABLE PEOPLE”.
_JOINED = re.compile(
    r"(?:\w[-\u2010\u2011]|&\s*+|\b(?:and|or|to|as|in|is|are|be|not|non|please|must|will|most|very"
    r"|strictly|highly)\s++)$",
    re.IGNORECASE,
)
_LONGEST_JOINED = 20  # characters to look at before a marking and the white space there
_GOES_ON = re.compile(r"[ \u00a0](?:&|[a-z]|[A-Z]{2})")
# What may stand behind a marking of the old scheme all the same.
_BESIDE = re.compile(
    r"[ \u00a0](?:(?:when|if|until|once|page|draft|final|version|gpms)\b"
    r"|(?:police|staff|personal|private|management|investigations?|commercial|contracts|policy"
    r"|medical|appointments|honours|budget|visits|departmental|locsen)\b(?![ \u00a0](?:&|[a-z])))",
    re.IGNORECASE,
)
# What may stand between the words of a marking; what may follow one that is alone on its line.
_BETWEEN = re.compile(r"[-\u2010\u2011–—\s]+")
_LINE_ENDS = re.compile(
    r"(?:[^\S\n\t]{0,2}[-\u2010\u2011–:]?[^\S\n\t]{0,2}"
    r"(?:personal|commercial|legal|recipients[ ]only|locsen)\b)?[^\S\n\t]*+(?:[\n\t(]|\Z)",
    re.IGNORECASE,
)
_MOST_OF_LABEL = 5  # words
_MARKS = re.compile(r"\b(?:marking|classification)\b", re.IGNORECASE)
_OLD = "The marking {} belongs to a scheme that is no longer in use."
_PAGES = {"default": "", "first": " (first page)", "even": " (even pages)"}


class WordsSchema(shape.StrictSchema):
    """The markings that a check knows."""

    words = shape.texts(required=True)


@check(
    "IMR401",
    "marking-missing",
    Severity.ERROR,
    kind=CheckKind.MARKING,
    needs=("sections",),
    settings=WordsSchema,
)
def marking_missing(check_input: CheckInput) -> Iterator[Hit]:
    """Pages carry no security marking.

    What it flags
    -------------
    A page section, or its first or even pages where they differ, with none of the known markings in
    its header or footer. A marking typed in the body does not count. An old-scheme marking counts
    as one here and has a finding of its own.

    Why it matters
    --------------
    A page that is printed or copied alone must still say how it is to be handled.

    Example
    -------
    The landscape pages of the chronology have a header of their own, and it is empty.

    Remedy
    ------
    Set the marking that the force's information security team asks for in every header and footer.
    """
    for item, settings in items_with(check_input, "marking-missing"):
        words = {*settings["words"], *_words(item)}
        sections = check_input.snapshot.sections or (PageSection(margins=()),)
        bare = [_pages(number, pages) for number, pages in _bare(sections, words, _old(item))]
        if bare:
            yield Hit(
                item=item.id,
                location=Location(where=f"headers and footers of {', '.join(bare)}"),
                message=f"{_count(bare, sections)} no security marking in header or footer.",
            )


def _count(bare: list[str], sections: Iterable[PageSection]) -> str:
    """Say which pages are bare: all of them, or those in ``bare``."""
    kinds = [
        1 if not section.margins else len({m.pages for m in section.margins})
        for section in sections
    ]
    if len(bare) == sum(kinds):
        return "The document has" if len(kinds) == 1 else f"All {len(kinds)} page sections have"
    named = ", ".join(bare)
    whole = f"{named[0].upper()}{named[1:]} of {len(kinds)}"
    return f"{whole} {'has' if len(bare) == 1 else 'have'}"


def _pages(number: int, pages: str) -> str:
    return f"section {number}{_PAGES[pages]}"


def _words(item: ChecklistItem) -> list[str]:
    return [word for settings in item.checks.values() for word in settings.get("words", ())]


def _old(item: ChecklistItem) -> tuple[str, ...]:
    return tuple(item.checks.get("marking-old-scheme", {}).get("words", ()))


def _bare(
    sections: Iterable[PageSection], words: Iterable[str], old: Iterable[str]
) -> Iterator[tuple[int, str]]:
    found = _finder(words, old)
    for number, section in enumerate(sections, start=1):
        for pages in dict.fromkeys(margin.pages for margin in section.margins) or ("default",):
            margins = [margin for margin in section.margins if margin.pages == pages]
            if not any(found(margin.text) for margin in margins):
                yield number, pages


@check(
    "IMR402",
    "marking-old-scheme",
    kind=CheckKind.MARKING,
    needs=("sections", WHOLE),
    settings=WordsSchema,
)
def marking_old_scheme(check_input: CheckInput) -> Iterator[Hit]:
    """Pages carry a marking of the scheme that ended in 2014.

    What it flags
    -------------
    RESTRICTED, CONFIDENTIAL, PROTECT and their like in a header or footer, and beside “Marking” or
    “Classification” on a cover, in capitals or alone on their line. In a longer phrase (“PRIVATE
    AND CONFIDENTIAL”, “SERVE AND PROTECT”) they are words like any other.

    Why it matters
    --------------
    The old markings have no defined handling today, so a recipient cannot know what to do.

    Example
    -------
    RESTRICTED in the header of a template from before 2014.

    Remedy
    ------
    Replace it by the marking that the force's information security team asks for, for example
    OFFICIAL-SENSITIVE, in the template too.
    """
    for item, settings in items_with(check_input, "marking-old-scheme"):
        find = _finder(settings["words"], settings["words"])
        found: dict[str, list[str]] = {}
        for number, section in enumerate(check_input.snapshot.sections or (), start=1):
            for margin in section.margins:
                for marking in find(margin.text):
                    found.setdefault(marking, []).append(f"{margin.kind} of section {number}")
        for marking, places in found.items():
            yield Hit(
                item=item.id,
                location=Location(where=", ".join(dict.fromkeys(places))),
                message=_OLD.format(marking),
            )
        for passage in check_input.passages:
            if passage.in_body and _MARKS.search(_label(passage)):
                for marking in itertools.islice(find(passage.text), 1):
                    location = marked_words(location_of(passage), passage.text, marking)
                    says = _OLD.format("“{}”")
                    yield Hit(item=item.id, location=location, message=says, quotes=(marking,))


def _label(passage: Passage) -> str:
    """Return the label beside a cell, or before the colon of a line; "" where a sentence stands."""
    line, colon, _ = passage.text.partition(":")
    label = passage.label.rpartition("\n")[2] or (line if colon else "")
    return label if len(label.split()) <= _MOST_OF_LABEL else ""


@check("IMR403", "marking-differs", kind=CheckKind.MARKING, needs=("sections",))
def marking_differs(check_input: CheckInput) -> Iterator[Hit]:
    """Sections of the document carry different markings.

    What it flags
    -------------
    Two or more different markings in the headers and footers of one document.

    Why it matters
    --------------
    The document is handled by its highest marking; a page with a lower one will be mishandled.

    Example
    -------
    OFFICIAL on the portrait pages and OFFICIAL-SENSITIVE on the landscape ones.

    Remedy
    ------
    Decide on one marking and set it everywhere. In a template of imrkit's, choose it on the cover:
    every header and footer follows.
    """
    for item, _ in items_with(check_input, "marking-differs"):
        find = _finder(_words(item), _old(item))
        margins: list[Margin] = [
            margin for section in check_input.snapshot.sections or () for margin in section.margins
        ]
        found = list(dict.fromkeys(marking for margin in margins for marking in find(margin.text)))
        if len(found) > 1:
            yield Hit(
                item=item.id,
                location=Location(where="headers and footers"),
                message=f"The markings differ between sections: {', '.join(found)}.",
            )


def _finder(words: Iterable[str], old: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """Return :func:`markings` for these words; the header of many sections is read once."""
    return functools.cache(functools.partial(markings, words=words, old=old))


def markings(text: str, words: Iterable[str], old: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the markings in a header's text, as listed in ``words``, longest first.

    A marking counts in capitals, or alone on its line however written; a space or any dash may
    stand between its words. One of the single words in ``old`` counts only outside a phrase.
    """
    everyday = {word for word in old if word.isalpha()}
    found: list[str] = []
    for word in sorted(words, key=len, reverse=True):
        matches = [
            match
            for match in marking_pattern(word).finditer(text)
            if (match[0].isupper() or _alone(match, text))
            and not (word in everyday and _in_phrase(match, text))
        ]
        if matches:
            found.append(word)
        text = _without(text, matches)  # so that OFFICIAL is not found in OFFICIAL-SENSITIVE
    return tuple(found)


def marking_pattern(word: str) -> re.Pattern[str]:
    """Return the pattern of a marking, whatever stands between its words."""
    between = r"(?:\s++(?:[-\u2010\u2011–—]\s*+)?|[-\u2010\u2011–—]\s*+)"
    words = between.join(re.escape(piece) for piece in _BETWEEN.split(word))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


def _without(text: str, matches: Iterable[re.Match[str]]) -> str:
    """Return a text with an end of a line in the place of each match."""
    pieces, last = [], 0
    for match in matches:
        pieces.append(text[last : match.start()])
        last = match.end()
    return "\n".join([*pieces, text[last:]])


def _alone(match: re.Match[str], text: str) -> bool:
    start = _spaces_before(text, match.start(), but="\n\t")
    starts = start == 0 or text[start - 1] in "\n\t"
    return starts and _LINE_ENDS.match(text, match.end()) is not None


def _in_phrase(match: re.Match[str], text: str) -> bool:
    goes_on = _GOES_ON.match(text, match.end()) and not _BESIDE.match(text, match.end())
    start = _spaces_before(text, match.start())
    before = text[max(0, start - _LONGEST_JOINED) : match.start()]
    return bool(goes_on) or _JOINED.search(before) is not None


def _spaces_before(text: str, at: int, but: str = "") -> int:
    """Return where the white space before a place begins."""
    while at and text[at - 1].isspace() and text[at - 1] not in but:
        at -= 1
    return at
