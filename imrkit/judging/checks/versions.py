"""Checks of the version that a draft says it is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.addressed import Answer, answers
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, check, items_with, location_of, marked
from imrkit.judging.checks.form_lines import FormLine, lines_of
from imrkit.judging.passages import Passage
from imrkit.toml import schema as shape
from imrkit.values.findings import Location
from imrkit.values.snapshot import Table
from imrkit.words.dates import read_dates

_NUMBER = r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,2})(?![\d/:-]|\.\d)"
_MONTH = r"(?!\s{0,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
_NAMED = re.compile(
    rf"\b(?:version|ver|v|draft|issue)\.?\s{{0,2}}(?:no\.?\s{{0,2}})?{_NUMBER}{_MONTH}",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"\s{{0,9}}{_NUMBER}(?!\s{{0,3}}[A-Za-z])")
_IN_FILE_NAME = re.compile(
    r"(?:^|[_\W])(?:v|ver|version|draft)[ ._-]{0,2}"
    r"(?P<number>\d{1,2}(?:[._]\d{1,2})?)(?![\d_.-]\d)",
    re.IGNORECASE,
)
# A form says its own version in its margins.
_OF_FORM = re.compile(
    r"\b(?:form|template|pro[ -]?forma|format|guidance|toolkit|procedure|policy|issued?)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:rewritten|reworded|revised|amended|changed|corrected|added|redrafted|altered|removed)\b",
    re.IGNORECASE,
)
# “I accept the findings in version 1.1 of this report”: what somebody puts a name to.
_PUT_NAME_TO = re.compile(
    r"\b(?:I|we)\s(?:have\s|hereby\s|am content to\s|am satisfied to\s|therefore\s){0,2}"
    r"(?:accept|approve|endorse|adopt|authorise|agree|sign|commend)[a-z]{0,3}\b"
    rf"[^.;\n]{{0,90}}?\b(?:version|v|draft)\.?\s{_NUMBER}"
    r"(?=\s(?:of|in)\s(?:this|the)\s(?:report|review|imr)\b|\s?[.,;)]|\s{0,9}\Z)",
    re.IGNORECASE,
)
# “The version approved by the Director is 1.2”.
_APPROVED_IS = re.compile(
    r"\bversion\s(?:that\swas\s)?(?:approved|signed|accepted|agreed|endorsed|quality[- ]assured)\b"
    rf"[^.;:\d]{{0,60}}?\s(?:is|was)\s{_NUMBER}",
    re.IGNORECASE,
)
_SIGNED_COLUMN = re.compile(
    r"\s{0,3}version (?:signed|approved|accepted|agreed|endorsed)\b", re.IGNORECASE
)
# Words before a version that is that of something else.
_OF_ANOTHER = re.compile(
    r"\b(?:policy|procedure|guidance|form|template|toolkit|protocol|plan|manual|tool)\b[^.;]*\Z",
    re.IGNORECASE,
)
_NEAR = 30  # characters
_KINDS = {  # of lines, by the part that they answer
    "qa-senior-sign-off#version": "signed_version",
    "doc-version-and-dates#version": "version",
}
_SIGN_OFF = "qa-senior-sign-off#version"
_SIGNED = ("signatory", "signed_date")  # lines that say who signed and when, and at times what
_MARGINS = ("in a header", "in a footer")
_FILE_NAME = "in the file’s name"


class VersionSchema(shape.StrictSchema):
    """Where a version stands, and the places that should say the same."""

    version = shape.text()
    same = shape.texts()
    margins = shape.flag(default=False)  # headers, footers and the file's name too


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version that stands somewhere."""

    text: str
    where: str
    location: Location

    @property
    def key(self) -> tuple[int, ...]:
        """What is equal of equal versions: 3 and 3.0."""
        return _key(self.text)


@check("IMR307", "versions-differ", needs=(PLACES, WHOLE), settings=VersionSchema)
def versions_differ(check_input: CheckInput) -> Iterator[Hit]:
    """Several versions are named for one report.

    What it flags
    -------------
    A version on the cover that is not that of the headers and footers, of the file’s name or the
    last in the table of versions; a version signed, beside the name or the date of whoever signed
    or in “I accept version 1.1 of this report” too, that is not that of the cover. 3 and 3.0 are
    the same. A line that tells of the version of a form or template is left.

    Why it matters
    --------------
    Nobody can tell which words were agreed, signed or sent.

    Example
    -------
    The cover says 0.3, the footer 0.4.

    Remedy
    ------
    Find out which is right, and let the others follow.
    """
    for item, settings in items_with(check_input, "versions-differ"):
        own = next(_placed(check_input, [settings["version"]]), None)
        if own is None:
            continue
        others = [_newest(list(_placed(check_input, [one]))) for one in settings.get("same", ())]
        if settings.get("margins"):
            others += _beside(check_input.passages)
        other = [one for one in others if one is not None and one.key != own.key]
        told = {(one.text, one.where): one for one in other}
        if told:
            said = "; ".join(f"“{{}}” stands {where}" for _, where in told)
            yield Hit(
                item=item.id,
                location=own.location,
                message=f"The version is “{{}}” {own.where}; {said}.",
                quotes=(own.text, *(text for text, _ in told)),
            )


