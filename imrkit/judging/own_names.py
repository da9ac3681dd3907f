"""What a report calls the places that only the draft's own words name, when it may not show any."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from imrkit.checklist import Checklist
from imrkit.judging.check_input import CheckInput
from imrkit.values.controls import walk
from imrkit.values.findings import Finding
from imrkit.values.frozen import FrozenDict
from imrkit.words.wording import plain

_QUOTED = re.compile(r"“([^“”]*+)”")


def own_names(check_input: CheckInput, findings: Iterable[Finding]) -> Mapping[str, str]:
    """Return headings, labels and titles of the author's own -> what is said in their stead.

    Those of the checklist, and of a form that a person has mapped, are nobody's secret.
    """
    known = check_input.checklist.remembered(_words_of) | _words_of_form(check_input)
    names: dict[str, str] = {}
    quoted = (words for one in findings for words in _QUOTED.findall(one.location.where))
    for words, name in (
        *_named(check_input),
        *((words, "a place of the form") for words in quoted),
    ):
        if words and plain(words) not in known:
            names.setdefault(words, name)
    return FrozenDict(names)


def _words_of_form(check_input: CheckInput) -> frozenset[str]:
    mapping = None if check_input.use.is_proposed else check_input.mapping
    return frozenset(plain(slot.anchor) for slot in (mapping.slots if mapping else ()))


def _words_of(checklist: Checklist) -> frozenset[str]:
    return frozenset(map(plain, _titles_of(checklist)))


def _titles_of(checklist: Checklist) -> Iterator[str]:
    yield from (section.title for section in checklist.sections)
    for item in checklist.items:
        yield item.title
        for part in item.parts:
            yield from (part.label, item.title_of(part))
            yield from (column.label for column in part.columns)


def _named(check_input: CheckInput) -> Iterator[tuple[str, str]]:
    headings = (passage.text for passage in check_input.passages if passage.is_heading)
    for number, text in enumerate(headings, start=1):
        yield " ".join(text.split()), f"heading {number}"
        yield text.strip(), f"heading {number}"
    mapping = check_input.mapping
    slots = [(slot.kind, slot.anchor) for slot in (mapping.slots if mapping else ())]
    slots += [(one.slot.kind, one.slot.anchor) for one in check_input.use.unsure]
    for number, (kind, anchor) in enumerate(slots, start=1):
        yield anchor, f"{kind} {number} of the form"
    for control in walk(check_input.snapshot.controls or ()):
        yield control.title, control.tag or "a content control"
