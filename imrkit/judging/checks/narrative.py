"""Checks of the analysis: sections that tell the story again, answers of one sentence."""

from __future__ import annotations

from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import PLACES, Hit, check, items_with
from imrkit.judging.checks.sections import sections_of
from imrkit.judging.checks.telling import Telling, telling
from imrkit.judging.checks.why import FEW
from imrkit.toml import schema as shape

_FEWEST_WORDS = 60
_FEWEST_SENTENCES = 4
_MOST_SAID = 3


class PlacesSchema(shape.StrictSchema):
    """The items at whose places the draft is looked at."""

    places = shape.texts()


@check("IMR9106", "narrative-only", needs=(PLACES,), settings=PlacesSchema)
def narrative_only(check_input: CheckInput) -> Iterator[Hit]:
    """A section that should judge tells the story again.

    What it flags
    -------------
    A section of the analysis of at least 60 words in which most sentences tell an act and fewer
    than one in six judges it, says what came of it, or why it was so. Chronology, background, pen
    picture and method are not looked at, nor are short answers.

    Why it matters
    --------------
    The facts stand in the chronology already. What the panel needs from the agency is what it
    makes of them: a story told twice leaves that work to others.

    Example
    -------
    “Officers attended at 22:10. A DASH was completed. The log was closed at 23:40. …”

    Remedy
    ------
    Ask “so what?” of each paragraph: was it good enough by the standard of the time, what shows
    that, and what did it change for the person?
    """
    for item, settings in items_with(check_input, "narrative-only"):
        found = [
            (section, count)
            for section in sections_of(check_input, settings["places"])
            if _only_tells(count := telling(section.text))
        ]
        if len(found) > _MOST_SAID:
            message = f"{len(found)} sections, of which this is the first, tell and hardly judge."
            yield Hit(item=item.id, location=found[0][0].location, message=message)
            continue
        for section, count in found:
            yield Hit(item=item.id, location=section.location, message=_says(count))


def _only_tells(count: Telling) -> bool:
    return (
        count.words >= _FEWEST_WORDS
        and count.sentences >= _FEWEST_SENTENCES
        and count.acts * 2 >= count.sentences
        and count.judged * FEW < count.sentences
    )


def _says(count: Telling) -> str:
    judged = {0: "none judges", 1: "one judges"}.get(count.judged, f"{count.judged} judge")
    return f"Of {count.sentences} sentences {judged} what was done or says what it came to."
