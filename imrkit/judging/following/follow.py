"""Follow the slots of a file in a document that Word holds, of which the paragraphs are known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from imrkit.judging.following.addresses import Addresses
from imrkit.judging.following.alignment import Words, align
from imrkit.judging.following.lines import Span, normal, stem
from imrkit.judging.following.live_areas import Answers, LiveAreas
from imrkit.judging.following.live_blocks import PART, LivePaths
from imrkit.judging.following.tree import tree_of
from imrkit.values.body import Body, BodyParagraph
from imrkit.values.slots import AnswerArea, AreaKind, Slot

_ON_LINE = frozenset({AreaKind.LINE, AreaKind.FIELD})


def follow(body: Body, slots: Sequence[Slot], now: Sequence[BodyParagraph]) -> tuple[Slot, ...]:
    """Return the slots of a file with what stands in their answer areas now.

    ``body``: the file's; ``now``: the paragraphs of the document, of which the paths are not
    needed. Left out are slots whose words stand there no more, and those that no paragraph of a
    body holds: in text boxes, headers and footers.

    Addresses are those of :mod:`imrkit.judging.following.live_blocks`: ``part`` is "body", and a
    path ends with the number of a paragraph. An area of blocks has the numbers of its first
    paragraph and of the one behind its last. Rows that were added to a table are areas of its
    columns too.
    """
    addresses = Addresses(body)
    texts = [paragraph.text for paragraph in body.paragraphs]
    answers = _answers(slots, addresses, texts)
    was, now_words = _words(texts, [one.text for one in now], answers)
    tree, live = tree_of(body.paragraphs), tree_of(now)
    alignment, paths = align(tree, live, was, now_words), LivePaths(live)
    areas = LiveAreas(body, now, tree, paths, alignment, addresses, answers)
    places = {old: paths.paragraphs[new] for old, new in alignment.paragraphs.items()}
    return tuple(_followed(slots, areas, places, addresses))


def _followed(
    slots: Sequence[Slot],
    areas: LiveAreas,
    places: Mapping[int, tuple[int, ...]],
    addresses: Addresses,
) -> Iterator[Slot]:
    for slot in slots:
        number = addresses.paragraph(slot.part, slot.path)
        if number is None:
            continue
        found = tuple(areas.of(slot))
        place = places.get(number)
        if place is None and not any(area.kind is AreaKind.CELL for area in found):
            continue
        if found or slot.options or not slot.areas:
            yield replace(
                slot,
                part=PART,
                path=found[0].path if place is None else place,
                start=0 if place is None else slot.start,
                end=0 if place is None else slot.end,
                table=_table_around(place) if slot.table else (),
                areas=found,
                options=tuple(areas.options(slot)),
            )


def _table_around(path: tuple[int, ...] | None) -> tuple[int, ...]:
    """Return the path of the table around a paragraph: its row, cell and number are behind it."""
    return path[:-3] if path is not None else ()


def _answers(slots: Sequence[Slot], addresses: Addresses, texts: Sequence[str]) -> Answers:
    """Return where authors were to write: on which lines, and which paragraphs altogether.

    A line on which the form says nothing is one of those: there may be several in its place.
    """
    lines = _spans(slots, addresses)
    whole = {
        number
        for number, ((start, end), *others) in lines.items()
        if not others and not normal(texts[number][:start] + texts[number][end:])
    }
    return Answers(
        spans={number: spans for number, spans in lines.items() if number not in whole},
        free=frozenset(_free(slots, addresses) | whole),
    )


def _spans(slots: Sequence[Slot], addresses: Addresses) -> dict[int, tuple[Span, ...]]:
    """Return where the answers on a line stand, by the number of their paragraph."""
    found: defaultdict[int, set[Span]] = defaultdict(set)
    for area in (area for slot in slots for area in slot.areas if area.kind in _ON_LINE):
        number = addresses.paragraph(area.part, area.path)
        if number is not None:
            found[number].add((area.start, area.end))
    return {number: _apart(sorted(spans)) for number, spans in found.items()}


def _apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return those that begin behind the end of the last."""
    found: list[Span] = []
    for span in spans:
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return tuple(found)


def _free(slots: Sequence[Slot], addresses: Addresses) -> set[int]:
    """Return the numbers of the paragraphs that an author was to write."""
    anchors = {addresses.paragraph(slot.part, slot.path) for slot in slots}
    areas = [area for slot in slots for area in slot.areas if area.kind not in _ON_LINE]
    ranges = (_range(area, addresses) or range(0) for area in areas)
    return {number for numbers in ranges for number in numbers} - anchors


def _range(area: AnswerArea, addresses: Addresses) -> range | None:
    if area.kind is AreaKind.BLOCKS:
        return addresses.of_blocks(area)
    return addresses.inside(area.part, area.path)


def _words(was: Sequence[str], now: Sequence[str], answers: Answers) -> tuple[Words, Words]:
    """Return the words of both sides, as far as they are the form's."""
    spans, free = answers.spans, answers.free
    fixed = [
        "" if number in free else stem(text, spans[number]) if number in spans else normal(text)
        for number, text in enumerate(was)
    ]
    stems = {fixed[number] for number in spans} - {""}
    known = _Known(frozenset(fixed) - {""}, stems)
    return (
        Words(fixed=fixed, all=_all(was), follows=lambda number: number in spans),
        Words(fixed=[known.words_of(text) for text in now], all=_all(now), follows=lambda _: False),
    )


def _all(texts: Sequence[str]) -> list[frozenset[str]]:
    return [frozenset(normal(text).split()) for text in texts]


class _Known:
    """The words of a form, by which a paragraph of a document is known."""

    def __init__(self, whole: frozenset[str], stems: set[str]) -> None:
        self._whole = whole
        self._stems = stems
        self._lengths = sorted({len(one) for one in stems}, reverse=True)

    def words_of(self, text: str) -> str:
        """Return the words of the form that a paragraph is, or begins with; "": none."""
        words = normal(text)
        if words in self._whole:
            return words
        begun = (
            words[:length] for length in self._lengths if not words[length : length + 1].isalnum()
        )
        return next((one for one in begun if one in self._stems), "")
