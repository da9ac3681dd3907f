"""Checks of the why: acts that are told without a reason, reasons that are only said to be open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imrkit.checklist import ChecklistItem
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, WHOLE, Hit, at, check, items_with
from imrkit.judging.checks.sections import Section, sections_of
from imrkit.judging.checks.telling import FEW, Telling, contacts_in, telling
from imrkit.judging.checks.unmapped import unmapped_places
from imrkit.toml import schema as shape
from imrkit.values.findings import Severity

_FEWEST_WORDS = 40
_FEWEST_ACTS = 4
_MOST_SAID = 3  # sections of which each is told; of more, all are told at once


class SectionsSchema(shape.StrictSchema):
    """The items at whose places a draft is looked at where there is no place for this one."""

    instead = shape.texts()


@check("IMR9101", "why-missing", needs=(PLACES, WHOLE), settings=SectionsSchema, lists=("why",))
def why_missing(check_input: CheckInput) -> Iterator[Hit]:
    """Acts are told, and no reason for any of them.

    What it flags
    -------------
    At the places for the individual, the organisational and the wider context: acts, without a
    word on why (because, believed, had not been trained, two posts were vacant, national guidance,
    not known); or a paragraph of at least four sentences of which each tells an act and none says
    why. In a form that has no such place: a paragraph like that under a heading that asks why; and
    where no heading does, a section of the analysis that tells at least
    four acts, of whose sentences hardly one says why; where it judges all the same, it is a
    note. A reason that somebody outside the agency gave, or that stands in a quotation, is not the
    author's.

    Why it matters
    --------------
    A panel can read what happened in the chronology. Without the reasons it cannot tell what would
    have to change, and the learning stays a reminder to do better.

    Example
    -------
    “Officers attended. They spoke to both. The log was closed.” under Police action.

    Remedy
    ------
    Say for each key decision what the person saw, knew and believed, what bore on it in the agency
    and outside, or that this is not known and what was tried.
    """
    for item, settings in items_with(check_input, "why-missing"):
        if check_input.is_set_aside(item):
            continue
        places = [place for place in check_input.places_of(item) if not place.is_empty]
        found_there = list(_at_its_own_place(check_input, item)) if places else []
        yield from found_there
        if "instead" not in settings:
            continue
        if sections := _of_the_why(check_input):
            yield from () if found_there else _paragraphs(item, sections)
        else:
            found = sections_of(check_input, settings["instead"], unmapped_places(check_input))
            yield from _in_sections(item, [one for one in found if _lacks_reasons(one)])


def _at_its_own_place(check_input: CheckInput, item: ChecklistItem) -> Iterator[Hit]:
    found = [section.text for section in sections_of(check_input, (item.id,))]
    contacts = sum(map(contacts_in, found))
    if contacts > 1 and not any(telling(one).reasoned for one in found):
        place = next(one for one in check_input.places_of(item) if not one.is_empty)
        message = f"{contacts} sentences tell what was done; none says why."
        yield Hit(item=item.id, location=at(place), message=message)


def _of_the_why(check_input: CheckInput) -> tuple[Section, ...]:
    """Return the sections on the why, at the items' places and under headings that ask for it."""
    items = [item.id for item, _ in items_with(check_input, "why-missing")]
    return sections_of(check_input, items, unmapped_places(check_input, "why"))


def _paragraphs(item: ChecklistItem, sections: Sequence[Section]) -> Iterator[Hit]:
    """Yield the first paragraph of each section on the why that only tells acts."""
    for section in sections:
        counts = map(telling, section.text.split("\n"))
        found = next((one for one in counts if _is_only_acts(one)), None)
        if found is not None:
            message = f"{found.acts} sentences of a paragraph tell what was done; none says why."
            yield Hit(item=item.id, location=section.location, message=message)


def _is_only_acts(count: Telling) -> bool:
    return count.acts >= _FEWEST_ACTS and count.acts == count.sentences and not count.reasoned


def _lacks_reasons(section: Section) -> bool:
    found = telling(section.text)
    tells = found.acts >= _FEWEST_ACTS and found.is_account
    most = 0 if found.is_judged else (found.sentences - 1) // FEW
    return found.words >= _FEWEST_WORDS and tells and found.reasoned <= most


def _in_sections(item: ChecklistItem, found: Sequence[Section]) -> Iterator[Hit]:
    if len(found) > _MOST_SAID:
        message = f"{len(found)} sections, of which this is the first, hardly say why."
        yield Hit(item=item.id, location=found[0].location, message=message)
        return
    for section in found:
        count = telling(section.text)
        says = "none says" if not count.reasoned else "hardly one says"
        yield Hit(
            item=item.id,
            location=section.location,
            message=f"{count.acts} sentences tell what was done; {says} why.",
            severity=Severity.NOTE if count.is_judged else None,
        )
