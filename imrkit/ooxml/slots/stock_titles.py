"""The titles that reports of every agency give their sections, told by their words alone.

Some authors type them as any other paragraph: nothing but the words says that they are titles.
"""

from __future__ import annotations

import re

from imrkit.ooxml.slots.remembered import remembered
from imrkit.ooxml.slots.signs import number_of

_OPENING = re.compile(r"(?:the|section|part)\s(?:\d{1,2}[.:)]?\s)?|\d{1,2}\s", re.IGNORECASE)
_TITLES = frozenset(
    """
    introduction; foreword; executive summary; summary; overview; synopsis
    background; case background; context; background information; pen picture
    circumstances; circumstances of the death; circumstances of the incident; incident
    terms of reference; scope; scope of the review; purpose; purpose of the review
    key lines of enquiry; lines of enquiry; methodology; method; sources; sources of information
    author; author of the report; independence; parallel reviews; parallel processes
    confidentiality; anonymity; data protection; distribution
    family composition; family; family background; genogram; people involved; persons involved
    chronology; timeline; summary of involvement; summary of agency involvement
    agency involvement; involvement; summary of events; narrative; narrative chronology; facts
    what happened; why it happened; why did it happen; contributory factors; contributing factors
    voice of the child; voice of the victim; voice of the adult; voice of the family
    views of the family; family's views; involvement of the family; lived experience
    analysis; analysis of involvement; analysis of practice; analysis of agency involvement
    findings; key findings; key issues; themes; critical analysis; discussion; practice issues
    equality and diversity; equality; diversity; protected characteristics; intersectionality
    good practice; effective practice; areas of good practice; examples of good practice
    missed opportunities; risk assessment; vulnerabilities; information sharing
    multi-agency working; supervision; record keeping
    conclusion; conclusions; learning; lessons; lessons learned; lessons learnt
    lessons to be learned; key learning; learning points; what we have learned
    recommendations; recommendation; single agency recommendations; conclusions and recommendations
    recommendations for action; actions; action plan; actions taken; improvement plan
    sign-off; sign off; quality assurance; approval; declaration
    glossary; abbreviations; references; appendices; limitations; limitations of the review
    """.replace("\n", ";").split(";")
)
_KNOWN = frozenset(" ".join(one.split()) for one in _TITLES)


@remembered
def is_stock_title(text: str) -> bool:
    """Tell whether a text is such a title, a number before it and a colon behind it left out."""
    plain = (
        text.strip()[len(number_of(text)) :]
        .strip(" \t\u00a0:.")
        .replace("\u2019", "'")
        .replace("&", "and")
    )
    words = " ".join(plain.casefold().split())
    return words[_opening(words) :] in _KNOWN


def _opening(words: str) -> int:
    """Return where a title begins behind “the” or the name of its section."""
    match = _OPENING.match(words)
    return match.end() if match else 0
