"""The check of what is told of somebody's gender before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.characteristics import Characteristic, State
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.passages import Passage
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Severity

_NO = re.compile(r"\W*+(?:no|none|nil|never|n/?a|not\b.{0,80}|nothing\b.{0,80}|false)\W*+", re.I)


@check("IMR9206", "gender-history", Severity.NOTE, needs=("blocks",), lists=("gender_history",))
def gender_history(check_input: CheckInput) -> Iterator[Hit]:
    """A person’s gender history is told, and nothing shows on what basis.

    What it flags
    -------------
    Words that tell that a person is trans or has changed gender, in a draft that says nothing of
    the law or of advice on it, and with no decision recorded at this item. A lawful basis or advice
    that is told of the review as a whole counts only where the text speaks of gender, or beside the
    words. It is said once, and without the words.

    Why it matters
    --------------
    Leaving it out from caution hides risks. Telling it without a basis can harm the person or the
    family, and can be an offence: the help of this item names the law.

    Example
    -------
    “Adult T transitioned in 2016”, and no word of the basis on which this is told.

    Remedy
    ------
    Ask the force’s data protection officer or legal team. Record at this item that advice was
    taken, when and from whom; it need not stand in the report.
    """
    item = owner_of(check_input, "gender-history")
    entry = check_input.checklist.item(item) if item else None
    if entry is None or check_input.decision(entry) is not None:
        return
    texts = [one for one in check_input.passages if one.is_prose]
    found = _told(texts, check_input)
    if found and not _has_basis(texts, found):
        more = len(found) - 1
        others = f", and at {more} more {'place' if more == 1 else 'places'}" if more else ""
        yield Hit(
            item=item,
            location=location_of(found[0]),
            message=f"Something of a person’s gender history is told here{others}. If it is to "
            "stand, is its basis recorded, and was advice taken?",
        )


def _has_basis(texts: list[Passage], found: list[Passage]) -> bool:
    """Tell whether a draft names the law on gender, or a basis or advice beside what is told."""
    told = {(one.path, one.text) for one in found}
    words = signs("gender_history")
    for before, one, behind in zip([None, *texts], texts, [*texts[1:], None], strict=False):
        if words["law"].is_in(one.text):
            return True
        is_beside = any(
            near is not None and (near.path, near.text) in told and near.headings == one.headings
            for near in (before, one, behind)
        )
        if words["basis"].is_in(one.text) and (is_beside or words["about"].is_in(one.text)):
            return True
    return False


def _told(texts: list[Passage], check_input: CheckInput) -> list[Passage]:
    found = [one for one in texts if signs("gender_history")["history"].is_in(one.text)]
    found += [
        entry.passage
        for table in check_input.records
        for entry in table.of_state(State.KNOWN)
        if entry.characteristic is Characteristic.GENDER_REASSIGNMENT
        and "gender reassignment" in _title(entry.passage)
        and not _NO.fullmatch(entry.value)
    ]
    return found


def _title(passage: Passage) -> str:
    return passage.label.casefold()
