"""Addresses of homes, and postcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.passages import Passage

_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_NAME = rf"(?:{_CAPITAL}[\w’'-]{{1,25}}|St\.?|of|the|y|yr|and|on)"
_STREET = (
    r"(?:Street|St|Road|Rd|Lane|Ln|Close|Cl|Avenue|Ave|Drive|Dr|Way|Court|Ct|Crescent|Cres|Place|Pl"
    r"|Terrace|Terr|Gardens|Gdns|Grove|Row|Square|Sq|Hill|Park|View|Mews|Walk|Rise|Green|Parade|Wharf"
    r"|Quay|Vale|Wynd|Croft|Heights|Buildings|Cottages|Villas|Fields?|Meadows?|Common|End|Gate"
    r"|Mount|Bank|Brae|Loan|Path|Circle|Crossway|Broadway|Point|Estate|House|Lodge|Farm"
    r"|Mansions|Towers?)"
)
_WELSH = (
    r"(?:Heol|Ffordd|Stryd|Clos|Maes|Lôn|Lon|Rhodfa|Bryn|Parc|Cae|Tan|Pen|Rhes|Trem|Gerddi|Cwrt"
    r"|Llys|Teras|Rhiw|Dol|Dôl)"
)
_FLOOR = r"(?:ground|first|second|third|top)[ ]floor[ ]flat,?\s"
_NUMBER = r"(?:\d{1,4}[A-Za-z]?(?:\s?[-–/]\s?\d{1,4}[A-Za-z]?)?)"
_UNIT = (
    r"(?:Flat|Apartment|Apt\.?|Room|Unit|Caravan|Plot|Pitch|Bedsit|Berth|Block|Suite|Maisonette)"
)
_ROAD = rf"(?:{_NAME}\s){{1,4}}{_STREET}\b"
_ADDRESSES = (
    # “Flat 3, 48 Quarry Hill Road”, “12 Heol y Bont”
    re.compile(
        rf"(?<![\w£.,/:])(?:{_FLOOR})?(?:{_UNIT}\s\w{{1,4}},?\s)?{_NUMBER},?\s"
        rf"(?:{_ROAD}|{_WELSH}(?:[ -](?:y|yr|{_CAPITAL}[\w’'-]{{1,25}})){{1,3}}"
        rf"|The\s{_CAPITAL}[a-z]{{2,15}})"
    ),
    # “Caravan 9, Seaview Park”, “Flat B, Harbour House, Quay Street”
    re.compile(
        rf"\b{_UNIT}\s(?:\d{{1,4}}[A-Za-z]?|[A-Z]),?\s"
        rf"{_CAPITAL}[\w’'-]{{1,25}}(?:\s{_CAPITAL}[\w’'-]{{1,25}}){{0,3}}(?:,\s{_ROAD})?"
    ),
    # “Moor Cottage, Back Lane”, “The Bungalow, Tollgate Lane”
    re.compile(
        rf"\b(?:{_CAPITAL}[\w’'-]{{1,25}}\s){{1,3}}"
        rf"(?:Cottage|House|Farm|Farmhouse|Bungalow|Lodge|Barn|Villa|Mill|Manor|Hall|Court|Rectory|Vicarage),\s{_ROAD}"
    ),
    # “the corner of Marlow Road and Vine Street”, “lived in Back Lane”
    re.compile(rf"\b[Cc]orner\sof\s{_ROAD}(?:\sand\s{_ROAD})?"),
    re.compile(
        rf"\b(?:lived|lives|living|stayed|staying|resided|home|flat|house)\s"
        rf"(?:in|on|at|above|near|opposite|off)\s(?:the\s)?{_ROAD}"
    ),
    # “Child B goes to St Brannoc’s Primary School”
    re.compile(
        r"\b(?:goes|went|going|attends|pupil|enrolled)\s(?:(?:to|at|of)\s)?"
        rf"(?:(?!School|Primary){_CAPITAL}[\w’'.-]{{1,25}}\s){{1,4}}(?:Primary\s)?"
        r"(?:School|Academy|Nursery|Primary)\b"
    ),
)
_POSTCODE = re.compile(
    r"(?<![\w/-])[A-PR-UWYZ][A-HK-Y]?\d[A-HJKMNPR-Y\d]?[ \u00a0]{0,2}"
    r"\d[ABD-HJLNP-UW-Z]{2}(?![\w/-])"
)


def addresses(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where addresses stand: a number or the name of a house, and a street."""
    last = 0
    spans = sorted(found.span() for form in _ADDRESSES for found in form.finditer(passage.text))
    for start, end in spans:
        if start >= last:
            yield start, end
            last = end


def postcodes(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield where postcodes of the United Kingdom stand."""
    for found in _POSTCODE.finditer(passage.text):
        yield found.span()
