"""Numbers by which public bodies know a person or a matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.passages import Passage
from imrkit.words.dates import read_date

_WORDS = r"(?:[Rr]eport|[Rr]eference|[Rr]ef|[Rr]ecord|[Nn]umber|[Nn]o|[Nn]r|[Ii]d|[Ll]og)"
_NUMBER_OF = rf"(?:[ ]{_WORDS}\b\.?){{0,2}}"
_JOIN = r"(?:[ ](?:is|was|as|the|of|under|with|on|and|number|no|given)\b){0,3}[ ]?[:#(]?[ ]?"
# At least one digit, and letters, strokes and hyphens between.
_FORMED = r"(?:[A-Z]{2}[ ](?=\d))?[A-Z\d]{1,14}(?:[/-][A-Z\d]{1,14}){0,4}"
_ID = rf"(?P<id>(?=[A-Z/ -]{{0,12}}\d){_FORMED})(?!\w)"
_LONG_ID = rf"(?P<id>(?=[A-Z/ -]{{0,12}}\d)(?=[A-Z\d/ -]{{5}}){_FORMED})(?!\w)"

_NHS = re.compile(r"(?<![\d+])\d{3}[ \u00a0.-]?\d{3}[ \u00a0.-]?\d{4}(?!\d)")
_HEALTH_NUMBER = re.compile(r"NHS|\bCHI\b|\bH&C\b", re.IGNORECASE)
_PRISON = re.compile(r"(?<![\w/-])[A-Z]\d{4}[A-Z]{2}(?![\w/-])")
_ENDS = re.compile(r"[;\n]|\.\s(?=[A-Z])")
_INSURANCE = re.compile(r"\b[A-Z]{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[A-D]\b", re.IGNORECASE)
_CUSTODY = re.compile(
    rf"\b(?:[Cc]ustody|CUSTODY){_NUMBER_OF}{_JOIN}{_ID}"
    r"|(?<![\w/-])(?P<form>CU[/-]\d{2,6}[/-]\d{2,4})(?![\w/-])"
)
# “The custody record of 2017” is one of that year.
_YEAR = re.compile(r"(?:of|in|from|since|during)[ ](?:19|20)\d\d")
_DAY = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th)?[ ]?[A-Z][a-z]{2,8}(?:[ ]?\d{2,4})?|\d{6,8})"
)
_INCIDENT = re.compile(
    r"\b(?P<id>(?:[Ll]og|[Ii]ncident|[Ii]nc|[Ee]vent|[Ss]erial|CAD|STORM|INC|LOG|URN)"
    rf"\.?{_NUMBER_OF}[ .:#]{{0,2}}\d{{2,7}}"
    rf"(?:(?:[ ]of|[ ]on|[ ]dated|[ ]?[/-])?[ ]?{_DAY})?)(?![\w/])"
)
_LONG_INCIDENT = re.compile(r"[ ]\d{1,2}:\d{2}\b")
_CRIME_WORDS = (
    r"(?:[Cc]rime|CRIME|[Oo]ccurrence|[Oo]ffence|[Cc]omplaint|[Nn]iche|NICHE|URN|CRN|CRIS"
    r"|[Rr]eference|[Rr]ef|Athena|PNC[ ]?ID|CRO|[Nn]ominal|[Ii]nvestigation|[Ee]xhibit"
    r"|[Ii]ntelligence[ ]log)"
)
_CRIME = re.compile(rf"\b(?:{_CRIME_WORDS}){_NUMBER_OF}{_JOIN}{_LONG_ID}")
_NUMBERED = re.compile(
    r"\b(?:crime|complaint|case|offence)\b[^.;\n]{0,30}[ ](?:number|no|reference|ref|under)\b\.?[ ]"
    rf"{_LONG_ID}"
)
# “EMP/00412/23”, “WFD-2022-118823”, “31/004512/21”
_FORM = re.compile(
    r"(?<![\w/.-])(?:[A-Z]{2,4}[/-](?!(?:19|20)\d\d[/-]\d{1,3}(?!\d))\d{4,8}[/-]\d{2,8}|\d{2}[A-Z]{0,3}/\d{4,8}/\d{2}"
    r"|\d{2}/\d{5,7}[A-Z])(?![\w/-])"
)
# The number of the review itself, which forms ask for; they call it that of the case too.
_OWN = re.compile(
    r"\b(?:review|panel|board|document|report|imr|our|[A-Z]{2,6}R)(?:[’']s)?"
    r"[ ](?:id|ref|reference|number|no)\b",
    re.IGNORECASE,
)
# Those of an incident as the organisation's own form counts it, and of the report on it.
_OF_INCIDENT = re.compile(
    r"\b(?:incident|investigation|datix|steis|ulysses|psii|si|log)\b[^:?\n]{0,30}"
    r"\b(?:id|ref|reference|number|no)\b",
    re.IGNORECASE,
)
# A review’s own number has its letters before it, and whoever asks for one gives it a reference.
_REVIEW_BEFORE = re.compile(
    r"\b(?:DHR|DARDR|DVHR|SCR|SAR|SPR|CSPR|LCSPR|OWHR|APR|SUPR|MHR|IMR|LLR|LR|PIMR|ICR)[/-]?\Z"
)
_COMMISSIONED = re.compile(
    r"\bcommission(?:ed|s|ing)?\b[^.;\n]{0,90}\b(?:under\s)?ref(?:erence)?\b\.?[ :]{0,2}\Z",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[A-Z]{2,6}(?=[/-])")
_REPORT_BEFORE = re.compile(r"\b(?:report|review|investigation)s?[ ]\(?\Z", re.IGNORECASE)
_OF_CASE = re.compile(
    r"\s{0,9}(?:(?:our|your|case|agency|file|panel)[ ]){0,2}"
    r"(?:ref|reference|number|no)\b\.?(?:[ ](?:no|number)\b\.?)?[\s:]{0,9}",
    re.IGNORECASE,
)
_RANK = (
    r"(?:W?PC|T?DC|PS|DS|DI|SC|PCSO|CSO|TPC|Sgt|Insp"
    r"|[Cc]onstable|[Ss]ergeant|[Ii]nspector|[Oo]fficer)"
)
_COLLAR = (
    re.compile(rf"\b(?P<id>{_RANK}\.?[ \u00a0]?\d{{3,6}})(?![\w/])"),
    re.compile(
        rf"\b{_RANK}[ \u00a0]?(?:\d{{1,2}}|[A-Z])[ \u00a0]?\((?P<id>\d{{3,6}})\)"
    ),  # “PC3 (4471)”
    re.compile(
        r"\b(?:collar|warrant|shoulder|badge|staff|pin|PIN|force)[ ](?:number|no|id)\b\.?"
        r"(?:[ ](?:is|was|of))?[ ]?[:#(]?[ ]?(?P<id>[A-Z]{0,2}\d{3,7})(?![\w/])",
        re.IGNORECASE,
    ),
)


def nhs_numbers(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where NHS numbers stand: by their check digit and spaces, or by the word before.

    Scotland calls its own CHI, Northern Ireland H&C.
    """
    for found in _NHS.finditer(passage.text):
        said = _HEALTH_NUMBER.search(f"{passage.label} {_near(passage.text, found.start())}")
        if said or (not found[0].isdigit() and _has_check_digit(found[0])):
            yield found.span()


