"""Checks of what the analysis makes of the protected characteristics."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from imrkit.judging.characteristics import Characteristic, Entry, RecordTable, State
from imrkit.judging.characteristics.joined import WITH_ALL, joins, kinds_of
from imrkit.judging.characteristics.lines import entries_of_text
from imrkit.judging.characteristics.speech import (
    characteristics_of,
    equality_heading,
    is_about_nine,
    is_about_practice,
    prose,
    sentences_of,
    weighs,
)
from imrkit.judging.characteristics.titles import characteristics_of_title
from imrkit.judging.check_input import CheckInput
from imrkit.judging.checks.asked import is_aside
from imrkit.judging.checks.base import Hit, check, location_of, owner_of
from imrkit.judging.checks.blanket import blankets
from imrkit.judging.checks.effects import effects_left_empty, listed_only
from imrkit.judging.checks.intersectional import (
    apart_claim,
    bare_claims,
    dismissed_claim,
    is_left_open,
)
from imrkit.judging.checks.kinds import CheckKind
from imrkit.judging.passages import Passage
from imrkit.values.findings import Severity

_RELEVANCE = "edi-relevance-analysed"
_IN_EVERY_FORM = frozenset({Characteristic.AGE, Characteristic.SEX})
_PARAGRAPH = 15  # words
_FEW_WORDS = 100  # of an analysis that is not written yet


@check("IMR9204", "characteristics-unused", kind=CheckKind.INCOMPLETE, needs=("blocks",))
def characteristics_unused(check_input: CheckInput) -> Iterator[Hit]:
    """Characteristics are recorded, and no sentence of the analysis speaks of any.

    What it flags
    -------------
    A table, grid or labels with at least two known characteristics beside age and sex, in a draft
    whose analysis, reasons, findings and learning are written and speak of none of these. What a
    grid says in a column on their effect counts as said, and so does a paragraph anywhere that says
    what one of them changed. It is a question where the analysis speaks
    of others, such as sex. It is said once for a draft, and not where a sentence has settled all
    characteristics at once. So does a table on characteristics that says of some people what these
    meant and leaves the cell of another empty; as a question a disability or faith that is listed
    beside others whose effect is told, and of which no sentence says what it changed. A section
    whose heading asks for one that is recorded (“religious
    identity”), and where nothing speaks of it, is a question.

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
    if item and not is_aside(check_input, _RELEVANCE):
        found = list(_of_tables(check_input, item)) or list(_unlooked_at(check_input, item))
        yield from found or _of_headings(check_input, item)


def _unlooked_at(check_input: CheckInput, item: str) -> Iterator[Hit]:
    yield from effects_left_empty(item, check_input.snapshot.blocks or ())
    texts = [one for one in prose(check_input.passages) if one.row is None]
    yield from listed_only(item, check_input.records, texts)


def _of_headings(check_input: CheckInput, item: str) -> Iterator[Hit]:
    """Yield the sections whose heading asks for what is recorded, and whose text passes it over."""
    recorded = frozenset(one.characteristic for one in _recorded(check_input.records))
    texts = list(_analysis(check_input.passages))
    said = frozenset().union(*(characteristics_of(one.text) for one in texts))
    for passage in texts:
        heading = passage.headings[-1] if passage.headings and passage.row is None else ""
        asked = characteristics_of_title(heading) & recorded - said - _IN_EVERY_FORM
        if asked:
            names = ", ".join(one.value for one in Characteristic if one in asked)
            yield Hit(
                item=item,
                location=location_of(passage),
                message=f"The heading asks for {names}, which is recorded, and no sentence speaks"
                " of it.",
                severity=Severity.NOTE,
            )
            return


def _recorded(tables: Iterable[RecordTable]) -> Iterator[Entry]:
    """Yield what is known; in a cell for several characteristics, what its words speak of."""
    for table in tables:
        known = table.of_state(State.KNOWN)
        shared = Counter((one.passage.part, one.passage.path) for one in known)
        for one in known:
            is_alone = shared[one.passage.part, one.passage.path] == 1
            if is_alone or one.characteristic in characteristics_of(one.passage.text):
                yield one


def _of_tables(check_input: CheckInput, item: str) -> Iterator[Hit]:
    tables = check_input.records
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
        is_there = equality_heading(passage) or any(map(is_about_practice, passage.headings))
        if is_there or _weighs(passage):
            yield passage


def _weighs(passage: Passage) -> bool:
    """Tell whether a paragraph says what a characteristic changed, under whatever heading."""
    is_paragraph = passage.row is None and len(passage.text.split()) >= _PARAGRAPH
    return is_paragraph and weighs(passage.text)