def _key(number: str) -> tuple[int, ...]:
    numbers = [int(one) for one in number.replace("_", ".").split(".")]
    while len(numbers) > 1 and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def changed_days(check_input: CheckInput) -> Iterator[tuple[dt.date, str]]:
    """Yield each day on which, by a row of a table of versions, words were changed; as written too.

    A row on a version that was agreed, signed or sent is none.
    """
    for table in check_input.snapshot.blocks or ():
        rows = table.rows if isinstance(table, Table) else ()
        titles = [cell.text.strip().casefold() for cell in rows[0]] if rows else []
        if not any("version" in one for one in titles[:1]) or "date" not in titles:
            continue
        for row in rows[1:]:
            at = titles.index("date")
            if len(row) > at and any(_CHANGED.search(cell.text) for cell in row):
                for one in read_dates(row[at].text):
                    if one.is_day and one.is_certain:
                        yield one.first, row[at].text[one.start : one.end]


def _newest(found: list[Version]) -> Version | None:
    return max(found, key=lambda one: one.key, default=None)


def _placed(check_input: CheckInput, addresses: list[str]) -> Iterator[Version]:
    for answer in answers(check_input, addresses):
        match = _named(answer) or (None if answer.is_whole else _ALONE.match(answer.text))
        if match:
            where = answer.location.where
            where = f"at “{where}”" if answer.place.tag else where
            yield Version(text=match["number"], where=where, location=answer.location)
    yield from (one for address in addresses for one in _on_lines(check_input, address))


def _named(answer: Answer) -> re.Match[str] | None:
    """Return the version that an answer names; of several lines, which tell of steps, the last."""
    text = answer.text
    every = _NAMED.finditer(text)
    found = [one for one in every if not _OF_ANOTHER.search(text[: one.start()][-_NEAR:])]
    if not found:
        return None
    return found[-1] if "\n" in text else max(found, key=lambda one: _key(one["number"]))


def _on_lines(check_input: CheckInput, address: str) -> Iterator[Version]:
    """Yield the versions on lines of a form that say by their label what they are."""
    for line in lines_of(check_input, _KINDS[address]) if address in _KINDS else ():
        if match := _NAMED.search(line.value) or _ALONE.match(line.value):
            yield _on_line(line, match)
    for line in lines_of(check_input, *_SIGNED) if address == _SIGN_OFF else ():
        if match := _NAMED.search(line.value):  # “Chief Nurse, who approves version 2.4”
            yield _on_line(line, match)
    if address == _SIGN_OFF:
        yield from _accepted(check_input.passages)


def _accepted(passages: tuple[Passage, ...]) -> Iterator[Version]:
    """Yield the versions that somebody accepts in a sentence of their own."""
    for passage in passages:
        if passage.row is not None and _SIGNED_COLUMN.match(passage.label):
            match = _ALONE.fullmatch(passage.text)
        else:
            match = _accepts(passage.text) if passage.is_prose else None
        if match:
            location = location_of(passage, match.start("number"), match.end("number"))
            yield Version(text=match["number"], where=passage.where, location=location)


def _accepts(text: str) -> re.Match[str] | None:
    return _PUT_NAME_TO.search(text) or _APPROVED_IS.search(text)


def _on_line(line: FormLine, match: re.Match[str]) -> Version:
    location = marked(line.location, line.passage.text, *_span(line, match))
    return Version(text=match["number"], where=line.location.where, location=location)


def _span(line: FormLine, match: re.Match[str]) -> tuple[int, int]:
    """Return where a version stands in the text of its line."""
    begins = max(0, line.passage.text.find(line.value))
    return begins + match.start(), begins + match.end()


def _beside(passages: tuple[Passage, ...]) -> Iterator[Version]:
    for passage in passages:
        form = _IN_FILE_NAME if passage.where == _FILE_NAME else _NAMED
        if passage.where not in (*_MARGINS, _FILE_NAME) or _OF_FORM.search(passage.text):
            continue
        if match := form.search(passage.text):
            location = location_of(passage, match.start("number"), match.end("number"))
            yield Version(text=match["number"], where=passage.where, location=location)
