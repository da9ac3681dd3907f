"""Which of the three contexts a section on the why leaves out, where it tells of the other two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.base import location_of
from imrkit.judging.checks.sections import Section, sections_of
from imrkit.judging.checks.unmapped import unmapped_places
from imrkit.judging.passages import Passage
from imrkit.judging.places import Place
from imrkit.judging.wordlists import signs
from imrkit.values.findings import Location

_WHY = ("why-individual-context", "why-organisational-context", "why-wider-context")
_ASKS_WHY = re.compile(r"\b(?:why|contributory|root causes?|contexts?)\b", re.IGNORECASE)
_FEWEST_WORDS = 60  # of the sections on the why, in which a context is looked for
_LABEL = re.compile(
    r"\W{0,3}(?:[\d.]{1,6}\s)?(?:the\s)?(?P<context>individual|personal|practitioners?|organi[sz]ational"
    r"|organi[sz]ation|wider|national|external)\b[\w ’'/-]{0,30}[.:–—]",
    re.IGNORECASE,
)
_KINDS = {
    "individual": "individual",
    "personal": "individual",
    "practitioner": "individual",
    "organi": "organisational",
    "wider": "wider",
    "national": "wider",
    "external": "wider",
}
_ALL = frozenset(_KINDS.values())


def left_out(check_input: CheckInput) -> Iterator[tuple[str, Location]]:
    """Yield each context that is left out, and where the other two stand."""
    yield from check_input.remembered(_left_out)


def _left_out(check_input: CheckInput) -> tuple[tuple[str, Location], ...]:
    labelled = tuple(_unlabelled(check_input))
    return labelled or tuple(_unspoken(check_input))


def _unlabelled(check_input: CheckInput) -> Iterator[tuple[str, Location]]:
    """Yield the context without a label, under a heading where the other two have one."""
    under: dict[tuple[str, ...], dict[str, Passage]] = {}
    for passage in check_input.passages:
        found = _LABEL.match(passage.text) if passage.is_prose and passage.row is None else None
        if found:
            word = found["context"].casefold()
            kind = next(kind for begins, kind in _KINDS.items() if word.startswith(begins))
            under.setdefault(passage.headings, {}).setdefault(kind, passage)
    for labels in under.values():
        missing = _ALL - labels.keys()
        if len(missing) == 1:
            yield next(iter(missing)), location_of(next(iter(labels.values())))


def _unspoken(check_input: CheckInput) -> Iterator[tuple[str, Location]]:
    """Yield the context of which no section on the why speaks, where they speak of the others."""
    sections = _sections(check_input)
    texts = [one.text for one in sections]
    if sum(len(text.split()) for text in texts) < _FEWEST_WORDS:
        return
    missing = [kind for kind in sorted(_ALL) if not any(map(signs("why")[kind].is_in, texts))]
    if len(missing) == 1:
        yield missing[0], sections[0].location


def _sections(check_input: CheckInput) -> list[Section]:
    also: list[Place] = [one for one in unmapped_places(check_input) if _ASKS_WHY.search(one.where)]
    return list(sections_of(check_input, _WHY, also))