def _near(text: str, at: int) -> str:
    """Return what stands before a place in the same sentence."""
    return _ENDS.split(text[max(0, at - 80) : at])[-1]


def _has_check_digit(text: str) -> bool:
    """Tell whether ten digits end in the check digit of an NHS number (modulus 11)."""
    *digits, last = (int(sign) for sign in text if sign.isdigit())
    rest = sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=True)) % 11
    return (11 - rest) % 11 == last


def prison_numbers(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where the numbers of prisoners stand: a letter, four digits, two letters."""
    for found in _PRISON.finditer(passage.text):
        yield found.span()


def insurance_numbers(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where national insurance numbers stand."""
    for found in _INSURANCE.finditer(passage.text):
        yield found.span()


def custody_numbers(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where numbers of custody records stand."""
    for found in _CUSTODY.finditer(passage.text):
        group = "id" if found["id"] else "form"
        start, end = found.span(group)
        word = passage.text.rfind(" ", 0, max(0, start - 1)) + 1  # where the one before begins
        is_year = _YEAR.fullmatch(passage.text, word, end)
        if not is_year and not _is_date_or_word(found[group]):
            yield start, end


def incident_numbers(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where numbers of logs and incidents stand."""
    for found in _INCIDENT.finditer(passage.text):
        if not _LONG_INCIDENT.match(passage.text, found.end()):
            yield found.span("id")


def crime_numbers(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where numbers of crimes, occurrences and complaints stand."""
    spans = [
        found.span("id") for one in (_CRIME, _NUMBERED) for found in one.finditer(passage.text)
    ]
    spans += [found.span() for found in _FORM.finditer(passage.text)]
    for start, end in spans:
        told = _is_date_or_word(passage.text[start:end])
        if not told and not _is_own(passage, start):
            yield start, end


def _is_own(passage: Passage, start: int) -> bool:
    """Tell whether what stands before a number says that it is that of the review."""
    before = f"{passage.label}\n{passage.text[max(0, start - 40) : start]}"
    own = _LETTERS.match(passage.text, start)
    if own and _REVIEW_BEFORE.search(own[0]):
        return True
    if _COMMISSIONED.search(passage.text, max(0, start - 150), start):
        return True
    is_of_report = _REPORT_BEFORE.search(before) is not None or _answers_form(passage, start)
    return is_of_report or _OWN.search(before) is not None or _is_on_cover(passage, start)


def _answers_form(passage: Passage, start: int) -> bool:
    """Tell whether a number is the first word at a label that asks for that of the incident."""
    label = passage.label if not start else passage.text[:start].rpartition("\n")[2]
    is_first = not passage.text[:start].strip() or label.rstrip().endswith(":")
    return is_first and _OF_INCIDENT.search(label) is not None


def _is_on_cover(passage: Passage, start: int) -> bool:
    """Tell whether a number is all that answers “Reference” above the first heading."""
    is_above = passage.in_body and not passage.headings
    label = passage.label.rpartition("\n")[2] if not start else passage.text[:start]
    return is_above and _OF_CASE.fullmatch(label) is not None


def _is_date_or_word(text: str) -> bool:
    digits = sum(map(str.isdigit, text))
    return digits < 3 or read_date(text) is not None


def collar_numbers(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where officers’ numbers stand: of three digits or more, as “PC 12” is a code."""
    for pattern in _COLLAR:
        for found in pattern.finditer(passage.text):
            yield found.span("id")
