"""The lines of a form by which its cover and its sign-off are told, whoever made the form.

A mapping names what is surely known of a form. Such lines are few and alike in all of them: they
are read by their labels, on a line or in the cell before, where no control of ours stands.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import location_of, marked_words
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Location
from imrkit.words.dates import read_dates

_LINE = re.compile(r"[ \t]{0,9}(?P<label>[^\W_][^:\n]{1,59}):(?!\S)[ \t]{0,99}(?P<value>[^\n]*)")
_MOST_WORDS = 7  # of a label
_DASH = re.compile(r"[\W_]*")
_LONGEST_DASH = 3  # characters: a longer one is a ruled line, which is filler
_AUTHOR = re.compile(r"\b(?:author|writer|reviewer)\b", re.IGNORECASE)
_SIGNED_ON = re.compile(r"\bsigned(?: off)?:? (?:on |by \w{2,20} on )?(?:the )?", re.IGNORECASE)
_NONE = "none"
ITEMS: Mapping[str, str] = MappingProxyType(
    {
        "signed_date": "qa-senior-sign-off",
        "signed_version": "qa-senior-sign-off",
        "signatory": "qa-senior-sign-off",
        "author": "gov-author-identity",
        "due": "doc-version-and-dates",
        "sent": "doc-version-and-dates",
        "requested": "doc-version-and-dates",
        "version": "doc-version-and-dates",
        "identity": "doc-identity-block",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FormLine:
    """A label and what stands behind it."""

    kind: str  # of the labels of "form_lines"; "" for another
    label: str  # as the document shows it
    value: str  # "" when nothing stands there
    passage: Passage
    is_left: bool = False  # nothing stands behind the label, nor below it

    @property
    def item(self) -> str:
        """The id of the item that asks for it; "" when that cannot be told from the label."""
        return ITEMS.get(self.kind, "")

    @property
    def location(self) -> Location:
        """Where it stands."""
        return replace(location_of(self.passage), where=f"at “{self.label}”")


def form_lines(check_input: CheckInput) -> tuple[FormLine, ...]:
    """Return the lines with a label, in reading order; () in a template of ours."""
    return check_input.remembered(_form_lines)


def _form_lines(check_input: CheckInput) -> tuple[FormLine, ...]:
    if any(place.tag for places in check_input.places.values() for place in places):
        return ()
    body = [one for one in check_input.passages if one.in_body and not one.is_heading]
    return tuple(
        replace(line, kind="author") if line.kind == "signatory" and _is_of_author(line) else line
        for passage, behind in itertools.zip_longest(body, body[1:])
        if not is_for_others(passage)
        for line in (_of_cell(passage) if passage.row is not None else _of(passage, behind))
    )


def is_for_others(passage: Passage) -> bool:
    """Tell whether a form keeps a part for whoever receives it."""
    words = (*passage.headings, *passage.label.split("\n"), passage.text.partition(":")[0])
    return any(map(signs("form_words")["for_others"].is_in, words))


def _is_of_author(line: FormLine) -> bool:
    return any(map(_AUTHOR.search, line.passage.headings[-1:]))


def lines_of(check_input: CheckInput, *kinds: str) -> tuple[FormLine, ...]:
    """Return the lines of some kinds that somebody filled in."""
    return tuple(one for one in form_lines(check_input) if one.kind in kinds and one.value)


def signed_days(check_input: CheckInput) -> Iterator[tuple[dt.date, str, Location]]:
    """Yield each day on which a line says that it was signed, with its words and where."""
    for line in lines_of(check_input, "signatory", "signed_date"):
        signed = _SIGNED_ON.search(line.value)
        for one in read_dates(line.value) if signed else ():
            if one.is_day and one.is_certain and signed and one.start == signed.end():
                day = line.value[one.start : one.end]
                yield one.first, day, marked_words(line.location, line.passage.text, day)


def _of(passage: Passage, behind: Passage | None) -> Iterator[FormLine]:
    for match in _LINE.finditer(passage.text):
        is_line = not match.start() or passage.text[match.start() - 1] == "\n"
        if is_line and len(match["label"].split()) <= _MOST_WORDS:
            value = match["value"].strip()
            is_dash = _is_dash(value)
            is_last = match.end() == len(passage.text)
            yield FormLine(
                kind=_kind(match["label"]),
                label=f"{match['label'].strip()}:",
                value="" if is_dash else value,
                passage=passage,
                is_left=is_dash and (bool(value) or not is_last or _begins_anew(passage, behind)),
            )


def _begins_anew(passage: Passage, behind: Passage | None) -> bool:
    """Tell whether what follows is no answer to a label: a line with another, or another part."""
    if behind is None or behind.headings != passage.headings:
        return True
    match = _LINE.match(behind.text)
    return match is not None and len(match["label"].split()) <= _MOST_WORDS


def _of_cell(passage: Passage) -> Iterator[FormLine]:
    label = passage.label.rpartition("\n")[2].strip()
    if label and len(label.split()) <= _MOST_WORDS and (kind := _kind(label.rstrip(": "))):
        is_dash = _is_dash(passage.text.strip())
        value = "" if is_dash else passage.text.strip()
        yield FormLine(kind=kind, label=label, value=value, passage=passage, is_left=is_dash)


def _is_dash(value: str) -> bool:
    return len(value) <= _LONGEST_DASH and _DASH.fullmatch(value) is not None


def _kind(label: str) -> str:
    finders = signs("form_lines")
    kind = next((kind for kind, finder in finders.items() if finder.is_in(label)), "")
    return "" if kind == _NONE else kind
