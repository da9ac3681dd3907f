"""Checks of the numbers of paragraphs, and of what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.checks.cited_numbers import CitedNumbers
from imrkit.judging.checks.quotations import quotations
from imrkit.judging.checks.saying import further
from imrkit.judging.identifiers.values import Mention
from imrkit.judging.passages import Passage
from imrkit.values.findings import Location, Severity
from imrkit.values.layout import BlockLayout
from imrkit.values.snapshot import Paragraph
from imrkit.words.dates import read_date

_TYPED = re.compile(r"\s{0,9}(?P<number>\d{1,3}(?:\.\d{1,3}){0,4})(?P<sign>[.):]?)(?=\s)")
_FIGURES = re.compile(r"\d{1,9}")
_LETTERED = re.compile(r"\s{0,9}(?:\(?[a-z]{1,2}\)|[A-Z]{1,2}\d{1,3}[.:)]|\([ivx]{1,4}\))\s")
_LONG = 25  # words of a paragraph that one would want to cite
_FEW_LONG = 8  # such paragraphs, of a shorter report
_HEADING = 12  # words of a line with a typed number that is a heading
_MANY = 20  # such paragraphs
_PER_NUMBER = 4  # of them to each number
_ERRORS = re.compile(
    r"Error! (?:Reference source not found|Bookmark not defined|No bookmark name given"
    r"|Not a valid (?:bookmark|link)|No text of specified style|Hyperlink reference not valid"
    r"|No index entries found|No table of contents entries found)\.?",
    re.IGNORECASE,
)
_NUMBER = r"\d{1,2}(?:\.\d{1,3}){1,3}"
_REFERENCE = re.compile(
    rf"\b(?:paragraphs?|paras?\.?|sections?)\s(?P<first>{_NUMBER})(?:\s?(?:to|and|[-–&])\s?"
    rf"(?P<last>{_NUMBER}))?(?![\d/]|\.\d)",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"[\s,)]{1,3}(?:of|in|to|from)\s(?!this\b|the\s(?:report|review|imr|analysis|chronology)\b)"
    r"|\s\(?[A-Z][a-z]+",
)
_BEFORE = 60  # characters before a reference in which another document is looked for
_ANOTHER = re.compile(
    r"\b(?:policy|procedure|act|guidance|code|standard|minutes|statement|manual|circular|report of"
    r"|their report|overview report|working together)\b",
    re.IGNORECASE,
)
_FEW_NUMBERS = 5  # with a full stop in them, by which one sees that paragraphs can be cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """A paragraph of the body, and the number before it."""

    paragraph: Paragraph
    layout: BlockLayout

    @property
    def typed(self) -> str:
        """The number that its text begins with; "" for none."""
        match = _TYPED.match(self.paragraph.text)
        is_number = match is not None and ("." in match["number"] or match["sign"])
        if match is None or not is_number or read_date(self.paragraph.text[:24]) is not None:
            return ""
        return match["number"]

    @property
    def is_twice(self) -> bool:
        """True when a number is typed that could be the one which Word counts."""
        parts = len(_FIGURES.findall(self.layout.number))
        return bool(self.typed) and 0 < parts <= len(_FIGURES.findall(self.typed))

    @property
    def has_number(self) -> bool:
        """True when a number or a letter stands before it."""
        lettered = _LETTERED.match(self.paragraph.text) is not None
        return bool(self.layout.number or self.typed or lettered)


def numbered(check_input: CheckInput) -> tuple[Numbered, ...]:
    """Return the paragraphs of the body with their numbers, in reading order."""
    snapshot = check_input.snapshot
    return tuple(
        Numbered(paragraph=block, layout=layout)
        for block, layout in zip(snapshot.blocks or (), snapshot.layout or (), strict=False)
        if isinstance(block, Paragraph) and not block.style.casefold().startswith("toc")
    )


@check("IMR404", "paragraphs-unnumbered", needs=("blocks", "layout"))
def paragraphs_unnumbered(check_input: CheckInput) -> Iterator[Hit]:
    """The paragraphs of a long report have no numbers.

    What it flags
    -------------
    A report with twenty long paragraphs or more, and fewer than one number to four of them. Numbers
    that Word counts and typed ones are the same here, and those of headings count too. Where the
    only numbers are typed before headings, eight long paragraphs are enough for a note. It is a
    note in somebody’s form, whose order is not the author’s.

    Why it matters
    --------------
    Findings and recommendations must say what they rest on, and a panel must be able to ask about a
    paragraph.

    Example
    -------
    Forty pages of analysis under three headings.

    Remedy
    ------
    Give the paragraphs a numbered style, so that Word counts them.
    """
    found = numbered(check_input)
    yield from _typed_by_hand(check_input, found)
    long = [one for one in found if _is_long(one)]
    numbers = sum(one.has_number for one in found)
    if len(long) >= _MANY and len(long) > _PER_NUMBER * numbers:
        mapping = check_input.mapping
        is_form = mapping is not None and not check_input.use.is_proposed
        first = next(one for one in long if not one.has_number).paragraph
        yield Hit(
            item=owner_of(check_input, "paragraphs-unnumbered"),
            location=location_of(passage_of(check_input, first)),
            message=f"{len(long)} long paragraphs stand with {numbers or 'no'} numbers before"
            " them or their headings.",
            severity=Severity.NOTE if is_form else None,
        )


def _typed_by_hand(check_input: CheckInput, found: tuple[Numbered, ...]) -> Iterator[Hit]:
    """Yield the question on a report whose only numbers are typed before its headings."""
    long = [one for one in found if _is_long(one)]
    typed = [one for one in found if one.typed and len(one.paragraph.text.split()) <= _HEADING]
    is_counted = any(one.layout.number for one in found) or any(one.has_number for one in long)
    if is_counted or not _FEW_LONG <= len(long) < _MANY or len(typed) < _FEW_NUMBERS:
        return
    first = typed[0].paragraph
    yield Hit(
        item=owner_of(check_input, "paragraphs-unnumbered"),
        location=Location(where="the whole document", part=first.part, path=first.path),
        message=f"The numbers of {len(typed)} headings are typed by hand, and none of the"
        f" {len(long)} long paragraphs has one.",
        severity=Severity.NOTE,
    )


def _is_long(one: Numbered) -> bool:
    text = one.paragraph.text
    is_text = one.paragraph.heading_level is None and not one.layout.is_bulleted
    return is_text and len(text.split()) >= _LONG


def passage_of(check_input: CheckInput, block: Paragraph) -> Passage:
    """Return the passage of a paragraph of the body."""
    return next(
        one
        for one in check_input.passages
        if one.in_body and one.text == block.text and one.path == block.path
    )


@check("IMR405", "reference-broken", Severity.ERROR, needs=("blocks",))
def reference_broken(check_input: CheckInput) -> Iterator[Hit]:
    """A reference leads nowhere.

    What it flags
    -------------
    What Word prints for a reference whose target is gone (“Error! Reference source not found.”); as
    a warning a paragraph or section that is cited by a number which the report does not have, where
    this host sees the numbers (“paragraph 9.4”, “see K4”, “paragraph 61” of 52). References into
    other documents are left.

    Why it matters
    --------------
    The reader cannot find what a finding rests on.

    Example
    -------
    “See paragraph 9.4.” The report ends with 8.12.

    Remedy
    ------
    Put the reference in anew (References, Cross-reference), and update all fields (Ctrl+A, F9).
    """
    item = owner_of(check_input, "reference-broken")
    read = [one for one in check_input.passages if one.in_text]
    errors = [
        Mention(passage=one, start=match.start(), end=match.end())
        for one in read
        for match in _ERRORS.finditer(one.text)
    ]
    if errors:
        yield _hit(item, errors, "is printed in place of a reference", None)
    if missing := list(_missing(check_input)):
        says = "is cited, and nothing in the report has that number"
        yield _hit(item, missing, says, Severity.WARNING)


def _hit(item: str, found: list[Mention], says: str, severity: Severity | None) -> Hit:
    first = found[0]
    return Hit(
        item=item,
        location=location_of(first.passage, first.start, first.end),
        message=f"“{{}}” {says}{further(found)}.",
        quotes=(first.text,),
        severity=severity,
    )


def _missing(check_input: CheckInput) -> Iterator[Mention]:
    """Yield the numbers that are cited and stand nowhere."""
    if check_input.snapshot.layout is not None:
        yield from _missing_parts(check_input)
        yield from _behind_the_last(check_input)


def _behind_the_last(check_input: CheckInput) -> Iterator[Mention]:
    """Yield the numbers without a full stop that are cited and lie behind the last one."""
    body = [one for one in check_input.passages if one.in_body]
    counted = [one.layout.number or one.typed for one in numbered(check_input)]
    known = _known_numbers(check_input)
    cited = CitedNumbers((one.text for one in body), counted, known)
    for passage in body:
        for match in cited.lacking(passage.text):
            if not _is_quoted(passage, match) and not _is_elsewhere(passage.text, match):
                start, end = match.span("cited")
                yield Mention(passage=passage, start=start, end=end)


def _is_quoted(passage: Passage, match: re.Match[str]) -> bool:
    return any(start <= match.start() < end for start, end in quotations(passage.text))


def _missing_parts(check_input: CheckInput) -> Iterator[Mention]:
    known = _known_numbers(check_input)
    if sum("." in one for one in known) < _FEW_NUMBERS:
        return
    for passage in check_input.passages:
        if not passage.in_body:
            continue
        for match in _REFERENCE.finditer(passage.text):
            if _is_elsewhere(passage.text, match) or _is_quoted(passage, match):
                continue
            for name in ("first", "last"):
                if match[name] and match[name] not in known:
                    start, end = match.span(name)
                    yield Mention(passage=passage, start=start, end=end)


def _known_numbers(check_input: CheckInput) -> frozenset[str]:
    counted = (one.layout.number for one in numbered(check_input))
    typed = (match["number"] for one in check_input.passages if (match := _TYPED.match(one.text)))
    return frozenset(one.strip("().: ") for one in (*counted, *typed) if one)


def _is_elsewhere(text: str, match: re.Match[str]) -> bool:
    """Tell whether a reference leads into another document."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    behind = _OF_ANOTHER.match(text[match.end() : match.end() + _BEFORE])
    clause = before[max(before.rfind("."), before.rfind(";")) + 1 :]
    return behind is not None or _ANOTHER.search(clause) is not None
