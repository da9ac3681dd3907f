"""Checks of what is recorded of the nine protected characteristics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from imrkit.judging.characteristics import NINE, Characteristic, RecordTable
from imrkit.judging.characteristics.speech import (
    asks_for_record,
    characteristics_of,
    equality_heading,
    has_sign,
    is_about_nine,
    sentences_of,
)
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import is_aside
from imrkit.judging.checks.base import Hit, at, check, location_of, owner_of
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place
from imrkit.values.findings import Severity

_MOST_PEOPLE = 3  # who are named
_MANY = 5  # of the nine: more than half
_IN_EVERY_FORM = frozenset({Characteristic.AGE, Characteristic.SEX})
_MAIN = frozenset({"subject", "alleged perpetrator"})
_IN_MOST_FORMS = _IN_EVERY_FORM | {Characteristic.RACE}

_Nine = frozenset[Characteristic]


@check("IMR9201", "characteristics-missing", kind=CheckKind.INCOMPLETE, needs=("blocks",))
def characteristics_missing(check_input: CheckInput) -> Iterator[Hit]:
    """Some protected characteristics are recorded, and nothing is said of the others.

    What it flags
    -------------
    A record of some of the nine characteristics (a grid, columns such as “Ethnicity / Religion” in
    a table of people, labels, or a text under “Equality and diversity”) where the others are
    neither recorded nor said to be not recorded, not asked, declined or not applicable. What forms
    call them counts: ethnicity, nationality and language for race, faith for religion, marital
    status, date of birth. A table with no more than age and sex is no such record. It is said once
    for a draft. Rows missing in a table of ours are left to the check for them; a subject or
    alleged perpetrator of the table of people who has none at all is told. It is a question where
    most of the nine are there, or where the form did not ask for all.

    Why it matters
    --------------
    Age, sex and ethnicity are on every form. What nobody asked about, such as disability, faith or
    sexual orientation, is where risk stays hidden; a gap that is not named looks like an answer.

    Example
    -------
    “Diversity: Adult A was a White British woman of 27.”

    Remedy
    ------
    Add the others for each main person. Where nothing is known, say so: not recorded, not asked,
    or asked and declined. Known values need no reason.
    """
    item = owner_of(check_input, "characteristics-missing")
    if not item or is_aside(check_input, "edi-recorded"):
        return
    if _has_own_grid(check_input):
        yield from _people_left_out(check_input, item)
        return
    tables = [one for one in check_input.records if one.is_begun]
    texts = [
        one
        for one in check_input.passages
        if one.is_prose and one.row is None and asks_for_record(equality_heading(one))
    ]
    if any(has_sign(one.text, "the_others") for one in texts):
        return
    spoken = _spoken_of(texts) | _said_not_known(check_input.passages)
    if hit := _hit(item, tables, texts, spoken):
        yield hit


def _hit(item: str, tables: list[RecordTable], texts: list[Passage], spoken: _Nine) -> Hit | None:
    every = frozenset().union(*(one.recorded for one in tables))
    named = _spoken_of(texts)
    if not (every | named) - _IN_EVERY_FORM and not any(one.is_grid for one in tables):
        return None
    main = max(tables, key=lambda one: (one.is_grid, len(one.recorded)), default=None)
    lacks = _lacks(main, tables, spoken)
    if main is None or (not main.is_grid and named and len(named) >= len(main.recorded)):
        has_table = bool(every - _IN_EVERY_FORM)
        return _hit_of_text(item, texts, named, every | spoken, has_table=has_table)
    if not lacks:
        return None
    is_asked = main.is_grid or any(is_about_nine(equality_heading(one)) for one in texts)
    is_short = any(len(missing) >= _MANY for missing in lacks.values())
    severity = Severity.WARNING if is_asked and is_short else Severity.NOTE
    says, quotes = _message(lacks)
    place = main.entries[0].passage
    return Hit(
        item=item,
        location=location_of(place),
        message=f"{says} neither recorded nor said to be not known.",
        quotes=quotes,
        severity=severity,
    )


def _hit_of_text(
    item: str, texts: list[Passage], named: _Nine, found: _Nine, *, has_table: bool
) -> Hit | None:
    """Return what a text leaves out that tells what every form asks for, or goes with a table."""
    missing = [one for one in NINE if one not in found]
    is_asked = any(is_about_nine(equality_heading(one)) for one in texts)
    by_name = frozenset().union(*(characteristics_of(one.text) for one in texts))
    is_short = is_asked and len(by_name) > 1 and named <= _IN_MOST_FORMS
    if not missing or not texts or not (is_short or has_table):
        return None
    return Hit(
        item=item,
        location=location_of(texts[0]),
        message=f"{_listed(missing)} {_are(missing)} neither recorded nor said to be not known.",
        severity=Severity.WARNING if is_short else Severity.NOTE,
    )


def _lacks(
    main: RecordTable | None, tables: Iterable[RecordTable], spoken: _Nine
) -> dict[str, tuple[Characteristic, ...]]:
    """Return what is missing, by person; for all together where they have the same columns."""
    if main is None:
        return {}
    held: dict[str, set[Characteristic]] = {}
    for table in tables:
        for entry in table.entries:
            held.setdefault(entry.who.casefold(), set()).add(entry.characteristic)
    for_all = held.get("", set()) | spoken
    people = main.people if main.is_grid else ("",)
    if not main.is_grid:
        for_all = for_all.union(*held.values())
    found = {
        who: tuple(one for one in NINE if one not in held.get(who.casefold(), set()) | for_all)
        for who in people
    }
    return {who: missing for who, missing in found.items() if missing}


def _message(lacks: dict[str, tuple[Characteristic, ...]]) -> tuple[str, tuple[str, ...]]:
    """Return the sentence on what is missing, and the people whom it names."""
    groups: dict[tuple[Characteristic, ...], list[str]] = {}
    for who, missing in lacks.items():
        groups.setdefault(missing, []).append(who)
    says: list[str] = []
    quotes: list[str] = []
    for missing, people in groups.items():
        named = [who for who in people if who][:_MOST_PEOPLE]
        more = len([who for who in people if who]) - len(named)
        of = f" of {', '.join(['“{}”'] * len(named))}" if named else ""
        others = f" and {more} more" if more else ""
        says.append(f"{_listed(missing)}{of}{others}")
        quotes += named
    is_one = len(groups) == 1 and len(next(iter(groups))) == 1
    return f"{'; '.join(says)} {'is' if is_one else 'are'}", tuple(quotes)


def _listed(characteristics: Iterable[Characteristic]) -> str:
    words = ", ".join(one.value for one in characteristics)
    return words[:1].upper() + words[1:]


def _are(characteristics: list[Characteristic]) -> str:
    return "is" if len(characteristics) == 1 else "are"


def _has_own_grid(check_input: CheckInput) -> bool:
    """Tell whether a table of ours holds the characteristics: other checks speak for it."""
    return any(map(_is_own_grid, check_input.places.get("edi-recorded", ())))


def _is_own_grid(place: Place) -> bool:
    """Tell whether a place is a table of ours: a form’s own may have a column of it alone."""
    return bool(place.tag) and place.rows is not None and "trait" in place.titles


def _people_left_out(check_input: CheckInput, item: str) -> Iterator[Hit]:
    """Yield the subjects and alleged perpetrators who have no row in the table of ours."""
    place = next(filter(_is_own_grid, check_input.places[item]))
    held = {row.cells.get("person", "").strip().casefold() for row in place.rows or ()} - {""}
    main = (
        row.cells.get("ref", "").strip()
        for people in check_input.places.get("people-family-table", ())
        for row in people.rows or ()
        if row.cells.get("part", "").strip().casefold() in _MAIN
    )
    lacking = [who for who in dict.fromkeys(main) if who and who.casefold() not in held]
    if held and lacking:
        named = lacking[:_MOST_PEOPLE]
        more = f" and {len(lacking) - len(named)} more" if len(lacking) > len(named) else ""
        yield Hit(
            item=item,
            location=at(place),
            message=f"{', '.join(['“{}”'] * len(named))}{more}: no row here, though the table of "
            "people names the part of a main person.",
            quotes=tuple(named),
        )


def _spoken_of(texts: Iterable[Passage]) -> _Nine:
    """Return the characteristics that texts about equality speak of, or tell in passing."""
    found: set[Characteristic] = set()
    for passage in texts:
        found |= characteristics_of(passage.text)
        if has_sign(passage.text, "said_sex"):
            found.add(Characteristic.SEX)
        if has_sign(passage.text, "said_marriage"):
            found.add(Characteristic.MARRIAGE)
    return frozenset(found)


def _said_not_known(passages: Iterable[Passage]) -> _Nine:
    """Return the characteristics that the draft says are not known, wherever."""
    found: set[Characteristic] = set()
    for passage in passages:
        if passage.is_prose and has_sign(passage.text, "reasons"):
            for sentence in sentences_of(passage.text):
                if has_sign(sentence, "reasons"):
                    found |= characteristics_of(sentence)
    return frozenset(found)
