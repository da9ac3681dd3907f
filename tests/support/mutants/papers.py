"""Faults of the paper: its marking, names and numbers, versions and signatures."""

from __future__ import annotations

import re
from typing import Any

from support.mutants.answers import _added, _labelled, _section
from support.mutants.form import Form, replace, text_of, write
from support.mutants.kinds import Plant, kind, one_of

_ANALYSIS = r"analysis|KLoE|^ ?question|\bKE\d|risk assessment|police action|response"
_PERSONAL = ("dp-anonymised", "dp-minimisation", "dp-sensitive-police-information")


def _margins(form: Form) -> list[Any]:
    found = []
    for section in form.document.sections:
        for one in (
            section.header,
            section.footer,
            section.first_page_header,
            section.first_page_footer,
            section.even_page_header,
            section.even_page_footer,
        ):
            if not one.is_linked_to_previous:
                found.append(one._element)
    for bound in [each for one in found for each in one.iter("{*}dataBinding")]:
        bound.getparent().remove(bound)  # else what it is bound to would be shown
    return found


@kind("doc-security-marking")
def marking_removed(form: Form, number: int) -> Plant | None:
    margins = _margins(form)
    for one in margins:
        for text in one.iter("{*}t"):
            text.text = re.sub(r"OFFICIAL[\w :–-]*", "", text.text or "")
    return Plant(is_anywhere=True) if margins else None


@kind("doc-security-marking")
def marking_old(form: Form, number: int) -> Plant | None:
    is_changed = False
    for one in _margins(form):
        for paragraph in one.iter("{*}p"):
            if "OFFICIAL" in text_of(paragraph):
                write(paragraph, "RESTRICTED")
                is_changed = True
    return Plant(words="RESTRICTED", is_anywhere=True) if is_changed else None


def _sentence(form: Form, words: str, planted: str) -> Plant | None:
    plant = _added(_section(form, _ANALYSIS), words)
    return None if plant is None else Plant(words=planted, at=plant.at)


@kind(*_PERSONAL)
def full_name(form: Form, number: int) -> Plant | None:
    who = one_of(("Gareth Pritchard", "Nasreen Akhtar", "Tomasz Wilk", "Sian Bevan"), number)
    return _sentence(form, f"The record of that day was made by {who} at the desk.", who)


@kind(*_PERSONAL)
def telephone(form: Form, number: int) -> Plant | None:
    what = one_of(("07700 900456", "029 2018 0321", "+44 7700 900 781"), number)
    return _sentence(form, f"A message was left on {what} and not answered.", what)


@kind(*_PERSONAL)
def postcode(form: Form, number: int) -> Plant | None:
    what = one_of(("14 Mill Lane, CF10 3NQ", "LL57 2DG", "27 Station Road"), number)
    return _sentence(form, f"The visit was to {what} in the evening.", what)


@kind(*_PERSONAL)
def health_number(form: Form, number: int) -> Plant | None:
    what = one_of(("943 476 5919", "9434765919", "943-476-5919"), number)
    return _sentence(form, f"The referral gave the NHS number {what} and a date.", what)


@kind("dp-sensitive-police-information")
def intelligence(form: Form, number: int) -> Plant | None:
    words = one_of(
        (
            "Intelligence graded B21 said that he had a knife.",
            "A source close to the family told the police of it (E41).",
            "This came from a covert source and was graded 3/C/P.",
        ),
        number,
    )
    return _added(_section(form, _ANALYSIS), words)


@kind("dp-anonymised", "language-key-to-names", "qa-consistency", "people-family-table")
def pseudonym_differs(form: Form, number: int) -> Plant | None:
    """Give a person who has a code another one, in one sentence."""
    for section in reversed(form.said(_ANALYSIS)):
        for one in section.paragraphs:
            found = re.search(r"\b(Adult|Child|Mother|Ms|Mr|Person) ([A-Z])\b", text_of(one))
            if found:
                words = f"{found[1]} {'X' if number % 2 else 'Z'}"
                replace(one, found[0], words)
                return Plant(words=words, at=(one,))
    return None


_SIGNED = r"sign|approv|accepted|agreement|quality|check"


def _signing(form: Form) -> list[tuple[Any, Any]]:
    """Return the label and answer of each row in the tables in which somebody signs."""
    found = []
    for table in form.tables[-8:]:
        words = f"{table.heading} {text_of(table.element)}"
        is_of_author = any(re.search("author", one, re.I) for one in table.titles[1:])
        if (
            re.search(r"\bsign|accepted", words, re.I)
            and not is_of_author
            and len(table.rows[0]) in (2, 3, 4)
        ):
            for row in table.rows:
                found += [(row[at], row[at + 1]) for at in range(len(row) - 1)]
    return found


_LAST = (
    "qa-senior-sign-off",
    "qa-author-signature",
    "qa-quality-assurer",
    "gov-author-independence",
)


@kind(*_LAST, "doc-version-and-dates")
def signed_before_end(form: Form, number: int) -> Plant | None:
    """Put the signature half a year before the report was finished."""
    for label, answer in reversed(_signing(form)):
        if re.search(r"date", text_of(label), re.I) and re.search(r"20\d\d", text_of(answer)):
            new = re.sub(r"20\d\d", lambda year: str(int(year[0]) - 1), text_of(answer))
            write(answer, new)
            return Plant(words=new, at=(answer.getparent(),))
    return None


@kind(*_LAST)
def signed_by_author(form: Form, number: int) -> Plant | None:
    for label, answer in reversed(_signing(form)):
        if re.match(r"name|signed (?:for|by)|approved|accepted", text_of(label).strip(), re.I):
            words = one_of(("The author of this report", "Report author", "The author"), number)
            write(answer, words)
            return Plant(words=words, at=(answer.getparent(),))
    return None


@kind("doc-version-and-dates", "doc-distribution-and-versions", *_LAST)
def version_differs(form: Form, number: int) -> Plant | None:
    found = _labelled(form, r"version")
    old = None if found is None else re.search(r"\d+\.\d+", text_of(found[1]))
    if found is None or old is None:
        return None
    whole, _, part = old[0].partition(".")
    words = f"{int(whole) + 1}.{int(part) + 3}"
    replace(found[1], old[0], words)
    return Plant(words=words, at=(found[1].getparent(),), is_anywhere=True)