@check("IMR9205", "not-considered-together", Severity.NOTE, needs=("blocks",))
def not_considered_together(check_input: CheckInput) -> Iterator[Hit]:
    """Several characteristics are spoken of, each by itself.

    What it flags
    -------------
    A section on equality that speaks of two or more characteristics or circumstances (migration,
    language, poverty, caring), each in a paragraph or sentence of its own, in a draft where no
    sentence of that section or of the analysis brings two together, and so with a paragraph that
    says elsewhere what several changed; and one that weighs a single characteristic of
    somebody who has several on record. It is a warning where the draft says, anywhere, that
    intersectionality was considered, and no paragraph there goes further.

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
    if claim := next(bare_claims(check_input.passages), None):
        yield _term_alone(item, *claim)
    elif apart := (dismissed_claim(check_input.passages) or apart_claim(check_input.passages)):
        passage, start, end = apart
        yield Hit(
            item=item,
            location=location_of(passage, start, end),
            message="“{}”: nothing says what several of them did together.",
            quotes=(passage.text[start:end],),
            severity=Severity.WARNING,
        )
    elif not any(joins(one.text) for one in texts):
        about = (one for one in texts if equality_heading(one) or _weighs_several(one))
        section = [one for one in about if not _is_record(one)]
        yield from _not_joined(check_input, item, section)


def _not_joined(check_input: CheckInput, item: str, section: list[Passage]) -> Iterator[Hit]:
    """Yield what is told of a section on equality, where no sentence brings two together."""
    pieces = [text for one in section for text in _pieces(one)]
    apart = [kinds for one in pieces if 0 < len(kinds := kinds_of(one)) <= _MOST_AT_ONCE]
    named = frozenset().union(*apart)
    alone = _one_of_several(check_input, section, named)
    if alone is not None:
        message = (
            f"Several characteristics are recorded. The section speaks of"
            f" {', '.join(sorted(named))}, and no sentence considers it with another."
        )
        yield Hit(item=item, location=location_of(alone), message=message)
    elif any(one.effect for table in check_input.records for one in table.entries):
        return
    elif term := next(filter(_says_term, section), None):
        found = next(_TERM.finditer(term.text))
        yield _term_alone(item, term, found.start(), found.end())
    elif len({kinds - WITH_ALL for kinds in apart} - {frozenset()}) > 1:
        message = (
            f"The section speaks of {', '.join(sorted(named))}, each by itself; no sentence "
            "considers two of them together."
        )
        yield Hit(item=item, location=location_of(_where_apart(section)), message=message)


def _weighs_several(passage: Passage) -> bool:
    return _weighs(passage) and len(kinds_of(passage.text) - WITH_ALL) > 1


def _pieces(passage: Passage) -> list[str]:
    """Return a paragraph that weighs several characteristics sentence by sentence."""
    is_several = passage.row is None and _weighs_several(passage)
    return list(sentences_of(passage.text)) if is_several else [passage.text]


def _says_term(passage: Passage) -> bool:
    return _TERM.search(passage.text) is not None and not is_left_open(passage.text)


def _term_alone(item: str, passage: Passage, start: int, end: int) -> Hit:
    """Return the hit on the word “intersectionality” with nothing behind it."""
    return Hit(
        item=item,
        location=location_of(passage, start, end),
        message="“{}” is said, and no sentence considers two characteristics together.",
        quotes=(passage.text[start:end],),
        severity=Severity.WARNING,
    )


def _one_of_several(
    check_input: CheckInput, section: list[Passage], named: frozenset[str]
) -> Passage | None:
    """Return where a section weighs one characteristic of somebody who has several on record."""
    own = [one for one in section if is_about_nine(equality_heading(one)) and kinds_of(one.text)]
    words = sum(len(one.text.split()) for one in own)
    most = max((len(_telling(one)) for one in check_input.records), default=0)
    is_one = len(named) == 1 or len(named - WITH_ALL) == 1
    return own[0] if is_one and most > 2 and words > _SOME_WORDS else None


def _where_apart(section: list[Passage]) -> Passage:
    """Return the text that should bring identities together, else the first that speaks of one."""
    combined = [one for one in section if _COMBINED.search(equality_heading(one))]
    speaking = [one for one in section if kinds_of(one.text)]
    return (*combined, *speaking, *section)[0]


def _is_record(passage: Passage) -> bool:
    """Tell whether a text is no more than a label with its value."""
    is_short = len(passage.text.split()) < _SENTENCE
    return is_short and any(True for _ in entries_of_text(passage))


_COMBINED = re.compile(r"intersect|combin|together|multiple|overlap", re.IGNORECASE)
_SOME_WORDS = 30  # of a section that weighs something
_SENTENCE = 12  # words: what is shorter behind a label is a value
_MOST_AT_ONCE = 3  # characteristics of a paragraph: more are a list
_TERM = re.compile(r"\bintersection(?:al|ality|s)?\b", re.IGNORECASE)
