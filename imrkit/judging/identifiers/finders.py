"""Identifiers that have a form of their own: for each kind the patterns that find it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from imrkit.judging.identifiers.addresses import addresses, postcodes
from imrkit.judging.identifiers.births import birth_dates
from imrkit.judging.identifiers.contacts import emails, handles, telephones
from imrkit.judging.identifiers.intelligence import intelligence
from imrkit.judging.identifiers.numbers import (
    collar_numbers,
    crime_numbers,
    custody_numbers,
    incident_numbers,
    insurance_numbers,
    nhs_numbers,
    prison_numbers,
)
from imrkit.judging.identifiers.values import (
    Identifier,
    IdentifierKind,
    Mention,
    Taken,
    grouped,
)
from imrkit.judging.identifiers.vehicles import vehicle_marks
from imrkit.judging.passages import Passage

_FINDERS = {
    IdentifierKind.BIRTH_DATE: birth_dates,
    IdentifierKind.ADDRESS: addresses,
    IdentifierKind.POSTCODE: postcodes,
    IdentifierKind.EMAIL: emails,
    IdentifierKind.TELEPHONE: telephones,
    IdentifierKind.HANDLE: handles,
    IdentifierKind.NHS_NUMBER: nhs_numbers,
    IdentifierKind.INSURANCE_NUMBER: insurance_numbers,
    IdentifierKind.PRISON_NUMBER: prison_numbers,
    IdentifierKind.CUSTODY_NUMBER: custody_numbers,
    IdentifierKind.INCIDENT_NUMBER: incident_numbers,
    IdentifierKind.CRIME_NUMBER: crime_numbers,
    IdentifierKind.COLLAR_NUMBER: collar_numbers,
    IdentifierKind.VEHICLE: vehicle_marks,
    IdentifierKind.INTELLIGENCE: intelligence,
}
KINDS = tuple(_FINDERS)  # all kinds but names
# Those that can stand in a text without a digit; most paragraphs hold none.
_IN_WORDS = (
    IdentifierKind.ADDRESS,
    IdentifierKind.EMAIL,
    IdentifierKind.HANDLE,
    IdentifierKind.INTELLIGENCE,
)
_DIGIT = re.compile(r"\d")


def find(passages: Sequence[Passage], *kinds: IdentifierKind) -> list[Identifier]:
    """Return the identifiers of some kinds, kind by kind; what one kind has, no later one takes."""
    found: dict[IdentifierKind, list[Mention]] = {kind: [] for kind in kinds}
    words = tuple(kind for kind in kinds if kind in _IN_WORDS)
    for passage in passages:
        possible = kinds if _DIGIT.search(passage.text) else words
        for kind, mention in _in(passage, possible):
            found[kind].append(mention)
    return [one for kind in kinds for one in grouped(kind, found[kind])]


def _in(
    passage: Passage, kinds: Iterable[IdentifierKind]
) -> Iterator[tuple[IdentifierKind, Mention]]:
    taken = Taken()
    for kind in kinds:
        for start, end in _FINDERS[kind](passage):
            mention = Mention(passage=passage, start=start, end=end)
            if not taken.has(mention):
                taken.add(mention)
                yield kind, mention
