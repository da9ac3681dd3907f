"""Checks of what tells a person apart other than by name: dates, places, numbers, sources."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import rather
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.checks.saying import hit
from imrkit.judging.identifiers.finders import find
from imrkit.judging.identifiers.keyed import beside, keyed, without_names
from imrkit.judging.identifiers.values import Identifier, IdentifierKind
from imrkit.values.findings import Severity

_Kind = IdentifierKind
_MOST_QUOTED = 3  # numbers of police records in one finding
_BY_KEY = "dp-anonymised"  # the item for what should follow the key to the names


@check("IMR803", "birth-date-left", needs=("blocks",))
def birth_date_left(check_input: CheckInput) -> Iterator[Hit]:
    """A date of birth stands in the draft.

    What it flags
    -------------
    A date behind or before “born”, “date of birth” or “DOB”, or in a column or beside a label that
    says so. Dates of events are left alone.

    Why it matters
    --------------
    A date of birth with a place is enough to find a person.

    Example
    -------
    “Child B (DOB 4/11/2015)” in the list of the family.

    Remedy
    ------
    Give the age at the time instead: “aged 8”.
    """
    yield from _hits(check_input, "birth-date-left", _Kind.BIRTH_DATE)


@check("IMR804", "address-left", needs=("blocks",))
def address_left(check_input: CheckInput) -> Iterator[Hit]:
    """An address or a postcode stands in the draft.

    What it flags
    -------------
    A house number or the name of a house with its street, and postcodes; the street in which
    somebody lived, a street corner, and the school to which a child goes. Another street, a town
    and a public building named without its number are left alone.

    Why it matters
    --------------
    An address tells who lives there, and one kept secret puts a person at risk.

    Example
    -------
    “Officers went to 14 Mill Lane” in the summary of contact.

    Remedy
    ------
    Say what the place is: “the home of Adult A”, “a refuge”.
    """
    yield from _hits(check_input, "address-left", _Kind.ADDRESS, _Kind.POSTCODE)


@check("IMR805", "contact-left", needs=("blocks",))
def contact_left(check_input: CheckInput) -> Iterator[Hit]:
    """A telephone number, e-mail address or handle is left.

    What it flags
    -------------
    Telephone numbers of the United Kingdom in any spacing, e-mail addresses, and names on social
    media: with “@”, or beside words about such media. Numbers that anybody may ring (999, 101,
    0800 …) and the addresses of an office (“reviews@…”) are left alone.

    Why it matters
    --------------
    They lead straight to a person, and often to one who is at risk.

    Example
    -------
    “She rang from 07700 900000.”

    Remedy
    ------
    Take it out: “from her mobile telephone”.
    """
    yield from _hits(check_input, "contact-left", _Kind.EMAIL, _Kind.TELEPHONE, _Kind.HANDLE)


@check("IMR806", "vehicle-left", needs=("blocks",))
def vehicle_left(check_input: CheckInput) -> Iterator[Hit]:
    """A vehicle's registration mark stands in the draft.

    What it flags
    -------------
    Marks of the United Kingdom, present and earlier ones; the oldest and those of Northern Ireland
    where a word about registration stands before.

    Why it matters
    --------------
    A mark names its keeper to anybody who can look it up.

    Example
    -------
    “a Vauxhall Astra, AB12 CDE, was stopped”.

    Remedy
    ------
    Say what the vehicle is: “his car”.
    """
    yield from _hits(check_input, "vehicle-left", _Kind.VEHICLE, but_not=_Kind.POSTCODE)


@check("IMR807", "person-number-left", Severity.ERROR, needs=("blocks",))
def person_number_left(check_input: CheckInput) -> Iterator[Hit]:
    """An NHS, national insurance or prison number stands in the draft.

    What it flags
    -------------
    Ten digits that are an NHS number by their check digit and spaces or by the word before them
    (NHS, CHI, H&C), national insurance numbers, and the numbers of prisoners.

    Why it matters
    --------------
    No report needs them, and each is one person's for life.

    Example
    -------
    The NHS number, in a letter that was copied into the appendix.

    Remedy
    ------
    Take it out.
    """
    numbers = (_Kind.NHS_NUMBER, _Kind.INSURANCE_NUMBER, _Kind.PRISON_NUMBER)
    yield from _hits(check_input, "person-number-left", *numbers)


@check("IMR808", "case-number-left", needs=("blocks",))
def case_number_left(check_input: CheckInput) -> Iterator[Hit]:
    """Numbers of crimes, incidents, custody or officers are left.

    What it flags
    -------------
    Crime, occurrence and complaint numbers, numbers of logs and incidents, of custody records, and
    collar numbers (“PC 4471”); one finding for each kind. “PC1” and “PC 12” are codes.

    Why it matters
    --------------
    Whoever can search the force's systems finds the people behind a number; a collar number names
    an officer, as the key to the names should.

    Example
    -------
    “PC 4471 attended, log 0871 of 8 January.”

    Remedy
    ------
    Keep numbers in a list that stays with the force, and name the source by its kind: “command
    log”.
    """
    item = owner_of(check_input, "case-number-left")
    kinds = (
        _Kind.CUSTODY_NUMBER,
        _Kind.INCIDENT_NUMBER,
        _Kind.COLLAR_NUMBER,
        _Kind.CRIME_NUMBER,
    )
    found = _found(check_input, *kinds)
    for kind in kinds:
        if same := [one for one in found if one.kind is kind]:
            own = _item(check_input, item, same[0])
            yield hit(own, same[0], _says(kind)) if len(same) == 1 else _several(own, same)


@check("IMR811", "intelligence-left", needs=("blocks",))
def intelligence_left(check_input: CheckInput) -> Iterator[Hit]:
    """A grading of intelligence or words on its source are left.

    What it flags
    -------------
    Gradings and handling codes (3x5x2, 5x5x5, “graded B/2/4”), and wording about a source: a covert
    human intelligence source, a registered informant, “a source who …”.

    Why it matters
    --------------
    Whoever reads it may work out who told the police, and what happens to that person then.

    Example
    -------
    “Graded 3x5x2; the source drinks in the same public house.”

    Remedy
    ------
    Ask the owner of the intelligence what may be said, and write only that: “the police had been
    told that …”.
    """
    yield from _hits(check_input, "intelligence-left", _Kind.INTELLIGENCE)


def _hits(
    check_input: CheckInput, name: str, *kinds: _Kind, but_not: _Kind | None = None
) -> Iterator[Hit]:
    """Yield what is found of some kinds; what is of another kind rather is left out."""
    item = owner_of(check_input, name)
    others = () if but_not is None else (but_not,)
    for found in _found(check_input, *others, *kinds):
        if found.kind is not but_not:
            yield hit(_item(check_input, item, found), found, _says(found.kind))


def _item(check_input: CheckInput, item: str, found: Identifier) -> str:
    """Return the item of an identifier: staff, and what a picture shows, should follow the key."""
    is_kept = found.kind is _Kind.COLLAR_NUMBER or found.mentions[0].passage.is_description
    return rather(check_input, _BY_KEY, item) if is_kept else item


def _says(kind: IdentifierKind) -> str:
    if kind is _Kind.INTELLIGENCE:
        return "tells of intelligence"
    article = "an" if kind.value[0] in "aeNi" else "a"
    return f"is {article} {kind}"


def _found(check_input: CheckInput, *kinds: IdentifierKind) -> list[Identifier]:
    """Return what is found, without what the key to the names finds already."""
    read = check_input.passages
    found = find(read, *kinds)
    key = check_input.key and without_names(check_input.key)
    return beside(found, keyed(read, key)) if key and key.entries else found


def _several(item: str, found: list[Identifier]) -> Hit:
    quotes = tuple(one.text[:26] for one in found[:_MOST_QUOTED])
    shown = ", ".join(["“{}”"] * len(quotes))
    rest = " …" if len(found) > _MOST_QUOTED else ""
    first = found[0].mentions[0]
    return Hit(
        item=item,
        location=location_of(first.passage, first.start, first.end),
        message=f"{len(found)} {found[0].kind}s stand in the draft: {shown}{rest}.",
        quotes=quotes,
    )
