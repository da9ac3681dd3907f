"""Checks of what the analysis makes of the protected characteristics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from imrkit.judging.characteristics import Characteristic, RecordTable, State
from imrkit.judging.characteristics.lines import entries_of_text
from imrkit.judging.characteristics.speech import (
    characteristics_of,
    equality_heading,
    has_sign,
    is_about_practice,
    prose,
    sentences_of,
    spoken,
)
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import is_aside
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.checks.blanket import blankets
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.passages import Passage
from imrkit.values.findings import Severity

_RELEVANCE = "edi-relevance-analysed"
_IN_EVERY_FORM = frozenset({Characteristic.AGE, Characteristic.SEX})
_FEW_WORDS = 100  # of an analysis that is not written yet


@check("IMR9204", "characteristics-unused", kind=CheckKind.INCOMPLETE, needs=("blocks",))
def characteristics_unused(check_input: CheckInput) -> Iterator[Hit]:
    """Characteristics are recorded, and no sentence of the analysis speaks of any.

    What it flags
    -------------
    A table, grid or labels with at least two known characteristics beside age and sex, in a draft
    whose analysis, reasons, findings and learning are written and speak of none of these. What a
    grid says in a column on their effect counts as said. It is a question where the analysis speaks
    of others, such as sex. It is said once for a draft, and not where a sentence has settled all
    characteristics at once.

    Why it matters
    --------------
    A list is no analysis: a reader wants to know what this person’s identity changed in risk,
    access or the service given.

    Example
    -------
    Adult A’s ethnicity, faith and deafness stand in the grid. The analysis speaks of rotas only.

    Remedy
    ------
    Say what each characteristic changed, or that it was considered and why it did not matter.
    """
    item = owner_of(check_input, "characteristics-unused")
    tables = check_input.records if item else ()
    main = max(tables, key=lambda one: len(_telling(one)), default=None)
    if main is None or len(_telling(main)) < 2 or any(one.effect for one in main.entries):
        return
    if is_aside(check_input, _RELEVANCE) or _is_empty(check_input, _RELEVANCE):
        return
    texts = list(_analysis(check_input.passages))
    telling = _telling(main)
    if sum(len(one.text.split()) for one in texts) < _FEW_WORDS:
        return
    said = frozenset().union(*(characteristics_of(one.text) for one in texts))
    if said & (telling - {Characteristic.MARRIAGE}) or any(
        not one.is_bias for one in blankets(check_input)
    ):
        return
    names = ", ".join(one.value for one in Characteristic if one in telling)
    others = " speaks of any of these." if said else " speaks of any protected characteristic."
    yield Hit(
        item=item,
        location=location_of(main.entries[0].passage),
        message=f"{names[:1].upper()}{names[1:]} are recorded here, and no sentence of the analysis"
        f"{others}",
        severity=Severity.NOTE if said - {Characteristic.AGE} else None,
    )


def _telling(table: RecordTable) -> frozenset[Characteristic]:
    known = frozenset(one.characteristic for one in table.of_state(State.KNOWN))
    return known - _IN_EVERY_FORM


def _is_empty(check_input: CheckInput, name: str) -> bool:
    places = check_input.places.get(name, ())
    return bool(places) and all(place.is_empty for place in places)


def _analysis(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the prose in which a report judges and explains."""
    for passage in prose(passages):
        if passage.row is not None and len(passage.text.split()) < 8:
            continue
        if equality_heading(passage) or any(map(is_about_practice, passage.headings)):
            yield passage


@check("IMR9205", "not-considered-together", Severity.NOTE, needs=("blocks",))
def not_considered_together(check_input: CheckInput) -> Iterator[Hit]:
    """Several characteristics are spoken of, each by itself.

    What it flags
    -------------
    A section on equality that speaks of two or more characteristics or circumstances (migration,
    language, poverty, caring), each in a paragraph of its own, in a draft where no sentence of that
    section or of the analysis brings two together. It is a warning where the draft says that
    intersectionality was considered and goes no further.

    Why it matters
    --------------
    Identities do not act one at a time. Together they make risks and barriers that nobody sees when
    each is looked at alone.

    Example
    -------
    “Age: she was 17. Disability: she has a learning disability. Race: she is Roma.”

    Remedy
    ------
    Say which of them met in this person’s life, and what came of it; or that too little is known to
    tell, and what is missing.
    """
    item = owner_of(check_input, "not-considered-together")
    if not item or is_aside(check_input, item):
        return
    texts = list(_analysis(check_input.passages))
    section = [one for one in texts if equality_heading(one) and not _is_record(one)]
    apart = [kinds for one in section if 0 < len(kinds := _kinds(one.text)) <= _MOST_AT_ONCE]
    term = next((one for one in section if _TERM.search(one.text)), None)
    named = frozenset().union(*apart)
    is_apart = len({kinds - _WITH_ALL for kinds in apart} - {frozenset()}) > 1
    if (not is_apart and term is None) or any(_joins(one.text) for one in texts):
        return
    if any(one.effect for table in check_input.records for one in table.entries):
        return
    if term is not None and (found := _TERM.search(term.text)):
        yield Hit(
            item=item,
            location=location_of(term, found.start(), found.end()),
            message="“{}” is said, and no sentence considers two characteristics together.",
            quotes=(found[0],),
            severity=Severity.WARNING,
        )
        return
    yield Hit(
        item=item,
        location=location_of(section[0]),
        message=f"The section speaks of {', '.join(sorted(named))}, each by itself; no sentence "
        "considers two of them together.",
    )


def _is_record(passage: Passage) -> bool:
    """Tell whether a text is no more than a label with its value."""
    is_short = len(passage.text.split()) < _SENTENCE
    return is_short and any(True for _ in entries_of_text(passage))


_SENTENCE = 12  # words: what is shorter behind a label is a value
_MOST_AT_ONCE = 3  # characteristics of a paragraph: more are a list
_WITH_ALL = frozenset({"age", "sex"})
_TERM = re.compile(r"\bintersection(?:al|ality|s)?\b", re.IGNORECASE)


def _kinds(text: str) -> frozenset[str]:
    """Return what a text speaks of; language goes with race and with deafness."""
    return frozenset(one.kind for one in spoken(text)) - {"language"}


def _joins(text: str) -> bool:
    """Tell whether a sentence brings two characteristics together."""
    return any(map(_joins_two, sentences_of(text)))


_AS_A = re.compile(
    r"\b(?:as an?|being an?)\s(?:[\w-]{1,20}\s){0,4}(?:woman|man|girl|boy|mother|father|child)\b",
    re.IGNORECASE,
)


def _joins_two(sentence: str) -> bool:
    as_a = bool(_AS_A.search(sentence))
    kinds = _kinds(sentence) | ({"sex"} if as_a else frozenset())
    if len(kinds) < 2:
        return False
    if as_a or has_sign(sentence, "together"):
        return True
    return not has_sign(sentence, "reasons") and len(kinds - _WITH_ALL) > 1
